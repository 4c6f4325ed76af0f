import type { Corpus } from '../../ingest/corpus/corpus.ts';
import type { Passage } from '../../ingest/corpus/passage.ts';
import type { Retrieve } from '../../server/retrieval/retriever.ts';

/** Question → ids of what is ranked, best first, each once. */
export type RankIds = (question: string) => Promise<string[]>;
export type Leg = 'vectors' | 'text' | 'hybrid';

/** Passages read of each ranking: enough for ten articles, however many passages of one article come first. */
const PASSAGES = 100;

/** The three ways to search. `idOf`: what is ranked; articles, each by its best passage, unless said. */
export function createLegs({
  corpus,
  retrieve,
  idOf = ({ articleId }) => articleId,
}: {
  corpus: Pick<Corpus, 'passageIndex' | 'embedder'>;
  retrieve: Retrieve;
  idOf?: (passage: Passage) => string;
}): Record<Leg, RankIds> {
  const { passageIndex, embedder } = corpus;
  const limit = PASSAGES;
  const idsOf = (hits: { passage: Passage }[]) => [...new Set(hits.map(({ passage }) => idOf(passage)))];
  return {
    vectors: async (question) => idsOf(await passageIndex.searchByVector(await embedder.embedQuestion(question), { limit })),
    text: async (question) => idsOf(await passageIndex.searchByText(question, { limit })),
    // A passage stands for its near-copies: they are found, too.
    hybrid: async (question) => idsOf((await retrieve(question, { limit })).flatMap((found) => [found, ...(found.copies ?? [])])),
  };
}
