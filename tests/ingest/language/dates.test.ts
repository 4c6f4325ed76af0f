import { describe, expect, it } from 'vitest';
import { compareDates, type DateMention, findDates } from '../../../ingest/language/dates.ts';

const without = ({ start: _start, end: _end, ...rest }: DateMention) => rest;
const only = (text: string) => findDates(text).map(without);
const first = (text: string): DateMention => {
  const mention = findDates(text)[0];
  if (mention === undefined) throw new Error(`no date in ${text}`);
  return mention;
};

describe('dates as written', () => {
  it.each<[string, Partial<DateMention>]>([
    ['Er kam am 17. September an.', { text: '17. September', precision: 'day', month: 9, day: 17, lacks: ['year'] }],
    ['am 18. Oktober 2020 endete', { text: '18. Oktober 2020', precision: 'day', year: 2020, month: 10, day: 18, lacks: [] }],
    ['Stand 18.10.2020', { text: '18.10.2020', year: 2020, month: 10, day: 18 }],
    ['date: 2024-09-16', { text: '2024-09-16', year: 2024, month: 9, day: 16 }],
    ['On September 16, 2024 he left.', { text: 'September 16, 2024', year: 2024, month: 9, day: 16 }],
    ['the 3rd of May', { text: '3rd of May', month: 5, day: 3 }],
    ['am Freitag, den 13. September 2024', { text: 'Freitag, den 13. September 2024', weekday: 5, day: 13, month: 9, year: 2024 }],
    ['im September 2024', { text: 'September 2024', precision: 'month', year: 2024, month: 9, lacks: [] }],
    ['Seit Ende Oktober.', { text: 'Ende Oktober', precision: 'month', month: 10, lacks: ['year'] }],
    ['Das Abkommen von 2015 hielt.', { text: '2015', precision: 'year', year: 2015, lacks: [] }],
    ['Er sprach am Sonntag.', { text: 'Sonntag', precision: 'weekday', weekday: 7, lacks: ['anchor'] }],
    ['It failed on Tuesday.', { text: 'Tuesday', precision: 'weekday', weekday: 2, lacks: ['anchor'] }],
    ['Das war vergangene Woche.', { text: 'vergangene Woche', precision: 'relative', lacks: ['anchor'] }],
    ['Er kam gestern.', { text: 'gestern', precision: 'relative', lacks: ['anchor'] }],
    ['vor drei Jahren begann', { text: 'vor drei Jahren', precision: 'relative' }],
    ['vom 3. bis 5. Mai', { text: '3. bis 5. Mai', precision: 'span', month: 5, day: 3, to: { month: 5, day: 5 }, lacks: ['year'] }],
    ['von 2015 bis 2020', { text: '2015 bis 2020', precision: 'span', year: 2015, to: { year: 2020 } }],
    ['im Herbst 2024', { text: 'Herbst 2024', precision: 'season', year: 2024 }],
  ])('%s', (text, expected) => {
    expect(only(text)).toEqual([expect.objectContaining(expected)]);
  });

  it.each([
    'Die Resolution 2231 gilt.',
    'Rund 2000 Menschen kamen.',
    'Es starben 1900 Soldaten.',
    'am 31. Februar',
    'Version 3.5.1',
    'He may 3 times fail.',
    'August kam nach Hause.',
  ])('finds no date in: %s', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it('supplies no year and no day that are not written', () => {
    const mention = first('am 17. September');
    expect(mention.year).toBeUndefined();
    expect(first('im September 2024').day).toBeUndefined();
  });
});

describe('comparing dates', () => {
  it.each([
    ['17. September', 'September 17', 'equal'],
    ['17. September', '17. September 2021', 'compatible'],
    ['im September 2021', 'am 17. September 2021', 'compatible'],
    ['17. September', '18. September', 'different'],
    ['17. September 2021', '17.9.2022', 'different'],
    ['am Sonntag', '17. September', 'not-comparable'],
    ['am Sonntag', 'on Monday', 'different'],
    ['gestern', 'yesterday', 'equal'],
    ['gestern', 'heute', 'different'],
    ['vom 3. bis 5. Mai', 'am 4. Mai', 'compatible'],
    ['vom 3. bis 5. Mai', 'am 6. Mai', 'different'],
    ['im Jahr 2020', 'am 3. Mai', 'not-comparable'],
    ['im Herbst', 'im Winter', 'different'],
  ])('%s / %s: %s', (a, b, expected) => {
    expect(compareDates(first(a), first(b))).toBe(expected);
    expect(compareDates(first(b), first(a))).toBe(expected);
  });
});
