import type { Mention } from './span.ts';

/** What the text itself says of a day; an absent field is not written there. `month` 1–12. */
export type DateParts = { year?: number; month?: number; day?: number };

export type DatePrecision = 'day' | 'month' | 'year' | 'season' | 'weekday' | 'relative' | 'span';

/**
 * A date as written, without its preposition. `weekday`: 1 (Monday) – 7 (Sunday). For `span` the fields give its beginning and `to` its end.
 * `lacks`: what would be needed to place it: a year, or an anchor (the day the text was published) for weekdays and "gestern".
 */
export type DateMention = Mention &
  DateParts & { precision: DatePrecision; weekday?: number; to?: DateParts; lacks: ('year' | 'anchor')[] };
