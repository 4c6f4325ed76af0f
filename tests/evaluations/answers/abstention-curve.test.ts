import { describe, expect, it } from 'vitest';
import { abstentionCurve } from '../../../evaluations/answers/abstention-curve.ts';

const judged = (...chances: number[]) => chances.map((chance) => ({ chance, threshold: 0.5 }));

describe('the curve of abstention', () => {
  it('counts what lies below the threshold, of both kinds', () => {
    const curve = abstentionCurve(judged(0.9, 0.8, 0.6, 0.4), judged(0.1, 0.7));
    expect(curve.declinedAnswerable).toBe(0.25);
    expect(curve.declinedUnanswerable).toBe(0.5);
  });

  it('has the area 1 where every answerable question has more of a chance, and 0.5 where both kinds are alike', () => {
    expect(abstentionCurve(judged(0.9, 0.8), judged(0.1, 0.2)).area).toBe(1);
    expect(abstentionCurve(judged(0.5, 0.5), judged(0.5, 0.5)).area).toBe(0.5);
  });

  it('tells what another threshold would decline', () => {
    const curve = abstentionCurve(judged(0.9, 0.8, 0.7, 0.6, 0.2), judged(0.1, 0.3));
    expect(curve.points.find(({ falseDeclines }) => falseDeclines === 0.2)?.declined).toBe(1);
    expect(curve.points.find(({ falseDeclines }) => falseDeclines === 0.05)?.declined).toBe(0.5);
  });
});
