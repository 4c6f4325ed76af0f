import { describe, expect, it } from 'vitest';
import { mean, ndcgAt, quantile, recallAt, reciprocalRankAt } from '../../evaluations/metrics.ts';

const alike = (...ids: string[]) => new Map(ids.map((id) => [id, 1]));
const two = { ranking: ['a', 'b', 'c', 'd'], relevant: alike('b', 'd') };
const eleventh = { ranking: [...'abcdefghij', 'wanted'], relevant: alike('wanted') };
const graded = new Map([
  ['best', 3],
  ['good', 2],
  ['fair', 1],
]);

describe('nDCG', () => {
  it('discounts by the logarithm of the rank', () => {
    // (1/log2 3 + 1/log2 5) / (1/log2 2 + 1/log2 3) = (0.63093 + 0.43068) / 1.63093
    expect(ndcgAt(10, two)).toBeCloseTo(0.65092, 4);
    // Only b is among the first three: 0.63093 / 1.63093
    expect(ndcgAt(3, two)).toBeCloseTo(0.38685, 4);
  });

  it('takes the grade as the gain, as trec_eval does', () => {
    // Best order: 3/1 + 2/1.58496 + 1/2 = 4.76186
    expect(ndcgAt(10, { ranking: ['best', 'good', 'fair'], relevant: graded })).toBe(1);
    // fair, nothing, best: 1/1 + 0 + 3/2 = 2.5
    expect(ndcgAt(10, { ranking: ['fair', 'x', 'best'], relevant: graded })).toBeCloseTo(2.5 / 4.76186, 4);
    // good, best, fair: 2/1 + 3/1.58496 + 1/2 = 4.39279
    expect(ndcgAt(10, { ranking: ['good', 'best', 'fair'], relevant: graded })).toBeCloseTo(0.9225, 4);
  });

  it('holds the first k against the best k there could be', () => {
    // good alone in the first one, where best could stand: 2 / 3
    expect(ndcgAt(1, { ranking: ['good', 'best'], relevant: graded })).toBeCloseTo(2 / 3, 10);
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
  it('counts the relevant among the first k, of several and whatever their grade', () => {
    expect([1, 2, 3, 4].map((k) => recallAt(k, two))).toEqual([0, 0.5, 0.5, 1]);
    expect(recallAt(10, eleventh)).toBe(0);
    expect(recallAt(2, { ranking: ['fair', 'x', 'best'], relevant: graded })).toBeCloseTo(1 / 3, 10);
    expect(recallAt(3, { ranking: ['fair', 'x', 'best'], relevant: graded })).toBeCloseTo(2 / 3, 10);
  });
});

describe('reciprocal rank', () => {
  it('is one over the rank of the first relevant article, 0 beyond k', () => {
    expect(reciprocalRankAt(10, two)).toBe(0.5);
    expect(reciprocalRankAt(10, eleventh)).toBe(0);
    expect(reciprocalRankAt(11, eleventh)).toBeCloseTo(1 / 11, 10);
    expect(reciprocalRankAt(10, { ranking: ['x', 'y', 'fair', 'best'], relevant: graded })).toBeCloseTo(1 / 3, 10);
  });
});

it('mean adds up and divides', () => {
  expect(mean([1, 0, 0.5, 0.5])).toBe(0.5);
});

it('a quantile is one of the values, whatever their order', () => {
  expect(quantile(0.5, [30, 10, 20])).toBe(20);
  expect(quantile(0.95, [3, 1, 2])).toBe(3);
  expect(quantile(0, [3, 1, 2])).toBe(1);
  expect(quantile(1, [3, 1, 2])).toBe(3);
});
