import { compareDates } from '../../ingest/language/dates/dates.ts';
import { createCandidates } from './candidates.ts';
import type { ComparedTelling } from './compared-telling.ts';
import { exactFirst } from './intervals.ts';
import type { EventReadings } from './read-events.ts';
import { createSameActs } from './same-act.ts';
import { likenessOfOne, likenessOfRivals } from './same-event.ts';
import type { TellingLikeness } from './telling-likeness.ts';

/** Tellings of one event. Those of one side agree on the date; more than one side: they do not. */
export type EventGroup = { sides: ComparedTelling[][] };

/** Tellings of an event that a further one is held against. */
const HELD_AGAINST = 5;

/**
 * Tellings → events, each telling in one of them: the most exact dates first, each joined to the event it is likest to, or a new one. The time is proportional to the tellings
 * times the few events that share a rare word, a name or an act with them. `events`: what a language model has read holds instead of likeness. The same at every call. Yields how many are merged, after each step.
 */
export function* groupTellings(
  told: readonly ComparedTelling[],
  likeness: TellingLikeness,
  events?: EventReadings,
): Generator<number, EventGroup[]> {
  const groups: ComparedTelling[][] = [];
  const candidates = createCandidates(told);
  const acts = createSameActs(told);
  const placeOf = new Map<ComparedTelling, number>();
  for (const [done, one] of told.toSorted((a, b) => exactFirst(a.telling, b.telling)).entries()) {
    const best = bestOf(nearTo(one), (at) => likenessToGroup(one, groups[at] ?? []));
    candidates.add(best ?? groups.length, one);
    placeOf.set(one, best ?? groups.length);
    if (best === undefined) groups.push([one]);
    else groups[best]?.push(one);
    yield done + 1;
  }
  return yield* withConflicts(groups);

  /** Events that share a word or a name with a telling, or of which it may be the act in other words. */
  function nearTo(one: ComparedTelling): number[] {
    const named = [...acts.near(one), ...(events?.near(one) ?? [])];
    return [...new Set([...candidates.near(one), ...named.flatMap((other) => placeOf.get(other) ?? [])])];
  }

  /** 0 where it is another event: one date that cannot be the same is enough. */
  function likenessToGroup(one: ComparedTelling, group: ComparedTelling[]): number {
    if (group.some((member) => cannotBeOne(member, one))) return 0;
    return Math.max(0, ...group.slice(0, HELD_AGAINST).map((member) => likenessOfOne(member, one, { likeness, acts, events })));
  }

  /** Of two events with other dates that are each the other's likest, and of which no report tells both, one was dated otherwise. */
  function* withConflicts(all: ComparedTelling[][]): Generator<number, EventGroup[]> {
    const rivals: (number | undefined)[] = [];
    for (const [own, group] of all.entries()) {
      const near = new Set(group.slice(0, HELD_AGAINST).flatMap(nearTo));
      rivals.push(bestOf([...near], (at) => (at === own ? 0 : conflictLikeness(group, all[at] ?? []))));
      yield told.length;
    }
    return all.flatMap((group, at) => {
      const rival = rivals[at];
      if (rival === undefined || rivals[rival] !== at) return [{ sides: [group] }];
      return at < rival ? [{ sides: [group, all[rival] ?? []] }] : [];
    });
  }

  function conflictLikeness(group: ComparedTelling[], other: ComparedTelling[]): number {
    const reports = new Set(group.map(({ telling }) => telling.article));
    if (other.some(({ telling }) => reports.has(telling.article))) return 0;
    const found = group
      .slice(0, HELD_AGAINST)
      .flatMap((a) => other.slice(0, HELD_AGAINST).map((b) => likenessOfRivals(a, b, { likeness, acts, events })));
    return Math.max(0, ...found);
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
function cannotBeOne({ telling: a }: ComparedTelling, { telling: b }: ComparedTelling): boolean {
  return (a.article === b.article && a.position === b.position) || compareDates(a.mention, b.mention) === 'different';
}
