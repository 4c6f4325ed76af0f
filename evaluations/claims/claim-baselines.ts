import { type ClaimCase, FAULTS } from './claim-case.ts';
import { editDistance } from './edit.ts';

/** What a check without language would catch: the share it flags of faulty and of faultless claims. */
export type BaselineScore = { recall: number; falseAlarms: number; byKind: Record<string, number> };

/** Flags whatever is not a piece of its source, character by character. */
export function judgeByEquality({ claim, source }: ClaimCase): boolean {
  return !source.includes(claim);
}

/** Flags what is less alike than the threshold; chosen on `tuning` to flag at most a tenth of the faultless. */
export function judgeByAlikeness(tuning: readonly ClaimCase[], falseAlarms: number): (claim: ClaimCase) => boolean {
  const alike = tuning
    .filter(({ fault }) => fault === undefined)
    .map(alikeness)
    .sort((a, b) => a - b);
  const threshold = alike[Math.floor(alike.length * falseAlarms)] ?? 0;
  return (claim) => alikeness(claim) < threshold;
}

export function scoreBaseline(cases: readonly ClaimCase[], flags: (claim: ClaimCase) => boolean): BaselineScore {
  const share = (claims: readonly ClaimCase[]) => (claims.length === 0 ? 0 : claims.filter(flags).length / claims.length);
  const faulty = cases.filter(({ fault }) => fault !== undefined);
  const kinds = FAULTS.filter((kind) => faulty.some(({ fault }) => fault === kind));
  return {
    recall: share(faulty),
    falseAlarms: share(cases.filter(({ fault }) => fault === undefined)),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, share(faulty.filter(({ fault }) => fault === kind))])),
  };
}

/** One less the edits for each character of the longer, 0..1. */
function alikeness({ claim, source }: ClaimCase): number {
  return 1 - editDistance(claim, source) / Math.max(claim.length, source.length, 1);
}
