import type { Turns } from '../retrieval/turns.ts';
import type { PairLikeness } from './weigh-pairs.ts';

/** How likely two statements are about one matter, by index. Of different reports; `a < b`. */
export type LikePair = PairLikeness & { a: number; b: number };

/**
 * Statements on one matter, at most one of each report, by index, ascending. `likeness`: of the member that is least alike to the one it is most alike; `isSure`: each is surely on one
 * matter with another.
 */
export type Alignment = { members: number[]; likeness: number; isSure: boolean };

export type AlignOptions = {
  /** Report of each statement. */
  reports: number[];
  /** Pairs that are alike at all; a pair that is not listed is not alike. */
  pairs: LikePair[];
  /** Two statements are aligned from this likeness on. */
  pairThreshold: number;
  /** Nor are they where either has one in the other's report that is so much liker: the odds of that one times this are more than theirs. */
  margin: number;
  /** Within a group of more than two, every pair must be at least this alike. */
  groupThreshold: number;
  turn: Turns;
};

/**
 * Two groups that share so many statements, and so much of the smaller one, are on one matter, though some of the one are unlike some of the other: four reports tell a number, each in its
 * own words.
 */
const LEAST_SHARED = 2;
const SHARE_OF_SMALLER = 0.5;
/** So near to 1 all are as sure. */
const SUREST = 1e-3;

/**
 * Aligns statements across reports, in groups in which every pair is alike enough, and groups that share half of the smaller one in one. A statement may stand in several groups: one sentence of a report can tell what another
 * report tells in two; and what is surely on one matter is told apart from what perhaps is, where each statement stands once. The surest pairs come first, and each joins the group it fits or begins one; ties by index, so that a result can be repeated.
 * Linear in the pairs times the reports of a group, and in the squares of the groups of a statement. Rejects on an abort.
 */
export async function alignStatements({ reports, pairs, pairThreshold, margin, groupThreshold, turn }: AlignOptions): Promise<Alignment[]> {
  const weighed = new Map(pairs.map((pair) => [keyOf(pair.a, pair.b), pair]));
  const groupsOf = new Map<number, Set<number>[]>();
  for (const pair of await surest(pairs, { reports, margin, turn })) {
    if (pair.likeness < pairThreshold) break;
    await turn();
    const { a, b } = pair;
    const own = groupsOf.get(a) ?? [];
    if (own.some((group) => group.has(b))) continue;
    const place = own.find((group) => fits(b, group));
    const other = place ? undefined : groupsOf.get(b)?.find((group) => fits(a, group));
    if (place) join(place, b);
    else if (other) join(other, a);
    else {
      const group = new Set<number>();
      join(group, a);
      join(group, b);
    }
  }
  for (const [one, others] of await sharing(groupsOf.values(), turn))
    for (const other of others) {
      await turn();
      // One that went into another goes no further: a chain of groups is not one matter.
      if (one.size > 0 && other.size > 0 && isOneMatter(one, other)) unite(one, other);
    }
  const alignments = [...new Set([...groupsOf.values()].flat())]
    .map((group) => [...group].sort((one, other) => one - other))
    .flatMap(surelyAndPerhaps);
  return onceInDoubt(alignments).sort(
    (one, other) => (one.members[0] ?? 0) - (other.members[0] ?? 0) || (one.members[1] ?? 0) - (other.members[1] ?? 0),
  );

  function fits(statement: number, group: Set<number>): boolean {
    return [...group].every((member) => reports[member] !== reports[statement] && likenessOf(member, statement) >= groupThreshold);
  }
  function isOneMatter(one: Set<number>, other: Set<number>): boolean {
    const told = new Set([...one].map((member) => reports[member]));
    return [...other].every((member) => one.has(member) || !told.has(reports[member]));
  }
  /** The other's statements stand in this group from now on, and the other is gone. A group that was united is empty, and shares nothing. */
  function unite(group: Set<number>, other: Set<number>): void {
    for (const member of other) {
      const own = groupsOf.get(member) ?? [];
      groupsOf.set(
        member,
        own.filter((one) => one !== other),
      );
      if (!group.has(member)) join(group, member);
    }
    other.clear();
  }
  function join(group: Set<number>, statement: number): void {
    group.add(statement);
    const own = groupsOf.get(statement);
    if (own) own.push(group);
    else groupsOf.set(statement, [group]);
  }
  function likenessOf(a: number, b: number): number {
    return weighed.get(keyOf(a, b))?.likeness ?? 0;
  }
  function keyOf(a: number, b: number): number {
    return Math.min(a, b) * reports.length + Math.max(a, b);
  }
  /** Statements that are surely on one matter stand by themselves; those that only perhaps are stand once more beside the one of these that they are most alike. */
  function surelyAndPerhaps(members: number[]): Alignment[] {
    const sure = members.filter((one) => isSurelyWith(one, members));
    if (sure.length === 0 || sure.length === members.length) return [alignmentOf(members)];
    const perhaps = members.filter((one) => !sure.includes(one));
    const beside = sure.reduce((best, one) => (nearestOf(one, perhaps) > nearestOf(best, perhaps) ? one : best));
    return [alignmentOf(sure), alignmentOf([...perhaps, beside].sort((one, other) => one - other))];
  }
  function isSurelyWith(a: number, members: number[]): boolean {
    return members.some((b) => weighed.get(keyOf(a, b))?.isSure);
  }
  /** What a report tells in other words than all but one of the others is on their matter by that one. */
  function nearestOf(a: number, members: number[]): number {
    return Math.max(...members.filter((b) => b !== a).map((b) => likenessOf(a, b)));
  }
  function alignmentOf(members: number[]): Alignment {
    return {
      members,
      likeness: Math.min(...members.map((one) => nearestOf(one, members))),
      isSure: members.every((one) => isSurelyWith(one, members)),
    };
  }
}

