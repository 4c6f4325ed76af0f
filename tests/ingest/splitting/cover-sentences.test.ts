import { describe, expect, it } from 'vitest';
import { coverSentences, longestSentence } from '../../../ingest/splitting/cover-sentences.ts';

describe('covering a text with sentences', () => {
  it('makes a sentence of what lies between two, and cuts an overlap off', () => {
    expect(
      coverSentences('Eins. Zwei. Drei.', [
        { start: 0, end: 5 },
        { start: 12, end: 17 },
      ]),
    ).toEqual([
      { start: 0, end: 5 },
      { start: 6, end: 11 },
      { start: 12, end: 17 },
    ]);
    expect(
      coverSentences('Eins Zwei', [
        { start: 0, end: 6 },
        { start: 5, end: 9 },
      ]),
    ).toEqual([
      { start: 0, end: 6 },
      { start: 6, end: 9 },
    ]);
  });

  it('cuts a sentence that is too long at a blank', () => {
    const text = 'Wort '.repeat(2000).trim();
    const pieces = coverSentences(text, [{ start: 0, end: text.length }]);
    expect(pieces.every(({ start, end }) => end - start <= longestSentence && /^Wort.*Wort$/.test(text.slice(start, end)))).toBe(true);
  });
});
