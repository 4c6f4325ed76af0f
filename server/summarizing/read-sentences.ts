import type { Embedder } from '../../ingest/corpus/embedder.ts';
import { carriesAttributionOnly } from '../../ingest/language/attribution/attribution.ts';
import type { Name } from '../../ingest/language/names/name.ts';
import { opensWithPronoun } from '../../ingest/language/pronouns.ts';
import { findWords } from '../../ingest/language/words.ts';
import type { Language } from '../contract/answer.ts';
import { asksOrCalls } from '../retrieval/asks-or-calls.ts';
import { cosine } from '../retrieval/cosine.ts';
import { contentTerms, matchTerm, type Term, type WordBag, wordBag } from '../retrieval/match-words.ts';
import type { ArticleReader, ReadArticle, ReadSentence } from '../retrieval/read-article.ts';
import { createTurns } from '../retrieval/turns.ts';
import type { SummarySentence } from './summary-sentence.ts';

/** A report to be read. `source`: the same number for near-copies of one report. */
export type ReportToRead = { articleId: string; revision: string; source: number };

/** Sentences that are kept of all reports together, so that memory does not grow with their number … */
const MOST_KEPT = 12_000;
/** … but never fewer of one report. */
const FEWEST_OF_REPORT = 6;
/** Fewer content words than this state nothing ("Lorvik.", "SARNOGRAD, 12. September."). */
const FEWEST_WORDS = 3;
/** … and in fewer letters nothing can be read alone ("Genehmigt waren 300."). */
const FEWEST_CHARACTERS = 30;
/** Figures, and the number words that news writes out. */
const FIGURE =
  /\p{N}|(?<!\p{L})(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{3,6}teen|twenty)(?!\p{L})/iu;
/** Where a report was written, as it opens: "Lorvik. Der Knall war …" tells nothing of Lorvik. */
const PLACE_OF_WRITING =
  /^(?!(?:Prof|Dipl|Gen)\.)\p{Lu}[\p{L}'’-]{2,30}(?:\/\p{Lu}[\p{L}'’-]{2,30})?(?:, \d{1,2}\. \p{Lu}\p{L}{2,8})?\.\s+(?=\S)/u;
/** A pronoun near the beginning, before any name could explain it, and indirect speech. */
const OPEN_PRONOUN = /^(?:\P{L}*\p{L}+){0,5}\P{L}+(?:er|sie|ihm|ihn|seine?[mnrs]?|ihre?[mnrs]?|he|she|him|his|her|they|their)(?!\p{L})/iu;
const INDIRECT_SPEECH = /(?<!\p{L})(?:sei|seien|habe|hätten|werde|könne|müsse|solle|wolle|dürfe|gebe)(?!\p{L})/u;
/** "Das berichtete …": it only says who said what stands before it, and is shown with that. */
const POINTS_BACK = /^(?:Das|Dies|So|Dieses|That|This)(?!\p{L})/u;
/** Where no sentence is this much about the question, none is. */
const LEAST_RELEVANCE = 0.3;
/** A sentence with less than this share of the best one's relevance is about something else. */
const RELEVANCE_SHARE = 0.42;
/** A sentence that opens with a pronoun is about what the sentence before says, though less surely. */
const NEARBY_SHARE = 0.7;

/** Of a report on the affair that is asked for, each sentence is about it, those most that have most of the question. */
const LEAST_OF_AFFAIR = 0.5;

export type ReadSentencesOptions = {
  reports: ReportToRead[];
  /** They are all of the affair that the question names. */
  areOfOneAffair?: boolean | undefined;
  question?: string | undefined;
  readArticle: ArticleReader;
  embedder: Embedder;
  signal?: AbortSignal | undefined;
};

/** A title with this share of the question's words says that its report is about it. */
const LEAST_TITLED = 0.5;

/** A sentence before it is embedded. `matches`: how well each word of the question is found in it, 0..1; `titled`: the same of its report's title. */
type Candidate = Omit<SummarySentence, 'vector' | 'relevance'> & { matches: number[]; titled: number[] };

/**
 * Reads every report and keeps of each the sentences that state something; of very many reports those near the beginning and about the question. Yields the number
 * of reports read; returns the kept sentences, with a question only those about it. Rejects on a fault of the embedder or an abort.
 */
