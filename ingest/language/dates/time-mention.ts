import type { Mention } from '../span.ts';
import type { PeriodPart } from './calendar-parts.ts';

/** How fine a date or span is told. */
export type DatePrecision =
  | 'minute'
  | 'hour'
  | 'part-of-day'
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half-year'
  | 'year'
  | 'decade'
  | 'century';

export type DayPart = 'morning' | 'forenoon' | 'noon' | 'afternoon' | 'evening' | 'night';
export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half-year'
  | 'year'
  | 'decade'
  | 'century';

/** What the text itself says of a day; an absent field is not written there. `month` 1–12. */
export type DateParts = { year?: number; month?: number; day?: number };

/** Both within: YYYY-MM-DD, or YYYY-MM-DDTHH:MM for a time of the clock, which is a point (start = end). Nothing here knows a time zone. */
export type Interval = { start: string; end: string };

/**
 * What an unresolved one would need: `year` (a calendar date without one), `anchor` (counted from the day of publication), `reference` (counted from a
 * date the text never gives), `day` (a time of day only), `amount` ("vor wenigen Tagen").
 */
export type Lack = 'year' | 'anchor' | 'reference' | 'day' | 'amount';

/** The day the text was published, YYYY-MM-DD, and how that is known: said so, or taken from a file's date. */
export type DateAnchor = { date: string; certainty: 'stated' | 'file' };

/** Length of time; `amount` is missing where the text leaves it open ("monatelang"), `amountTo` is the upper end of a range. */
export type Length = { amount?: number; amountTo?: number; unit: TimeUnit };

/**
 * A date or span as written, without its preposition. The fields of DateParts hold what is written in it: for a span of its beginning, `to` of its end;
 * `weekday` (1 Monday – 7 Sunday) too. `interval` is what it comes to, absent where it stays unresolved: `resolvedAgainst` says what supplied the
 * missing part (`text`: another date of the text), `lacks` what is missing. `certainty`: the anchor's, wherever the anchor had a part in it.
 * `amount`, `amountTo`, `unit`: of spans counted from the anchor.
 */
export type DateMention = Mention &
  DateParts & {
    /** `date`: a point or period of the calendar. `span`: from–to, one mention for both ends. */
    kind: 'date' | 'span';
    precision: DatePrecision;
    part?: PeriodPart | DayPart;
    weekday?: number;
    /** HH:MM */
    clock?: string;
    to?: DateParts;
    interval?: Interval;
    resolvedAgainst: 'itself' | 'anchor' | 'text' | 'nothing';
    certainty?: DateAnchor['certainty'];
    lacks: Lack[];
    /** It names no place on the calendar: "gestern", "vergangene Woche" (`anchor`), "tags darauf", "am Abend" (`text`). */
    countedFrom?: 'anchor' | 'text';
    /** Of a date that lacks only the year: its interval in the year 2000, so that two of them can be compared. */
    yearless?: Interval;
    /** The same for two that mean the same by their words, parts and clock times aside: "vorgestern", "the day before yesterday". */
    key: string;
  } & Partial<Length>;

/** "viertägig", "zwei Stunden". */
export type DurationMention = Mention & { kind: 'duration'; lacks: Lack[] } & Length;

/** How often (`times`) within `amount` `unit`; `weekday` 1–7 where one is named. */
export type FrequencyMention = Mention & { kind: 'frequency'; times?: number; weekday?: number; lacks: Lack[] } & Length;

export type TimeMention = DateMention | DurationMention | FrequencyMention;
