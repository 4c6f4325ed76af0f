import { describe, expect, it } from 'vitest';
import { aboveRivals } from '../../../server/comparing/above-rivals.ts';

describe('standing out among rivals', () => {
  it('is above 0 for the nearest, by what the second falls short, and as far below for the second', () => {
    const pairs = [
      { a: 0, b: 2, closeness: 0.75 },
      { a: 0, b: 3, closeness: 0.25 },
    ];
    const [first, second] = aboveRivals(pairs, [0, 0, 1, 1]);
    expect(first?.least).toBeCloseTo(0.5);
    expect(second?.least).toBeCloseTo(-0.5);
  });

  it('takes what is no candidate for as near as sentences of one event usually are', () => {
    const [only] = aboveRivals([{ a: 0, b: 2, closeness: 0.5 }], [0, 0, 1, 1]);
    expect(only?.least).toBeCloseTo(0.6);
    expect(only?.most).toBeCloseTo(0.6);
  });

  it('says nothing where neither report states anything else', () => {
    expect(aboveRivals([{ a: 0, b: 1, closeness: 0.9 }], [0, 1])).toEqual([{ least: 0, most: 0 }]);
  });

  it('counts the rivals of one report only: what a third one says takes nothing away', () => {
    const pairs = [
      { a: 0, b: 2, closeness: 0.5 },
      { a: 0, b: 4, closeness: 0.9 },
    ];
    const alone = aboveRivals(pairs.slice(0, 1), [0, 0, 1, 1, 2, 2]);
    expect(aboveRivals(pairs, [0, 0, 1, 1, 2, 2])[0]).toEqual(alone[0]);
  });
});
