import { expect, it } from 'vitest';
import { missingFacts } from '../../../server/checking/missing-facts.ts';

const missing = (claim: string, source: string) =>
  missingFacts(claim, source).flatMap((reason) => (reason.code === 'date-missing' ? [reason.claim] : []));

it.each([
  ['Er kam am Dienstag um 17 Uhr.', 'Am Dienstag kam er, und zwar um 17 Uhr.'],
  ['Er kam am Abend.', 'Am Dienstagabend kam er.'],
  ['He came on Tuesday evening.', 'Am Dienstagabend kam er.'],
  ['He came three years ago.', 'Er kam vor drei Jahren.'],
  ['Ende Oktober 2020 kam er.', 'Er kam am 28. Oktober 2020.'],
  ['Er kam am Montag.', 'Er kam am 4. März 2024.'],
  ['Am 9. August 2021 kam er.', 'Am 2. August 2021 ging er, am 9. August kam er.'],
])('is told in other words: %s / %s', (claim, source) => {
  expect(missing(claim, source)).toEqual([]);
});

it.each([
  ['Er kam am Mittwoch um 17 Uhr.', 'Am Dienstag kam er, und zwar um 17 Uhr.', 'Mittwoch um 17 Uhr'],
  ['Er kam am Dienstag um 18 Uhr.', 'Am Dienstag kam er um 17 Uhr.', 'Dienstag um 18 Uhr'],
  ['Er kam am Dienstag um 18 Uhr.', 'Am Dienstag kam er.', 'Dienstag um 18 Uhr'],
  ['Er kam am Dienstagmorgen.', 'Am Dienstagabend kam er.', 'Dienstagmorgen'],
  ['Er kam am Dienstag.', 'Er kam am 4. März 2024.', 'Dienstag'],
  ['He came four years ago.', 'Er kam vor drei Jahren.', 'four years ago'],
  ['1994 kam er.', 'In den 1990ern kam er.', '1994'],
])('is not in the source: %s / %s', (claim, source, written) => {
  expect(missing(claim, source)).toEqual([written]);
});
