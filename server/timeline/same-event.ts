import { compareDates } from '../../ingest/language/dates/dates.ts';
import { cosine } from '../retrieval/cosine.ts';
import { matchTerm } from '../retrieval/match-words.ts';
import type { ComparedTelling } from './compared-telling.ts';
import { apart, isOneDay, lengthOf } from './intervals.ts';
import type { EventReadings } from './read-events.ts';
import type { SameActs } from './same-act.ts';
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
  /** On days that cannot both be right: by their words, or by what they mean. */
  conflict: { like: 0.72, near: 0.38 },
  conflictByMeaning: { like: 0.55, near: 0.45 },
} as const;

/** How far apart days in conflict may lie where the same act is told: further off, it is more likely to have happened twice. Words alone do not tell two steps of an affair apart. */
const CONFLICT_DAYS = 10;
const CONFLICT_DAYS_BY_WORDS = 3;
/** Where it is not known how far apart two dates of one event are, they come behind all of which it is. */
const UNKNOWN_DAYS = 100_000;

/** What of the same act is told on one day is one event, on days that differ the likelier one the nearer they are; both above all that is told by words alone. */
const SAME_ACT = 1;
const LESS_A_DAY = 0.01;

/** `likeness`, which takes most of the time, is asked last. */
type Likenesses = {
  likeness: TellingLikeness;
  acts: Pick<SameActs, 'areSame' | 'areOneAffair'>;
  /** Where a language model has read them. */
  events?: EventReadings | undefined;
};
type Least = { like: number; near: number };

/** Likeness of two tellings that may be of one event, 0 where they are not. */
export function likenessOfOne(a: ComparedTelling, b: ComparedTelling, { likeness, acts, events }: Likenesses): number {
  const order = compareDates(a.telling.mention, b.telling.mention);
  if (events?.isRead(a, b)) return order !== 'different' && events.areOne(a, b) ? SAME_ACT : 0;
  if (order === 'different' || order === 'not-comparable') return 0;
  if (a.telling.article !== b.telling.article && !acts.areOneAffair(a, b)) return 0;
  if (areOnOneDay(a, b) && acts.areSame(a, b)) return SAME_ACT;
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

function areOnOneDay({ telling: a }: ComparedTelling, { telling: b }: ComparedTelling): boolean {
  const [one, two] = [a.dating.interval, b.dating.interval];
  return one !== undefined && two !== undefined && isOneDay(one) && isOneDay(two);
}

/** The same of two whose dates cannot both be right. What only dates when somebody said it contradicts nothing. */
export function likenessOfRivals(a: ComparedTelling, b: ComparedTelling, { likeness, acts, events }: Likenesses): number {
  if (a.telling.datesSaying || b.telling.datesSaying || compareDates(a.telling.mention, b.telling.mention) !== 'different') return 0;
  const days = daysApart(a, b);
  if (events?.isRead(a, b)) return events.areOne(a, b) ? SAME_ACT / (1 + (days ?? UNKNOWN_DAYS)) : 0;
  if (days === undefined || days > CONFLICT_DAYS) return 0;
  if (acts.areSame(a, b)) return SAME_ACT - days * LESS_A_DAY;
  if (days > CONFLICT_DAYS_BY_WORDS || !acts.areOneAffair(a, b)) return 0;
  const near = nearnessOf(a, b);
  const least = [LEAST.conflict, LEAST.conflictByMeaning].filter((one) => near >= one.near);
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
