import { stemmer } from '@orama/stemmers/german';

/** Usual constants (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

/** The evaluator's baseline: plain BM25 over texts, German stems, no stop words. */
export type Bm25 = {
  /** Indexes of the `k` best of the texts (all, or the named ones), best first; ties in the texts' order. Texts without a shared word are left out. */
  best(query: string, k: number, among?: readonly number[]): number[];
};

export function createBm25(texts: readonly string[]): Bm25 {
  const documents = texts.map((text) => {
    const counts = new Map<string, number>();
    const stems = stemsOf(text);
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    return { counts, length: stems.length };
  });
  const averageLength = documents.reduce((sum, document) => sum + document.length, 0) / Math.max(1, documents.length);
  const postings = new Map<string, number[]>();
  for (const [index, { counts }] of documents.entries()) {
    for (const stem of counts.keys()) {
      const known = postings.get(stem);
      if (known) known.push(index);
      else postings.set(stem, [index]);
    }
  }
  return {
    best(query, k, among) {
      const allowed = among && new Set(among);
      const scores = new Map<number, number>();
      for (const stem of new Set(stemsOf(query))) {
        const holders = postings.get(stem) ?? [];
        const rarity = Math.log(1 + (documents.length - holders.length + 0.5) / (holders.length + 0.5));
        for (const index of holders) {
          const document = documents[index];
          if (!document || (allowed && !allowed.has(index))) continue;
          const count = document.counts.get(stem) ?? 0;
          const saturated = (count * (K1 + 1)) / (count + K1 * (1 - B + (B * document.length) / averageLength));
          scores.set(index, (scores.get(index) ?? 0) + rarity * saturated);
        }
      }
      return [...scores]
        .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
        .slice(0, k)
        .map(([index]) => index);
    },
  };
}

/** Word stems of a text, in order, lower case. */
export function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => stemmer(word));
}
