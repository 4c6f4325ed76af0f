import type { DateMention } from '../../ingest/language/dates/dates.ts';
import type { Span } from '../../ingest/language/span.ts';

/** What is still to come when it is written. */
const COMING =
  /(?<!\p{L})(?:soll(?:en|te|ten)?|will|wollen|wird|werden|geplant|vorgesehen|voraussichtlich|bis|spätestens|angekündigt|plans?|due|until|by|expected|would|to be)(?!\p{L})/iu;
const FINE = /^(?:minute|hour|part-of-day|day|week|month)$/;

/** Days that a report tells as past or begun, with or without the year: MM-DD or YYYY-MM-DD. */
export function pastDays(dates: readonly DateMention[], sentences: readonly (Span & { text: string })[]): string[] {
  return sentences.flatMap(({ start, end, text }) =>
    COMING.test(text) ? [] : dates.filter((date) => start <= date.start && date.end <= end).flatMap((date) => dayOf(date) ?? []),
  );
}

function dayOf({ precision, interval, yearless }: DateMention): string | undefined {
  if (!FINE.test(precision)) return undefined;
  return interval?.start.slice(0, 10) ?? yearless?.start.slice('2000-'.length, 'YYYY-MM-DD'.length);
}

type Dated = { publishedOn: string | undefined; pastDays: readonly string[] };

/**
 * Which of two reports is the later one. Where the day of publication of one is not known, what it tells as past was before it: it is the later one if it
 * tells of a day behind the other's. Undefined where both are of one day, or it cannot be told.
 */
export function laterReport(one: Dated, other: Dated): 'first' | 'second' | undefined {
  if (one.publishedOn !== undefined && other.publishedOn !== undefined) {
    if (one.publishedOn === other.publishedOn) return undefined;
    return one.publishedOn > other.publishedOn ? 'first' : 'second';
  }
  if (one.publishedOn !== undefined) return isBehind(other, one.publishedOn) ? 'second' : undefined;
  if (other.publishedOn !== undefined) return isBehind(one, other.publishedOn) ? 'first' : undefined;
  return undefined;
}

function isBehind(undated: Dated, day: string): boolean {
  return undated.pastDays.some((past) => nearest(past, day) > day);
}

/** A day without a year is that of the year in which it is nearest. */
function nearest(past: string, day: string): string {
  if (past.length > 'MM-DD'.length) return past;
  const year = Number(day.slice(0, 4));
  const distance = (written: string) => Math.abs(Date.parse(written) - Date.parse(day));
  return [year, year - 1, year + 1].map((one) => `${one}-${past}`).reduce((best, one) => (distance(one) < distance(best) ? one : best));
}
