import { createCloseness } from '../../server/retrieval/closeness.ts';
import { createCoverWords } from '../../server/retrieval/covered-words.ts';
import { createArticlesOf, LEG_DEPTH, READ_DEPTH } from '../../server/retrieval/create-retriever.ts';
import { fuse } from '../../server/retrieval/fuse.ts';
import { createSearchLegs, type LegHits } from '../../server/retrieval/search-legs.ts';
import type { EvaluatedParts } from '../create-evaluated-parts.ts';
import { mean, ndcgAt } from '../metrics.ts';
import type { Question } from '../read-squad.ts';
import { type Half, titleHalf } from '../title-half.ts';

/**
 * What each leg of the product found for a question, of the passages that are read, to be fused with many weights. `closeness`, `covered`: as the product
 * has them, by passage id. `articleId`: what answers it.
 */
export type SearchedQuestion = Pick<LegHits, 'vectorHits' | 'textHits' | 'isAcross'> & {
  closeness?: ReadonlyMap<string, number> | undefined;
  covered: ReadonlyMap<string, number>;
  half: Half;
  articleId: string;
};
export type FusionWeights = { textWeight: number; wordsWeight: number };
/** nDCG@10 of both halves when the text leg and the words have these shares. */
export type FusionPoint = FusionWeights & Record<Half, number>;

const STEP = 0.05;
const TEXT_WEIGHTS = Array.from({ length: Math.round(1 / STEP) + 1 }, (_, step) => Number((step * STEP).toFixed(2)));
const WORDS_WEIGHTS = [0, 0.1, 0.2, 0.3, 0.4, 0.5];

/** Rejects only on a fault of the corpus. */
export async function searchQuestions(questions: Question[], { corpus, articleIds }: EvaluatedParts): Promise<SearchedQuestion[]> {
  const searchLegs = createSearchLegs({ corpus });
  const closenessOf = createCloseness(corpus);
  const coverWords = createCoverWords();
  const searched: SearchedQuestion[] = [];
  for (const { text, title, paragraphKey } of questions) {
    const articlesOf = createArticlesOf(corpus.archive);
    const { isAcross, ...hits } = await searchLegs(text, { limit: LEG_DEPTH, articlesOf });
    const articles = articlesOf([...hits.vectorHits, ...hits.textHits]);
    const read = fuse(hits.vectorHits, hits.textHits)
      .slice(0, READ_DEPTH)
      .map(({ passage }) => passage);
    const words = coverWords(text, read, ({ articleId }) => articles.get(articleId)?.language);
    const covered = new Map(read.map((passage) => [passage.id, words.covered(passage)]));
    searched.push({
      vectorHits: hits.vectorHits.filter(({ passage }) => covered.has(passage.id)),
      textHits: hits.textHits.filter(({ passage }) => covered.has(passage.id)),
      isAcross,
      closeness: corpus.embedder.isStatic ? await closenessOf(text, read) : undefined,
      covered,
      half: titleHalf(title),
      articleId: articleIds.get(paragraphKey) ?? '',
    });
  }
  return searched;
}

/** From vectors alone to words alone. Each half needs a question. */
export function fusionGrid(searched: SearchedQuestion[]): FusionPoint[] {
  return WORDS_WEIGHTS.flatMap((wordsWeight) =>
    TEXT_WEIGHTS.map((textWeight) => {
      const weights = { textWeight, wordsWeight };
      return { ...weights, even: ndcgOf(searched, weights, 'even'), odd: ndcgOf(searched, weights, 'odd') };
    }),
  );
}

/** Steps to each side over which the tuning half is averaged: neighbours differ by chance, and the weights must hold for other questions too. */
const SMOOTHED_TEXT = 2 * STEP;
const SMOOTHED_WORDS = 0.1;
/** Weights are sums of steps, which are not exact. */
const ROUNDING = 1e-9;

/** The weights that are best on the tuning half, with their neighbours. */
export function fitFusionWeights(grid: FusionPoint[]): FusionWeights {
  const smooth = grid.map(({ textWeight, wordsWeight }) => {
    const around = grid.filter(
      (other) =>
        Math.abs(other.textWeight - textWeight) <= SMOOTHED_TEXT + ROUNDING &&
        Math.abs(other.wordsWeight - wordsWeight) <= SMOOTHED_WORDS + ROUNDING,
    );
    return { textWeight, wordsWeight, ndcg: mean(around.map(({ even }) => even)) };
  });
  const { textWeight, wordsWeight } = smooth.reduce((best, one) => (one.ndcg > best.ndcg ? one : best));
  return { textWeight, wordsWeight };
}

export function ndcgOf(searched: SearchedQuestion[], weights: FusionWeights, half: Half): number {
  return mean(
    searched
      .filter((question) => question.half === half)
      .map(({ vectorHits, textHits, closeness, covered, articleId }) => {
        const fused = fuse(vectorHits, textHits, { ...weights, closeness, covered: ({ id }) => covered.get(id) ?? 0 });
        const ranking = [...new Set(fused.map(({ passage }) => passage.articleId))];
        return ndcgAt(10, { ranking, relevant: new Map([[articleId, 1]]) });
      }),
  );
}
