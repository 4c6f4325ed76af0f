import type { ComparedTelling } from './compared-telling.ts';
import { DAY_MS, isOneDay } from './intervals.ts';

/** Events looked at for one telling: those that share the most, by how rare it is. */
const MOST_CANDIDATES = 40;
/** A word that more events than this have tells them no longer apart. */
const MOST_HOLDERS = 400;

/** Days around its own on which a telling is sought in the other language, where words cannot meet: translated reports are dated a day off easily. */
const DAYS_AROUND = 3;

/** Finds events that share a word or a name with a telling, without holding it against all. */
export function createCandidates(told: readonly ComparedTelling[]): {
  /** Places of events, those that share most first. */
  near: (one: ComparedTelling) => number[];
  add: (place: number, one: ComparedTelling) => void;
} {
  const frequency = new Map<string, number>();
  for (const one of told) for (const mark of marksOf(one)) frequency.set(mark, (frequency.get(mark) ?? 0) + 1);
  const weightOf = (mark: string) => Math.log(1 + told.length / (frequency.get(mark) ?? 1));
  const holders = new Map<string, Set<number>>();
  return {
    near(one) {
      const shared = new Map<number, number>();
      for (const mark of [...marksOf(one), ...daysAround(one)]) {
        const places = holders.get(mark);
        if (!places || places.size > MOST_HOLDERS) continue;
        const weight = weightOf(mark);
        for (const place of places) shared.set(place, (shared.get(place) ?? 0) + weight);
      }
      return [...shared]
        .sort(([a, share], [b, other]) => other - share || a - b)
        .slice(0, MOST_CANDIDATES)
        .map(([place]) => place);
    },
    add(place, one) {
      for (const mark of marksOf(one)) {
        const places = holders.get(mark);
        if (places) places.add(place);
        else holders.set(mark, new Set([place]));
      }
    },
  };
}

/** Words by their stems, names by their keys, and the day, which brings together what is told in two languages. */
function marksOf({ statement: { terms, names, language }, telling: { dating } }: ComparedTelling): Set<string> {
  const day = dating.interval?.start.slice(0, 10);
  return new Set([
    ...terms.map(({ stem }) => `w ${stem}`),
    ...names.map(({ key }) => `n ${key}`),
    ...(day === undefined ? [] : [`d ${day}`, `d ${language} ${day}`]),
  ]);
}

function daysAround({ statement: { language }, telling: { dating } }: ComparedTelling): string[] {
  if (!dating.interval || !isOneDay(dating.interval)) return [];
  const day = Date.parse(`${dating.interval.start.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day)) return [];
  const other = language === 'de' ? 'en' : 'de';
  return Array.from({ length: 2 * DAYS_AROUND + 1 }, (_, at) => {
    const near = new Date(day + (at - DAYS_AROUND) * DAY_MS);
    return `d ${other} ${near.toISOString().slice(0, 10)}`;
  });
}