/**
 * What is perhaps on one matter with several others stands beside the likest alone (even halves: 0.02 fewer pairs found, false rows
 * 0.13 → 0.12 and 0.19 → 0.15).
 */
function onceInDoubt(alignments: readonly Alignment[]): Alignment[] {
  const told = new Set<number>();
  const inDoubt = alignments
    .filter(({ isSure }) => !isSure)
    .toSorted((one, other) => other.likeness - one.likeness)
    .filter(({ members }) => {
      const isNew = !members.some((member) => told.has(member));
      if (isNew) for (const member of members) told.add(member);
      return isNew;
    });
  return [...alignments.filter(({ isSure }) => isSure), ...inDoubt];
}

function leastShared(one: Set<number>, other: Set<number>): number {
  return Math.max(LEAST_SHARED, SHARE_OF_SMALLER * Math.min(one.size, other.size));
}

/** Groups that share as many statements as those on one matter do, each pair once. */
async function sharing(groupsOf: Iterable<Set<number>[]>, turn: Turns): Promise<Map<Set<number>, Set<number>[]>> {
  const counts = new Map<Set<number>, Map<Set<number>, number>>();
  const numbers = new Map<Set<number>, number>();
  for (const own of groupsOf) {
    if (own.length < 2) continue;
    await turn();
    for (const group of own) if (!numbers.has(group)) numbers.set(group, numbers.size);
    // Statements may have joined the same groups in another order.
    const ordered = own.toSorted((one, other) => (numbers.get(one) ?? 0) - (numbers.get(other) ?? 0));
    for (const [at, one] of ordered.entries()) {
      const counted = counts.get(one) ?? new Map<Set<number>, number>();
      counts.set(one, counted);
      for (const other of ordered.slice(at + 1)) counted.set(other, (counted.get(other) ?? 0) + 1);
    }
  }
  return new Map(
    [...counts].map(([one, counted]) => [one, [...counted].flatMap(([other, count]) => (count >= leastShared(one, other) ? [other] : []))]),
  );
}

/** Pairs of which neither statement has one in the other's report that is much liker, surest first. */
async function surest(
  pairs: LikePair[],
  { reports, margin, turn }: Pick<AlignOptions, 'reports' | 'margin' | 'turn'>,
): Promise<LikePair[]> {
  const ordered = pairs.toSorted((one, other) => other.likeness - one.likeness || one.a - other.a || one.b - other.b);
  const best = new Map<number, number>();
  const total = 1 + reports.reduce((most, report) => Math.max(most, report), 0);
  const kept: LikePair[] = [];
  for (const pair of ordered) {
    await turn();
    // The first of a slot is its best, as the surest come first.
    const isLike = slotsOf(pair).map((slot) => {
      const most = best.get(slot) ?? pair.likeness;
      best.set(slot, most);
      return oddsOf(pair.likeness) >= margin * oddsOf(most);
    });
    if (!isLike.includes(false)) kept.push(pair);
  }
  return kept;

  function slotsOf({ a, b }: LikePair): number[] {
    return [a * total + (reports[b] ?? 0), b * total + (reports[a] ?? 0)];
  }
}

/** What is nearly sure differs from what is quite sure, which shares of likeness would hide. */
function oddsOf(likeness: number): number {
  return likeness / Math.max(1 - likeness, SUREST);
}
