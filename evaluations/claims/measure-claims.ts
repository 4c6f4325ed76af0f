import { type Interval, meanInterval } from '../bootstrap.ts';
import { mean } from '../metrics.ts';
import { FAULTS, type JudgedClaim } from './claim-case.ts';
import { editDistance } from './edit.ts';

type Share = { share: number; interval: Interval; claims: number };
/** `recall`: share of the faulty claims that were flagged; `falseAlarms`: of the faultless ones; `distance`: mean edits of a claim against its source. */
export type ClaimMeasures = {
  recall: number;
  falseAlarms: number;
  recallInterval: Interval;
  falseAlarmsInterval: Interval;
  byKind: Record<string, number>;
  kinds: Record<string, Share>;
  byRewrite: Record<string, Share>;
  distance: { faultless: number; faulty: number };
  claims: { faultless: number; faulty: number };
};

export function measureClaims(judged: readonly JudgedClaim[]): ClaimMeasures {
  const faultless = judged.filter(({ fault }) => fault === undefined);
  const faulty = judged.filter(({ fault }) => fault !== undefined);
  const [alarms, caught] = [flaggedOf(faultless), flaggedOf(faulty)];
  const kinds = FAULTS.flatMap((fault): [string, Share][] => {
    const ofKind = faulty.filter((one) => one.fault === fault);
    return ofKind.length === 0 ? [] : [[fault, flaggedOf(ofKind)]];
  });
  const rewrites = [...new Set(faultless.flatMap(({ how }) => how))].sort();
  // A claim that cites another sentence is far from it by its nature.
  const written = faulty.filter(({ fault }) => fault !== 'citation');
  return {
    recall: caught.share,
    falseAlarms: alarms.share,
    recallInterval: caught.interval,
    falseAlarmsInterval: alarms.interval,
    byKind: Object.fromEntries(kinds.map(([kind, { share }]) => [kind, share])),
    kinds: Object.fromEntries(kinds),
    byRewrite: Object.fromEntries(rewrites.map((name) => [name, flaggedOf(faultless.filter(({ how }) => how.includes(name)))])),
    distance: { faultless: meanDistance(faultless), faulty: meanDistance(written) },
    claims: { faultless: faultless.length, faulty: faulty.length },
  };
}

function flaggedOf(claims: readonly JudgedClaim[]): Share {
  const values = claims.map(({ flagged }) => (flagged ? 1 : 0));
  if (values.length === 0) return { share: 0, interval: { low: 0, high: 0 }, claims: 0 };
  return { share: mean(values), interval: meanInterval(values), claims: values.length };
}

function meanDistance(claims: readonly JudgedClaim[]): number {
  return claims.length === 0 ? 0 : mean(claims.map(({ source, claim }) => editDistance(source, claim)));
}
