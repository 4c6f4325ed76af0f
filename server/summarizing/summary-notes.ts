import type { Language } from '../contract/answer.ts';
import type { Difference } from '../contract/comparison.ts';

export type Notes = {
  /** Nothing was found to write. */
  declined: boolean;
  /** The writer's length limit was reached. */
  cutOff: boolean;
  hasQuestion: boolean;
};

/** What the server has to say of a summary; nothing for one that came out whole. */
export function noteTexts(language: Language, { declined, cutOff, hasQuestion }: Notes): string[] {
  const texts = TEXTS[language];
  return [...(declined ? [hasQuestion ? texts.notOnQuestion : texts.nothing] : []), ...(cutOff ? [texts.cutOff] : [])];
}

/** "Zahl: „120“ – „350“": in what the reports differ, in their own words, each once. */
export function differenceText(language: Language, differences: readonly Difference[]): string {
  const { kinds, quote, differ } = TEXTS[language];
  const told = differences.map(({ kind, values }) => {
    const written = [...new Set(values.map(({ text }) => text.replace(/\s+/gu, ' ')))];
    return `${kinds[kind]} (${written.map(quote).join(' – ')})`;
  });
  return `${differ} ${told.join('; ')}.`;
}

/** Why a section of a briefing is empty, or what its sentences have in common. */
export function sectionText(
  language: Language,
  text: 'noSituation' | 'noNews' | 'noOlder' | 'noContradictions' | 'oneReport' | 'noOpenQuestions' | 'yearless',
): string {
  return TEXTS[language][text];
}

const TEXTS = {
  de: {
    nothing: 'In diesen Berichten steht nichts, was sich zusammenfassen lässt.',
    notOnQuestion: 'In den Berichten steht dazu nichts, was sich zusammenfassen lässt.',
    cutOff: 'Die Zusammenfassung ist an der Längengrenze des Sprachmodells abgebrochen.',
    differ: 'Die Berichte gehen auseinander:',
    quote: (words: string) => `„${words}“`,
    kinds: {
      number: 'Zahl',
      date: 'Zeit',
      place: 'Ort',
      person: 'Person',
      office: 'Amt',
      attribution: 'Quelle',
      certainty: 'Gewissheit',
      direction: 'Richtung',
    },
    noSituation: 'In den Berichten steht dazu nichts weiter.',
    noNews: 'Die neuesten Berichte bringen nichts, was nicht schon in älteren steht.',
    noOlder: 'Älter ist kein Bericht mit Datum; was neu ist, lässt sich nicht sagen.',
    noContradictions: 'Zwischen den Berichten ist kein Widerspruch gefunden worden.',
    oneReport: 'Es ist nur ein Bericht; zu vergleichen gibt es nichts.',
    noOpenQuestions: 'Kein Bericht nennt etwas, das offen oder unbestätigt wäre.',
    yearless: 'Das Jahr nennt der Bericht nicht.',
  },
  en: {
    nothing: 'These reports hold nothing that can be summarised.',
    notOnQuestion: 'The reports hold nothing on this that can be summarised.',
    cutOff: 'The summary was cut off at the length limit of the language model.',
    differ: 'The reports differ:',
    quote: (words: string) => `“${words}”`,
    kinds: {
      number: 'number',
      date: 'time',
      place: 'place',
      person: 'person',
      office: 'office',
      attribution: 'source',
      certainty: 'certainty',
      direction: 'direction',
    },
    noSituation: 'The reports say nothing further on this.',
    noNews: 'The newest reports bring nothing that older ones do not have.',
    noOlder: 'No dated report is older; what is new cannot be told.',
    noContradictions: 'No contradiction was found between the reports.',
    oneReport: 'There is one report only; nothing can be compared.',
    noOpenQuestions: 'No report names anything as open or unconfirmed.',
    yearless: 'The report does not state the year.',
  },
} as const;
