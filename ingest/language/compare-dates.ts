import type { Comparison } from './comparison.ts';
import type { DateMention, DateParts } from './date-mention.ts';
import { seasonNumbers } from './date-words.ts';

const deictic = new Map(
  Object.entries({ vorgestern: -2, gestern: -1, yesterday: -1, heute: 0, today: 0, morgen: 1, tomorrow: 1, übermorgen: 2 }),
);
const fields = ['year', 'month', 'day'] as const;

/**
 * How two dates relate as far as they are written: `equal` when both state the same parts, `compatible` when one may contain the other,
 * `not-comparable` when they share no part (a weekday and a day of a month).
 */
export function compareDates(a: DateMention, b: DateMention): Comparison {
  if (a.precision === 'relative' || b.precision === 'relative') return compareRelative(a, b);
  if (a.precision === 'season' || b.precision === 'season') return compareSeasons(a, b);
  if (a.precision === 'weekday' || b.precision === 'weekday') {
    if (a.weekday === undefined || b.weekday === undefined) return 'not-comparable';
    if (a.weekday !== b.weekday) return 'different';
    return a.precision === b.precision ? 'equal' : 'compatible';
  }
  if (a.to !== undefined || b.to !== undefined) return compareSpans(a, b);
  return compareParts(a, b);
}

function compareParts(a: DateParts, b: DateParts): Comparison {
  const shared = fields.filter((field) => a[field] !== undefined && b[field] !== undefined);
  if (shared.length === 0) return 'not-comparable';
  if (shared.some((field) => a[field] !== b[field])) return 'different';
  return fields.every((field) => a[field] === b[field]) ? 'equal' : 'compatible';
}

function compareRelative(a: DateMention, b: DateMention): Comparison {
  if (a.precision !== b.precision) return 'not-comparable';
  const [first, second] = [a.text.toLowerCase(), b.text.toLowerCase()];
  if (first === second) return 'equal';
  const [dayOfFirst, dayOfSecond] = [deictic.get(first), deictic.get(second)];
  if (dayOfFirst === undefined || dayOfSecond === undefined) return 'not-comparable';
  return dayOfFirst === dayOfSecond ? 'equal' : 'different';
}

function seasonOf(mention: DateMention): number | undefined {
  return seasonNumbers.get(/\p{L}+/u.exec(mention.text)?.[0] ?? '');
}

function compareSeasons(a: DateMention, b: DateMention): Comparison {
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return 'different';
  if (a.precision !== b.precision) return a.year === undefined || b.year === undefined ? 'not-comparable' : 'compatible';
  if (seasonOf(a) !== seasonOf(b)) return 'different';
  return a.year === b.year ? 'equal' : 'compatible';
}

/** First and last day as one number each, in a calendar of 31-day months that only orders days. */
function rangeOf(mention: DateMention, year: number): { from: number; to: number } {
  const last = mention.to ?? mention;
  const lastYear = last.year ?? mention.year ?? year;
  return {
    from: (mention.year ?? year) * 400 + (mention.month ?? 1) * 31 + (mention.day ?? 1),
    to: lastYear * 400 + (last.month ?? 12) * 31 + (last.day ?? 31),
  };
}

function compareSpans(a: DateMention, b: DateMention): Comparison {
  // A year alone says nothing of a day without a year.
  if ((a.year === undefined && b.month === undefined) || (b.year === undefined && a.month === undefined)) return 'not-comparable';
  const year = a.year ?? b.year ?? 2000;
  const [first, second] = [rangeOf(a, year), rangeOf(b, year)];
  if (first.from > second.to || second.from > first.to) return 'different';
  const same = first.from === second.from && first.to === second.to && a.year === b.year;
  return same ? 'equal' : 'compatible';
}
