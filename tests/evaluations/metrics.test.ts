import { describe, expect, it } from 'vitest';
import { mean, ndcgAt, recallAt, reciprocalRankAt } from '../../evaluations/metrics.ts';

const two = { ranking: ['a', 'b', 'c', 'd'], relevant: new Set(['b', 'd']) };
const eleventh = { ranking: [...'abcdefghij', 'wanted'], relevant: new Set(['wanted']) };

describe('nDCG', () => {
  it('discounts by the logarithm of the rank', () => {
    // (1/log2 3 + 1/log2 5) / (1/log2 2 + 1/log2 3) = (0.63093 + 0.43068) / 1.63093
    expect(ndcgAt(10, two)).toBeCloseTo(0.65092, 4);
    // Only b is among the first three: 0.63093 / 1.63093
    expect(ndcgAt(3, two)).toBeCloseTo(0.38685, 4);
  });

  it('is 1 for a perfect ranking and 0 when nothing relevant is among the first k', () => {
    expect(ndcgAt(10, { ranking: ['d', 'b', 'a'], relevant: two.relevant })).toBe(1);
    expect(ndcgAt(10, eleventh)).toBe(0);
    expect(ndcgAt(10, { ranking: [], relevant: two.relevant })).toBe(0);
  });

  it('of one relevant article at rank 3 is a half', () => {
    expect(ndcgAt(10, { ranking: ['x', 'y', 'wanted'], relevant: eleventh.relevant })).toBeCloseTo(0.5, 10);
  });
});

describe('recall', () => {
  it('counts the relevant among the first k', () => {
    expect([1, 2, 3, 4].map((k) => recallAt(k, two))).toEqual([0, 0.5, 0.5, 1]);
    expect(recallAt(10, eleventh)).toBe(0);
  });
});

describe('reciprocal rank', () => {
  it('is one over the rank of the first relevant article, 0 beyond k', () => {
    expect(reciprocalRankAt(10, two)).toBe(0.5);
    expect(reciprocalRankAt(10, eleventh)).toBe(0);
    expect(reciprocalRankAt(11, eleventh)).toBeCloseTo(1 / 11, 10);
  });
});

it('mean adds up and divides', () => {
  expect(mean([1, 0, 0.5, 0.5])).toBe(0.5);
});
