import type { Passage } from '../../ingest/corpus/passage.ts';
import type { TextHit, VectorHit } from '../../ingest/corpus/passage-index.ts';

/** Share of the text leg in the fused score; the vector leg has the rest. Chosen by `npm run evaluate -- retrieval` (see baselines). */
export const TEXT_WEIGHT = 0.5;

/** The same when question and passages are in different languages: only names and figures are common words then. */
export const ACROSS_LANGUAGES_TEXT_WEIGHT = 0.2;

export type FusedPassage = { passage: Passage; relevance: number; similarity?: number | undefined; score?: number | undefined };

/**
 * Merges two rankings: each leg's scores divided by its maximum, then a weighted sum, best first. A passage one leg did
 * not find gets 0 there. Negative similarities count as 0. Ties: by passage id, so that a result can be repeated.
 */
export function fuse(vectorHits: VectorHit[], textHits: TextHit[], textWeight = TEXT_WEIGHT): FusedPassage[] {
  const fused = new Map<string, FusedPassage>();
  const bestSimilarity = Math.max(0, ...vectorHits.map((hit) => hit.similarity));
  const bestScore = Math.max(0, ...textHits.map((hit) => hit.score));
  for (const { passage, similarity } of vectorHits) {
    const share = bestSimilarity > 0 ? Math.max(0, similarity) / bestSimilarity : 0;
    fused.set(passage.id, { passage, similarity, relevance: (1 - textWeight) * share });
  }
  for (const { passage, score } of textHits) {
    const share = bestScore > 0 ? score / bestScore : 0;
    const known = fused.get(passage.id);
    fused.set(passage.id, { passage, similarity: known?.similarity, score, relevance: (known?.relevance ?? 0) + textWeight * share });
  }
  return [...fused.values()].sort((a, b) => b.relevance - a.relevance || (a.passage.id < b.passage.id ? -1 : 1));
}
