import { type CalendarUnit, dayNumber, monthLength, monthsOf, type Period, partsOfDay, yearsOf } from './calendar.ts';

/** The piece of a month, year … that is meant. */
export type PeriodPart = 'beginning' | 'middle' | 'end' | 'first-half' | 'second-half';

/** First and last piece taken, of how many equal ones. */
const PIECES: Record<PeriodPart, { of: 3 | 2; piece: number }> = {
  beginning: { of: 3, piece: 0 },
  middle: { of: 3, piece: 1 },
  end: { of: 3, piece: 2 },
  'first-half': { of: 2, piece: 0 },
  'second-half': { of: 2, piece: 1 },
};
const MONTHS: Partial<Record<CalendarUnit, number>> = { season: 3, quarter: 3, 'half-year': 6, year: 12 };
/** Years from the first of the unit on: beginning, middle and end of a decade are 0–3, 4–6, 7–9. */
const YEARS: Partial<Record<CalendarUnit, Record<PeriodPart, [number, number]>>> = {
  decade: { beginning: [0, 3], middle: [4, 6], end: [7, 9], 'first-half': [0, 4], 'second-half': [5, 9] },
  century: { beginning: [0, 32], middle: [33, 65], end: [66, 99], 'first-half': [0, 49], 'second-half': [50, 99] },
};

/** The piece of a whole week, month …; a day has no pieces. Months go by tens of days, years by four months. */
export function pieceOf(period: Period, unit: CalendarUnit, part: PeriodPart): Period {
  const { of, piece } = PIECES[part];
  const { year, month } = partsOfDay(period.start);
  if (unit === 'day') return period;
  if (unit === 'week') {
    const ends = of === 3 ? [0, 2, 4, 7] : [0, 4, 7];
    return { start: period.start + (ends[piece] ?? 0), end: period.start + (ends[piece + 1] ?? 7) - 1 };
  }
  if (unit === 'month') {
    const ends = of === 3 ? [0, 10, 20, monthLength(year, month)] : [0, 15, monthLength(year, month)];
    return { start: dayNumber(year, month, 1 + (ends[piece] ?? 0)), end: dayNumber(year, month, ends[piece + 1] ?? 1) };
  }
  const years = YEARS[unit]?.[part];
  if (years !== undefined) return yearsOf(year + years[0], year + years[1]);
  const months = MONTHS[unit] ?? 12;
  if (months % of === 0) return monthsOf(year, month + (piece * months) / of, months / of);
  const middle = monthsOf(year, month + 1).start + 14;
  return piece === 0 ? { start: period.start, end: middle } : { start: middle + 1, end: period.end };
}
