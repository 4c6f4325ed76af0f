import { describe, expect, it } from 'vitest';
import { comparePaired, meanInterval } from '../../evaluations/bootstrap.ts';
import { createRandom } from '../../evaluations/random.ts';

const halfRight = Array.from({ length: 400 }, (_, index) => index % 2);

describe('the interval of a mean', () => {
  it('is as wide as the normal approximation says', () => {
    // 0.5 ± 1.96 · √(0.25 / 400) = 0.451 … 0.549
    const { low, high } = meanInterval(halfRight);
    expect(low).toBeGreaterThan(0.44);
    expect(low).toBeLessThan(0.462);
    expect(high).toBeGreaterThan(0.538);
    expect(high).toBeLessThan(0.56);
  });

  it('has no width when all samples are alike', () => {
    expect(meanInterval([0.25, 0.25, 0.25])).toEqual({ low: 0.25, high: 0.25 });
  });

  it('repeats with the same seed and moves with another', () => {
    expect(meanInterval(halfRight, { seed: 7 })).toEqual(meanInterval(halfRight, { seed: 7 }));
    expect(meanInterval(halfRight, { seed: 7 })).not.toEqual(meanInterval(halfRight, { seed: 8 }));
  });
});

describe('the interval of two samples, 0 and 1', () => {
  it('spans all that can be drawn: 0 comes in a quarter of the draws, 1 too', () => {
    // Means of two draws: 0, 0.5, 0.5, 1 with equal chance, so that 2.5 % and 97.5 % of them lie at the ends.
    expect(meanInterval([0, 1])).toEqual({ low: 0, high: 1 });
  });

  it('leaves out what is rarer than one in forty', () => {
    // Of eight draws from 0, 0, 0, 0, 0, 0, 0, 1: P(sum = 0) = (7/8)^8 = 0.344, P(sum ≥ 4) = 0.011, P(sum ≥ 3) = 0.067.
    expect(meanInterval([0, 0, 0, 0, 0, 0, 0, 1], { resamples: 20_000 })).toEqual({ low: 0, high: 0.375 });
  });
});

describe('the paired comparison', () => {
  it('sees a small gain on every sample, which two separate intervals would hide', () => {
    const compared = comparePaired(
      halfRight.map((value) => value + 0.01),
      halfRight,
    );
    expect(compared.difference).toBeCloseTo(0.01, 10);
    expect(compared.low).toBeCloseTo(0.01, 10);
    expect(compared.shareAbove).toBe(1);
  });

  it('has the sign of the first over the second', () => {
    const better = [1, 1, 0.5, 1];
    const worse = [0.5, 1, 0, 0.5];
    expect(comparePaired(better, worse)).toMatchObject({ difference: 0.375, high: 0.5 });
    expect(comparePaired(worse, better)).toMatchObject({ difference: -0.375, low: -0.5, shareAbove: 0 });
    // Only drawing the even sample four times, one in 256, gives no gain.
    expect(comparePaired(better, worse, { resamples: 20_000 }).shareAbove).toBeCloseTo(255 / 256, 2);
    expect(comparePaired(better, worse).low).toBeGreaterThan(0);
  });

  it('is undecided when gains and losses are even', () => {
    const compared = comparePaired(
      halfRight,
      halfRight.map((value) => 1 - value),
    );
    expect(compared.difference).toBe(0);
    expect(compared.low).toBeLessThan(0);
    expect(compared.high).toBeGreaterThan(0);
    expect(compared.shareAbove).toBeGreaterThan(0.4);
    expect(compared.shareAbove).toBeLessThan(0.6);
  });

  it('finds no gain of a system over itself', () => {
    expect(comparePaired(halfRight, halfRight)).toEqual({ difference: 0, low: 0, high: 0, shareAbove: 0 });
  });

  it('refuses samples that are not pairs', () => {
    expect(() => comparePaired([1, 0], [1])).toThrow('one length');
  });
});

it('the generator is uniform and repeatable', () => {
  const draw = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 10_000 }, random);
  };
  const values = draw(1);
  expect(draw(1)).toEqual(values);
  expect(draw(2)).not.toEqual(values);
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = values.filter((value) => Math.floor(value * 10) === tenth).length / values.length;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.12);
  }
});
