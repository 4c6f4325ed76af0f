import { centuryOf, dayNumber, isDayOfMonth, type Period, partsOfDay, periodAround, shiftDay, yearsOf } from './calendar.ts';
import type { Clock, Point, Shift } from './date-point.ts';
import { isDayPart, isPeriodPart, known, lacksOf, open, piece, type Resolved, type Surroundings } from './resolution.ts';
import { resolveCalendar } from './resolve-calendar.ts';
import { resolveWeekday } from './resolve-weekday.ts';
import type { DatePrecision } from './time-mention.ts';

const EARLIEST_YEAR = 1;
const LATEST_YEAR = 9999;

/** Resolves a point; never throws and invents nothing: what is not given by the text, the anchor or another date of the text stays open. */
export function resolvePoint(point: Point, around: Surroundings): Resolved {
  const resolved = withinCalendar(resolveNamed(point, around));
  const { part, into, clock } = point;
  if (clock !== undefined) {
    const precision = clock.minute === undefined ? 'hour' : 'minute';
    if (resolved.period === undefined) return { ...resolved, precision };
    return {
      ...resolved,
      precision,
      clock,
      period: into ? dayInNight({ start: resolved.period.start - 1, end: resolved.period.end }, clock) : resolved.period,
    };
  }
  if (isDayPart(part)) {
    const { period } = resolved;
    if (period === undefined) return { ...resolved, precision: 'part-of-day' };
    return { ...resolved, precision: 'part-of-day', period: into ? { start: period.start - 1, end: period.end } : period };
  }
  return resolved;
}

function withinCalendar(resolved: Resolved): Resolved {
  const { period } = resolved;
  if (period === undefined) return resolved;
  const isInside = partsOfDay(period.start).year >= EARLIEST_YEAR && partsOfDay(period.end).year <= LATEST_YEAR;
  return isInside ? resolved : { precision: resolved.precision, against: 'nothing', lacks: [] };
}

function resolveNamed(point: Point, around: Surroundings): Resolved {
  const { named, year, part } = point;
  switch (named.is) {
    case 'year':
      return year === undefined ? open('year', 'year') : known('year', piece(yearsOf(year, year), 'year', part), 'itself');
    case 'decade':
      return known('decade', piece(yearsOf(named.decade, named.decade + 9), 'decade', part), 'itself');
    case 'century':
      return known('century', piece(centuryOf(named.century), 'century', part), 'itself');
    case 'weekday':
    case 'weekend':
      return resolveWeekday(point, around);
    case 'shift':
      return resolveShift(point, named, around);
    case 'time':
      return named.ofEvent ? open('hour', 'day') : resolveTime(point, around);
    case 'day-of-month':
      return resolveDayOfMonth(named, around);
    default:
      return resolveCalendar(point, around);
  }
}

function resolveShift(point: Point, named: Extract<Point['named'], { is: 'shift' }>, around: Surroundings): Resolved {
  const { unit, by } = named.shift;
  if (named.orAnchor && around.reference(unit === 'second' || unit === 'minute' || unit === 'hour' ? 'clock' : unit) === undefined)
    return resolveShift(point, { is: 'shift', shift: { ...named.shift, from: 'anchor' } }, around);
  const { from } = named.shift;
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return resolveClockShift(named.shift, around);
  const precision: DatePrecision = named.onDay ? 'day' : unit;
  if (by === undefined) return open(precision, 'amount');
  const reference = from === 'text' ? around.reference(unit) : undefined;
  if (from === 'text' && reference?.period === undefined) return open(precision, ...lacksOf(reference));
  // "Ende des Jahres" is the year of the text where one stands beside it.
  const giver = from === 'anchor' && by === 0 && isPeriodPart(point.part) && unit === 'year' ? around.yearGiver() : undefined;
  const base = giver?.start ?? (from === 'anchor' ? around.anchor : by > 0 ? reference?.period?.end : reference?.period?.start);
  if (base === undefined) return open(precision, 'anchor');
  const day = shiftDay(base, unit, by);
  const period = periodAround(named.onDay ? 'day' : unit, day);
  const other = named.byTo === undefined ? period : periodAround(unit, shiftDay(base, unit, named.byTo));
  const whole = { start: Math.min(period.start, other.start), end: Math.max(period.end, other.end) };
  return known(precision, piece(whole, unit, point.part), giver === undefined ? from : 'text');
}

/** "am 5.": of the month that the last date is in. */
function resolveDayOfMonth({ day, monthBy }: { day: number; monthBy?: Shift }, around: Surroundings): Resolved {
  if (monthBy?.from === 'anchor' && monthBy.by !== undefined) {
    if (around.anchor === undefined) return open('day', 'anchor');
    const month = periodAround('month', shiftDay(around.anchor, 'month', monthBy.by));
    const date = month.start + day - 1;
    return date > month.end ? open('day', 'anchor') : known('day', { start: date, end: date }, 'anchor');
  }
  const reference = around.reference('month');
  if (reference?.period === undefined) return open('day', ...lacksOf(reference));
  const { year, month } = partsOfDay(reference.period.end);
  if (!isDayOfMonth({ year, month, day })) return open('day', 'reference');
  const found = dayNumber(year, month, day);
  return known('day', { start: found, end: found }, 'text');
}

/** Hours need a clock time to count from; an anchor has none. */
function resolveClockShift({ unit, by, from }: Shift, around: Surroundings): Resolved {
  const precision = unit === 'hour' ? 'hour' : 'minute';
  if (by === undefined) return open(precision, 'amount');
  if (from === 'anchor') return open(precision, around.anchor === undefined ? 'anchor' : 'day');
  const reference = around.reference('clock');
  if (reference?.period === undefined || reference.clock === undefined) return open(precision, ...lacksOf(reference));
  const { hour, minute = 0 } = reference.clock;
  const minutes = reference.period.start * 1440 + hour * 60 + minute + by * (unit === 'hour' ? 60 : 1);
  const day = Math.floor(minutes / 1440);
  const ofDay = minutes - day * 1440;
  const clock = {
    hour: Math.floor(ofDay / 60),
    ...(reference.clock.minute === undefined && unit === 'hour' ? {} : { minute: ofDay % 60 }),
  };
  return { ...known(clock.minute === undefined ? 'hour' : 'minute', { start: day, end: day }, 'text'), clock };
}

/** "am Abend", "um 17 Uhr" alone: of the last day told before. */
function resolveTime({ clock }: Point, around: Surroundings): Resolved {
  const reference = around.reference('day');
  const { period, precision } = reference ?? {};
  const inherited = (reference?.lacks ?? []).filter((lack) => lack === 'year' || lack === 'anchor');
  if (inherited.length > 0) return open('hour', ...inherited);
  if (period === undefined) return open('hour', 'day');
  if (period.start === period.end) return known('hour', period, 'text');
  return precision === 'part-of-day' && clock !== undefined ? known('hour', dayInNight(period, clock), 'text') : open('hour', 'day');
}

/** Of the two days that a night is in, the one of a clock time. */
function dayInNight({ start, end }: Period, { hour }: Clock): Period {
  const day = hour < NOON ? end : start;
  return { start: day, end: day };
}

const NOON = 12;
