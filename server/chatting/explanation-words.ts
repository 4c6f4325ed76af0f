import type { Language } from '../contract/answer.ts';
import type { ComparisonRow } from '../contract/comparison.ts';

type Words = {
  units: Record<'row' | 'sentence' | 'event', (number: number) => string>;
  has: Record<'row' | 'sentence' | 'event', (parts: number) => string>;
  relations: Record<ComparisonRow['relation'], (names: string) => string>;
  similarity: (similarity: number) => string;
  /** `isWhole`: it has read all, so that nothing was put together by likeness. */
  readBy: (name: string, isWhole: boolean) => string;
  differing: (kind: string, sides: string[]) => string;
  silent: (reports: number) => string;
  sentence: (verdict: string, reasons: string[]) => string;
  independent: (number: number) => string;
  restsOn: (places: number, reports: number) => string;
  sources: (names: string[]) => string;
  none: string;
  /** Which of the results farther up is meant. */
  meant: (name: string) => string;
  listed: (relation: string, rows: number[], all: number) => string;
  /** Rows that may differ, if they tell of one matter. */
  alike: (rows: number[]) => string;
  event: (when: string, how: string) => string;
  conflict: (sides: string[]) => string;
  toMatter: string;
};

/** What the server says of a part: names of reports, counts, and values that stand in the reports. */
export const EXPLANATION_WORDS: Record<Language, Words> = {
  de: {
    units: { row: (number) => `Zeile ${number}`, sentence: (number) => `Satz ${number}`, event: (number) => `Ereignis ${number}` },
    has: {
      row: (parts) => `Der Vergleich hat ${parts === 1 ? 'eine Zeile' : `${parts} Zeilen`}.`,
      sentence: (parts) => `Es ${parts === 1 ? 'ist ein Satz' : `sind ${parts} Sätze`}.`,
      event: (parts) => `Die Zeitleiste hat ${parts === 1 ? 'ein Ereignis' : `${parts} Ereignisse`}.`,
    },
    relations: {
      agree: (names) => `${names}: Gefunden ist keine Abweichung. Ob sie dasselbe meinen, zeigen die Sätze.`,
      differ: (names) => `${names} weichen voneinander ab.`,
      update: (names) => `${names} geben verschiedene Stände: Der spätere Bericht nennt den neueren, das ist kein Widerspruch.`,
      'only-in-one': (names) => `Nur in einem Bericht gefunden: ${names}.`,
    },
    similarity: (similarity) =>
      `Zugeordnet sind die Sätze nach Ähnlichkeit (${similarity.toLocaleString('de', { maximumFractionDigits: 2 })} von 1).`,
    readBy: (name, isWhole) =>
      `Zugeordnet hat die Sätze das Sprachmodell ${name}${isWhole ? '' : ', oder ihre Ähnlichkeit, wo es nicht gelesen hat'}.`,
    differing: (kind, sides) => `Verschieden: ${kind}: ${sides.join(' ↔ ')}.`,
    silent: (reports) =>
      `In ${reports === 1 ? 'einem weiteren Bericht' : `${reports} weiteren Berichten`} ist keine passende Aussage gefunden.`,
    sentence: (verdict, reasons) => (reasons.length > 0 ? `${verdict}: ${reasons.join('; ')}.` : `${verdict}.`),
    independent: (number) => (number > 1 ? `Gestützt von ${number} unabhängigen Quellen.` : 'Gestützt von einer Quelle.'),
    restsOn: (places, reports) =>
      `Gestützt auf ${places === 1 ? 'eine Stelle' : `${places} Stellen`} in ${reports === 1 ? 'einem Bericht' : `${reports} Berichten`}.`,
    sources: (names) => `Quellen: ${names.join('; ')}.`,
    none: 'Dazu ist keine Stelle eines Berichts zitiert.',
    meant: (name) => `Gemeint ist weiter oben im Gespräch: ${name}.`,
    alike: (rows) => `Nur ähnlich, vielleicht nicht zur selben Sache, und darum nicht gezählt: Zeile ${rows.join(', ')}.`,
    listed: (relation, rows, all) =>
      rows.length === 0
        ? `Keine der ${all} Zeilen ist eine mit „${relation}“.`
        : `${rows.length} von ${all} Zeilen mit „${relation}“: ${rows.join(', ')}.`,
    event: (when, how) => `${when} (${how}).`,
    conflict: (sides) => `Die Berichte datieren es verschieden: ${sides.join(' ↔ ')}.`,
    toMatter: 'zu',
  },
  en: {
    units: { row: (number) => `Row ${number}`, sentence: (number) => `Sentence ${number}`, event: (number) => `Event ${number}` },
    has: {
      row: (parts) => `The comparison has ${parts === 1 ? 'one row' : `${parts} rows`}.`,
      sentence: (parts) => `There ${parts === 1 ? 'is one sentence' : `are ${parts} sentences`}.`,
      event: (parts) => `The timeline has ${parts === 1 ? 'one event' : `${parts} events`}.`,
    },
    relations: {
      agree: (names) => `${names}: no difference was found. Whether they mean the same is for the sentences to show.`,
      differ: (names) => `${names} differ.`,
      update: (names) => `${names} give different states: the later report has the newer one, which is no contradiction.`,
      'only-in-one': (names) => `Found in one report only: ${names}.`,
    },
    similarity: (similarity) =>
      `The sentences were put together by likeness (${similarity.toLocaleString('en', { maximumFractionDigits: 2 })} of 1).`,
    readBy: (name, isWhole) =>
      `The sentences were put together by the language model ${name}${isWhole ? '' : ', or by likeness where it has not read'}.`,
    differing: (kind, sides) => `Different: ${kind}: ${sides.join(' ↔ ')}.`,
    silent: (reports) => `In ${reports === 1 ? 'one further report' : `${reports} further reports`} no matching statement was found.`,
    sentence: (verdict, reasons) => (reasons.length > 0 ? `${verdict}: ${reasons.join('; ')}.` : `${verdict}.`),
    independent: (number) => (number > 1 ? `Backed by ${number} independent sources.` : 'Backed by one source.'),
    restsOn: (places, reports) =>
      `Rests on ${places === 1 ? 'one passage' : `${places} passages`} in ${reports === 1 ? 'one report' : `${reports} reports`}.`,
    sources: (names) => `Sources: ${names.join('; ')}.`,
    none: 'No passage of a report is cited for it.',
    alike: (rows) => `Only similar, perhaps not on the same matter, and so not counted: row ${rows.join(', ')}.`,
    meant: (name) => `Meant is farther up in the conversation: ${name}.`,
    listed: (relation, rows, all) =>
      rows.length === 0
        ? `None of the ${all} rows is one with “${relation}”.`
        : `${rows.length} of ${all} rows with “${relation}”: ${rows.join(', ')}.`,
    event: (when, how) => `${when} (${how}).`,
    conflict: (sides) => `The reports date it differently: ${sides.join(' ↔ ')}.`,
    toMatter: 'on',
  },
};
