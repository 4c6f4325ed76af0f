import type { CalendarUnit, Day, Period } from './calendar.ts';
import { type PeriodPart, pieceOf } from './calendar-parts.ts';
import type { Clock, Point } from './date-point.ts';
import type { Sense } from './sense.ts';
import type { DateMention, DatePrecision, Lack } from './time-mention.ts';

/** A date as far as it is known: days, and clock times where they are told (`clockTo`: of the end). */
export type Resolved = {
  period?: Period;
  clock?: Clock;
  clockTo?: Clock;
  precision: DatePrecision;
  against: DateMention['resolvedAgainst'];
  lacks: Lack[];
};

/** What a point may be resolved against; each is asked only when it is needed. */
export type Surroundings = {
  anchor: Day | undefined;
  sense: () => Sense | undefined;
  /** The last date before it that is as fine as the unit, resolved or not. */
  reference: (unit: CalendarUnit | 'clock') => Resolved | undefined;
  /** A date with a year in the same sentence or the one before; years, quarters … are whole. */
  yearGiver: () => Period | undefined;
};

export function isDayPart(part: Point['part']): boolean {
  return part !== undefined && !isPeriodPart(part);
}

export function isPeriodPart(part: Point['part']): part is PeriodPart {
  return part === 'beginning' || part === 'middle' || part === 'end' || part === 'first-half' || part === 'second-half';
}

export const open = (precision: DatePrecision, ...lacks: Lack[]): Resolved => ({ precision, against: 'nothing', lacks });
export const known = (precision: DatePrecision, period: Period, against: Resolved['against']): Resolved => ({
  period,
  precision,
  against,
  lacks: [],
});

/** The meant piece of a period, the whole where none is. */
export function piece(period: Period, unit: CalendarUnit, part: Point['part']): Period {
  return isPeriodPart(part) ? pieceOf(period, unit, part) : period;
}

/** What a date lacks whose reference in the text is itself unresolved, or missing. */
export function lacksOf(reference: Resolved | undefined): Lack[] {
  return reference !== undefined && reference.lacks.length > 0 ? reference.lacks : ['reference'];
}
