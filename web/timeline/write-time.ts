import { boundKind } from '../../server/contract/bound-kind.ts';
import type { Dating, TimelineEvent, TimelineInterval } from '../../server/contract/timeline.ts';
import type { Texts } from '../texts/de.ts';
import { writeDay } from '../texts/source-line.ts';

const localeOf = ({ code }: Texts) => (code === 'de' ? 'de-DE' : 'en-GB');

/** "12. März 2025", "11.–20. September 2025", "März 2025", "2025", with hours where they are told. What is no date is shown as it came. */
export function writeInterval({ start, end }: TimelineInterval, texts: Texts): string {
  const [first, last] = [start.slice(0, 10), end.slice(0, 10)];
  const whole = wholeOf(first, last);
  if (whole === 'year') return first.slice(0, 4);
  if (whole === 'years') return `${first.slice(0, 4)}–${last.slice(0, 4)}`;
  if (whole === 'month') return format(first, texts, { month: 'long', year: 'numeric' });
  const time = hoursOf(start, end, texts);
  if (first === last) return `${writeDay(first, texts)}${time}`;
  const [from, to] = [new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`)];
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) return `${start} – ${end}`;
  return `${new Intl.DateTimeFormat(localeOf(texts), { dateStyle: 'long', timeZone: 'UTC' }).formatRange(from, to)}${time}`;
}

/** The same with "seit", "ab" and "bis" where the text names one end only. */
export function writeWhen(
  { interval, bound, toldAs }: Pick<Dating, 'interval' | 'bound'> & { toldAs: TimelineEvent['toldAs'] },
  texts: Texts,
): string {
  if (!interval) return texts.timeline.noDate;
  const written = writeInterval(interval, texts);
  if (!bound) return written;
  const [first, last] = [interval.start.slice(0, 10), interval.end.slice(0, 10)];
  // A summer, a week: whether its first or its last day is meant is open.
  const isStretch = first !== last && wholeOf(first, last) === undefined;
  const kind = boundKind(bound, toldAs);
  return isStretch
    ? texts.timeline.looseBounds[kind](writeDay(bound === 'since' ? first : last, texts))
    : texts.timeline.bounds[kind](written);
}

function format(day: string, texts: Texts, how: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(localeOf(texts), { ...how, timeZone: 'UTC' }).format(date);
}

function hoursOf(start: string, end: string, texts: Texts): string {
  if (!start.includes('T')) return '';
  const [from, to] = [start.slice(11, 16), end.slice(11, 16)];
  return `, ${texts.timeline.clock(from === to ? from : `${from}–${to}`)}`;
}

function wholeOf(first: string, last: string): 'year' | 'years' | 'month' | undefined {
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) return first.slice(0, 4) === last.slice(0, 4) ? 'year' : 'years';
  if (first.slice(0, 7) !== last.slice(0, 7) || !first.endsWith('-01')) return undefined;
  const next = new Date(`${last}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1 ? 'month' : undefined;
}

/** How a date was found, in words: "Jahr ergänzt aus dem Erscheinungstag (14. März 2025)". */
export function writeHow({ how, why, publishedOn, text }: Pick<Dating, 'how' | 'why' | 'publishedOn' | 'text'>, texts: Texts): string {
  if (how === 'none') return texts.timeline.why[why ?? 'reference'];
  return texts.timeline.how[how](publishedOn === undefined ? undefined : writeDay(publishedOn, texts), text);
}

/** Marks behind a date: announced, denied, whose word it is. Empty for what reports tell as having happened. */
export function writeMarks({ toldAs, negated }: Pick<TimelineEvent, 'toldAs' | 'negated'>, texts: Texts): string[] {
  return [...(toldAs === 'asserted' ? [] : [texts.timeline.toldAs[toldAs]]), ...(negated ? [texts.timeline.negated] : [])];
}
