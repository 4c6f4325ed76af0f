import { describe, expect, it } from 'vitest';
import { createBm25 } from '../../../evaluations/retrieval/bm25.ts';

const texts = [
  'Der Hafen von Lorvik brannte in der Nacht.',
  'Die Fähre nach Lorvik fährt wieder.',
  'Der Präsident von Kaldora besuchte die Häfen des Landes, wie die Zeitung am Montag in einem langen Bericht schrieb.',
  'In Kaldora regnet es.',
];

describe('the BM25 baseline', () => {
  const index = createBm25(texts);

  it('prefers the text with the rarer word', () => {
    expect(index.best('Fähre Lorvik', 2)).toEqual([1, 0]);
  });

  it('prefers the shorter of two texts with the same word, in any inflection', () => {
    expect(index.best('Hafens', 4)).toEqual([0, 2]);
  });

  it('looks only among the named texts, and leaves out those without a shared word', () => {
    expect(index.best('Kaldora', 4, [2])).toEqual([2]);
    expect(index.best('Vulkan', 4)).toEqual([]);
  });
});
