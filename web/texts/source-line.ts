import type { Texts } from './de.ts';

/** "12. März 2031" of "2031-03-12"; what is no day is shown as it came. */
export function writeDay(day: string, texts: Texts): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(texts.code === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** "Küstenblatt · 12. März 2031"; what is not known is said. */
export function writeSource(article: { publisher?: string | undefined; publishedOn?: string | undefined }, texts: Texts): string {
  const day = article.publishedOn ? writeDay(article.publishedOn, texts) : texts.reports.undated;
  return `${article.publisher ?? texts.reports.noPublisher} · ${day}`;
}
