import { findDates } from '../language/dates/dates.ts';
import type { Interval } from '../language/dates/time-mention.ts';
import type { ArticleFilter } from './archive.ts';

/** First and last day, both within: YYYY-MM-DD, or MM-DD of one that lacks its year. */
export type MentionedDays = { first: string; last: string };

/** A day, a week, a month: what is longer says little of a day in it. */
const LONGEST_TOUCHED = 31;
const YEAR = 365;
/** Milliseconds. */
const DAY = 86_400_000;

/** The days that a text names, each once; "am Dienstag" where the day of publication is known. Linear in the text. */
export function mentionedDays(text: string, publishedOn: string | undefined): MentionedDays[] {
  const found = new Map<string, MentionedDays>();
  for (const { interval, yearless } of findDates(
    text,
    publishedOn === undefined ? {} : { anchor: { date: publishedOn, certainty: 'stated' } },
  )) {
    const days = interval ? wholeDays(interval) : yearless && isShort(yearless) ? withoutYear(yearless) : undefined;
    if (days) found.set(`${days.first} ${days.last}`, days);
  }
  return [...found.values()];
}

const wholeDays = ({ start, end }: Interval): MentionedDays => ({ first: start.slice(0, 10), last: end.slice(0, 10) });
const withoutYear = ({ start, end }: Interval): MentionedDays => ({ first: start.slice(5, 10), last: end.slice(5, 10) });
const isShort = ({ start, end }: Interval): boolean => Date.parse(end) - Date.parse(start) < LONGEST_TOUCHED * DAY;

/**
 * Articles that name a day from `mentionedFrom` to `mentionedTo`, or a span of at most a month that touches them; a longer one, such as a year, counts where it lies
 * within. A day without a year counts in every year, a season without one in none.
 */
export function mentionedCondition({ mentionedFrom = '0000-01-01', mentionedTo = '9999-12-31' }: ArticleFilter): {
  sql: string;
  values: string[];
} {
  if (mentionedFrom > mentionedTo) return { sql: 'FALSE', values: [] };
  const [from, to] = [mentionedFrom.slice(5), mentionedTo.slice(5)];
  const isWholeYear = Date.parse(mentionedTo) - Date.parse(mentionedFrom) >= YEAR * DAY;
  const acrossNewYear = from > to;
  // In a year that turns, a span without one touches where it begins before the end or ends after the beginning.
  const yearless = isWholeYear
    ? 'TRUE'
    : `(last_day >= ? ${acrossNewYear ? 'OR' : 'AND'} first_day <= ? OR (first_day > last_day AND (last_day >= ? OR first_day <= ?)))`;
  return {
    sql: `id IN (SELECT article_id FROM mentioned_days WHERE
      (length(first_day) = 10 AND last_day >= ? AND first_day <= ?
        AND (last_day < date(first_day, '+${LONGEST_TOUCHED} days') OR (first_day >= ? AND last_day <= ?)))
      OR (length(first_day) = 5 AND ${yearless}))`,
    values: [mentionedFrom, mentionedTo, mentionedFrom, mentionedTo, ...(isWholeYear ? [] : [from, to, from, to])],
  };
}
