import { expect, it } from 'vitest';
import { readCandidate } from '../../../server/answering/read-candidate.ts';
import { tellTerms } from '../../../server/answering/tell-terms.ts';
import { contentTerms } from '../../../server/retrieval/match-words.ts';

function told(question: string, text: string): Record<string, number> {
  const reading = readCandidate({ start: 0, end: text.length, text, headline: false }, 'de');
  const terms = contentTerms(question);
  const strengths = tellTerms(terms, reading);
  return Object.fromEntries(terms.map(({ written }, at) => [written, strengths[at] ?? Number.NaN]));
}

it('a sentence tells a word of the question by itself, in any form, and by what tells the same', () => {
  expect(told('Wie viele Arbeiter wurden bei der Detonation getötet?', 'Bei der Explosion starben drei Arbeiterinnen.')).toMatchObject({
    Detonation: 1,
    getötet: 1,
  });
  expect(told('Wie viele Häuser?', 'Das Dach des Hauses brannte.')).toEqual({ Häuser: 1 });
});

it('what is narrower tells it less surely, and what is another matter does not', () => {
  expect(told('Welche Waffen wurden geliefert?', 'Drei Panzer trafen ein.')).toMatchObject({ Waffen: 0.8 });
  expect(told('Wie viele wurden getötet?', 'Drei Menschen wurden verletzt.')).toEqual({ getötet: 0 });
});
