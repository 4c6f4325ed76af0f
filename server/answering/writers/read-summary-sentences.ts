import type { Embedder } from '../../../ingest/corpus/embedder.ts';
import { cosine } from '../../retrieval/cosine.ts';
import { contentTerms, coverage, type Term, type WordBag, weighTerms, wordBag } from '../../retrieval/match-words.ts';
import type { ArticleReader } from '../../retrieval/read-article.ts';
import type { FoundPassage } from '../../retrieval/retriever.ts';
import { neededContext } from '../needed-context.ts';

/** A sentence that can stand in a summary. `order`: of its article among the articles read; `position`: in the article. */
export type SummarySentence = {
  articleId: string;
  revision: string;
  order: number;
  position: number;
  start: number;
  end: number;
  text: string;
  vector: Float32Array;
  stems: Set<string>;
  /** 1 for the first statement of its report, falling with every further one. */
  lead: number;
  /** How much it tells: content words, 0..1; 1 from twelve on. */
  content: number;
  /** It needs a neighbour to be read rightly. */
  leans: boolean;
  /** How much it is about the question, 0..1; 1 where none is asked. */
  relevance: number;
};

/** Fewer content words than this state nothing ("Lorvik.", "SARNOGRAD, 12. September."). */
const FEWEST_WORDS = 3;
/** From so many content words on a sentence tells as much as one sentence can. */
const FULL_WORDS = 12;
/** What a page asks its reader to do. */
const CALL_TO_ACTION =
  /^(?:jetzt |hier |mehr (?:dazu|zum thema|lesen)|lesen sie|lesen auch|sehen sie|abonnieren|melden sie sich|folgen sie|klicken|read more|subscribe|sign up|click|follow us|watch now)/i;
/** Below this a sentence is not about the question. */
const LEAST_RELEVANCE = 0.3;
/** A sentence that opens with a pronoun is about what the sentence before says, though less surely. */
const NEARBY_SHARE = 0.7;

export type ReadSummarySentencesOptions = {
  passages: FoundPassage[];
  question?: string | undefined;
  readArticle: ArticleReader;
  embedder: Embedder;
  signal?: AbortSignal | undefined;
};

/** The sentences of the passages that state something, each once, by article and place. With a question only those about it. */
export async function readSummarySentences({
  passages,
  question,
  readArticle,
  embedder,
  signal,
}: ReadSummarySentencesOptions): Promise<SummarySentence[]> {
  const candidates = candidatesOf(passages, readArticle);
  if (candidates.length === 0) return [];
  const vectors = await embedder.embedPassages(
    candidates.map((candidate) => candidate.text),
    { signal },
  );
  const relevanceOf = question === undefined ? () => 1 : await createRelevance(question, { candidates, embedder, signal });
  return candidates.flatMap(({ bag, before, ...candidate }, index): SummarySentence[] => {
    const vector = vectors[index];
    if (!vector) return [];
    const relevance = relevanceOf({ bag, before, vector });
    return relevance < LEAST_RELEVANCE ? [] : [{ ...candidate, vector, stems: bag.stems, relevance }];
  });
}

type Candidate = Omit<SummarySentence, 'vector' | 'stems' | 'relevance'> & { bag: WordBag; before?: WordBag | undefined };

function candidatesOf(passages: FoundPassage[], readArticle: ArticleReader): Candidate[] {
  const byArticle = Map.groupBy(passages, ({ passage }) => `${passage.articleId}@${passage.revision}`);
  return [...byArticle.values()].flatMap((found, order): Candidate[] => {
    const first = found[0]?.passage;
    if (!first) return [];
    const { articleId, revision } = first;
    const { sentences } = readArticle(articleId, revision);
    let statements = 0;
    return sentences.flatMap(({ start, end, text, headline }, position): Candidate[] => {
      if (headline || !states(text)) return [];
      const lead = 1 / Math.sqrt(++statements);
      if (!found.some(({ passage }) => start >= passage.start && end <= passage.end)) return [];
      const content = Math.min(1, contentTerms(text).length / FULL_WORDS);
      const context = neededContext(sentences, position);
      const previous = context.includes(position - 1) ? sentences[position - 1] : undefined;
      const before = previous && wordBag(previous.text);
      return [
        { articleId, revision, order, position, start, end, text, bag: wordBag(text), before, lead, content, leans: context.length > 0 },
      ];
    });
  });
}

function states(text: string): boolean {
  if (/\?["“”»«')\]]*$/.test(text) || CALL_TO_ACTION.test(text)) return false;
  return contentTerms(text).length >= FEWEST_WORDS;
}

type Asked = Pick<Candidate, 'bag' | 'before'> & { vector: Float32Array };

async function createRelevance(
  question: string,
  { candidates, embedder, signal }: { candidates: Candidate[]; embedder: Embedder; signal?: AbortSignal | undefined },
): Promise<(candidate: Asked) => number> {
  const asked = await embedder.embedQuestion(question, { signal });
  const terms: Term[] = weighTerms(
    contentTerms(question),
    candidates.map((candidate) => candidate.bag),
  );
  return ({ bag, before, vector }) => {
    const covered = Math.max(coverage(terms, bag), before ? NEARBY_SHARE * coverage(terms, bag, before) : 0);
    return (covered + Math.max(0, cosine(asked, vector))) / 2;
  };
}
