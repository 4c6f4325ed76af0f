import { compareDates } from '../../ingest/language/dates/dates.ts';
import { cosine } from '../retrieval/cosine.ts';
import { matchTerm } from '../retrieval/match-words.ts';
import type { ComparedTelling } from './compared-telling.ts';
import { apart, isOneDay, lengthOf } from './intervals.ts';
import type { TellingLikeness } from './telling-likeness.ts';

/**
 * How alike (`like`, of the words, and `near`, of the meaning, both 0..1) two tellings must be to be one event; the less their dates say, the more. Chosen on the even half of
 * `npm run evaluate -- timeline` and by reading the timeline of the sample reports, where most events fall into one month.
 */
const LEAST = {
  /** On one and the same day, and a word or the language apart. */
  sameDay: { like: 0.5, near: 0.2 },
  sameDayWithoutWords: { like: 0.5, near: 0.45 },
  acrossLanguages: { like: 0.5, near: 0.3 },
  /** The same month, week or year. */
  samePeriod: { like: 0.5, near: 0.5 },
  /** A day within a month; a day whose year is not known. */
  overlapping: { like: 0.66, near: 0.44 },
  /** A weekday, a time of day: little is known of at least one. */
  barelyDated: { like: 0.8, near: 0.5 },
  /** Within one report, where sentences are about neighbouring things anyway. */
  sameReport: { like: 0.75, near: 0.5 },
  /** On days that cannot both be right. */
  conflict: { like: 0.72, near: 0.38 },
  /** On days next to one another. */
  conflictNearby: { like: 0.55, near: 0.45 },
} as const;

/** How far apart days in conflict may lie: further off, it is more likely to have happened twice. */
const CONFLICT_DAYS = 10;
const NEARBY_DAYS = 3;

type Least = { like: number; near: number };

/** Likeness of two tellings that may be of one event, 0 where they are not. `likeness`, which takes most of the time, is asked last. */
export function likenessOfOne(a: ComparedTelling, b: ComparedTelling, likeness: TellingLikeness): number {
  const order = compareDates(a.telling.mention, b.telling.mention);
  if (order === 'different' || order === 'not-comparable') return 0;
  const least = leastFor(a, b);
  if (nearnessOf(a, b) < least.near) return 0;
  const like = likeness(a.statement, b.statement);
  return like >= least.like ? like : 0;
}

function leastFor(a: ComparedTelling, b: ComparedTelling): Least {
  if (a.telling.article === b.telling.article) return LEAST.sameReport;
  const [one, two] = [a.telling.dating.interval, b.telling.dating.interval];
  if (!one || !two) return isOfCalendar(a) && isOfCalendar(b) ? LEAST.overlapping : LEAST.barelyDated;
  if (isOneDay(one) && isOneDay(two)) {
    if (a.statement.language !== b.statement.language) return LEAST.acrossLanguages;
    return sharesWord(a, b) ? LEAST.sameDay : LEAST.sameDayWithoutWords;
  }
  return one.start === two.start && one.end === two.end ? LEAST.samePeriod : LEAST.overlapping;
}

/** The same of two whose dates cannot both be right. What only dates when somebody said it contradicts nothing. */
export function likenessOfRivals(a: ComparedTelling, b: ComparedTelling, likeness: TellingLikeness): number {
  if (a.telling.datesSaying || b.telling.datesSaying || compareDates(a.telling.mention, b.telling.mention) !== 'different') return 0;
  const days = daysApart(a, b);
  if (days === undefined || days > CONFLICT_DAYS) return 0;
  const near = nearnessOf(a, b);
  const least = [LEAST.conflict, ...(days <= NEARBY_DAYS ? [LEAST.conflictNearby] : [])].filter((one) => near >= one.near);
  if (least.length === 0) return 0;
  const like = likeness(a.statement, b.statement);
  return least.some((one) => like >= one.like) ? like : 0;
}

/** Undefined where nothing tells: a weekday, a year. Days without a year are counted within one. */
function daysApart({ telling: { mention: a } }: ComparedTelling, { telling: { mention: b } }: ComparedTelling): number | undefined {
  if (!a.interval && !b.interval) return undefined;
  const [one, two] = a.interval && b.interval ? [a.interval, b.interval] : [withoutYear(a), withoutYear(b)];
  if (!one || !two || Math.max(lengthOf(one), lengthOf(two)) > CONFLICT_DAYS) return undefined;
  return apart(one, two);
}

function withoutYear({ interval, yearless }: ComparedTelling['telling']['mention']) {
  return yearless ?? (interval && { start: `2000${interval.start.slice(4)}`, end: `2000${interval.end.slice(4)}` });
}

function isOfCalendar({ telling: { mention } }: ComparedTelling): boolean {
  return mention.interval !== undefined || mention.yearless !== undefined;
}

function nearnessOf(a: ComparedTelling, b: ComparedTelling): number {
  return cosine(a.statement.vector, b.statement.vector);
}

function sharesWord({ statement: { terms } }: ComparedTelling, { statement: { bag } }: ComparedTelling): boolean {
  return terms.some((term) => matchTerm(term, bag) > 0);
}
