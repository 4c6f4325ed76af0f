import { setImmediate as others } from 'node:timers/promises';
import type { Embedder } from '../../ingest/corpus/embedder.ts';
import type { Passage } from '../../ingest/corpus/passage.ts';
import { isCommonNoun } from '../../ingest/language/names/noun-shape.ts';
import { opensWithPronoun } from '../../ingest/language/pronouns.ts';
import type { Language } from '../contract/answer.ts';
import { cosine } from '../retrieval/cosine.ts';
import { keptByUse } from '../retrieval/kept-by-use.ts';
import { matchTerm, type Term, type WordBag, weighTerms, wordBag } from '../retrieval/match-words.ts';
import type { NetWeights } from '../retrieval/nets/read-net.ts';
import type { ArticleReader, ReadSentence } from '../retrieval/read-article.ts';
import { type ReadWord, readWords } from '../retrieval/read-words.ts';
import type { FoundPassage } from '../retrieval/retriever.ts';
import { createWordTable, type WordTable } from '../retrieval/word-table.ts';
import { createVectorsOf } from '../retrieval/word-vectors.ts';
import { type Asked, readQuestion } from './asked.ts';
import { caseAsReports } from './case-as-reports.ts';
import { type ExpectedAnswer, focusNoun } from './expected-answer.ts';
import { type Met, meetTerms } from './match-places.ts';
import { matchBest, UNREAD } from './matching/match-best.ts';
import { createMatchSentences } from './matching/match-sentences.ts';
import { neededContext } from './quoting/needed-context.ts';
import { opensWithAge } from './quoting/somebody.ts';
import { readCandidate, type SentenceReading } from './read-candidate.ts';
import { type SentenceFeatures, sentenceFeatures } from './sentence-features.ts';
import { SENTENCE_WEIGHTS } from './sentence-weights.ts';
import { tellTerms } from './tell-terms.ts';
import { withTranslations } from './translate-terms.ts';

export type RankedSentence = ReadSentence & {
  found: FoundPassage;
  /** Position in the article's sentences. */
  position: number;
  score: number;
  features: SentenceFeatures;
  bag: WordBag;
  /** When its report was published, where that is known: YYYY-MM-DD. */
  publishedOn?: string | undefined;
  /** Its own words, those of its neighbours and of what an opening pronoun means. */
  window: WordBag[];
};

/** The question as the ranking read it, and the candidate sentences, best first. */
export type Evidence = {
  asked: Asked;
  terms: Term[];
  /** The noun the question counts or measures, when the best sentence does not have it in its neighbourhood. */
  focusMissing?: Term | undefined;
  expected: ExpectedAnswer;
  sentences: RankedSentence[];
  /** The best sentence is in another language than the question. */
  translated: boolean;
};

/** Passages whose sentences are candidates. The right paragraph of xquad.de.dev is among the first ten in 99 % (recall@10 of `evaluate -- retrieval`). */
const READ_PASSAGES = 12;

/** What a follow-up is about counts less than what it asks: that the sentence before answered the former is known. Set by hand: no set of ours has follow-ups enough. */
const MATTER_SHARE = 0.5;

/** Passages whose words are kept: names of several words are dear to find. */
const KEPT_PASSAGES = 2_000;

/** Near-copies that are read beside a passage. */
const READ_COPIES = 4;

/** Who is called by an age is named in one of so many sentences before. */
const MOST_BACK = 5;

export type RankSentences = (question: string, passages: FoundPassage[], signal?: AbortSignal) => Promise<Evidence>;

/** Ranks the sentences of the best passages by how likely each answers the question. Rejects only on a fault or an abort. */
export function createRankSentences({
  readArticle,
  embedder,
  wordTable: table = createWordTable(),
  matchingModel,
}: {
  readArticle: ArticleReader;
  embedder: Embedder;
  wordTable?: WordTable | undefined;
  /** By default the one that ships. */
  matchingModel?: NetWeights | undefined;
}): RankSentences {
  const vectorsOf = createVectorsOf({ embedder });
  const matchSentences = createMatchSentences({ vectorsOf, model: matchingModel });
  const kept = keptByUse<WordBag>(KEPT_PASSAGES);
  // A passage's language is that of its article, so that the id tells all.
  const bagOf = ({ id, text }: Passage, language: Language) => kept(id, () => wordBag(text, language));
  return async (typed, passages, signal) => {
    const read = passages.slice(0, READ_PASSAGES).flatMap(withCopies);
    const question = caseAsReports(
      typed,
      read.map(({ passage }) => passage.text),
    );
    const alone = readQuestion(question);
    const candidates: Candidate[] = [];
    for (const found of read) {
      // Reading a passage for the first time takes milliseconds; other questions and searches have their turn between two.
      await others();
      signal?.throwIfAborted();
      candidates.push(...candidatesOf(found, { readArticle, bagOf }));
    }
    const isForeign = candidates.some(({ language }) => language !== alone.language);
    const asked = isForeign ? { ...alone, terms: withTranslations(alone.terms, { from: alone.language, table }) } : alone;
    const terms = weighTerms(
      asked.terms,
      candidates.map((candidate) => candidate.reading.bag),
    ).map((term, at) => (asked.ofMatter[at] ? { ...term, weight: MATTER_SHARE * term.weight } : term));
    const texts = candidates.map((candidate) => candidate.sentence.text);
    const words = [...terms, ...candidates.flatMap(({ reading }) => reading.words.filter((word) => !word.isFunctionWord))];
    const [vector, vectors, wordVectors] = await Promise.all([
      embedder.embedQuestion(question, { signal }),
      embedder.embedPassages(texts, { signal }),
      vectorsOf(
        words.map(({ folded }) => folded),
        signal,
      ),
    ]);
    const met = new Map<SentenceReading, Met[]>();
    const meet = (reading: SentenceReading): Met[] => {
      const known = met.get(reading) ?? meetTerms(asked, reading, wordVectors);
      met.set(reading, known);
      return known;
    };
    const told = new Map<SentenceReading, number[]>();
    const tell = (reading: SentenceReading): number[] => {
      const known = told.get(reading) ?? tellTerms(terms, reading);
      told.set(reading, known);
      return known;
    };
    const judged = candidates.map((candidate, index) => {
      const own = vectors[index];
      const known = { ...candidate, similarity: own ? cosine(vector, own) : 0, inBest: candidate.found === passages[0] };
      return { candidate, facts: sentenceFeatures(asked, terms, known, { meet, tell }) };
    });
    const byFacts = judged.toSorted((a, b) => weigh({ ...b.facts, ...UNREAD }) - weigh({ ...a.facts, ...UNREAD }));
    const matchedOf = await matchBest(question, byFacts, { matchSentences, signal });
    const sentences = judged.map(({ candidate, facts }): RankedSentence => {
      const features = { ...facts, ...matchedOf(candidate) };
      return {
        ...candidate.sentence,
        found: candidate.found,
        position: candidate.position,
        bag: candidate.reading.bag,
        publishedOn: candidate.publishedOn,
        window: [candidate.reading, candidate.before, candidate.after, ...candidate.antecedents].flatMap((reading) => reading?.bag ?? []),
        features,
        score: weigh(features),
      };
    });
    sentences.sort(byScore);
    const lead = candidates.find((candidate) => candidate.found === sentences[0]?.found);
    const focus = focusNoun(question);
    const focused = terms.filter((term) => term.written === focus);
    return {
      asked,
      terms,
      focusMissing: missingTerms(focused, sentences[0]?.window ?? [])[0],
      expected: asked.expected,
      translated: lead !== undefined && lead.language !== asked.language,
      sentences,
    };
  };
}

