/**
 * Scores of one ranking against what is relevant, each 0..1.
 * `ranking`: ids, best first, each once. `relevant`: id → gain above 0 (1 where relevance has no grades); must not be empty.
 */
export type Ranked = { ranking: readonly string[]; relevant: ReadonlyMap<string, number> };

/**
 * Discounted gain of the first `k` over that of the best possible ranking. Järvelin and Kekäläinen 2002 as trec_eval and BEIR have it:
 * the grade itself is the gain (not 2^grade − 1), the discount log2(rank + 1).
 */
export function ndcgAt(k: number, { ranking, relevant }: Ranked): number {
  const best = [...relevant.values()].sort((a, b) => b - a);
  return discountedSum(ranking.slice(0, k).map((id) => relevant.get(id) ?? 0)) / discountedSum(best.slice(0, k));
}

/** Share of the relevant ids among the first `k`, whatever their grades. */
export function recallAt(k: number, { ranking, relevant }: Ranked): number {
  return ranking.slice(0, k).filter((id) => relevant.has(id)).length / relevant.size;
}

/** 1 / rank of the first relevant id among the first `k`, else 0. */
export function reciprocalRankAt(k: number, { ranking, relevant }: Ranked): number {
  const index = ranking.slice(0, k).findIndex((id) => relevant.has(id));
  return index === -1 ? 0 : 1 / (index + 1);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value below which this share of the values lies, the nearest one of them. `values` must not be empty; in any order. */
export function quantile(share: number, values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function discountedSum(gains: number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}
