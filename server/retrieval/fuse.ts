import type { Passage } from '../../ingest/corpus/passage.ts';
import type { TextHit, VectorHit } from '../../ingest/corpus/passage-index.ts';
import { type ArticlesById, byRelevance } from './by-relevance.ts';

/** Share of the text leg beside the vectors, where closeness cannot be had, and to choose what is read. Best on the even half of xquad.de.dev. */
export const TEXT_WEIGHT = 0.5;

/**
 * The same where closeness stands for the vectors: it knows more. Even half, nDCG@10 at 0.3, 0.4, 0.5: 0.976, 0.974, 0.971 alone; on a third of its
 * questions among 24,000 other paragraphs 0.935, 0.929, 0.924. `npm run evaluate -- fit --of fusion` fits it with WORDS_WEIGHT.
 */
export const TEXT_WEIGHT_BESIDE_CLOSENESS = 0.3;

/**
 * The same when there are candidates in another language than the question: the text leg has sought translations then. Even half, English on German,
 * nDCG@10 at 0.4, 0.5, 0.6: 0.926, 0.935, 0.929.
 */
export const ACROSS_LANGUAGES_TEXT_WEIGHT = 0.5;

/**
 * Share of the words covered, as `createCoverWords` counts them, in the score of the passages that are read; the two legs have the rest. Even half, nDCG@10
 * at 0, 0.2, 0.4: 0.972, 0.978, 0.976 alone; among 24,000 other paragraphs, where it matters, 0.868, 0.902, 0.935.
 */
export const WORDS_WEIGHT = 0.4;

export type FusedPassage = { passage: Passage; relevance: number; similarity?: number | undefined; score?: number | undefined };

type FuseOptions = {
  textWeight?: number;
  closeness?: ReadonlyMap<string, number> | undefined;
  wordsWeight?: number;
  covered?: ((passage: Passage) => number) | undefined;
  articles?: ArticlesById | undefined;
};

/**
 * Merges two rankings: each leg's scores divided by its maximum, then a weighted sum, best first. A passage one leg did
 * not find gets 0 there. `closeness`: passage id → what counts instead of the similarity, for passages of both legs. Negative values count as 0.
 * `covered`: share of the question's words that a passage has, 0..1, a third part of the sum. Ties: as `byRelevance` has
 * them, with `articles` as far as they are known.
 */
export function fuse(
  vectorHits: readonly VectorHit[],
  textHits: readonly TextHit[],
  { textWeight = TEXT_WEIGHT, closeness, wordsWeight = WORDS_WEIGHT, covered, articles }: FuseOptions = {},
): FusedPassage[] {
  const found = new Map<string, Omit<FusedPassage, 'relevance'>>();
  for (const { passage, similarity } of vectorHits) found.set(passage.id, { passage, similarity });
  for (const { passage, score } of textHits) found.set(passage.id, { passage, similarity: found.get(passage.id)?.similarity, score });

  const nearness = (hit: Omit<FusedPassage, 'relevance'>) => Math.max(0, closeness?.get(hit.passage.id) ?? hit.similarity ?? 0);
  const hits = [...found.values()];
  const nearest = Math.max(Number.MIN_VALUE, ...hits.map(nearness));
  const bestScore = Math.max(Number.MIN_VALUE, ...hits.map(({ score = 0 }) => score));
  return hits
    .map((hit) => {
      const legs = ((1 - textWeight) * nearness(hit)) / nearest + (textWeight * (hit.score ?? 0)) / bestScore;
      return { ...hit, relevance: covered ? (1 - wordsWeight) * legs + wordsWeight * covered(hit.passage) : legs };
    })
    .sort(byRelevance(articles));
}