/** Near-copies of a report may differ in the one figure that is asked for. */
function withCopies(found: FoundPassage): FoundPassage[] {
  const copies = found.copies?.slice(0, READ_COPIES) ?? [];
  return [found, ...copies.map(({ passage, label }): FoundPassage => ({ passage, label, relevance: found.relevance }))];
}

type Candidate = {
  found: FoundPassage;
  language: Language;
  sentence: ReadSentence;
  position: number;
  reading: SentenceReading;
  /** Words of its report's title. */
  title: ReadWord[];
  before: SentenceReading | undefined;
  after: SentenceReading | undefined;
  passageBag: WordBag;
  publishedOn: string | undefined;
  antecedents: SentenceReading[];
  place: number;
};

type Reading = { readArticle: ArticleReader; bagOf: (passage: Passage, language: Language) => WordBag };

function candidatesOf(found: FoundPassage, { readArticle, bagOf }: Reading): Candidate[] {
  const { passage } = found;
  const article = readArticle(passage.articleId, passage.revision);
  const passageBag = bagOf(passage, article.language);
  const title = article.title === undefined ? [] : readWords(article.title, article.language);
  const readAt = (position: number): SentenceReading | undefined => {
    const sentence = article.sentences[position];
    return sentence && readCandidate(sentence, article.language);
  };
  /** A sentence that opens with a pronoun, or calls somebody by an age, is about what the sentences before it name: their words count as its own. */
  const antecedentsOf = (text: string, position: number): SentenceReading[] => {
    if (opensWithPronoun(text))
      return neededContext(article.sentences, position)
        .filter((at) => at < position)
        .flatMap((at) => readAt(at) ?? []);
    return opensWithAge(text) ? personBefore(position) : [];
  };
  const personBefore = (position: number): SentenceReading[] => {
    for (let at = position - 1; at >= Math.max(0, position - MOST_BACK); at--) {
      const reading = readAt(at);
      if (reading?.names.some(({ kind }) => kind === 'person')) return [reading];
    }
    return [];
  };
  return article.sentences.flatMap((sentence, position): Candidate[] => {
    // Words are read of the passage's sentences and their neighbours only: an article can hold a million characters.
    if (sentence.start < passage.start || sentence.end > passage.end) return [];
    return [
      {
        found,
        language: article.language,
        sentence,
        position,
        reading: readCandidate(sentence, article.language),
        title,
        before: readAt(position - 1),
        after: readAt(position + 1),
        passageBag,
        publishedOn: article.reference.publishedOn,
        antecedents: antecedentsOf(sentence.text, position),
        place: (sentence.start - passage.start) / Math.max(1, passage.end - passage.start),
      },
    ];
  });
}

/** Best first; the same order whatever they come in. */
export function byScore(a: RankedSentence, b: RankedSentence): number {
  return b.score - a.score || a.found.passage.start - b.found.passage.start || a.start - b.start || (a.text < b.text ? -1 : 1);
}

export function weigh(features: SentenceFeatures, weights = SENTENCE_WEIGHTS): number {
  return (Object.keys(weights) as (keyof SentenceFeatures)[]).reduce((sum, name) => sum + weights[name] * features[name], 0);
}

/** Names of the question that no sentence holds. A noun has a capital too ("Waffengeschäfte"), and that one is missing says little: there are other words for it. */
export function unmetNames({ asked, terms, sentences }: Pick<Evidence, 'asked' | 'terms' | 'sentences'>): Term[] {
  const names = terms.filter((term, at) => asked.kinds[at] === 'name' && !isCommonNoun(term.written));
  return missingTerms(
    names,
    sentences.map((sentence) => sentence.bag),
  );
}

/** Terms that no word of the bags holds. */
export function missingTerms(terms: Term[], bags: WordBag[]): Term[] {
  return terms.filter((term) => !bags.some((bag) => matchTerm(term, bag) > 0));
}
