import { findDates } from '../../../ingest/language/dates/dates.ts';
import type { DraftClaim } from '../../checking/draft-claim.ts';
import type { Language } from '../../contract/answer.ts';
import type { ArticleReader } from '../../retrieval/read-article.ts';
import { type Evidence, unmetNames } from '../rank-sentences.ts';
import { unspokenTerms } from '../unspoken.ts';

/** What the server itself can say: which name of the question no passage holds, of whom or what it counts no sentence speaks, that a date has no year, what stands at the end, that fewer answer than was wished. Nothing is completed. */
export function answerFrames({
  evidence,
  drafts,
  language,
  undated,
  fewer,
  readArticle,
}: {
  evidence: Evidence;
  drafts: DraftClaim[];
  language: Language;
  undated: number;
  /** Sentences asked for, and found, where fewer answer. */
  fewer: { wished: number; found: number } | undefined;
  readArticle: ArticleReader;
}): DraftClaim[] {
  const lead = drafts[0];
  if (!lead) return [];
  const texts = FRAMES[language];
  const notes: string[] = [];
  const unnamed = evidence.translated ? [] : unmetNames(evidence);
  if (unnamed.length > 0) notes.push(texts.unnamed(unnamed.map((term) => term.written)));
  const unspoken = unspokenTerms(evidence, { drafts, readArticle }).filter((term) => !unnamed.includes(term));
  if (unspoken.length > 0) notes.push(texts.unspoken(unspoken.map((term) => term.written)));
  const quoted = drafts.filter(({ kind, aside }) => kind === 'quotation' && !aside);
  const asksWhen = evidence.expected === 'time' || evidence.expected === 'year';
  // What is said must be true of every sentence it stands under.
  const namesYear = () => quoted.some(({ text }) => findDates(text).some(({ year, to }) => (year ?? to?.year) !== undefined));
  if (asksWhen && findDates(lead.text).some(({ month }) => month !== undefined) && !namesYear()) notes.push(texts.yearless(quoted.length));
  if (undated > 0) notes.push(texts.undated(undated));
  if (fewer !== undefined) notes.push(texts.fewer(fewer.wished, fewer.found));
  const number = 1 + Math.max(...drafts.map(({ block }) => block.number));
  return notes.map((text, place) => frame(text, { id: `f${place + 1}`, number, place }));
}

function frame(text: string, { id, number, place }: { id: string; number: number; place: number }): DraftClaim {
  return { id, kind: 'frame', role: 'note', text, spans: [], unresolved: [], block: { kind: 'frame', number, place } };
}

const FRAMES = {
  de: {
    unnamed: (words: string[]) => `In den gefundenen Stellen kommt nicht vor: ${words.map((word) => `„${word}“`).join(', ')}.`,
    unspoken: (words: string[]) =>
      `Von ${words.map((word) => `„${word}“`).join(' und ')} spricht keiner dieser Sätze; vielleicht sagen sie etwas zu anderem.`,
    yearless: (sentences: number) => (sentences === 1 ? 'Das Jahr nennt der Satz nicht.' : 'Das Jahr nennt keiner der Sätze.'),
    undated: (count: number) =>
      count === 1
        ? 'Geordnet nach Datum; ein Satz ohne Datum steht am Ende.'
        : `Geordnet nach Datum; ${count} Sätze ohne Datum stehen am Ende.`,
    fewer: (wished: number, found: number) =>
      `Gewünscht waren ${wished} Sätze; auf die Frage antworten in den gefundenen Stellen nur ${found === 1 ? 'einer' : found}.`,
  },
  en: {
    unnamed: (words: string[]) => `Not mentioned in the passages found: ${words.map((word) => `“${word}”`).join(', ')}.`,
    unspoken: (words: string[]) =>
      `None of these sentences speaks of ${words.map((word) => `“${word}”`).join(' and ')}; perhaps they tell of something else.`,
    yearless: (sentences: number) => (sentences === 1 ? 'The sentence does not state the year.' : 'None of the sentences states the year.'),
    undated: (count: number) =>
      count === 1
        ? 'In order of date; one sentence without a date comes last.'
        : `In order of date; ${count} sentences without a date come last.`,
    fewer: (wished: number, found: number) =>
      `${wished} sentences were asked for; in the passages found only ${found} ${found === 1 ? 'answers' : 'answer'} the question.`,
  },
};
