import type { Span } from '../../ingest/language/span.ts';
import type { TimelineInterval } from '../contract/timeline.ts';
import { type Published, type ReadDate, readDates } from './date-telling.ts';
import { apart } from './intervals.ts';

/** Years that another date of the text may lie ahead and still give its year to a day without one. */
const FARTHEST_AHEAD = 1;
/** Further ahead than this a day without a year is last year's, unless it is announced. */
const MOST_DAYS_AHEAD = 200;
/** "in force since 2020, will expire on 17 October": a year that only says since when, or which, is not that of a day beside it. */
const YEAR_OF_SOMETHING_ELSE = /(?<!\p{L})(?:seit|since|von|of|aus|from)\s+(?:dem\s+Jahr\s+)?(?<year>\d{4})(?!\d)/giu;

/**
 * A day or month without a year, in the year that fits the report: not one that another date of its sentence has for itself, not one that makes a plan long over, and not a year ahead of the report when the
 * sentence tells what has happened. Everything else as it came.
 */
export function inFittingYear(
  text: string,
  date: ReadDate,
  { sentence, published, isAnnounced }: { sentence: Span; published: Published | undefined; isAnnounced: boolean },
): ReadDate {
  if (!published || !date.interval || date.year !== undefined || date.month === undefined) return date;
  const isLongOver = isAnnounced && date.resolvedAgainst === 'text' && date.interval.end < published.on;
  const fitting = isLongOver || takesWrongYear(text, date, sentence, published) ? readAlone(text, date, sentence, published) : date;
  const isAhead =
    fitting.interval !== undefined &&
    fitting.interval.start > published.on &&
    apart(fitting.interval, { start: published.on, end: published.on }) > MOST_DAYS_AHEAD;
  return isAhead && !isAnnounced && fitting.interval ? { ...fitting, interval: yearBefore(fitting.interval) } : fitting;
}

function takesWrongYear(text: string, { interval, resolvedAgainst }: ReadDate, sentence: Span, published: Published): boolean {
  if (resolvedAgainst !== 'text' || !interval) return false;
  const year = interval.start.slice(0, 4);
  if (Number(year) - Number(published.on.slice(0, 4)) > FARTHEST_AHEAD) return true;
  return [...text.slice(sentence.start, sentence.end).matchAll(YEAR_OF_SOMETHING_ELSE)].some(({ groups }) => groups?.year === year);
}

/** The same date read in its sentence without any year, so that only the day of publication gives one. */
function readAlone(text: string, date: ReadDate, { start, end }: Span, published: Published): ReadDate {
  const sentence = text.slice(start, end).replace(/(?<!\d)\d{4}(?!\d)/gu, '    ');
  const again = readDates(sentence, [{ ...date, interval: undefined }], published).find((one) => one.start === date.start - start);
  return again?.interval ? { ...again, start: date.start, end: date.end, text: date.text, leansOnPublication: true } : date;
}

function yearBefore({ start, end }: TimelineInterval): TimelineInterval {
  const back = (day: string) => `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return { start: back(start), end: back(end) };
}
