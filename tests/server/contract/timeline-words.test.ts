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
});
