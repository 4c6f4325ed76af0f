import type { Language } from './answer.ts';
import { boundKind } from './bound-kind.ts';
import { dayInWords, monthInWords } from './dates-in-words.ts';
import type { DatedHow, Dating, TimelineEvent, ToldAs, UndatedWhy } from './timeline.ts';

type Words = {
  when: string;
  what: string;
  undated: string;
  undatedHeading: string;
  noEvents: string;
  conflict: string;
  to: string;
  bounds: Record<'since' | 'from' | 'until', string>;
  /** The same where the text names a stretch, such as a summer. */
  looseBounds: Record<'since' | 'from' | 'until', string>;
  surely: Record<Dating['surely'], string>;
  how: Record<DatedHow, string>;
  why: Record<UndatedWhy, string>;
  toldAs: Record<ToldAs, string>;
  negated: string;
  dateText: (text: string) => string;
};

export const TIMELINE_WORDS: Record<Language, Words> = {
  de: {
    when: 'Wann',
    what: 'Was',
    undated: 'ohne Datum',
    undatedHeading: 'Ereignisse ohne Datum',
    noEvents: 'In den Berichten sind keine datierten Ereignisse gefunden.',
    conflict: 'Die Berichte datieren es verschieden',
    to: 'bis',
    bounds: { since: 'seit', from: 'ab', until: 'bis' },
    looseBounds: { since: 'seit frühestens', from: 'ab frühestens', until: 'bis spätestens' },
    surely: { certain: 'sicher', likely: 'wahrscheinlich', uncertain: 'unsicher' },
    how: {
      stated: 'so im Bericht',
      text: 'aus einem anderen Datum des Berichts ergänzt',
      'publication-year': 'Jahr ergänzt aus dem Erscheinungstag des Berichts',
      publication: 'gerechnet vom Erscheinungstag des Berichts',
      estimated: 'geschätzt',
      none: 'kein Datum',
    },
    why: {
      year: 'kein Jahr genannt, der Bericht ist undatiert',
      publication: 'der Bericht ist undatiert',
      reference: 'gerechnet von einem Ereignis ohne Datum',
      amount: 'offen, wie lange davor oder danach',
      day: 'nur eine Uhrzeit',
    },
    toldAs: {
      asserted: '',
      reported: 'so berichtet',
      denied: 'bestritten',
      possible: 'möglich',
      planned: 'geplant',
      demanded: 'gefordert',
    },
    negated: 'verneint',
    dateText: (text) => `Zeitangabe: „${text}“`,
  },
  en: {
    when: 'When',
    what: 'What',
    undated: 'undated',
    undatedHeading: 'Events without a date',
    noEvents: 'No dated events were found in the reports.',
    conflict: 'The reports date it differently',
    to: 'to',
    bounds: { since: 'since', from: 'from', until: 'until' },
    looseBounds: { since: 'since, at the earliest,', from: 'from, at the earliest,', until: 'until, at the latest,' },
    surely: { certain: 'certain', likely: 'likely', uncertain: 'uncertain' },
    how: {
      stated: 'as the report has it',
      text: 'completed from another date of the report',
      'publication-year': 'year supplied from the day the report was published',
      publication: 'counted from the day the report was published',
      estimated: 'estimated',
      none: 'no date',
    },
    why: {
      year: 'no year is named, and the report is undated',
      publication: 'the report is undated',
      reference: 'counted from an event without a date',
      amount: 'open how long before or after',
      day: 'a time of day only',
    },
    toldAs: { asserted: '', reported: 'as reported', denied: 'denied', possible: 'possible', planned: 'planned', demanded: 'demanded' },
    negated: 'negated',
    dateText: (text) => `said as: “${text}”`,
  },
};

/**
 * "12. März 2031", "März 2031", "1. bis 7. März 2031", "2027 bis 2032", "seit 2031", "ab 2031" for what is to come, "bis spätestens 31. August 2031" for a summer. Undefined where the event has no
 * date.
 */
export function intervalInWords(
  { interval, precision, bound, toldAs }: Pick<TimelineEvent, 'interval' | 'precision' | 'bound'> & { toldAs?: ToldAs },
  language: Language,
): string | undefined {
  if (!interval) return undefined;
  const words = TIMELINE_WORDS[language];
  const kind = bound && boundKind(bound, toldAs);
  const before = kind ? `${words.bounds[kind]} ` : '';
  const written = (point: string) =>
    precision === 'year'
      ? point.slice(0, 4)
      : precision === 'month'
        ? monthInWords(point.slice(0, 10), language)
        : pointInWords(point, language);
  const [start, end] = [written(interval.start), written(interval.end)];
  const isStretch = start !== end && interval.start.slice(0, 10) !== interval.end.slice(0, 10);
  if (kind && isStretch) return `${words.looseBounds[kind]} ${kind === 'until' ? end : start}`;
  return `${before}${isStretch ? `${start} ${words.to} ${end}` : start}`;
}

function pointInWords(point: string, language: Language): string {
  const [day = point, time] = point.split('T');
  return time ? `${dayInWords(day, language)}, ${time}` : dayInWords(day, language);
}
