import {
  type CalendarUnit,
  type Day,
  dayNumber,
  isDayOfMonth,
  monthsOf,
  type Period,
  partsOfDay,
  seasonOf,
  weekOf,
  yearsOf,
} from './calendar.ts';
import type { Point, Shift } from './date-point.ts';
import { holidayOf } from './holidays.ts';
import { known, lacksOf, open, piece, type Resolved, type Surroundings } from './resolution.ts';
import type { Sense } from './sense.ts';
import type { DatePrecision } from './time-mention.ts';

/** The unit a point of the calendar is whole in, and the period it is in a given year. */
function calendarOf({ named, part }: Point): { precision: CalendarUnit; inYear: (year: number) => Period | undefined } {
  const whole = (precision: CalendarUnit, inYear: (year: number) => Period) => ({
    precision,
    inYear: (year: number) => piece(inYear(year), precision, part),
  });
  switch (named.is) {
    case 'month':
      return whole('month', (year) => monthsOf(year, named.month));
    case 'season':
      return whole('season', (year) => seasonOf(year, named.season));
    case 'quarter':
      return whole('quarter', (year) => monthsOf(year, named.number * 3 - 2, 3));
    case 'half-year':
      return whole('half-year', (year) => monthsOf(year, named.number * 6 - 5, 6));
    case 'week':
      return whole('week', (year) => weekOf(year, named.number));
    case 'holiday':
      return { precision: 'day', inYear: (year) => holidayOf(named.holiday, year) };
    case 'day':
      return {
        precision: 'day',
        inYear: (year) => {
          if (!isDayOfMonth({ year, month: named.month, day: named.day })) return undefined;
          const day = dayNumber(year, named.month, named.day);
          return { start: day, end: day };
        },
      };
    default:
      return { precision: 'year', inYear: (year) => yearsOf(year, year) };
  }
}

/** Days, months, seasons, quarters, weeks of the calendar and holidays: where the year is not written, it comes from the text or the anchor. */
export function resolveCalendar(point: Point, around: Surroundings): Resolved {
  const { precision, inYear } = calendarOf(point);
  const { year, yearBy, pointing, borrows } = point;
  if (year !== undefined) {
    const period = inYear(year);
    return period === undefined ? open(precision) : known(precision, period, borrows ? 'text' : 'itself');
  }
  if (yearBy !== undefined) return inShiftedYear({ precision, inYear, yearBy }, around);
  if (pointing === 'following' || pointing === 'previous' || pointing === 'same')
    return besideTold({ precision, inYear, pointing }, around);
  if (pointing !== undefined && /^(?:before-last|last|this|next|after-next)$/.test(pointing))
    return pointed({ precision, inYear, pointing }, around);
  const giver = around.yearGiver();
  const near = giver === undefined ? undefined : nearest(inYear, giver);
  if (near !== undefined && fitsSense(near, around)) return known(precision, near, 'text');
  if (around.anchor === undefined) return open(precision, 'year');
  const found = bySense(inYear, around.anchor, around.sense());
  return found === undefined ? open(precision, 'year') : known(precision, found, borrows ? 'text' : 'anchor');
}

/** A date told as past lies not behind the day of publication, wherever its year came from. */
function fitsSense(period: Period, { anchor, sense }: Surroundings): boolean {
  if (anchor === undefined || period.start <= anchor) return true;
  return sense() !== 'past';
}

type InYear = (year: number) => Period | undefined;

function yearsAbout(year: number): number[] {
  // The 29th of February comes every fourth year, at a century's turn after eight.
  return Array.from({ length: 17 }, (_, index) => year - 8 + index);
}

function bySense(inYear: InYear, anchor: Day, sense: Sense | undefined): Period | undefined {
  const periods = yearsAbout(partsOfDay(anchor).year).flatMap((year) => inYear(year) ?? []);
  const past = periods.findLast(({ start }) => start <= anchor);
  const future = periods.find(({ end }) => end >= anchor);
  if (sense !== 'either') return sense === 'future' ? future : past;
  const now = { start: anchor, end: anchor };
  return past !== undefined && future !== undefined && distance(past, now) < distance(future, now) ? past : future;
}

/** In the giver's year where it is a whole one, else the nearest. */
function nearest(inYear: InYear, giver: Period): Period | undefined {
  const { year, month, day } = partsOfDay(giver.start);
  const last = partsOfDay(giver.end);
  if (year === last.year && month === 1 && day === 1 && last.month === 12 && last.day === 31) return inYear(year);
  let best: Period | undefined;
  for (const candidate of yearsAbout(year)) {
    const period = inYear(candidate);
    if (period !== undefined && (best === undefined || distance(period, giver) < distance(best, giver))) best = period;
  }
  return best;
}

function distance(a: Period, b: Period): number {
  return a.start > b.end ? a.start - b.end : b.start > a.end ? b.start - a.end : 0;
}

function inShiftedYear(
  { precision, inYear, yearBy }: { precision: DatePrecision; inYear: InYear; yearBy: Shift },
  around: Surroundings,
): Resolved {
  const { from, by } = yearBy;
  const reference = from === 'anchor' ? around.anchor : around.reference('year')?.period?.start;
  if (reference === undefined || by === undefined) return open(precision, from === 'anchor' ? 'anchor' : 'reference');
  const period = inYear(partsOfDay(reference).year + by);
  return period === undefined ? open(precision) : known(precision, period, from);
}

function pointed(
  { precision, inYear, pointing }: { precision: DatePrecision; inYear: InYear; pointing: NonNullable<Point['pointing']> },
  { anchor }: Surroundings,
): Resolved {
  if (anchor === undefined) return open(precision, 'anchor');
  const { year } = partsOfDay(anchor);
  const periods = yearsAbout(year).flatMap((one) => inYear(one) ?? []);
  const past = periods.filter(({ end }) => end < anchor);
  const ahead = periods.filter(({ start }) => start > anchor);
  const current = periods.find(({ start, end }) => start <= anchor && anchor <= end) ?? inYear(year);
  const found = {
    'before-last': past.at(-2),
    last: past.at(-1),
    this: current,
    next: ahead[0],
    'after-next': ahead[1],
    following: undefined,
    previous: undefined,
    same: undefined,
  }[pointing];
  return found === undefined ? open(precision, 'anchor') : known(precision, found, 'anchor');
}

/** "im Frühjahr darauf": the first behind the date told before. */
function besideTold(
  { precision, inYear, pointing }: { precision: CalendarUnit; inYear: InYear; pointing: 'following' | 'previous' | 'same' },
  around: Surroundings,
): Resolved {
  const reference = around.reference(precision);
  const { period } = reference ?? {};
  if (period === undefined) return open(precision, ...lacksOf(reference));
  const periods = yearsAbout(partsOfDay(period.start).year).flatMap((year) => inYear(year) ?? []);
  const found = {
    following: () => periods.find(({ start }) => start > period.end),
    previous: () => periods.findLast(({ end }) => end < period.start),
    same: () => periods.find(({ start, end }) => start <= period.end && end >= period.start) ?? inYear(partsOfDay(period.start).year),
  }[pointing]();
  return found === undefined ? open(precision, 'reference') : known(precision, found, 'text');
}
