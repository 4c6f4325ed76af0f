import type { Language } from '../contract/answer.ts';
import type { Difference } from '../contract/comparison.ts';
import { quoted } from '../contract/quoted.ts';

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

/** "Zahl („120“ – „350“)": in what the reports differ, or may, in their own words, each once. */
export function differenceText(language: Language, differences: readonly Difference[], { isSure }: { isSure: boolean }): string {
  const { kinds, differ, mayDiffer } = TEXTS[language];
  const told = differences.map(({ kind, values }) => {
    const written = [...new Set(values.map(({ text }) => text.replace(/\s+/gu, ' ')))];
    return `${kinds[kind]} (${written.map((words) => quoted(words, language)).join(' – ')})`;
  });
  return `${isSure ? differ : mayDiffer} ${told.join('; ')}.`;
}

/** That no contradiction is sure, and on how little that rests. `matters`: found in several of the `reports`; `possible`: contradictions that follow. */
export function noContradictionText(
  language: Language,
  { reports, matters, possible }: { reports: number; matters: number; possible: number },
): string {
  const { noneSure, couldFollow, compared, nothingCompared } = TEXTS[language];
  const rest = matters === 0 ? nothingCompared(reports) : compared(reports, matters);
  return [noneSure, ...(possible > 0 ? [couldFollow] : []), rest].join(' ');
}

/** Why a section of a briefing is empty. */
export function sectionText(language: Language, text: 'noSituation' | 'noNews' | 'noOlder' | 'oneReport' | 'noOpenQuestions'): string {
  return TEXTS[language][text];
}

const TEXTS = {
  de: {
    nothing: 'In diesen Berichten steht nichts, was sich zusammenfassen lässt.',
    notOnQuestion: 'In den Berichten steht dazu nichts, was sich zusammenfassen lässt.',
    cutOff: 'Die Zusammenfassung ist an der Längengrenze des Sprachmodells abgebrochen.',
    differ: 'Die Berichte gehen auseinander:',
    mayDiffer: 'Möglicherweise gehen die Berichte auseinander, oder der Stand hat sich geändert:',
    noneSure: 'Ein sicherer Widerspruch zwischen den Berichten wurde nicht gefunden.',
    couldFollow: 'Die folgenden Angaben könnten einander widersprechen; ob sie dieselbe Sache meinen, ist nicht sicher.',
    compared: (reports: number, matters: number) =>
      `In den ${reports} verglichenen Berichten fanden sich nur zu ${matters === 1 ? 'einem Sachverhalt' : `${matters} Sachverhalten`} Aussagen, die sich gegenüberstellen ließen; alles andere ist ungeprüft, Widersprüche können übersehen sein.`,
    nothingCompared: (reports: number) =>
      `Zu keinem Sachverhalt fanden sich in mehreren der ${reports} verglichenen Berichte Aussagen, die sich gegenüberstellen ließen; Widersprüche können übersehen sein.`,
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
    noOlder: 'Kein Bericht mit Datum ist älter als die neuesten; was neu ist, lässt sich nicht sagen.',
    oneReport: 'Herangezogen wurde nur ein Bericht; verglichen werden konnte er mit keinem anderen.',
    noOpenQuestions: 'Keiner der Sätze wurde als offen oder unbestätigt erkannt.',
  },
  en: {
    nothing: 'These reports hold nothing that can be summarised.',
    notOnQuestion: 'The reports hold nothing on this that can be summarised.',
    cutOff: 'The summary was cut off at the length limit of the language model.',
    differ: 'The reports differ:',
    mayDiffer: 'The reports may differ, or the state of things has changed:',
    noneSure: 'No sure contradiction was found between the reports.',
    couldFollow: 'What follows could be contradictory; whether it is about the same thing is not sure.',
    compared: (reports: number, matters: number) =>
      `In the ${reports} reports compared statements that could be set side by side were found on ${matters === 1 ? 'one matter' : `${matters} matters`} only; everything else is unchecked, and contradictions may have been missed.`,
    nothingCompared: (reports: number) =>
      `On no matter did several of the ${reports} reports compared have statements that could be set side by side; contradictions may have been missed.`,
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
    noOlder: 'No dated report is older than the newest ones; what is new cannot be told.',
    oneReport: 'Only one report was drawn on; it could not be compared with another.',
    noOpenQuestions: 'None of the sentences was recognised as leaving something open or unconfirmed.',
  },
} as const;
