import { comparePaired, type Interval, meanInterval, type PairedComparison } from '../bootstrap.ts';
import { mean, ndcgAt, type Ranked, recallAt, reciprocalRankAt } from '../metrics.ts';
import { stemsOf } from './bm25.ts';
import type { Leg, RankIds } from './search-legs.ts';

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
/** Hybrid − the other, question by question. */
export type HybridGains = { hybridOverText: PairedComparison; hybridOverVectors: PairedComparison };
export type RetrievalMeasures = Record<Leg, LegMeasures> & {
  /** In nDCG@10. */
  gains: HybridGains;
  /** The third of the questions that share the fewest words with what is to be found: recall@5, and what the hybrid gains there. */
  leastOverlap: Record<Leg, number> & { gains: Record<'ndcg10' | 'recall5', HybridGains>; samples: number };
  samples: number;
};

/** `relevant`: ids of what is to be found, with gains above 0. `overlap`: share of the question's words that stand there, 0..1. */
export type RankedQuestion = { text: string; relevant: ReadonlyMap<string, number>; overlap: number };

/** Asks every question of every leg. `questions` must not be empty. */
export async function measureRetrieval(questions: RankedQuestion[], legs: Record<Leg, RankIds>): Promise<RetrievalMeasures> {
  const rankings: Record<Leg, Ranked[]> = { vectors: [], text: [], hybrid: [] };
  for (const { text, relevant } of questions) {
    for (const leg of LEGS) rankings[leg].push({ ranking: await legs[leg](text), relevant });
  }
  const values = (leg: Leg, score: Score) => rankings[leg].map(SCORES[score]);
  const least = leastOverlapping(questions);
  const ofLeast = (leg: Leg, score: Score) => {
    const all = values(leg, score);
    return least.map((index) => all[index] ?? 0);
  };
  return {
    vectors: summarize((score) => values('vectors', score)),
    text: summarize((score) => values('text', score)),
    hybrid: summarize((score) => values('hybrid', score)),
    gains: gainsOfHybrid((leg) => values(leg, 'ndcg10')),
    leastOverlap: {
      vectors: mean(ofLeast('vectors', 'recall5')),
      text: mean(ofLeast('text', 'recall5')),
      hybrid: mean(ofLeast('hybrid', 'recall5')),
      gains: {
        ndcg10: gainsOfHybrid((leg) => ofLeast(leg, 'ndcg10')),
        recall5: gainsOfHybrid((leg) => ofLeast(leg, 'recall5')),
      },
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

/** Where several texts answer, the one with the most common words counts: it is the easiest to find. */
export function greatestOverlap(question: string, texts: string[]): number {
  return Math.max(0, ...texts.map((text) => wordOverlap(question, text)));
}

function leastOverlapping(questions: RankedQuestion[]): number[] {
  return questions
    .map(({ overlap }, index) => ({ overlap, index }))
    .sort((a, b) => a.overlap - b.overlap || a.index - b.index)
    .slice(0, Math.ceil(questions.length / 3))
    .map(({ index }) => index);
}

function gainsOfHybrid(valuesOf: (leg: Leg) => number[]): HybridGains {
  return {
    hybridOverText: comparePaired(valuesOf('hybrid'), valuesOf('text')),
    hybridOverVectors: comparePaired(valuesOf('hybrid'), valuesOf('vectors')),
  };
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
