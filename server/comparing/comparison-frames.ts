import type { Language } from '../contract/answer.ts';
import type { ReadBy } from '../contract/comparison.ts';
import { modelFrame } from './model-reading/model-frame.ts';

/**
 * What the server counted. `telling`: reports with a statement under comparison; `sources`: reports after near-copies are counted once; `beyond`: reports that
 * were found and not read; `leftOut`: statements beyond the limit of a report; `rowsLeftOut`: rows beyond those that are shown, which stand in one report only;
 * `doubtful`: rows whose statements are perhaps not on one matter, which the other counts leave out; `notAbout`: statements of these reports that are in no row, since they were not recognised as about the question.
 */
export type Counts = {
  reports: number;
  telling: number;
  sources: number;
  hasQuestion: boolean;
  agree: number;
  differ: number;
  update: number;
  alone: number;
  beyond: number;
  leftOut: number;
  rowsLeftOut: number;
  doubtful: number;
  notAbout: number;
  /** Where a language model reads. */
  model?: ReadBy | undefined;
};

/** The server's own sentences above a comparison. */
export function frameTexts(language: Language, counts: Counts): string[] {
  const texts = language === 'de' ? german : english;
  return [
    ...(counts.telling < 2 ? [texts.tooFew(counts)] : [texts.counted(counts)]),
    ...(counts.telling > 1 && counts.sources < counts.reports ? [texts.copies(counts)] : []),
    ...(counts.telling > 1 && counts.sources > 1 && counts.agree + counts.differ + counts.update === 0
      ? [counts.doubtful > 0 ? texts.nothingSurelyShared : texts.nothingShared]
      : []),
    ...(counts.doubtful > 0 ? [texts.doubtful(counts.doubtful)] : []),
    ...(counts.model && counts.model.requests + counts.model.missed > 0 ? [modelFrame(counts.model, 'matters', language)] : []),
    ...(counts.agree > 0 && !(counts.model && counts.model.unread < counts.model.requests) ? [texts.meaning] : []),
    ...(counts.beyond > 0 ? [texts.beyond(counts.beyond)] : []),
    ...(counts.leftOut > 0 ? [texts.leftOut(counts.leftOut)] : []),
    ...(counts.rowsLeftOut > 0 ? [texts.rowsLeftOut(counts.rowsLeftOut)] : []),
    ...(counts.telling > 1 && counts.notAbout > 0 ? [texts.notAbout(counts.notAbout)] : []),
  ];
}

const of = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

