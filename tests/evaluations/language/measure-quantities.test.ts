import { expect, test } from 'vitest';
import { confusions, type GivenQuantity, judgeQuantities, measureQuantities } from '../../../evaluations/language/measure-quantities.ts';
import type { QuantityCase, StatedQuantity } from '../../../evaluations/language/quantity-cases.ts';

const stated = (written: string, number: number, rest: Partial<StatedQuantity> = {}): StatedQuantity => ({
  written,
  low: number,
  high: number,
  unit: null,
  counted: null,
  vague: false,
  bound: null,
  ...rest,
});
const pair = (rest: Partial<QuantityCase>): QuantityCase => ({
  id: 'quantity-2',
  language: 'de',
  about: 'words',
  a: '12 Boote',
  b: '12 Boote',
  relation: 'equal',
  quantitiesA: [stated('12', 12, { counted: 'Boote' })],
  quantitiesB: [stated('12', 12, { counted: 'Boote' })],
  comparedA: 0,
  comparedB: 0,
  ...rest,
});
/** Finds each figure, wrong by one where it ends in 9. */
const find = (text: string): GivenQuantity<number>[] =>
  [...text.matchAll(/\d+/g)].map((match) => {
    const value = Number(match[0]) + (match[0].endsWith('9') ? 1 : 0);
    const rest = text.includes('Boote') ? { counted: 'Boote' } : {};
    return { start: match.index, end: match.index + match[0].length, stated: stated(match[0], value, rest), found: value };
  });
const relate = (a: number, b: number) => (a === b ? 'equal' : 'different');
const measure = (...cases: QuantityCase[]) => measureQuantities(judgeQuantities(cases, { find, relate }));

test('a quantity is right when range, unit, bound and vagueness are', () => {
  const measures = measure(pair({}), pair({ b: '19 Boote', quantitiesB: [stated('19', 19)], relation: 'different' }));
  expect(measures.found).toMatchObject({ precision: 0.75, recall: 0.75 });
  expect(measures.spans).toMatchObject({ precision: 1, recall: 1 });
  expect(measure(pair({ quantitiesB: [stated('12', 12, { vague: true })] })).found.recall).toBe(0.5);
  expect(measure(pair({ quantitiesB: [stated('12', 12, { unit: 'km' })] })).found.recall).toBe(0.5);
  expect(measure(pair({ quantitiesB: [stated('12', 12, { low: null, bound: 'at-most' })] })).found.recall).toBe(0.5);
});

test('what is labelled and not found costs recall, what is found and not labelled precision', () => {
  expect(measure(pair({ a: 'zwölf Boote', quantitiesA: [stated('zwölf', 12)] })).found).toMatchObject({ precision: 1, recall: 0.5 });
  expect(measure(pair({ a: '12 Boote und 5 Kähne' })).found).toMatchObject({ precision: 2 / 3, recall: 1 });
});

test('the relation is that of the figures meant, none where one was not found', () => {
  const several = pair({ a: '7 von 12 Booten', quantitiesA: [stated('7', 7), stated('12', 12)], comparedA: 1 });
  expect(measure(several).relation).toMatchObject({ share: 1, samples: 1 });
  expect(measure(pair({ a: 'zwölf Boote', quantitiesA: [stated('zwölf', 12)] })).relation.share).toBe(0);
  expect(measure(pair({ a: 'Kanal fünf', quantitiesA: [], relation: 'none' })).relation.share).toBe(1);
  expect(measure(pair({ a: 'Kanal 5', quantitiesA: [], relation: 'none' })).relation.share).toBe(0);
});

test('thirds are labelled to four places', () => {
  const thirds = judgeQuantities([pair({ quantitiesA: [stated('12', 33.3333)], quantitiesB: [stated('12', 33.4)] })], {
    find: (text) => find(text).map((one) => ({ ...one, stated: stated('12', 100 / 3) })),
    relate,
  });
  expect(thirds[0]?.quantities.map(({ right }) => right)).toEqual([true, false]);
});

test('counted things across languages are told apart from the rest', () => {
  const measures = measure(
    pair({ language: 'de-en' }),
    pair({ language: 'de-en', quantitiesA: [stated('12', 12, { unit: 'km' })], relation: 'different' }),
    pair({}),
  );
  expect(measures.crossCounted).toMatchObject({ share: 1, samples: 1 });
  expect(measures.byLanguage.across).toMatchObject({ share: 0.5, samples: 2 });
  expect(measures.byLanguage.de.samples).toBe(1);
});

test('confusions count labelled by given relations', () => {
  const judged = judgeQuantities([pair({}), pair({ b: '13 Boote', quantitiesB: [stated('13', 13)] })], { find, relate });
  expect(confusions(judged)[0]).toEqual([1, 0, 1, 0, 0]);
});
