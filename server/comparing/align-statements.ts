/** How alike two statements are, by index, 0..1. Of different reports; `a < b`. */
export type LikePair = { a: number; b: number; likeness: number };

/** Statements on one matter, at most one of each report, by index, ascending. `likeness`: mean over its pairs. */
export type Alignment = { members: number[]; likeness: number };

export type AlignOptions = {
  /** Report of each statement. */
  reports: number[];
  /** Pairs that are alike at all; a pair that is not listed is not alike. */
  pairs: LikePair[];
  /** Two statements, each the other's best in its report, are aligned from this likeness on. */
  pairThreshold: number;
  /** Within a group of more than two, every pair must be at least this alike. */
  groupThreshold: number;
};

/**
 * Aligns statements across reports. Only mutual best matches count, and a group grows only while every pair in it is alike
 * enough: unaligned beats misaligned. The surest pairs are joined first; ties by index, so that a result can be repeated.
 */
export function alignStatements({ reports, pairs, pairThreshold, groupThreshold }: AlignOptions): Alignment[] {
  const likeness = new Map(pairs.map((pair) => [keyOf(pair.a, pair.b), pair.likeness]));
  const groups = new Map<number, number[]>();
  for (const { a, b } of mutualBest(pairs, reports).filter((pair) => pair.likeness >= pairThreshold)) {
    const left = groups.get(a) ?? [a];
    const right = groups.get(b) ?? [b];
    if (left === right || !canJoin(left, right)) continue;
    const joined = [...left, ...right].sort((one, other) => one - other);
    for (const member of joined) groups.set(member, joined);
  }
  return [...new Set(groups.values())]
    .map((members) => ({ members, likeness: meanLikeness(members) }))
    .sort((one, other) => (one.members[0] ?? 0) - (other.members[0] ?? 0));

  function canJoin(left: number[], right: number[]): boolean {
    return left.every((a) => right.every((b) => reports[a] !== reports[b] && likenessOf(a, b) >= groupThreshold));
  }
  function likenessOf(a: number, b: number): number {
    return likeness.get(keyOf(a, b)) ?? 0;
  }
  function meanLikeness(members: number[]): number {
    const all = members.flatMap((a, index) => members.slice(index + 1).map((b) => likenessOf(a, b)));
    return all.reduce((sum, one) => sum + one, 0) / all.length;
  }
}

/** Pairs in which each is the other's best in its report, surest first. */
function mutualBest(pairs: LikePair[], reports: number[]): LikePair[] {
  const ordered = pairs.toSorted((one, other) => other.likeness - one.likeness || one.a - other.a || one.b - other.b);
  const best = new Map<string, LikePair>();
  for (const pair of ordered) {
    for (const slot of slotsOf(pair)) if (!best.has(slot)) best.set(slot, pair);
  }
  return ordered.filter((pair) => slotsOf(pair).every((slot) => best.get(slot) === pair));

  function slotsOf({ a, b }: LikePair): string[] {
    return [`${a}>${reports[b]}`, `${b}>${reports[a]}`];
  }
}

function keyOf(a: number, b: number): string {
  return a < b ? `${a}:${b}` : `${b}:${a}`;
}
