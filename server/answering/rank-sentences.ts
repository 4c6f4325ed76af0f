import type { Embedder } from '../../ingest/corpus/embedder.ts';
import { languageOf } from '../../ingest/language/language-of.ts';
import { opensWithPronoun } from '../../ingest/language/pronouns.ts';
import type { Language } from '../contract/answer.ts';
import { cosine } from '../retrieval/cosine.ts';
import { contentTerms, coverage, matchTerm, type Term, type WordBag, weighTerms, wordBag } from '../retrieval/match-words.ts';
import type { ArticleReader, ReadSentence } from '../retrieval/read-article.ts';
import type { FoundPassage } from '../retrieval/retriever.ts';
import { type ExpectedAnswer, expectedAnswer, FORMAL_KINDS, focusNoun, holdsExpected } from './expected-answer.ts';
import { neededContext } from './needed-context.ts';

/** What speaks for a sentence, each 0..1 unless stated. Names and order are those of `SENTENCE_WEIGHTS`. */
export type SentenceFeatures = {
  /** Share of the question's weighted words in the sentence itself. */
  covered: number;

  /** The same over the sentence and its two neighbours. */
  coveredNearby: number;
  /** The same over the whole passage. */
  coveredInPassage: number;
  /** Cosine of question and sentence, −1..1. */
  similarity: number;
  /** Fused relevance of the passage. */
  relevance: number;
  /** The sentence holds the expected kind of answer (1) or lacks it (0); 0 for questions without a kind. */
  expected: number;
  /** A figure or date is asked for and missing. */
  formLacking: number;
  headline: number;
  /** The sentence asks instead of telling. */
  asks: number;
};

export type RankedSentence = ReadSentence & {
  found: FoundPassage;
  /** Position in the article's sentences. */
  position: number;
  score: number;
  features: SentenceFeatures;
  bag: WordBag;
  /** Its own words, those of its neighbours and of what an opening pronoun means. */
  window: WordBag[];
};

/** The question as the ranking read it, and the candidate sentences, best first. */
export type Evidence = {
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

/**
 * Weights of a conditional logit (which candidate answers), fitted by `npm run evaluate -- fit` on the tuning halves of xquad.de.dev
 * (titles whose hash is even) and of the sample reports' questions (every other one); judged on the other halves. Headlines and
 * questions hardly occur there: their weights are set by hand.
 */
export const SENTENCE_WEIGHTS: SentenceFeatures = {
  covered: 3.9,
  coveredNearby: 1.7,
  coveredInPassage: 1.2,
  similarity: 3,
  relevance: 6.3,
  expected: 1.7,
  formLacking: -3.1,
  headline: -2,
  asks: -1.5,
};

export type RankSentences = (question: string, passages: FoundPassage[], signal?: AbortSignal) => Promise<Evidence>;

/** Ranks the sentences of the best passages by how likely each answers the question. Rejects only on a fault or an abort. */
export function createRankSentences({ readArticle, embedder }: { readArticle: ArticleReader; embedder: Embedder }): RankSentences {
  return async (question, passages, signal) => {
    const expected = expectedAnswer(question);
    const asks = languageOf(question);
    const candidates = passages.slice(0, READ_PASSAGES).flatMap((found) => candidatesOf(found, readArticle));
    const terms = weighTerms(
      contentTerms(question),
      candidates.map((candidate) => candidate.bag),
    );
    const texts = candidates.map((candidate) => candidate.text);
    const [asked, vectors] = await Promise.all([embedder.embedQuestion(question, { signal }), embedder.embedPassages(texts, { signal })]);
    const sentences = candidates.map((candidate, index): RankedSentence => {
      const vector = vectors[index];
      const features = {
        ...judge({ candidate, terms, expected, question }),
        similarity: vector ? cosine(asked, vector) : 0,
      };
      return {
        ...candidate.sentence,
        found: candidate.found,
        position: candidate.position,
        bag: candidate.bag,
        window: [candidate.bag, ...candidate.nearby, ...candidate.antecedents],
        features,
        score: weigh(features),
      };
    });
    sentences.sort((a, b) => b.score - a.score || a.found.passage.start - b.found.passage.start || a.start - b.start);
    const lead = candidates.find((candidate) => candidate.found === sentences[0]?.found);
    const focus = focusNoun(question);
    const focused = terms.filter((term) => term.written === focus);
    return {
      terms,
      focusMissing: missingTerms(focused, sentences[0]?.window ?? [])[0],
      expected,
      translated: lead !== undefined && lead.language !== asks,
      sentences,
    };
  };
}

type Candidate = {
  found: FoundPassage;
  language: Language;
  sentence: ReadSentence;
  text: string;
  position: number;
  bag: WordBag;
  nearby: WordBag[];
  passageBag: WordBag;
  /** Words of the sentences that name whom an opening pronoun means. */
  antecedents: WordBag[];
};

function candidatesOf(found: FoundPassage, readArticle: ArticleReader): Candidate[] {
  const { passage } = found;
  const article = readArticle(passage.articleId, passage.revision);
  const passageBag = wordBag(passage.text, article.language);
  const bags = new Map<number, WordBag>();
  const bagAt = (position: number): WordBag | undefined => {
    const sentence = article.sentences[position];
    if (!sentence) return undefined;
    const bag = bags.get(position) ?? wordBag(sentence.text, article.language);
    bags.set(position, bag);
    return bag;
  };
  const antecedentsOf = (position: number) =>
    neededContext(article.sentences, position)
      .filter((at) => at < position)
      .flatMap((at) => bagAt(at) ?? []);
  return article.sentences.flatMap((sentence, position): Candidate[] => {
    // Words are read of the passage's sentences and their neighbours only: an article can hold a million characters.
    const bag = sentence.start < passage.start || sentence.end > passage.end ? undefined : bagAt(position);
    if (!bag) return [];
    const nearby = [bagAt(position - 1), bagAt(position + 1)].filter((other) => other !== undefined);
    return [
      {
        found,
        language: article.language,
        sentence,
        text: sentence.text,
        position,
        bag,
        nearby,
        passageBag,
        antecedents: opensWithPronoun(sentence.text) ? antecedentsOf(position) : [],
      },
    ];
  });
}

function judge({
  candidate,
  terms,
  expected,
  question,
}: {
  candidate: Candidate;
  terms: Term[];
  expected: ExpectedAnswer;
  question: string;
}) {
  const { text, bag, nearby, passageBag, antecedents, found, sentence } = candidate;
  // A sentence that opens with a pronoun is about what the sentences before it name: their words count as its own.
  const own = [bag, ...antecedents];
  const holds = holdsExpected(expected, text, question);
  return {
    covered: coverage(terms, ...own),
    coveredNearby: coverage(terms, bag, ...nearby),
    coveredInPassage: coverage(terms, passageBag),
    relevance: found.relevance,
    expected: expected !== 'thing' && holds ? 1 : 0,
    formLacking: FORMAL_KINDS.has(expected) && !holds ? 1 : 0,
    headline: sentence.headline ? 1 : 0,
    asks: /\?["“”»«')\]]*$/.test(text) ? 1 : 0,
  };
}

export function weigh(features: SentenceFeatures, weights = SENTENCE_WEIGHTS): number {
  return (Object.keys(weights) as (keyof SentenceFeatures)[]).reduce((sum, name) => sum + weights[name] * features[name], 0);
}

/** Terms that no word of the bags holds. */
export function missingTerms(terms: Term[], bags: WordBag[]): Term[] {
  return terms.filter((term) => !bags.some((bag) => matchTerm(term, bag) > 0));
}
