import { closenessOf } from '../../server/retrieval/closeness.ts';
import { LEG_DEPTH, readOnce } from '../../server/retrieval/create-retriever.ts';
import { fuse } from '../../server/retrieval/fuse.ts';
import { createSearchLegs, type LegHits } from '../../server/retrieval/search-legs.ts';
import type { EvaluatedParts } from '../create-evaluated-parts.ts';
import { mean, ndcgAt } from '../metrics.ts';
import type { Question } from '../read-squad.ts';
import { type Half, titleHalf } from '../title-half.ts';

/** What each leg of the product found for a question, to be fused with many weights. `closeness`: as the product has it. `articleId`: what answers it. */
export type SearchedQuestion = LegHits & { closeness?: ReadonlyMap<string, number> | undefined; half: Half; articleId: string };
/** nDCG@10 of both halves when the text leg has this share. */
export type FusionPoint = { textWeight: number } & Record<Half, number>;

const STEP = 0.05;
const TEXT_WEIGHTS = Array.from({ length: Math.round(1 / STEP) + 1 }, (_, step) => Number((step * STEP).toFixed(2)));

/** Rejects only on a fault of the corpus. */
export async function searchQuestions(questions: Question[], { corpus, articleIds }: EvaluatedParts): Promise<SearchedQuestion[]> {
  const searchLegs = createSearchLegs({ corpus });
  const articleOf = readOnce(corpus.archive);
  const searched: SearchedQuestion[] = [];
  for (const { text, title, paragraphKey } of questions) {
    const hits = await searchLegs(text, { limit: LEG_DEPTH, articleOf });
    const candidates = new Map([...hits.vectorHits, ...hits.textHits].map(({ passage }) => [passage.id, passage]));
    const closeness = corpus.embedder.isStatic ? await closenessOf(text, candidates.values(), corpus) : undefined;
    searched.push({ ...hits, closeness, half: titleHalf(title), articleId: articleIds.get(paragraphKey) ?? '' });
  }
  return searched;
}

/** From vectors alone to words alone. Each half needs a question. */
export function fusionGrid(searched: SearchedQuestion[]): FusionPoint[] {
  return TEXT_WEIGHTS.map((textWeight) => ({
    textWeight,
    even: ndcgOf(searched, textWeight, 'even'),
    odd: ndcgOf(searched, textWeight, 'odd'),
  }));
}

/** Steps to each side over which the tuning half is averaged: neighbours differ by chance, and the weight must hold for other questions too. */
const SMOOTHED = 2;

/** The weight that is best on the tuning half, with its neighbours. */
export function fitTextWeight(grid: FusionPoint[]): number {
  const smooth = grid.map(({ textWeight }, at) => {
    const around = grid.slice(Math.max(0, at - SMOOTHED), at + SMOOTHED + 1);
    return { textWeight, ndcg: mean(around.map(({ even }) => even)) };
  });
  return smooth.reduce((best, one) => (one.ndcg > best.ndcg ? one : best)).textWeight;
}

export function ndcgOf(searched: SearchedQuestion[], textWeight: number, half: Half): number {
  return mean(
    searched
      .filter((question) => question.half === half)
      .map(({ vectorHits, textHits, closeness, articleId }) => {
        const ranking = [...new Set(fuse(vectorHits, textHits, { textWeight, closeness }).map(({ passage }) => passage.articleId))];
        return ndcgAt(10, { ranking, relevant: new Map([[articleId, 1]]) });
      }),
  );
}
