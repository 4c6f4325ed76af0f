import type { Texts } from './de.ts';

type Known = {
  label?: string;
  publisher?: string | undefined;
  publisherHow?: string | undefined;
  publishedOn?: string | undefined;
  publishedHow?: string | undefined;
};

const DAY_STYLES = {
  long: { dateStyle: 'long' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** "12. März 2031" or "12. Sept. 2031" of an ISO day; what is no day is shown as it came. */
export function writeDay(day: string, texts: Texts, style: keyof typeof DAY_STYLES = 'long'): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const written = new Intl.DateTimeFormat(texts.code === 'de' ? 'de-DE' : 'en-GB', { ...DAY_STYLES[style], timeZone: 'UTC' }).format(date);
  // The short form stands in narrow columns, and a date is not to be torn apart.
  return style === 'short' ? written.replaceAll(' ', '\u00a0') : written;
}

/** "Küstenblatt · 12. März 2031 (laut Adresse)", beside a title; what is not known, or not stated, is said. */
export function writeSource(article: Known, texts: Texts, style: keyof typeof DAY_STYLES = 'long'): string {
  const day = article.publishedOn
    ? `${writeDay(article.publishedOn, texts, style)}${writeLikely(article.publishedHow, texts)}`
    : texts.reports.undated;
  const publisher = article.publisher ? `${article.publisher}${writeLikely(article.publisherHow, texts)}` : texts.reports.noPublisher;
  return `${publisher} · ${day}`;
}

/** " (laut Adresse)" where something is likely and not stated; nothing for what the report or the analyst states. */
export function writeLikely(how: string | undefined, texts: Texts): string {
  return how !== undefined && isLikely(how, texts.likely) ? ` (${texts.likely[how]})` : '';
}

function isLikely(how: string, likely: Texts['likely']): how is keyof Texts['likely'] {
  return Object.hasOwn(likely, how);
}

/** The same where no title stands beside it: a report without a publisher is named by its title. */
export function writeOrigin(article: Known, texts: Texts, style: keyof typeof DAY_STYLES = 'long'): string {
  return writeSource({ ...article, publisher: article.publisher ?? article.label }, texts, style);
}

/** "12. März 2031, 14:05" of an ISO instant, in the reader's own time. */
export function writeMoment(instant: string, texts: Texts): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(texts.code === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}
