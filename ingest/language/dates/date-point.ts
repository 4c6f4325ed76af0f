import type { PeriodPart } from './calendar-parts.ts';
import type { Holiday } from './holidays.ts';
import type { DayPart, Length, TimeUnit } from './time-mention.ts';

/** Counted from the day of publication (`anchor`) or from a date before it in the text; `by` units later, absent where the text leaves it open. */
export type Shift = { from: 'anchor' | 'text'; unit: TimeUnit; by?: number };

/** Which of those that come again and again: "letzten", "diesen", "kommenden" are seen from the anchor, "darauf", "zuvor" from the text. */
export type Pointing = 'before-last' | 'last' | 'this' | 'next' | 'after-next' | 'following' | 'previous' | 'same';

export type Named =
  | { is: 'day'; month: number; day: number; weekday?: number }
  /** "am 5." of a month told before, or one that is counted ("am 5. dieses Monats"). */
  | { is: 'day-of-month'; day: number; monthBy?: Shift }
  | { is: 'month'; month: number }
  /** 1 spring – 4 winter */
  | { is: 'season'; season: number }
  | { is: 'quarter' | 'half-year' | 'week'; number: number }
  | { is: 'holiday'; holiday: Holiday }
  /** `year` of the point is set. */
  | { is: 'year' }
  | { is: 'decade'; decade: number }
  | { is: 'century'; century: number }
  /** `weeks`: in the calendar week so many weeks from the anchor's. */
  | { is: 'weekday'; weekday: number; weeks?: number; isAny?: true }
  | { is: 'weekend'; weeks?: number }
  /** `byTo`: the other end of "vor zwei bis drei Wochen". `onDay`: "heute vor 40 Jahren" is a day, not a year. `orAnchor`: "the next year". */
  | { is: 'shift'; shift: Shift; byTo?: number; onDay?: true; weekday?: number; orAnchor?: true }
  /** A part of the day or a clock time alone. `ofEvent`: "am Morgen der Explosion". */
  | { is: 'time'; ofEvent?: true };

/** `hour` 0–24. */
export type Clock = { hour: number; minute?: number };

/**
 * A point or period of the calendar as the text names it, before anything is resolved. `yearBy`: "Oktober vergangenen Jahres". `into`: the night that
 * ends on that day. `borrows`: its month or year stands with the next one ("3. und 9. Dezember"). `attributive`: a year that only describes a noun.
 * `lasting`: a year since which, or up to which, something goes on.
 */
export type Point = {
  named: Named;
  year?: number;
  yearBy?: Shift;
  pointing?: Pointing;
  part?: PeriodPart | DayPart;
  into?: true;
  clock?: Clock;
  borrows?: true;
  attributive?: true;
  lasting?: true;
};

/** Something read from tokens: `end` is the index behind its last token. */
export type Read<Value> = { end: number } & Value;
/** `length`: of "in zwei Wochen", which in a clause about the past is a length of time, read from token `at` on. */
export type ReadPoint = Read<{ point: Point; length?: { at: number; length: Length } }>;
