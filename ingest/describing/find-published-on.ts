import type { PublishedHow } from '../corpus/article.ts';
import type { Dateline } from '../language/find-dateline.ts';
import { dayInLines, isDay, wholeDay } from './day-in-lines.ts';

export type PublishedOn = { publishedOn: string; publishedHow: PublishedHow };

type Witnesses = {
  text: string;
  /** Where the title ends. */
  from: number;
  dateline?: Dateline | undefined;
  url?: string | undefined;
  path?: string | undefined;
  /** A report of a later day does not exist. */
  now: Date;
};

const earliest = '1900-01-01';
/**
 * The day of publication where neither the page nor the analyst says it, from the first of: the address, the dateline, a line of the text that holds a
 * date and little else, the file's name. A date that lacks its year is none, and nothing is guessed from when the file was written.
 */
export function findPublishedOn(witnesses: Witnesses): PublishedOn | undefined {
  const { text, from, dateline, url, path, now } = witnesses;
  const candidates: [PublishedHow, string | undefined][] = [
    ['address', url === undefined ? undefined : dayInAddress(url)],
    ['dateline', dateline?.date && wholeDay(dateline.date)],
    ['text', dayInLines(text, from)],
    ['file', path === undefined ? undefined : dayInName(path)],
  ];
  // A day on: the report may have been written east of here.
  const latest = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  for (const [publishedHow, publishedOn] of candidates)
    if (publishedOn !== undefined && publishedOn >= earliest && publishedOn <= latest) return { publishedOn, publishedHow };
  return undefined;
}

/** "/2024/09/17/", "/2024-09-17-", "-20240917.html" in an address. */
function dayInAddress(url: string): string | undefined {
  const path = /^https?:\/\/[^/]+(\/[^?#]*)/i.exec(url)?.[1];
  return path === undefined ? undefined : dayInDigits(path);
}

/** The same in the last part of a path: the folder's name is the analyst's own order. */
function dayInName(path: string): string | undefined {
  const name = path.split(/[/\\]/).at(-1) ?? '';
  return dayInDigits(`/${name}`);
}

function dayInDigits(written: string): string | undefined {
  const match =
    /(?<=[/_. -])(?<year>(?:19|20)\d\d)(?<mark>[/_.-]?)(?<month>0[1-9]|1[0-2])\k<mark>(?<day>0[1-9]|[12]\d|3[01])(?=[/_. T-]|$)/.exec(
      written,
    ) ?? /(?<=[/_ -])(?<day>0?[1-9]|[12]\d|3[01])\.(?<month>0?[1-9]|1[0-2])\.(?<year>(?:19|20)\d\d)(?=[/_. -]|$)/.exec(written);
  const { year, month, day } = match?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(found) ? found : undefined;
}
