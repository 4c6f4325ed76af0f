import { findDates } from '../language/dates/dates.ts';
import { dayOf } from './page-facts.ts';

/** Unix times of the years 1990 to 2100, in seconds and in milliseconds. */
const [firstSecond, lastSecond] = [631_152_000, 4_102_444_800];

/**
 * The day that a field, a mail's head or a file's own data tells, as YYYY-MM-DD: ISO, German and English dates in figures or words, Unix times (in UTC). The
 * day as written, in no other time zone. Undefined for what is no date or can be read in two ways (02/03/2025).
 */
export function writtenDay(written: string | undefined): string | undefined {
  const text = written?.trim().slice(0, 100) ?? '';
  const day = dayOf(text) ?? dayOf(text.replace(/^(\d{4})(\d{2})(\d{2})(?=T|$)/, '$1-$2-$3'));
  if (day !== undefined) return day;
  if (/^\d{9,13}(?:\.\d+)?$/.test(text)) {
    const number = Number(text);
    const seconds = number > lastSecond ? number / 1000 : number;
    return seconds >= firstSecond && seconds <= lastSecond ? new Date(seconds * 1000).toISOString().slice(0, 10) : undefined;
  }
  const [mention, ...others] = findDates(text);
  if (!mention || others.length > 0 || mention.kind !== 'date' || mention.lacks.length > 0) return undefined;
  return mention.day === undefined ? undefined : dayOf(mention.interval?.start);
}
