/** A sentence as the peers see it. `report`: its place among the reports. */
export type PeerSentence = { report: number; position: number; text: string };

const DAMPING = 0.85;
const ROUNDS = 60;
/** Erkan & Radev 2004: edges of the thresholded graph. */
const LEXRANK_THRESHOLD = 0.1;
/** What differs by less than this repeats: the usual cut of multi-document baselines, so that a peer does not waste its length on copies. */
const REPEATS = 0.6;

/** Orders of the sentences, the weightiest first, as simple and well known methods give them. */
export const SUMMARY_PEERS = { lead: leadFirst, textrank: textRank, lexrank: lexRank };
export type PeerName = keyof typeof SUMMARY_PEERS;

/** The first sentences of all reports in turn. */
function leadFirst(sentences: readonly PeerSentence[]): PeerSentence[] {
  return sentences.toSorted((a, b) => a.position - b.position || a.report - b.report);
}

/** Mihalcea & Tarau 2004: common words divided by the logarithms of both lengths, weighted PageRank. */
function textRank(sentences: readonly PeerSentence[]): PeerSentence[] {
  const words = sentences.map(({ text }) => wordsOf(text));
  const likeness = (a: number, b: number) => {
    const [one, other] = [new Set(words[a]), new Set(words[b])];
    const lengths = Math.log(one.size + 1) + Math.log(other.size + 1);
    return lengths === 0 ? 0 : one.intersection(other).size / lengths;
  };
  return byRank(sentences, pageRank(edgesOf(sentences.length, likeness)));
}

/** Erkan & Radev 2004: cosine of tf-idf over the sentences, edges from the threshold on. */
function lexRank(sentences: readonly PeerSentence[]): PeerSentence[] {
  const words = sentences.map(({ text }) => wordsOf(text));
  const vectors = tfIdf(words);
  return byRank(sentences, pageRank(edgesOf(sentences.length, (a, b) => (cosine(vectors[a], vectors[b]) >= LEXRANK_THRESHOLD ? 1 : 0))));
}

/** As many of the ordered sentences as have these characters together; those that repeat one taken already, or do not fit, are passed over. */
export function fill(ordered: readonly PeerSentence[], characters: number): PeerSentence[] {
  const taken: PeerSentence[] = [];
  const known: Set<string>[] = [];
  let left = characters;
  for (const sentence of ordered) {
    if (sentence.text.length > left) continue;
    const words = new Set(wordsOf(sentence.text));
    if (known.some((other) => words.intersection(other).size / Math.max(1, Math.min(words.size, other.size)) >= REPEATS)) continue;
    taken.push(sentence);
    known.push(words);
    left -= sentence.text.length;
  }
  return taken;
}

function edgesOf(size: number, likeness: (a: number, b: number) => number): Float64Array[] {
  const edges = Array.from({ length: size }, () => new Float64Array(size));
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) {
      const value = likeness(a, b);
      const [row, column] = [edges[a], edges[b]];
      if (row && column) {
        row[b] = value;
        column[a] = value;
      }
    }
  return edges;
}

function pageRank(edges: readonly Float64Array[]): number[] {
  const size = edges.length;
  const degrees = edges.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks: number[] = edges.map(() => 1 / size);
  for (let round = 0; round < ROUNDS; round++)
    ranks = edges.map((row) => {
      let lent = 0;
      for (const [other, value] of row.entries()) if (value > 0) lent += (value / (degrees[other] || 1)) * (ranks[other] ?? 0);
      return (1 - DAMPING) / size + DAMPING * lent;
    });
  return ranks;
}

function byRank(sentences: readonly PeerSentence[], ranks: readonly number[]): PeerSentence[] {
  return sentences
    .map((sentence, at) => ({ sentence, at, rank: ranks[at] ?? 0 }))
    .sort((a, b) => b.rank - a.rank || a.at - b.at)
    .map(({ sentence }) => sentence);
}

function tfIdf(texts: readonly string[][]): Map<string, number>[] {
  const holding = new Map<string, number>();
  for (const words of texts) for (const word of new Set(words)) holding.set(word, (holding.get(word) ?? 0) + 1);
  return texts.map((words) => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return new Map([...counts].map(([word, count]) => [word, count * Math.log(texts.length / (holding.get(word) ?? 1))]));
  });
}

function cosine(a: ReadonlyMap<string, number> = new Map(), b: ReadonlyMap<string, number> = new Map()): number {
  const length = (vector: ReadonlyMap<string, number>) => Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0));
  let product = 0;
  for (const [word, value] of a) product += value * (b.get(word) ?? 0);
  return product / (length(a) * length(b) || 1);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
