import { splitSentences } from '../sentences/sentences.ts';
import { type CalendarUnit, type Day, isoDay, type Period, parseIsoDay, partsOfDay, shiftDay } from './calendar.ts';
import type { SenseReader } from './clause-sense.ts';
import type { Point } from './date-point.ts';
import { dayBehind, readsTimeAlone } from './day-behind.ts';
import { isOfAnotherMatter, isOutsideStory } from './other-matter.ts';
import type { DateReading } from './read-times.ts';
import type { Resolved, Surroundings } from './resolution.ts';
import { resolvePoint } from './resolve-point.ts';
import { resolveSpan } from './resolve-span.ts';
import type { DateAnchor, DatePrecision, Interval, Lack } from './time-mention.ts';

/** The anchor is no day of the calendar. */
export class UnreadableAnchorError extends Error {
  override name = 'UnreadableAnchorError';
}

/** Further away another date is no longer the one that "tags darauf" or "am Abend" is told from. */
const FARTHEST_REFERENCE = 600;
const FARTHEST_YEAR = 500;
const FINENESS: (DatePrecision | 'clock')[] = [
  'clock',
  'minute',
  'hour',
  'part-of-day',
  'day',
  'week',
  'month',
  'season',
  'quarter',
  'half-year',
  'year',
  'decade',
  'century',
];

/** Resolves the dates of a text in order, each against itself, a date beside it or the anchor. Throws UnreadableAnchorError. */
export function resolveDates(
  readings: DateReading[],
  { text, anchor, sense }: { text: string; anchor: DateAnchor | undefined; sense: SenseReader },
): Resolved[] {
  const anchorDay = anchor === undefined ? undefined : parseIsoDay(anchor.date);
  if (anchor !== undefined && anchorDay === undefined)
    throw new UnreadableAnchorError(`"${anchor.date}" is not a day: give the anchor as YYYY-MM-DD`);
  const resolved: Resolved[] = [];
  for (const [index, reading] of readings.entries()) {
    const place: Place = { text, readings, resolved, index, anchor: anchorDay, sense };
    resolved.push(resolveReading(reading, surroundings(place), () => resolveNextFull(place)));
  }
  return resolved;
}

function resolveReading(reading: DateReading, around: Surroundings, nextFull: () => Resolved | undefined): Resolved {
  if (reading.kind === 'counted-span') return resolveCounted(reading, around.anchor);
  if (reading.kind === 'span') return resolveSpan(reading, around);
  if (!reading.point.borrows || reading.point.year !== undefined || reading.point.yearBy !== undefined)
    return resolvePoint(reading.point, around);
  // "am 3. und 9. Dezember": the year is the one of the last in the list.
  const full = nextFull();
  if (full?.period === undefined) return { precision: 'day', against: 'nothing', lacks: full?.lacks ?? ['year'] };
  const { period } = full;
  return { ...resolvePoint(reading.point, { ...around, yearGiver: () => period, anchor: undefined }), against: 'text' };
}

type Place = { text: string; readings: DateReading[]; resolved: Resolved[]; index: number; anchor: Day | undefined; sense: SenseReader };

function resolveNextFull(place: Place): Resolved | undefined {
  const index = place.readings.findIndex((reading, at) => at > place.index && !(reading.kind === 'date' && reading.point.borrows === true));
  const reading = place.readings[index];
  return reading?.kind === 'date' ? resolvePoint(reading.point, surroundings({ ...place, index })) : undefined;
}

function surroundings(place: Place): Surroundings {
  const { readings, index, anchor } = place;
  const reading = readings[index];
  return {
    anchor,
    sense: () => (reading === undefined ? undefined : place.sense(reading)),
    reference: (unit) => (unit === 'day' ? referenceBehind(place) : undefined) ?? referenceBefore(place, unit),
    yearGiver: () => yearBefore(place) ?? yearBehind(place),
  };
}

/** A year that only describes a noun ("das Abkommen von 2015") is no time that the text has come to. */
function isAttributive(reading: DateReading | undefined): boolean {
  return reading?.kind === 'date' && reading.point.attributive === true;
}

/** "Er regiert seit 2008. Die nächste Wahl ist am 8. März": the text has not gone back to that year. */
function isLasting(reading: DateReading | undefined): boolean {
  return reading?.kind === 'date' && reading.point.lasting === true;
}

/** The day that a clock time's own clause names behind it goes before any of an earlier sentence. */
function referenceBehind(place: Place): Resolved | undefined {
  const index = dayBehind(place.text, place.readings, place.index);
  const reading = index === undefined ? undefined : place.readings[index];
  return index === undefined || reading?.kind !== 'date' ? undefined : resolvePoint(reading.point, surroundings({ ...place, index }));
}