const german = {
  counted: ({ reports, agree, differ, update, alone }: Counts) =>
    `${of(reports, 'Bericht', 'Berichte')} verglichen: ${[
      of(agree, 'gemeinsame Aussage ohne Abweichung', 'gemeinsame Aussagen ohne Abweichung'),
      `${differ} ${differ === 1 ? 'weicht' : 'weichen'} ab`,
      ...(update > 0 ? [`${update} ${update === 1 ? 'hat' : 'haben'} einen neueren Stand`] : []),
      `${alone} nur in einer Quelle gefunden`,
    ].join(', ')}.`,
  copies: ({ reports, sources }: Counts) =>
    sources === 1
      ? `Die ${reports} Berichte sind fast gleich und zählen als eine Quelle.`
      : `Die ${reports} Berichte sind ${sources} Quellen: Fast gleiche Texte stehen in einer Spalte und zählen einmal.`,
  nothingShared:
    'Zu keiner Aussage hat der Vergleich in einer anderen Quelle eine passende gefunden; dass die Berichte nichts gemeinsam haben, ist damit nicht gesagt.',
  nothingSurelyShared: 'Dass eine Aussage in mehr als einer Quelle steht, ist in keiner Zeile sicher.',
  doubtful: (count: number) =>
    `${of(count, 'Zeile stellt', 'Zeilen stellen')} nur Ähnliches nebeneinander: Ob es dieselbe Sache und derselbe Stand ist, ist nicht sicher; ${count === 1 ? 'sie steht' : 'sie stehen'} hinter den anderen und ${count === 1 ? 'zählt' : 'zählen'} nicht mit.`,
  meaning:
    'Geprüft sind Zahl, Datum, Ort, Person, Amt, Zuschreibung, Gewissheit und Richtung; ob Sätze einander sonst widersprechen, ist nicht geprüft.',
  beyond: (count: number) =>
    `${of(count, 'weiterer Bericht wurde', 'weitere Berichte wurden')} gefunden und nicht gelesen: Mehr werden in einem Vergleich nicht gelesen.`,
  leftOut: (count: number) =>
    `${of(count, 'Satz', 'Sätze')} am Ende sehr langer Berichte ${count === 1 ? 'ist' : 'sind'} nicht verglichen.`,
  rowsLeftOut: (count: number) =>
    `${of(count, 'weitere Aussage, die nur in einer Quelle gefunden wurde, ist', 'weitere Aussagen, die nur in einer Quelle gefunden wurden, sind')} nicht aufgeführt.`,
  notAbout: (count: number) =>
    `${of(count, 'weitere Aussage dieser Berichte wurde', 'weitere Aussagen dieser Berichte wurden')} nicht als zur Frage gehörig erkannt und ${count === 1 ? 'steht' : 'stehen'} in keiner Zeile dazu.`,
  tooFew: ({ telling, hasQuestion }: Counts) => {
    const found = telling === 0 ? 'In keinem Bericht' : 'Nur in einem Bericht';
    return `${found} sind Aussagen${hasQuestion ? ' dazu' : ''} gefunden; für einen Vergleich braucht es zwei.`;
  },
};

const english: typeof german = {
  counted: ({ reports, agree, differ, update, alone }) =>
    `${of(reports, 'report', 'reports')} compared: ${[
      of(agree, 'shared statement without a difference', 'shared statements without a difference'),
      `${differ} ${differ === 1 ? 'differs' : 'differ'}`,
      ...(update > 0 ? [`${update} ${update === 1 ? 'has' : 'have'} a newer state`] : []),
      `${alone} found in one source only`,
    ].join(', ')}.`,
  copies: ({ reports, sources }) =>
    sources === 1
      ? `The ${reports} reports are nearly equal and count as one source.`
      : `The ${reports} reports are ${sources} sources: nearly equal texts stand in one column and count once.`,
  nothingShared:
    'For no statement did the comparison find a matching one in another source; that the reports have nothing in common is not said by that.',
  nothingSurelyShared: 'No row is sure to hold a statement that stands in more than one source.',
  doubtful: (count) =>
    `${of(count, 'row puts', 'rows put')} side by side what is merely similar: whether it is the same matter in the same state is not sure; ${count === 1 ? 'it stands' : 'they stand'} behind the others and ${count === 1 ? 'is' : 'are'} not counted.`,
  meaning:
    'Number, date, place, person, office, attribution, certainty and direction were checked; whether sentences contradict each other otherwise was not.',
  beyond: (count) => `${of(count, 'further report was', 'further reports were')} found and not read: one comparison reads no more.`,
  leftOut: (count) => `${of(count, 'sentence', 'sentences')} at the end of very long reports ${count === 1 ? 'is' : 'are'} not compared.`,
  rowsLeftOut: (count) =>
    `${of(count, 'further statement that was found in one source only is', 'further statements that were found in one source only are')} not listed.`,
  notAbout: (count) =>
    `${of(count, 'further statement of these reports was', 'further statements of these reports were')} not recognised as about the question and ${count === 1 ? 'stands' : 'stand'} in no row about it.`,
  tooFew: ({ telling, hasQuestion }) => {
    const found = telling === 0 ? 'in no report' : 'in one report only';
    return `Statements${hasQuestion ? ' on this' : ''} were found ${found}; a comparison needs two.`;
  },
};
