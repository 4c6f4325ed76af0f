import { setImmediate } from 'node:timers/promises';
import type { Embedder } from '../../ingest/corpus/embedder.ts';
import { opensWithPronoun } from '../../ingest/language/pronouns.ts';
import { findWords } from '../../ingest/language/words.ts';
import type { Language } from '../contract/answer.ts';
import { cosine } from '../retrieval/cosine.ts';
import { contentTerms, matchTerm, type Term, type WordBag, wordBag } from '../retrieval/match-words.ts';
import type { ArticleReader, ReadArticle } from '../retrieval/read-article.ts';
import type { SummarySentence } from './summary-sentence.ts';

/** A report to be read. `source`: the same number for near-copies of one report. */
export type ReportToRead = { articleId: string; revision: string; source: number };

/** Sentences that are kept of all reports together, so that memory does not grow with their number … */
const MOST_KEPT = 12_000;
/** … but never fewer of one report. */
const FEWEST_OF_REPORT = 6;
/** Fewer content words than this state nothing ("Lorvik.", "SARNOGRAD, 12. September."). */
const FEWEST_WORDS = 3;
/** What a page asks its reader to do. */
const CALL_TO_ACTION =
  /^(?:jetzt |hier |mehr (?:dazu|zum thema|lesen)|lesen sie|lesen auch|sehen sie|abonnieren|melden sie sich|folgen sie|klicken|read more|subscribe|sign up|click|follow us|watch now)/i;
/** Below this a sentence is not about the question. */
const LEAST_RELEVANCE = 0.3;
/** A sentence that opens with a pronoun is about what the sentence before says, though less surely. */
const NEARBY_SHARE = 0.7;

export type ReadSentencesOptions = {
  reports: ReportToRead[];
  question?: string | undefined;
  readArticle: ArticleReader;
  embedder: Embedder;
  signal?: AbortSignal | undefined;
};

/** A sentence before it is embedded. `matches`: how well each word of the question is found in it, 0..1. */
type Candidate = Omit<SummarySentence, 'vector' | 'relevance'> & { matches: number[] };

/**
 * Reads every report and keeps of each the sentences that state something; of very many reports those near the beginning and about the question. Yields the number
 * of reports read; returns the kept sentences, with a question only those about it. Rejects on a fault of the embedder or an abort.
 */
export async function* readSentences(options: ReadSentencesOptions): AsyncGenerator<number, SummarySentence[]> {
  const { reports, question, readArticle, embedder, signal } = options;
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
    // Other requests have their turn between two reports.
    await setImmediate();
    signal?.throwIfAborted();
  }
  const weights = counted.holding.map((holding) => Math.log(1 + (counted.sentences - holding + 0.5) / (holding + 0.5)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return kept.flatMap(({ matches, ...sentence }): SummarySentence[] => {
    if (!asked) return [{ ...sentence, relevance: 1 }];
    const covered = total === 0 ? 0 : matches.reduce((sum, match, at) => sum + match * (weights[at] ?? 0), 0) / total;
    const relevance = (covered + Math.max(0, cosine(asked, sentence.vector))) / 2;
    return relevance < LEAST_RELEVANCE ? [] : [{ ...sentence, relevance }];
  });
}

function candidatesOf(
  { sentences, language, reference }: ReadArticle,
  { terms, ...ids }: ReportToRead & { report: number; terms: Term[] },
): Candidate[] {
  let statements = 0;
  let before: WordBag | undefined;
  return sentences.flatMap(({ start, end, text, headline }, position): Candidate[] => {
    if (headline || isNoStatement(text)) return [];
    const stems = contentStems(text, language);
    const bag = terms.length === 0 ? undefined : wordBag(text, language, { places: false });
    const previous = before;
    before = bag;
    if (stems.size < FEWEST_WORDS) return [];
    const lead = 1 / Math.sqrt(++statements);
    const leans = previous !== undefined && opensWithPronoun(text);
    const matches = bag ? terms.map((term) => Math.max(matchTerm(term, bag), leans ? NEARBY_SHARE * matchTerm(term, previous) : 0)) : [];
    return [{ ...ids, position, start, end, text, stems, lead, publishedOn: reference.publishedOn, matches }];
  });
}

function isNoStatement(text: string): boolean {
  return /\?["“”»«')\]]*$/.test(text) || CALL_TO_ACTION.test(text);
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
