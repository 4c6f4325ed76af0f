import { modelFrame } from '../comparing/model-reading/model-frame.ts';
import type { Language } from '../contract/answer.ts';
import type { ReadBy } from '../contract/comparison.ts';
import { dayInWords } from '../contract/dates-in-words.ts';

/** What the server counted. `undatedReports`: without a day of publication; `leftOut`: reports beyond the limit; `cut`: sentences at the end of very long ones. */
export type TimelineCounts = {
  read: number;
  telling: number;
  events: number;
  conflicts: number;
  undated: number;
  planned: number;
  undatedReports: number;
  leftOut: number;
  cut: number;
  hasQuestion: boolean;
  /** All that is shown happened then. */
  period?: { from: string; to: string } | undefined;
  /** Where a language model reads. */
  model?: ReadBy | undefined;
};

/** The server's own sentences above a timeline. */
export function timelineFrameTexts(language: Language, counts: TimelineCounts): string[] {
  const texts = language === 'de' ? german : english;
  return [
    ...(counts.period ? [texts.period(dayInWords(counts.period.from, language), dayInWords(counts.period.to, language))] : []),
    counts.events + counts.undated === 0 ? texts.nothing(counts) : texts.counted(counts),
    ...(counts.model && counts.model.requests + counts.model.missed > 0 ? [modelFrame(counts.model, 'events', language)] : []),
    ...(counts.conflicts > 0 ? [texts.conflicts(counts.conflicts)] : []),
    ...(counts.undated > 0 ? [texts.undated(counts.undated)] : []),
    ...(counts.planned > 0 ? [texts.planned(counts.planned)] : []),
    ...(counts.undatedReports > 0 ? [texts.undatedReports(counts.undatedReports)] : []),
    ...(counts.leftOut > 0 ? [texts.leftOut(counts.leftOut)] : []),
    ...(counts.cut > 0 ? [texts.cut(counts.cut)] : []),
  ];
}

const of = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

const german = {
  counted: ({ read, telling, events }: TimelineCounts) =>
    `${of(events, 'Ereignis', 'Ereignisse')} mit Datum aus ${of(telling, 'Bericht', 'Berichten')}; gelesen: ${of(read, 'Bericht', 'Berichte')}.`,
  nothing: ({ read, hasQuestion }: TimelineCounts) =>
    `${read === 0 ? 'Kein Bericht gefunden' : `In ${of(read, 'Bericht', 'Berichten')} kein Ereignis mit Zeitangabe gefunden`}${hasQuestion ? ', das dazu gehört' : ''}.`,
  period: (from: string, to: string) => `Gezeigt ist, was vom ${from} bis zum ${to} geschah, wann immer darüber berichtet wurde.`,
  conflicts: (count: number) =>
    `${of(count, 'Ereignis wird', 'Ereignisse werden')} verschieden datiert; beide Angaben stehen mit Beleg da. Eine spätere kann auch eine Verschiebung melden.`,
  undated: (count: number) =>
    `${of(count, 'Ereignis ließ', 'Ereignisse ließen')} sich keinem Datum zuordnen und ${count === 1 ? 'steht' : 'stehen'} gesondert.`,
  planned: (count: number) => `${of(count, 'Ereignis ist', 'Ereignisse sind')} nur angekündigt, gefordert oder für möglich gehalten.`,
  undatedReports: (count: number) =>
    `${of(count, 'Bericht hat', 'Berichte haben')} kein Erscheinungsdatum; Angaben wie „gestern“ bleiben darin offen.`,
  leftOut: (count: number) => `${of(count, 'weiterer Bericht ist', 'weitere Berichte sind')} nicht gelesen: die Auswahl enger fassen.`,
  cut: (count: number) => `${of(count, 'Satz', 'Sätze')} am Ende sehr langer Berichte ${count === 1 ? 'ist' : 'sind'} nicht gelesen.`,
};

const english: typeof german = {
  counted: ({ read, telling, events }) =>
    `${of(events, 'dated event', 'dated events')} from ${of(telling, 'report', 'reports')}; ${of(read, 'report', 'reports')} read.`,
  nothing: ({ read, hasQuestion }) =>
    `${read === 0 ? 'No report found' : `No event with a time found in ${of(read, 'report', 'reports')}`}${hasQuestion ? ' that belongs to this' : ''}.`,
  period: (from, to) => `Shown is what happened from ${from} to ${to}, whenever it was reported.`,
  conflicts: (count) =>
    `${of(count, 'event is', 'events are')} dated differently; both dates are shown with their quotations. A later one may also report a postponement.`,
  undated: (count) => `${of(count, 'event', 'events')} could not be placed and ${count === 1 ? 'stands' : 'stand'} apart.`,
  planned: (count) => `${of(count, 'event is', 'events are')} only announced, demanded or held possible.`,
  undatedReports: (count) =>
    `${of(count, 'report has', 'reports have')} no day of publication; words like “yesterday” stay open in ${count === 1 ? 'it' : 'them'}.`,
  leftOut: (count) => `${of(count, 'further report was', 'further reports were')} not read: narrow the choice.`,
  cut: (count) => `${of(count, 'sentence', 'sentences')} at the end of very long reports ${count === 1 ? 'was' : 'were'} not read.`,
};
