import { describe, expect, it } from 'vitest';
import { aboveRivals } from '../../../server/comparing/above-rivals.ts';

let turns = 0;
const turn = async () => {
  turns += 1;
};

describe('standing out among rivals', () => {
  it('is above 0 for the nearest, by what the second falls short, and as far below for the second', async () => {
    const pairs = [
      { a: 0, b: 2, closeness: 0.75 },
      { a: 0, b: 3, closeness: 0.25 },
    ];
    const [first, second] = await aboveRivals(pairs, { reports: [0, 0, 1, 1], turn });
    expect(first?.least).toBeCloseTo(0.5);
    expect(second?.least).toBeCloseTo(-0.5);
  });

  it('takes what is no candidate for as near as sentences of one event usually are', async () => {
    const [only] = await aboveRivals([{ a: 0, b: 2, closeness: 0.5 }], { reports: [0, 0, 1, 1], turn });
    expect(only?.least).toBeCloseTo(0.6);
    expect(only?.most).toBeCloseTo(0.6);
  });

  it('says nothing where neither report states anything else', async () => {
    expect(await aboveRivals([{ a: 0, b: 1, closeness: 0.9 }], { reports: [0, 1], turn })).toEqual([{ least: 0, most: 0 }]);
  });

  it('counts the rivals of one report only: what a third one says takes nothing away', async () => {
    const pairs = [
      { a: 0, b: 2, closeness: 0.5 },
      { a: 0, b: 4, closeness: 0.9 },
    ];
    const alone = await aboveRivals(pairs.slice(0, 1), { reports: [0, 0, 1, 1, 2, 2], turn });
    expect((await aboveRivals(pairs, { reports: [0, 0, 1, 1, 2, 2], turn }))[0]).toEqual(alone[0]);
  });

  it('lets others have their turn before each pair, when it is entered and when it is held against its rivals', async () => {
    turns = 0;
    await aboveRivals(
      [
        { a: 0, b: 2, closeness: 0.5 },
        { a: 1, b: 3, closeness: 0.9 },
      ],
      { reports: [0, 0, 1, 1], turn },
    );
    expect(turns).toBe(4);
  });
});
