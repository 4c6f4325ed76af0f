import { mean, quantile } from './metrics.ts';
import { createRandom, type Random } from './random.ts';

/** Enough for a stable second decimal of a 95 % interval. */
const RESAMPLES = 2_000;
const SEED = 20_240_917;
const COVERAGE = 0.95;

/** Bounds of the percentile interval, 95 %. */
export type Interval = { low: number; high: number };
/** `difference`: mean of a − b over the same samples. `shareAbove`: resamples in which a is better. */
export type PairedComparison = Interval & { difference: number; shareAbove: number };

export type BootstrapOptions = { resamples?: number; seed?: number };

/** Percentile bootstrap interval of the mean (Efron 1979). `values` must not be empty. */
export function meanInterval(values: readonly number[], { resamples = RESAMPLES, seed = SEED }: BootstrapOptions = {}): Interval {
  const random = createRandom(seed);
  return bounds(Array.from({ length: resamples }, () => resampledMean(values, random)));
}

/** Paired bootstrap of the difference of two systems on the same samples, in the same order. Throws when the lengths differ. */
export function comparePaired(a: readonly number[], b: readonly number[], options: BootstrapOptions = {}): PairedComparison {
  if (a.length !== b.length) throw new RangeError(`Paired samples must be of one length, got ${a.length} and ${b.length}`);
  const { resamples = RESAMPLES, seed = SEED } = options;
  const differences = a.map((value, index) => value - (b[index] ?? 0));
  const random = createRandom(seed);
  const means = Array.from({ length: resamples }, () => resampledMean(differences, random));
  return { difference: mean(differences), ...bounds(means), shareAbove: means.filter((value) => value > 0).length / resamples };
}

function resampledMean(values: readonly number[], random: Random): number {
  let sum = 0;
  for (let drawn = 0; drawn < values.length; drawn++) sum += values[Math.floor(random() * values.length)] ?? 0;
  return sum / values.length;
}

function bounds(means: number[]): Interval {
  return { low: quantile((1 - COVERAGE) / 2, means), high: quantile((1 + COVERAGE) / 2, means) };
}