export async function* readSentences(options: ReadSentencesOptions): AsyncGenerator<number, SummarySentence[]> {
  const { reports, areOfOneAffair = false, question, readArticle, embedder, signal } = options;
  const turn = createTurns(signal);
  const terms = question === undefined ? [] : contentTerms(question);
  const mostOfReport = Math.max(FEWEST_OF_REPORT, Math.floor(MOST_KEPT / Math.max(1, reports.length)));
  const asked = question === undefined ? undefined : await embedder.embedQuestion(question, { signal });
  const counted = { sentences: 0, holding: terms.map(() => 0) };
  const kept: (Candidate & { vector: Float32Array })[] = [];
  for (const [report, { articleId, revision, source }] of reports.entries()) {
    const candidates = candidatesOf(readArticle(articleId, revision), { articleId, revision, report, source, terms });
    counted.sentences += candidates.length;
    for (const { matches } of candidates)
      for (const [at, match] of matches.entries()) if (match === 1) counted.holding[at] = (counted.holding[at] ?? 0) + 1;
    const chosen = strongest(candidates, mostOfReport);
    const vectors = await embedder.embedPassages(
      chosen.map(({ text }) => text),
      { signal },
    );
    kept.push(...chosen.flatMap((candidate, at) => (vectors[at] ? [{ ...candidate, vector: vectors[at] }] : [])));
    yield report + 1;
    await turn();
  }
  const weights = counted.holding.map((holding) => Math.log(1 + (counted.sentences - holding + 0.5) / (holding + 0.5)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const coverage = (matches: number[]) =>
    total === 0 ? 0 : matches.reduce((sum, match, at) => sum + match * (weights[at] ?? 0), 0) / total;
  const weighed = kept.map(({ matches, titled, ...sentence }) => {
    if (!asked) return { sentence: { ...sentence, relevance: 1 }, titled: 0 };
    const relevance = (coverage(matches) + Math.max(0, cosine(asked, sentence.vector))) / 2;
    return { sentence: { ...sentence, relevance }, titled: coverage(titled) };
  });
  const read = weighed.map(({ sentence }) => sentence);
  const most = Math.max(0, ...read.map(({ relevance }) => relevance));
  if (areOfOneAffair && most > 0)
    return read.map((one) => ({ ...one, relevance: LEAST_OF_AFFAIR + (1 - LEAST_OF_AFFAIR) * (one.relevance / most) }));
  if (most >= LEAST_RELEVANCE) return read.filter(({ relevance }) => relevance >= RELEVANCE_SHARE * most);
  // "Putsch" stands in the title, and in the text other words for it: the report is about it as a whole.
  return weighed.flatMap(({ sentence, titled }) => (titled >= LEAST_TITLED ? sentence : []));
}

function candidatesOf(
  { sentences, title, language, reference, annotations }: ReadArticle,
  { terms, ...ids }: ReportToRead & { report: number; terms: Term[] },
): Candidate[] {
  const named = countNames(sentences, annotations().names);
  const titleBag = title === undefined || terms.length === 0 ? undefined : wordBag(title, language, { places: false });
  const titled = terms.map((term) => (titleBag ? matchTerm(term, titleBag) : 0));
  let statements = 0;
  let before: WordBag | undefined;
  const candidates = sentences.flatMap(({ start, end, text, headline }, position): Candidate[] => {
    if (headline || isNoStatement(text)) return [];
    const said = statements === 0 ? text.replace(PLACE_OF_WRITING, '') : text;
    const stems = contentStems(said, language);
    const bag = terms.length === 0 ? undefined : wordBag(said, language, { places: false });
    const previous = before;
    before = bag;
    if (stems.size < FEWEST_WORDS || text.length < FEWEST_CHARACTERS) return [];
    statements += 1;
    const lead = 1 / Math.sqrt(statements);
    const opensBack = previous !== undefined && opensWithPronoun(text);
    const matches = bag
      ? terms.map((term) => Math.max(matchTerm(term, bag), opensBack ? NEARBY_SHARE * matchTerm(term, previous) : 0))
      : [];
    const names = (named[position] ?? 0) - (said === text ? 0 : 1);
    const marks = { names: Math.max(0, names), hasFigure: FIGURE.test(said), leans: leansOn(said), isSpeech: isSpeech(said) };
    return [{ ...ids, position, start, end, text, stems, lead, ...marks, publishedOn: reference.publishedOn, matches, titled }];
  });
  // A report tells the most important first, and goes on falling to its end.
  return candidates.map((candidate, at) => ({ ...candidate, lead: (candidate.lead + 1 - at / candidates.length) / 2 }));
}

/** Of each sentence the names in it, each once; both lists are in the order of the text. */
function countNames(sentences: readonly ReadSentence[], names: readonly Name[]): number[] {
  let at = 0;
  return sentences.map(({ start, end }) => {
    const keys = new Set<string>();
    for (; at < names.length && (names[at]?.start ?? end) < end; at++) {
      const name = names[at];
      if (name && name.start >= start && name.form === 'name') keys.add(name.key);
    }
    return keys.size;
  });
}

function isNoStatement(text: string): boolean {
  return asksOrCalls(text) || (POINTS_BACK.test(text) && carriesAttributionOnly(text));
}

/** Cheaply: whether it will need sentences before it (see quoteBlock). */
function leansOn(text: string): boolean {
  return opensWithPronoun(text) || OPEN_PRONOUN.test(text) || INDIRECT_SPEECH.test(text);
}

/** More than half of its letters stand in quotation marks. */
function isSpeech(text: string): boolean {
  const quoted = [...text.matchAll(/[„“"»«][^„“”"»«]{1,2000}[“”"»«]/gu)].reduce((sum, match) => sum + match[0].length, 0);
  return 2 * quoted > text.length;
}

function contentStems(text: string, language: Language): Set<string> {
  return new Set(findWords(text, language).flatMap((word) => (word.isFunctionWord ? [] : [word.stem])));
}

/** Of many the first ones and those that hold most words of the question, in the order of the text. */
function strongest(candidates: Candidate[], most: number): Candidate[] {
  if (candidates.length <= most) return candidates;
  const worth = ({ lead, matches }: Candidate) => lead + matches.reduce((sum, match) => sum + match, 0);
  return candidates
    .toSorted((a, b) => worth(b) - worth(a) || a.position - b.position)
    .slice(0, most)
    .sort((a, b) => a.position - b.position);
}
