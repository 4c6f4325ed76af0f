/**
 * Scores of one ranking against the set of relevant ids (binary relevance), each 0..1.
 * `ranking`: ids, best first, each once. `relevant` must not be empty.
 */
export type Ranked = { ranking: readonly string[]; relevant: ReadonlySet<string> };

/** Discounted gain of the first `k` over the best possible one. Järvelin and Kekäläinen 2002, gain 1, discount log2(rank + 1). */
export function ndcgAt(k: number, { ranking, relevant }: Ranked): number {
  const gain = ranking.slice(0, k).reduce((sum, id, index) => sum + (relevant.has(id) ? discount(index) : 0), 0);
  const best = Array.from({ length: Math.min(k, relevant.size) }, (_, index) => discount(index)).reduce((sum, value) => sum + value, 0);
  return gain / best;
}

/** Share of the relevant ids among the first `k`. */
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

function discount(index: number): number {
  return 1 / Math.log2(index + 2);
}
