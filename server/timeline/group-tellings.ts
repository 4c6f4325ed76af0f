import { compareDates } from '../../ingest/language/dates/dates.ts';
import type { ReadStatement } from '../comparing/read-features.ts';
import type { StatementLikeness } from '../comparing/statement-likeness.ts';
import { createCandidates } from './candidates.ts';
import { apart, exactFirst, lengthOf } from './intervals.ts';
import type { FoundTelling } from './read-tellings.ts';

/** A telling with what comparing it needs. All `statement`s hold one and the same day, so that their likeness is that of the rest. */
export type ComparedTelling = { telling: FoundTelling; statement: ReadStatement };

/** Tellings of one event. Those of one side agree on the date; more than one side: they do not. */
export type EventGroup = { sides: ComparedTelling[][] };

/** Likeness (0..1) from which tellings of dates that can be the same are one event. All chosen on the even half of `npm run evaluate -- timeline`. */
const SAME_EVENT = 0.5;
/** The same, where one of the dates is no nearer than a season, or says little more than a weekday. */
const SAME_AT_VAGUE_DATES = 0.7;
/** Within one report, where sentences are about neighbouring things anyway. */
const SAME_IN_REPORT = 0.75;
/** From here on tellings whose dates cannot both be right are one event with a conflict. */
const CONFLICT = 0.6;
/** How far apart days in conflict may lie: further off, it is more likely to have happened twice. */
const CONFLICT_DAYS = 10;
/** Tellings of an event that a further one is held against. */
const HELD_AGAINST = 5;
const VAGUE_DAYS = 45;
/** Members that speak for a group when it is compared, and how alike the others may be at least. */
const MEAN_LIKENESS = 0.3;

/**
 * Tellings → events, each telling in one of them: the most exact dates first, each joined to the event it is likest to, or a new one. The time is proportional to the tellings
 * times the few events that share a rare word or a name with them. The same at every call. Yields how many are done.
 */
export function* groupTellings(told: readonly ComparedTelling[], likeness: StatementLikeness): Generator<number, EventGroup[]> {
  const groups: ComparedTelling[][] = [];
  const candidates = createCandidates(told);
  for (const [done, one] of told.toSorted((a, b) => exactFirst(a.telling, b.telling)).entries()) {
    const near = candidates.near(one);
    const best = bestOf(near, (at) => likenessToGroup(one, groups[at] ?? []));
    if (best === undefined) {
      candidates.add(groups.length, one);
      groups.push([one]);
    } else {
      candidates.add(best, one);
      groups[best]?.push(one);
    }
    yield done + 1;
  }
  return withConflicts(groups);

  function likenessToGroup(one: ComparedTelling, group: ComparedTelling[]): number {
    if (group.some((member) => differ(member, one) || isSameSentence(member, one))) return 0;
    const found = group.slice(0, HELD_AGAINST).map((member) => {
      const like = likeness(member.statement, one.statement);
      return like >= leastFor(member, one) ? like : Math.min(like, MEAN_LIKENESS - 0.01);
    });
    const most = Math.max(0, ...found);
    const enough = group.slice(0, HELD_AGAINST).some((member, at) => (found[at] ?? 0) >= leastFor(member, one));
    return enough ? most : 0;
  }

  /** Of two events with other dates that are each the other's likest, and of which no report tells both, one was dated wrongly. */
  function withConflicts(all: ComparedTelling[][]): EventGroup[] {
    const rival = all.map((group) => {
      const found = new Set(group.slice(0, HELD_AGAINST).flatMap((member) => candidates.near(member)));
      return bestOf([...found], (at) => (all[at] === group ? 0 : conflictLikeness(group, all[at] ?? [])));
    });
    const taken = new Set<number>();
    return all.flatMap((group, at) => {
      if (taken.has(at)) return [];
      const other = rival[at];
      if (other === undefined || rival[other] !== at || taken.has(other)) return [{ sides: [group] }];
      taken.add(other);
      return [{ sides: [group, all[other] ?? []] }];
    });
  }

  function conflictLikeness(group: ComparedTelling[], other: ComparedTelling[]): number {
    const reports = new Set(group.map(({ telling }) => telling.article));
    if (other.some(({ telling }) => reports.has(telling.article))) return 0;
    const [one, two] = [group[0]?.telling.dating.interval, other[0]?.telling.dating.interval];
    if (!one || !two || apart(one, two) === 0 || apart(one, two) > Math.max(CONFLICT_DAYS, Math.min(lengthOf(one), lengthOf(two))))
      return 0;
    const likest = Math.max(
      0,
      ...group.slice(0, HELD_AGAINST).flatMap((a) => other.slice(0, HELD_AGAINST).map((b) => likeness(a.statement, b.statement))),
    );
    return likest >= CONFLICT ? likest : 0;
  }
}

function bestOf(places: number[], scoreOf: (place: number) => number): number | undefined {
  let best: { place: number; score: number } | undefined;
  for (const place of places) {
    const score = scoreOf(place);
    if (score > 0 && (best === undefined || score > best.score)) best = { place, score };
  }
  return best?.place;
}

/** Two dates of one sentence are two events, or it would not name both. */
function isSameSentence({ telling: a }: ComparedTelling, { telling: b }: ComparedTelling): boolean {
  return a.article === b.article && a.position === b.position;
}

function differ(a: ComparedTelling, b: ComparedTelling): boolean {
  const order = compareDates(a.telling.mention, b.telling.mention);
  return order === 'different' || order === 'not-comparable';
}

function leastFor(a: ComparedTelling, b: ComparedTelling): number {
  if (a.telling.article === b.telling.article) return SAME_IN_REPORT;
  const [one, two] = [a.telling.dating.interval, b.telling.dating.interval];
  if (!one || !two) return a.telling.mention.yearless || b.telling.mention.yearless ? SAME_EVENT : SAME_AT_VAGUE_DATES;
  return Math.max(lengthOf(one), lengthOf(two)) > VAGUE_DAYS ? SAME_AT_VAGUE_DATES : SAME_EVENT;
}
