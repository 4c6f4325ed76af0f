import { describe, expect, it } from 'vitest';
import { intervalInWords } from '../../../server/contract/timeline-words.ts';
import { de } from '../../../web/texts/de.ts';
import { writeWhen } from '../../../web/timeline/write-time.ts';

const SUMMER = { start: '2031-06-01', end: '2031-08-31' };
const YEAR = { start: '2031-01-01', end: '2031-12-31' };
const DAY = { start: '2031-06-01', end: '2031-06-01' };

describe('a time with one end, in words', () => {
  it.each([
    ['seit 2031', YEAR, 'year', 'since'],
    ['bis 2031', YEAR, 'year', 'until'],
    ['seit 1. Juni 2031', DAY, 'day', 'since'],
    ['seit frühestens 1. Juni 2031', SUMMER, 'season', 'since'],
    ['bis spätestens 31. August 2031', SUMMER, 'season', 'until'],
    ['1. Juni 2031 bis 31. August 2031', SUMMER, 'season', undefined],
  ] as const)('%s', (words, interval, precision, bound) => {
    expect(intervalInWords({ interval, precision, bound }, 'de')).toBe(words);
    if (bound) expect(writeWhen({ interval, bound, toldAs: 'asserted' }, de)).toBe(words);
  });

  it.each(['planned', 'demanded', 'possible'] as const)('begins with "ab" where it is to come: %s', (toldAs) => {
    const event = { interval: YEAR, precision: 'year', bound: 'since', toldAs } as const;
    expect([intervalInWords(event, 'de'), writeWhen(event, de)]).toEqual(['ab 2031', 'ab 2031']);
  });

  it('begins with "seit" where it has begun, denied or not', () => {
    const event = { interval: YEAR, precision: 'year', bound: 'since', toldAs: 'denied' } as const;
    expect([intervalInWords(event, 'de'), writeWhen(event, de)]).toEqual(['seit 2031', 'seit 2031']);
  });
});

it('names both ends of a stretch of years or months', () => {
  const words = (interval: { start: string; end: string }, precision: 'year' | 'month') => intervalInWords({ interval, precision }, 'de');
  expect(words({ start: '2027-01-01', end: '2032-12-31' }, 'year')).toBe('2027 bis 2032');
  expect(words({ start: '2031-11-01', end: '2032-01-31' }, 'month')).toBe('November 2031 bis Januar 2032');
});
