import { type Interval, meanInterval } from '../bootstrap.ts';
import { mean } from '../metrics.ts';

/** A question's chance of being answered, and the threshold that declines it, as the product has them. */
export type Judged = { chance: number; threshold: number };

/** Shares declined of both kinds, at the product's threshold; and what another threshold would do. */
export type AbstentionCurve = {
  declinedUnanswerable: number;
  declinedAnswerable: number;
  intervals: { declinedUnanswerable: Interval; declinedAnswerable: Interval };
  /** Probability that an answerable question gets the higher chance of the two: 1 parts them wholly, 0.5 not at all. */
  area: number;
  /** Unanswerable questions declined where this share of the answerable ones may be. */
  points: { falseDeclines: number; declined: number }[];
  unanswerable: number;
  answerable: number;
};

const FALSE_DECLINES = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3];

/** Neither kind may be empty. */
export function abstentionCurve(answerable: Judged[], unanswerable: Judged[]): AbstentionCurve {
  const declined = (judged: Judged[]) => judged.map(({ chance, threshold }) => (chance < threshold ? 1 : 0));
  // Over both thresholds (same language, across languages) what counts is how far above its own a chance lies.
  const margin = ({ chance, threshold }: Judged) => logit(chance) - logit(threshold);
  const right = answerable.map(margin).sort((a, b) => a - b);
  const wrong = unanswerable.map(margin);
  const declinedAt = (falseDeclines: number) => {
    const least = right[Math.floor(right.length * falseDeclines)] ?? Number.POSITIVE_INFINITY;
    return mean(wrong.map((one) => (one < least ? 1 : 0)));
  };
  return {
    declinedUnanswerable: mean(declined(unanswerable)),
    declinedAnswerable: mean(declined(answerable)),
    intervals: { declinedUnanswerable: meanInterval(declined(unanswerable)), declinedAnswerable: meanInterval(declined(answerable)) },
    area: mean(wrong.map((one) => mean(right.map((other) => (other > one ? 1 : other === one ? 0.5 : 0))))),
    points: FALSE_DECLINES.map((falseDeclines) => ({ falseDeclines, declined: declinedAt(falseDeclines) })),
    unanswerable: unanswerable.length,
    answerable: answerable.length,
  };
}

function logit(chance: number): number {
  const bounded = Math.min(1 - 1e-9, Math.max(1e-9, chance));
  return Math.log(bounded / (1 - bounded));
}
