import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesByLength } from '../../../ingest/corpus/token-batches.ts';

describe('batches by length', () => {
  it('put texts of like length together, the shortest first, as many as the budget holds when padded', () => {
    expect(batchesByLength([7, 2, 3, 8, 2], 8)).toEqual([[1, 4], [2], [0], [3]]);
    expect(batchesByLength([7, 2, 3, 8, 2], 16)).toEqual([
      [1, 4, 2],
      [0, 3],
    ]);
  });

  it('give a text beyond the budget a batch of its own, and nothing for nothing', () => {
    expect(batchesByLength([100, 1], 8)).toEqual([[1], [0]]);
    expect(batchesByLength([], 8)).toEqual([]);
  });

  it('hold each text once, and never more than the budget, padding counted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300)), fc.integer({ min: 1, max: 600 }), (lengths, budget) => {
        const batches = batchesByLength(lengths, budget);
        expect(batches.flat().toSorted((a, b) => a - b)).toEqual([...lengths.keys()]);
        for (const batch of batches.filter(({ length }) => length > 1)) {
          const padded = Math.max(...batch.map((place) => lengths[place] ?? 0)) * batch.length;
          expect(padded).toBeLessThanOrEqual(budget);
        }
      }),
    );
  });
});
