import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayNumber,
  easterSunday,
  isoDay,
  parseIsoDay,
  partsOfDay,
  periodAround,
  shiftDay,
  weekdayOf,
  weekOf,
} from '../../../../ingest/language/dates/calendar.ts';
import { type PeriodPart, pieceOf } from '../../../../ingest/language/dates/calendar-parts.ts';
import { holidayNames, holidayOf } from '../../../../ingest/language/dates/holidays.ts';

const day = (iso: string): number => parseIsoDay(iso) ?? Number.NaN;
const anyDay = fc.integer({ min: day('0101-01-01'), max: day('9999-12-31') });
const units = ['day', 'week', 'month', 'season', 'quarter', 'half-year', 'year', 'decade', 'century'] as const;

describe('the calendar', () => {
  it('agrees with the platform on every day', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const date = new Date(number * 86_400_000);
        expect(partsOfDay(number)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
        expect(isoDay(number)).toBe(date.toISOString().slice(0, 10));
        expect(parseIsoDay(isoDay(number))).toBe(number);
        expect(weekdayOf(number)).toBe(((date.getUTCDay() + 6) % 7) + 1);
      }),
      { seed: 20240919 },
    );
  });

  it('reads no day that does not exist', () => {
    for (const written of ['2023-02-29', '2024-13-01', '2024-00-10', '2024-1-1', 'gestern', ''])
      expect(parseIsoDay(written), written).toBeUndefined();
  });

  it('puts a day into exactly one week, month, year …, and the day before into the one before or the same', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...units), (number, unit) => {
        const { start, end } = periodAround(unit, number);
        expect(start <= number && number <= end).toBe(true);
        expect(periodAround(unit, start)).toEqual({ start, end });
        expect(periodAround(unit, end)).toEqual({ start, end });
        expect(periodAround(unit, start - 1).end).toBe(start - 1);
      }),
      { seed: 20240919 },
    );
  });

  it('cuts a period into pieces without a gap', () => {
    const parts: [PeriodPart, ...PeriodPart[]][] = [
      ['beginning', 'middle', 'end'],
      ['first-half', 'second-half'],
    ];
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...units.slice(1)), fc.constantFrom(...parts), (number, unit, pieces) => {
        const period = periodAround(unit, number);
        let next = period.start;
        for (const piece of pieces) {
          const { start, end } = pieceOf(period, unit, piece);
          expect(start).toBe(next);
          expect(end).toBeGreaterThanOrEqual(start);
          next = end + 1;
        }
        expect(next).toBe(period.end + 1);
      }),
      { seed: 20240919 },
    );
  });

  it('falls back to the end of a shorter month', () => {
    expect(isoDay(shiftDay(day('2024-03-31'), 'month', -1))).toBe('2024-02-29');
    expect(isoDay(shiftDay(day('2024-02-29'), 'year', 1))).toBe('2025-02-28');
    expect(isoDay(shiftDay(day('2024-01-15'), 'week', -2))).toBe('2024-01-01');
  });

  it('counts weeks as ISO 8601 does', () => {
    expect(isoDay(weekOf(2021, 1).start)).toBe('2021-01-04');
    expect(isoDay(weekOf(2020, 53).start)).toBe('2020-12-28');
    expect(isoDay(weekOf(2026, 1).start)).toBe('2025-12-29');
  });

  it('knows Easter', () => {
    expect([1961, 2000, 2008, 2019, 2024, 2038].map((year) => isoDay(easterSunday(year)))).toEqual([
      '1961-04-02',
      '2000-04-23',
      '2008-03-23',
      '2019-04-21',
      '2024-03-31',
      '2038-04-25',
    ]);
  });

  it('places every holiday on the weekday of its name', () => {
    const named: [string, number][] = [
      ['ostermontag', 1],
      ['karfreitag', 5],
      ['thanksgiving', 4],
      ['muttertag', 7],
      ['volkstrauertag', 7],
      ['aschermittwoch', 3],
    ];
    for (const [name, weekday] of named) {
      const holiday = holidayNames.get(name)?.[0]?.holiday;
      if (holiday === undefined) throw new Error(`no holiday ${name}`);
      for (let year = 1990; year < 2040; year += 1) expect(weekdayOf(holidayOf(holiday, year).start), `${name} ${year}`).toBe(weekday);
    }
    expect(dayNumber(1970, 1, 1)).toBe(0);
  });
});
