import { type Interval, meanInterval } from './bootstrap.ts';

/** Intervals: bootstrap, 95 %. With nothing found precision is 1, with nothing to find recall is 1. */
export type PrecisionRecall = {
  precision: number;
  recall: number;
  f1: number;
  precisionInterval: Interval;
  recallInterval: Interval;
  /** How many were to be found, and how many were found. */
  wanted: number;
  given: number;
};

/** `wanted`: for each that should be found, whether it was; `given`: for each that was found, whether it is right. */
export function precisionRecall(wanted: readonly boolean[], given: readonly boolean[]): PrecisionRecall {
  const [recall, precision] = [shareOf(wanted), shareOf(given)];
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    precisionInterval: intervalOf(given),
    recallInterval: intervalOf(wanted),
    wanted: wanted.length,
    given: given.length,
  };
}

export const PRECISION_RECALL_HEAD = ['', 'precision', '95 %', 'recall', '95 %', 'F1', 'of'];

/** A row under PRECISION_RECALL_HEAD. */
export function precisionRecallRow(name: string, scores: PrecisionRecall): (string | number)[] {
  const shown = ({ low, high }: Interval) => `${low.toFixed(3)} – ${high.toFixed(3)}`;
  return [
    name,
    scores.precision,
    shown(scores.precisionInterval),
    scores.recall,
    shown(scores.recallInterval),
    scores.f1,
    String(scores.wanted),
  ];
}

/** 1 where there is nothing to count. */
export function shareOf(values: readonly boolean[]): number {
  return values.length === 0 ? 1 : values.filter(Boolean).length / values.length;
}

function intervalOf(values: readonly boolean[]): Interval {
  return values.length === 0 ? { low: 0, high: 1 } : meanInterval(values.map(Number));
}
