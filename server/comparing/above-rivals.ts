import type { Turns } from '../retrieval/turns.ts';

/** Two statements of different reports, by index, and how near they are. */
type NearPair = { a: number; b: number; closeness: number };

/** By how much a pair is nearer than what else there is for either statement in the other's report: for the one for which it is less, and for the other. */
export type AboveRivals = { least: number; most: number };

/** What is no candidate is about so near: nearer ones would have been found. */
const USUAL = -0.1;

/**
 * All sentences of two reports on one event are alike: whether two are one matter shows by how far they stand out. Above 0 for the nearest, by what the second falls short; below 0 for
 * the others, by what they do. 0 where the other report states nothing else. In the order of the pairs; linear in them. Rejects on an abort.
 */
export async function aboveRivals(
  pairs: readonly NearPair[],
  { reports, turn }: { reports: readonly number[]; turn: Turns },
): Promise<AboveRivals[]> {
  const sizes = new Map<number, number>();
  for (const report of reports) sizes.set(report, (sizes.get(report) ?? 0) + 1);
  const total = 1 + reports.reduce((most, report) => Math.max(most, report), 0);
  const slotOf = (from: number, to: number) => from * total + (reports[to] ?? 0);
  const nearest = new Map<number, { first: number; second: number }>();
  const enter = (slot: number, closeness: number) => {
    const before = nearest.get(slot);
    if (!before) nearest.set(slot, { first: closeness, second: Number.NEGATIVE_INFINITY });
    else if (closeness > before.first) [before.first, before.second] = [closeness, before.first];
    else if (closeness > before.second) before.second = closeness;
  };
  for (const { a, b, closeness } of pairs) {
    await turn();
    enter(slotOf(a, b), closeness);
    enter(slotOf(b, a), closeness);
  }
  const above = (from: number, to: number, closeness: number) => {
    const best = nearest.get(slotOf(from, to));
    if (!best || (sizes.get(reports[to] ?? 0) ?? 0) < 2) return 0;
    return closeness - Math.max(USUAL, closeness >= best.first ? best.second : best.first);
  };
  const stands: AboveRivals[] = [];
  for (const { a, b, closeness } of pairs) {
    await turn();
    const [one, other] = [above(a, b, closeness), above(b, a, closeness)];
    stands.push({ least: Math.min(one, other), most: Math.max(one, other) });
  }
  return stands;
}
