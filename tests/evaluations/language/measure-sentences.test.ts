import { expect, test } from 'vitest';
import { judgeSentences, measureSentences, segmenter } from '../../../evaluations/language/measure-sentences.ts';
import type { SentenceCase } from '../../../evaluations/language/sentence-cases.ts';

const text = (sentences: string[], joined = sentences.join(' ')): SentenceCase => ({
  id: 'borders-2',
  language: 'de',
  kind: 'text',
  text: joined,
  sentences,
});
/** Ends a sentence at each stop. */
const atStops = (written: string) =>
  [...written.matchAll(/[^.]+\.?/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

test('borders are places between sentences, the end of the text left out', () => {
  const judged = judgeSentences([text(['Er kam.', 'Sie ging.']), text(['Nur einer.'])], atStops);
  expect(judged.map(({ wanted, given }) => [wanted, given])).toEqual([
    [[6], [6]],
    [[], []],
  ]);
  expect(measureSentences(judged)).toMatchObject({ precision: 1, recall: 1, wanted: 1, textsRight: 1, texts: 2 });
});

test('a border too many costs precision, one too few recall', () => {
  const judged = judgeSentences([text(['Er traf Dr. Kern.', 'Sie ging.']), text(['Ja!', 'Nein.'])], atStops);
  expect(measureSentences(judged)).toMatchObject({ precision: 0.5, recall: 0.5, textsRight: 0 });
});

test('blanks and line breaks between sentences do not matter', () => {
  expect(
    measureSentences(judgeSentences([text(['Er kam.', 'Sie ging.'], 'Er kam.\n\nSie ging.'), text(['A.', 'B.'], 'A.B.')], atStops))
      .textsRight,
  ).toBe(1);
});

test('the segmenter of the platform ends sentences behind titles', () => {
  expect(segmenter('Er traf Dr. Kern. Sie ging.').length).toBeGreaterThan(2);
});
