import type { Comparison } from '../comparison.ts';
import { parseIsoDay, weekdayOf } from './calendar.ts';
import type { DateMention, DatePrecision, Interval } from './time-mention.ts';

/** Told by the year or more coarsely: it says nothing of a day without a year. */
const COARSE: ReadonlySet<DatePrecision> = new Set(['year', 'decade', 'century']);
const TIMES_OF_DAY: ReadonlySet<DatePrecision> = new Set(['minute', 'hour', 'part-of-day']);
/** In the order of the day, so that neighbours run into each other. */
const DAY_PARTS = ['morning', 'forenoon', 'noon', 'afternoon', 'evening', 'night'];

/**
 * How two dates relate as far as they are known: `equal` when both state the same, `compatible` when one may contain the other or they overlap,
 * `not-comparable` when they share no part (a weekday and a day of a month without a year). Symmetric.
 */
export function compareDates(a: DateMention, b: DateMention): Comparison {
  const [first, second] = [a.interval, b.interval];
  if (first !== undefined && second !== undefined) return compareKnown({ ...a, interval: first }, { ...b, interval: second });
  if (a.yearless !== undefined && b.yearless !== undefined)
    return compareYearless({ ...a, interval: a.yearless }, { ...b, interval: b.yearless });
  if (first !== undefined && b.yearless !== undefined)
    return compareWithYearless({ ...a, interval: first }, { ...b, interval: b.yearless });
  if (second !== undefined && a.yearless !== undefined)
    return compareWithYearless({ ...b, interval: second }, { ...a, interval: a.yearless });
  return compareByWords(a, b);
}

/** The day of a date that names a clock time or a part of the day too; undefined for any other. */
export function dayWithoutTime(date: DateMention): DateMention | undefined {
  const { clock, part, interval, ...rest } = date;
  if (date.kind === 'span' || isTimeAlone(date) || !TIMES_OF_DAY.has(date.precision)) return undefined;
  const days = interval === undefined ? {} : { interval: { start: interval.start.slice(0, 10), end: interval.end.slice(0, 10) } };
  return { ...rest, precision: 'day', ...days };
}

/** Whether a date tells the clock time or the part of the day that another one names. */
export function tellsTimeOf(date: DateMention, other: DateMention): boolean {
  if (other.clock === undefined && other.part === undefined) return false;
  const order = compareTimes(date, other);
  return order === 'compatible' && (other.clock === undefined || date.clock !== undefined);
}

type Known = Pick<DateMention, 'precision' | 'part'> & { interval: Interval };

function compareKnown(a: Known, b: Known): Comparison {
  const [first, second] = [minutesOf(a), minutesOf(b)];
  if (first.end < second.start || second.end < first.start) return 'different';
  const isSame = first.start === second.start && first.end === second.end;
  const parts = compareParts(a.part, b.part);
  if (isSame && parts === 'different') return 'different';
  return isSame && parts === 'equal' && a.precision === b.precision ? 'equal' : 'compatible';
}

/** Of one and the same period. A day and its evening are compatible. */
function compareParts(a: string | undefined, b: string | undefined): Comparison {
  if (a === b) return 'equal';
  const [first, second] = [DAY_PARTS.indexOf(a ?? ''), DAY_PARTS.indexOf(b ?? '')];
  if (first < 0 || second < 0) return [a, b].includes('beginning') && [a, b].includes('end') ? 'different' : 'compatible';
  const apart = Math.abs(first - second);
  return apart === 1 || apart === DAY_PARTS.length - 1 ? 'compatible' : 'different';
}

/** First and last minute, written so that they sort as texts. "17 Uhr" is good for its hour. */
function minutesOf({ interval: { start, end }, precision }: Known): Interval {
  if (!start.includes('T')) return { start: `${start}T00:00`, end: `${end}T23:59` };
  return { start, end: precision === 'hour' ? `${end.slice(0, -2)}59` : end };
}

