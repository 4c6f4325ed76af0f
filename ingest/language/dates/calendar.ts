/** Days are numbers: days since 1 January 1970, in the Gregorian calendar carried backwards. Nothing here knows a time zone. */
export type Day = number;
/** First and last day, both within. */
export type Period = { start: Day; end: Day };

export type CalendarUnit = 'day' | 'week' | 'month' | 'season' | 'quarter' | 'half-year' | 'year' | 'decade' | 'century';

/** `month` 1–12. Days beyond the month's end run on into the next one. (Hinnant, chrono-compatible low-level date algorithms.) */
export function dayNumber(year: number, month: number, day: number): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

export function partsOfDay(day: Day): { year: number; month: number; day: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** YYYY-MM-DD. */
export function isoDay(day: Day): string {
  const { year, month, day: ofMonth } = partsOfDay(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
}

/** Undefined for anything but a day of the calendar as YYYY-MM-DD. */
export function parseIsoDay(written: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDayOfMonth({ year, month, day }) ? dayNumber(year, month, day) : undefined;
}

export function monthLength(year: number, month: number): number {
  return dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1);
}

/** Whether there is such a day; without a year the 29th of February passes. */
export function isDayOfMonth({ year, month, day }: { year?: number | undefined; month: number; day: number }): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year ?? 2000, month);
}

/** 1 (Monday) – 7 (Sunday). */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Months counted from year 0, so that they can be added up. */
function monthIndex(day: Day): number {
  const { year, month } = partsOfDay(day);
  return year * 12 + month - 1;
}

/** From the first day of one month to the last of another; months as of `monthIndex`. */
function months(first: number, last: number): Period {
  return {
    start: dayNumber(Math.floor(first / 12), (((first % 12) + 12) % 12) + 1, 1),
    end: dayNumber(Math.floor((last + 1) / 12), ((((last + 1) % 12) + 12) % 12) + 1, 1) - 1,
  };
}

/** `month` 1–12, may run beyond; `count` months from there. */
export function monthsOf(year: number, month: number, count = 1): Period {
  const first = year * 12 + month - 1;
  return months(first, first + count - 1);
}

/** Meteorological: 1 spring (March–May) – 4 winter (December to February of the next year). */
export function seasonOf(year: number, season: number): Period {
  return monthsOf(year, season * 3, 3);
}

export function yearsOf(first: number, last: number): Period {
  return { start: dayNumber(first, 1, 1), end: dayNumber(last, 12, 31) };
}

/** The 19th century is 1801–1900. */
export function centuryOf(number: number): Period {
  return yearsOf(number * 100 - 99, number * 100);
}

/** ISO week: Monday to Sunday, week 1 holds 4 January. */
export function weekOf(year: number, week: number): Period {
  const fourth = dayNumber(year, 1, 4);
  const start = fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
  return { start, end: start + 6 };
}

/** The week, month … that holds the day. */
export function periodAround(unit: CalendarUnit, day: Day): Period {
  const { year } = partsOfDay(day);
  const index = monthIndex(day);
  switch (unit) {
    case 'day':
      return { start: day, end: day };
    case 'week':
      return { start: day - weekdayOf(day) + 1, end: day - weekdayOf(day) + 7 };
    case 'month':
      return months(index, index);
    case 'season':
      return months(index - ((index + 1) % 3), index - ((index + 1) % 3) + 2);
    case 'quarter':
      return months(index - (index % 3), index - (index % 3) + 2);
    case 'half-year':
      return months(index - (index % 6), index - (index % 6) + 5);
    case 'year':
      return yearsOf(year, year);
    case 'decade':
      return yearsOf(Math.floor(year / 10) * 10, Math.floor(year / 10) * 10 + 9);
    case 'century':
      return centuryOf(Math.ceil(year / 100));
  }
}

const MONTHS_PER: Record<CalendarUnit, number> = {
  day: 0,
  week: 0,
  month: 1,
  season: 3,
  quarter: 3,
  'half-year': 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The day so many units later (earlier where negative); the 31st falls back to a shorter month's end. */
export function shiftDay(day: Day, unit: CalendarUnit, by: number): Day {
  if (MONTHS_PER[unit] === 0) return day + by * (unit === 'week' ? 7 : 1);
  const index = monthIndex(day) + by * MONTHS_PER[unit];
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dayNumber(year, month, Math.min(partsOfDay(day).day, monthLength(year, month)));
}

/** Western Easter Sunday (Meeus, Jones, Butcher). */
export function easterSunday(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayNumber(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}
