import { createSenseReader } from './clause-sense.ts';
import type { Clock, Point } from './date-point.ts';
import { type DateReading, readTimes, type TimeReading } from './read-times.ts';
import type { Resolved } from './resolution.ts';
import { isoInterval, NOWHERE, resolveDates } from './resolve-dates.ts';
import { resolvePoint } from './resolve-point.ts';
import { resolveSpan } from './resolve-span.ts';
import type { DateAnchor, DateMention, DateParts, TimeMention } from './time-mention.ts';
import { timeTokens } from './time-tokens.ts';

/** `anchor`: the day of publication; without one, what counts from it stays unresolved. */
export type FindTimesOptions = { anchor?: DateAnchor | undefined };

/**
 * Every time expression of a German or English text: dates, spans, durations, frequencies, in order, without overlap. Nothing is invented: what neither
 * the text nor the anchor gives stays unresolved and says what it lacks. Linear in the text. Throws UnreadableAnchorError, nothing else.
 */
export function findTimes(text: string, { anchor }: FindTimesOptions = {}): TimeMention[] {
  const sense = createSenseReader(text);
  const readings = readTimes(timeTokens(text), sense);
  const dates = readings.filter(isDateReading);
  const resolved = resolveDates(dates, { text, anchor, sense });
  let next = 0;
  return readings.map((reading): TimeMention => {
    const place = { start: reading.start, end: reading.end, text: text.slice(reading.start, reading.end) };
    if (reading.kind === 'duration') return { ...place, kind: 'duration', ...reading.length, lacks: reading.lacks };
    if (reading.kind === 'frequency') {
      const { times, weekday, length, lacks } = reading;
      return {
        ...place,
        kind: 'frequency',
        ...length,
        ...(times === undefined ? {} : { times }),
        ...(weekday === undefined ? {} : { weekday }),
        lacks,
      };
    }
    const found = resolved[next] ?? { precision: 'day' as const, against: 'nothing' as const, lacks: [] };
    next += 1;
    const usesAnchor = found.against === 'anchor' && anchor !== undefined;
    return { ...place, ...dateFields(reading, found), ...(usesAnchor ? { certainty: anchor.certainty } : {}) };
  });
}

/** The dates and spans alone. */
export function findDates(text: string, options: FindTimesOptions = {}): DateMention[] {
  return findTimes(text, options).flatMap((mention) => (mention.kind === 'date' || mention.kind === 'span' ? [mention] : []));
}

function isDateReading(reading: TimeReading): reading is DateReading {
  return reading.kind === 'date' || reading.kind === 'span' || reading.kind === 'counted-span';
}

function dateFields(reading: DateReading, resolved: Resolved): Omit<DateMention, 'start' | 'end' | 'text'> {
  const interval = isoInterval(resolved);
  const { precision, against, lacks } = resolved;
  const common = { precision, resolvedAgainst: against, lacks, ...(interval === undefined ? {} : { interval }) };
  if (reading.kind === 'counted-span') {
    const { length, direction } = reading;
    return {
      kind: 'span',
      ...common,
      ...length,
      countedFrom: 'anchor',
      key: `${direction} ${length.amount ?? '?'} ${length.amountTo ?? ''} ${length.unit}`,
    };
  }
  if (reading.kind === 'span') {
    const { from, to } = reading;
    const yearless = lacks.includes('year') ? isoInterval(resolveSpan({ from: { ...from, year: 2000 }, to }, NOWHERE)) : undefined;
    return {
      kind: 'span',
      ...common,
      ...datePartsOf(from, to.year),
      to: datePartsOf(to, from.year),
      ...countedFromOf(from),
      ...(yearless === undefined ? {} : { yearless }),
      key: `${keyOf(from)} ${timeKeyOf(from)} to ${keyOf(to)} ${timeKeyOf(to)}`,
    };
  }
  const { point } = reading;
  const yearless = lacks.includes('year') ? isoInterval(resolvePoint({ ...point, year: 2000 }, NOWHERE)) : undefined;
  const weekday = weekdayOf(point);
  return {
    kind: 'date',
    ...common,
    ...datePartsOf(point),
    ...(point.part === undefined ? {} : { part: point.part }),
    ...(weekday === undefined ? {} : { weekday }),
    ...(point.clock === undefined ? {} : { clock: clockText(point.clock) }),
    ...countedFromOf(point),
    ...(yearless === undefined ? {} : { yearless }),
    key: keyOf(point),
  };
}

/** `year`: the one that the other end of a span tells for both. */
function datePartsOf({ named, year: own }: Point, year = own): DateParts {
  const ofYear = own === undefined && year === undefined ? {} : { year: own ?? year };
  if (named.is === 'day') return { ...ofYear, month: named.month, day: named.day };
  if (named.is === 'day-of-month') return { day: named.day };
  return named.is === 'month' ? { ...ofYear, month: named.month } : ofYear;
}

function weekdayOf({ named }: Point): number | undefined {
  return named.is === 'day' || named.is === 'weekday' || named.is === 'shift' ? named.weekday : undefined;
}

function countedFromOf({ named, yearBy }: Point): { countedFrom?: 'anchor' | 'text' } {
  if (named.is === 'shift') return { countedFrom: named.shift.from };
  if (named.is === 'time' || named.is === 'day-of-month') return { countedFrom: 'text' };
  return yearBy === undefined || named.is === 'day' ? {} : { countedFrom: yearBy.from };
}

function clockText({ hour, minute = 0 }: Clock): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function keyOf({ named, year, yearBy, pointing }: Point): string {
  const own =
    named.is === 'holiday'
      ? named.holiday.key
      : Object.values(named)
          .map((value) => (typeof value === 'object' ? Object.values(value).join(',') : value))
          .join(' ');
  const by = yearBy === undefined ? '' : Object.values(yearBy).join(',');
  return [own, year ?? '', by, pointing ?? ''].join('|');
}

function timeKeyOf({ part, into, clock }: Point): string {
  return [part ?? '', into ? 'into' : '', clock === undefined ? '' : clockText(clock)].join('|');
}