function referenceBefore({ text, readings, resolved, index }: Place, unit: CalendarUnit | 'clock'): Resolved | undefined {
  const own = readings[index];
  const start = own?.start ?? 0;
  const isTime = own !== undefined && readsTimeAlone(own);
  for (let at = Math.min(index, resolved.length) - 1; at >= 0; at -= 1) {
    const [reading, candidate] = [readings[at], resolved[at]];
    if (reading === undefined || candidate === undefined || start - reading.end > FARTHEST_REFERENCE) return undefined;
    if (isAttributive(reading) || (isTime && isOfAnotherMatter(text, reading, start)) || isOutsideStory(text, reading, start)) continue;
    const isFine = unit === 'clock' ? candidate.clock !== undefined : FINENESS.indexOf(candidate.precision) <= FINENESS.indexOf(unit);
    if (isFine) return candidate;
    if (unit !== 'clock') return undefined;
  }
  return undefined;
}

/** The nearest date before it, in the same sentence or the one before, that tells its year. */
function yearBefore({ text, readings, resolved, index, anchor, sense }: Place): Period | undefined {
  const start = readings[index]?.start ?? 0;
  for (let at = Math.min(index, resolved.length) - 1; at >= 0; at -= 1) {
    const [reading, candidate] = [readings[at], resolved[at]];
    if (reading === undefined || candidate === undefined || start - reading.end > FARTHEST_YEAR) return undefined;
    if (isAttributive(reading) || isLasting(reading) || !tellsYear(reading, candidate)) continue;
    // "Last year it earned more. It will pay in the third quarter": what is to come is not of a year that is over.
    const isOver = candidate.against === 'anchor' && candidate.period !== undefined && candidate.period.end < (anchor ?? 0);
    const own = readings[index];
    if (isOver && own !== undefined && sense(own) === 'future') return undefined;
    return sentencesFrom(text, reading.start, start) <= 2 ? candidate.period : undefined;
  }
  return undefined;
}

/** "Am 9. August begann, was am 2. August 2021 beschlossen worden war": behind it only in the same sentence, and only in figures. */
function yearBehind(place: Place): Period | undefined {
  const { text, readings, index } = place;
  const start = readings[index]?.start ?? 0;
  for (let at = index + 1; at < readings.length && at < index + 6; at += 1) {
    const reading = readings[at];
    if (reading === undefined || reading.start - start > FARTHEST_YEAR) return undefined;
    if (isAttributive(reading) || isLasting(reading) || reading.kind === 'counted-span') continue;
    const point = reading.kind === 'date' ? reading.point : reading.from;
    const year = reading.kind === 'date' ? reading.point.year : (reading.from.year ?? reading.to.year);
    if (year === undefined) continue;
    if (sentencesFrom(text, start, reading.start) > 1) return undefined;
    const candidate = resolvePoint({ ...point, year }, NOWHERE);
    return candidate.period !== undefined && tellsYear(reading, candidate) ? candidate.period : undefined;
  }
  return undefined;
}

export const NOWHERE: Surroundings = { anchor: undefined, sense: () => undefined, reference: () => undefined, yearGiver: () => undefined };

/** Within one year (a winter in two), not the time of a day that tells it, and not by the anchor alone, unless it names a year as such ("vergangenes Jahr"). */
function tellsYear(reading: DateReading, { period, against, precision }: Resolved): boolean {
  if (period === undefined || reading.kind === 'counted-span' || readsTimeAlone(reading)) return false;
  if (partsOfDay(period.end).year - partsOfDay(period.start).year > 1 || period.end - period.start > 366) return false;
  if (against === 'itself' || against === 'text') return true;
  const point: Point | undefined = reading.kind === 'date' ? reading.point : undefined;
  return point !== undefined && (point.yearBy !== undefined || (precision === 'year' && point.named.is === 'shift'));
}

/** How many sentences the stretch runs through: 1 within one. */
function sentencesFrom(text: string, from: number, to: number): number {
  return splitSentences(`${text.slice(from, to)}x`).length;
}

function resolveCounted({ length, direction }: Extract<DateReading, { kind: 'counted-span' }>, anchor: Day | undefined): Resolved {
  const { unit, amount, amountTo } = length;
  const precision: DatePrecision = unit === 'second' ? 'minute' : unit;
  const lacks: Lack[] = amount === undefined ? ['amount'] : ['anchor'];
  if (amount === undefined || anchor === undefined) return { precision, against: 'nothing', lacks };
  const most = amountTo ?? amount;
  const sign = direction === 'back' ? -1 : 1;
  const HOURS = { second: 3600 * 24, minute: 60 * 24, hour: 24 };
  const other =
    unit === 'second' || unit === 'minute' || unit === 'hour'
      ? anchor + sign * Math.ceil(most / HOURS[unit])
      : shiftDay(anchor, unit, sign * Math.ceil(most));
  return { precision, against: 'anchor', lacks: [], period: { start: Math.min(anchor, other), end: Math.max(anchor, other) } };
}

/** The interval as it is given out. */
export function isoInterval({ period, clock, clockTo }: Resolved): Interval | undefined {
  if (period === undefined) return undefined;
  if (clock === undefined) return { start: isoDay(period.start), end: isoDay(period.end) };
  const written = ({ hour, minute = 0 }: { hour: number; minute?: number }) =>
    `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { start: isoDay(period.start) + written(clock), end: isoDay(period.end) + written(clockTo ?? clock) };
}
