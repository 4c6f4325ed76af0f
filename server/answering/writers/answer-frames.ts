import { findDates } from '../../../ingest/language/dates/dates.ts';
import { isOffice } from '../../../ingest/language/names/gazetteer/offices.ts';
import type { DraftClaim } from '../../checking/draft-claim.ts';
import type { Language } from '../../contract/answer.ts';
import { type Term, wordBag } from '../../retrieval/match-words.ts';
import { definiteNouns } from '../presupposed.ts';
import { type Evidence, missingTerms, unmetNames } from '../rank-sentences.ts';
import { readCandidate } from '../read-candidate.ts';
import { tellTerms } from '../tell-terms.ts';

/** Of the words that part what answers from what perhaps does: without a sentence behind them they say nothing. */
export const BORDER_ID = 'f0';

/** What says that the blocks behind this number are less sure, where they begin; pages show blocks in the order of the claims. */
export function withBorder(drafts: DraftClaim[], { number, language }: { number: number; language: Language }): DraftClaim[] {
  const first = drafts.findIndex(({ block }) => block.number > number);
  return first < 0 ? drafts : drafts.toSpliced(first, 0, frame(FRAMES[language].lessSure, { id: BORDER_ID, number, place: 0 }));
}

/** What the server itself can say: which name of the question no passage holds, and that a date has no year. Neither is completed. */
export function answerFrames({
  evidence,
  drafts,
  language,
  undated,
  fewer,
}: {
  evidence: Evidence;
  drafts: DraftClaim[];
  language: Language;
  undated: number;
  /** Sentences asked for, and found, where fewer answer. */
  fewer: { wished: number; found: number } | undefined;
}): DraftClaim[] {
  const lead = drafts[0];
  if (!lead) return [];
  const texts = FRAMES[language];
  const notes: string[] = [];
  const unnamed = evidence.translated ? [] : [...unmetNames(evidence), ...unmetOffices(evidence)];
  if (unnamed.length > 0) notes.push(texts.unnamed(unnamed.map((term) => term.written)));
  const dates =
    evidence.expected === 'time' || evidence.expected === 'year' ? findDates(lead.text).filter((date) => date.month !== undefined) : [];
  if (dates.length > 0 && dates.every((date) => date.year === undefined)) notes.push(texts.yearless);
  if (undated > 0) notes.push(texts.undated(undated));
  if (fewer !== undefined) notes.push(texts.fewer(fewer.wished, fewer.found));
  const number = 1 + Math.max(...drafts.map(({ block }) => block.number));
  return notes.map((text, place) => frame(text, { id: `f${place + 1}`, number, place }));
}

/** Who is asked about by an office that neither a sentence nor a title has, in this or another word for it: "Was sagte der Papst?". Of things there are too many words for one to be missed. */
function unmetOffices({ asked, terms, sentences }: Evidence): Term[] {
  const offices = definiteNouns(asked.question).filter(({ text }) => isOffice(text));
  const known = terms.filter((term) => offices.some(({ stem }) => stem === term.stem));
  if (known.length === 0) return [];
  const titles = [...new Set(sentences.map(({ found }) => found.label))].map((label) => wordBag(label, asked.language, { places: false }));
  const read = sentences.map((sentence) => readCandidate(sentence, sentence.bag.language ?? asked.language));
  return missingTerms(known, titles).filter((term) => read.every((reading) => tellTerms([term], reading)[0] === 0));
}

function frame(text: string, { id, number, place }: { id: string; number: number; place: number }): DraftClaim {
  return { id, kind: 'frame', role: 'note', text, spans: [], unresolved: [], block: { kind: 'frame', number, place } };
}

const FRAMES = {
  de: {
    unnamed: (words: string[]) => `In den gefundenen Stellen kommt nicht vor: ${words.map((word) => `„${word}“`).join(', ')}.`,
    lessSure: 'Weniger sicher ist, ob auch dies zur Frage gehört:',
    yearless: 'Das Jahr nennt der Satz nicht.',
    undated: (count: number) =>
      count === 1
        ? 'Geordnet nach Datum; ein Satz ohne Datum steht am Ende.'
        : `Geordnet nach Datum; ${count} Sätze ohne Datum stehen am Ende.`,
    fewer: (wished: number, found: number) =>
      `Gewünscht waren ${wished} Sätze; auf die Frage antworten in den gefundenen Stellen nur ${found === 1 ? 'einer' : found}.`,
  },
  en: {
    unnamed: (words: string[]) => `Not mentioned in the passages found: ${words.map((word) => `“${word}”`).join(', ')}.`,
    lessSure: 'Whether this belongs to the question too is less certain:',
    yearless: 'The sentence does not state the year.',
    undated: (count: number) =>
      count === 1
        ? 'In order of date; one sentence without a date comes last.'
        : `In order of date; ${count} sentences without a date come last.`,
    fewer: (wished: number, found: number) =>
      `${wished} sentences were asked for; in the passages found only ${found} ${found === 1 ? 'answers' : 'answer'} the question.`,
  },
};
