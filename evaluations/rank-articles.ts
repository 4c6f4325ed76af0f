import type { Corpus } from '../ingest/corpus/corpus.ts';
import type { Retrieve } from '../server/retrieval/retriever.ts';

/** Question → article ids, best first, each once. */
export type RankArticles = (question: string) => Promise<string[]>;
export type Leg = 'vectors' | 'text' | 'hybrid';

/** Passages read of each ranking: enough for ten articles, however many passages of one article come first. */
const PASSAGES = 100;

/** The three ways to search, each ranking articles by their best passage. */
export function createLegs({
  corpus,
  retrieve,
}: {
  corpus: Pick<Corpus, 'passageIndex' | 'embedder'>;
  retrieve: Retrieve;
}): Record<Leg, RankArticles> {
  const { passageIndex, embedder } = corpus;
  const limit = PASSAGES;
  return {
    vectors: async (question) => articlesOf(await passageIndex.searchByVector(await embedder.embedQuestion(question), { limit })),
    text: async (question) => articlesOf(await passageIndex.searchByText(question, { limit })),
    hybrid: async (question) => articlesOf(await retrieve(question, { limit })),
  };
}

function articlesOf(hits: { passage: { articleId: string } }[]): string[] {
  return [...new Set(hits.map((hit) => hit.passage.articleId))];
}
