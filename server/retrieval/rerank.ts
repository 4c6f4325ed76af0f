import type { Reranker } from '../../ingest/corpus/reranker.ts';
import type { Retrieve } from './retriever.ts';

/**
 * Passages that are read anew. The writer gets 12, so that these must be more; and each costs one core 25 ms (8-bit weights) to 60 ms with a
 * cross-encoder of 6 layers and 384 numbers (measured, 200 tokens): half a second to a second a question.
 */
const RERANKED_PASSAGES = 20;

/**
 * Retrieval whose best passages are put into the order of a cross-encoder; those behind them stay behind. `similarity` and `score` stay as the
 * legs gave them. `relevance` is dealt out anew: the fused values stay, the best goes to the passage that is first now. What reads it
 * (weights of sentences, the share below which a summary leaves a passage out) was fitted to how fused values spread; a cross-encoder's own lie
 * near 0 and 1, and would drown all else.
 */
export function createReranked({ retrieve, reranker }: { retrieve: Retrieve; reranker: Reranker }): Retrieve {
  return async (query, options) => {
    const { limit, signal } = options;
    const found = await retrieve(query, { ...options, limit: Math.max(limit, RERANKED_PASSAGES) });
    const best = found.slice(0, RERANKED_PASSAGES);
    const relevance = await reranker.rerank(
      query,
      best.map(({ passage }) => passage.text),
      { signal },
    );
    const reordered = best
      .map((passage, place) => ({ passage, judged: relevance[place] ?? 0 }))
      .sort((a, b) => b.judged - a.judged)
      .map(({ passage }, place) => ({ ...passage, relevance: best[place]?.relevance ?? passage.relevance }));
    return [...reordered, ...found.slice(RERANKED_PASSAGES)].slice(0, limit);
  };
}
