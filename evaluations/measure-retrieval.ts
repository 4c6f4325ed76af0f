import { stemsOf } from './bm25.ts';
import { comparePaired, type Interval, meanInterval, type PairedComparison } from './bootstrap.ts';
import { mean, ndcgAt, type Ranked, recallAt, reciprocalRankAt } from './metrics.ts';
import type { Leg, RankArticles } from './rank-articles.ts';
import type { Question } from './read-squad.ts';

export const LEGS: readonly Leg[] = ['vectors', 'text', 'hybrid'];
export const SCORES = {
  ndcg10: (ranked: Ranked) => ndcgAt(10, ranked),
  recall1: (ranked: Ranked) => recallAt(1, ranked),
  recall5: (ranked: Ranked) => recallAt(5, ranked),
  recall10: (ranked: Ranked) => recallAt(10, ranked),
  mrr10: (ranked: Ranked) => reciprocalRankAt(10, ranked),
};
export type Score = keyof typeof SCORES;

export type LegMeasures = Record<Score, number> & { intervals: Record<Score, Interval> };
export type RetrievalMeasures = Record<Leg, LegMeasures> & {
  /** nDCG@10, question by question. */
  gains: { hybridOverText: PairedComparison; hybridOverVectors: PairedComparison };
  /** The third of the questions that share the fewest words with their paragraph: recall@5. */
  leastOverlap: Record<Leg, number> & { samples: number };
  samples: number;
};

export type AskedQuestion = Question & {
  /** The article to be found. */ articleId: string /** Share of its words in that article, 0..1. */;
  overlap: number;
};

/** Asks every question of every leg. `questions` must not be empty. */
export async function measureRetrieval(questions: AskedQuestion[], legs: Record<Leg, RankArticles>): Promise<RetrievalMeasures> {
  const rankings: Record<Leg, Ranked[]> = { vectors: [], text: [], hybrid: [] };
  for (const { text, articleId } of questions) {
    for (const leg of LEGS) rankings[leg].push({ ranking: await legs[leg](text), relevant: new Set([articleId]) });
  }
  const values = (leg: Leg, score: Score) => rankings[leg].map(SCORES[score]);
  const least = leastOverlapping(questions);
  const recallOfLeast = (leg: Leg) => mean(least.map((index) => values(leg, 'recall5')[index] ?? 0));
  return {
    vectors: summarize((score) => values('vectors', score)),
    text: summarize((score) => values('text', score)),
    hybrid: summarize((score) => values('hybrid', score)),
    gains: {
      hybridOverText: comparePaired(values('hybrid', 'ndcg10'), values('text', 'ndcg10')),
      hybridOverVectors: comparePaired(values('hybrid', 'ndcg10'), values('vectors', 'ndcg10')),
    },
    leastOverlap: {
      vectors: recallOfLeast('vectors'),
      text: recallOfLeast('text'),
      hybrid: recallOfLeast('hybrid'),
      samples: least.length,
    },
    samples: questions.length,
  };
}

/** Share of the question's different word stems that the text has. */
export function wordOverlap(question: string, text: string): number {
  const known = new Set(stemsOf(text));
  const asked = [...new Set(stemsOf(question))];
  return asked.filter((stem) => known.has(stem)).length / Math.max(1, asked.length);
}

function leastOverlapping(questions: AskedQuestion[]): number[] {
  return questions
    .map(({ overlap }, index) => ({ overlap, index }))
    .sort((a, b) => a.overlap - b.overlap || a.index - b.index)
    .slice(0, Math.ceil(questions.length / 3))
    .map(({ index }) => index);
}

function summarize(valuesOf: (score: Score) => number[]): LegMeasures {
  const each = <Value>(of: (values: number[]) => Value): Record<Score, Value> => ({
    ndcg10: of(valuesOf('ndcg10')),
    recall1: of(valuesOf('recall1')),
    recall5: of(valuesOf('recall5')),
    recall10: of(valuesOf('recall10')),
    mrr10: of(valuesOf('mrr10')),
  });
  return { ...each(mean), intervals: each((values) => meanInterval(values)) };
}