function inYear({ start, end }: Interval, year: number): Interval {
  const isOver = start.slice(0, 4) !== end.slice(0, 4);
  return { start: `${year}${start.slice(4)}`, end: `${isOver ? year + 1 : year}${end.slice(4)}` };
}

/** Both within a year of their own choice: a winter begins in one and ends in the next. */
function compareYearless(a: Known, b: Known): Comparison {
  const result = compareKnown(a, b);
  if (result !== 'different') return result;
  const year = Number(a.interval.start.slice(0, 4));
  const isOverlapping = [year - 1, year + 1].some(
    (other) => compareKnown({ ...a, interval: inYear(a.interval, other) }, b) !== 'different',
  );
  return isOverlapping ? 'compatible' : 'different';
}

/** With a year and without one: they can contradict each other, but never say the same. */
function compareWithYearless(known: Known, yearless: Known): Comparison {
  const { start, end } = known.interval;
  if (COARSE.has(known.precision) || Number(end.slice(0, 4)) - Number(start.slice(0, 4)) > 1) return 'not-comparable';
  return compareYearless({ ...known, interval: inYear(known.interval, 2000) }, yearless) === 'different' ? 'different' : 'compatible';
}

/** Where at least one is not resolved: the same words, the same day of the week, the same distance, the same time of the day. */
function compareByWords(a: DateMention, b: DateMention): Comparison {
  if (a.kind === b.kind && a.key === b.key && a.part === b.part && a.clock === b.clock) return 'equal';
  const [shiftA, shiftB] = [shiftOf(a), shiftOf(b)];
  if (shiftA !== undefined && shiftB !== undefined && shiftA.from === shiftB.from) {
    if (shiftA.by === shiftB.by) return compareParts(a.part, b.part) === 'different' ? 'different' : 'compatible';
    return 'different';
  }
  const [dayA, dayB] = [weekdayIn(a), weekdayIn(b)];
  if (dayA !== undefined && dayB !== undefined) {
    if (dayA !== dayB || compareParts(a.part, b.part) === 'different') return 'different';
    return 'compatible';
  }
  return isTimeAlone(a) || isTimeAlone(b) ? compareTimes(a, b) : 'not-comparable';
}

/** "shift anchor,day,-1": a distance in one unit. */
function shiftOf({ kind, key }: DateMention): { from: string; by: number } | undefined {
  const match = kind === 'date' ? /^shift ((?:anchor|text),[a-z-]+),(-?\d+)(?=\||$)/.exec(key) : null;
  return match?.[1] === undefined ? undefined : { from: match[1], by: Number(match[2]) };
}

/** As written, or of the one day it comes to. */
function weekdayIn({ kind, weekday, interval, countedFrom }: DateMention): number | undefined {
  if (weekday !== undefined || kind === 'span' || countedFrom !== undefined) return weekday;
  const day =
    interval !== undefined && interval.start.slice(0, 10) === interval.end.slice(0, 10)
      ? parseIsoDay(interval.start.slice(0, 10))
      : undefined;
  return day === undefined ? undefined : weekdayOf(day);
}

/** A clock time or a part of the day without its day. */
export function isTimeAlone({ kind, countedFrom, precision, key }: DateMention): boolean {
  return kind === 'date' && countedFrom === 'text' && TIMES_OF_DAY.has(precision) && key.startsWith('time');
}

function compareTimes(a: DateMention, b: DateMention): Comparison {
  if (a.clock !== undefined && b.clock !== undefined) {
    if (a.clock === b.clock) return 'compatible';
    const isHour = a.precision === 'hour' || b.precision === 'hour';
    return isHour && a.clock.slice(0, 2) === b.clock.slice(0, 2) ? 'compatible' : 'different';
  }
  if (a.part === undefined || b.part === undefined || !DAY_PARTS.includes(a.part) || !DAY_PARTS.includes(b.part)) return 'not-comparable';
  return compareParts(a.part, b.part) === 'different' ? 'different' : 'compatible';
}
