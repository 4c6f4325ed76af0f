import type { Embedder } from '../../ingest/corpus/embedder.ts';

/** Folded word → its vector. */
export type WordVectors = ReadonlyMap<string, Float32Array>;
/** Rejects with the signal's reason when aborted. */
export type VectorsOf = (words: Iterable<string>, signal?: AbortSignal) => Promise<WordVectors>;

/** Words kept, some 20 MB: reports on one matter use the same ones again and again. */
const MOST_KEPT = 20_000;

/**
 * Vectors of single words, which tell that "siegte" is near "gewann", also across languages. Only of a static embedder, which has them at
 * hand; another would need seconds for the words of twelve passages, and gives none.
 */
export function createVectorsOf({ embedder }: { embedder: Pick<Embedder, 'embedPassages' | 'isStatic'> }): VectorsOf {
  const kept = new Map<string, Float32Array>();
  return async (words, signal) => {
    if (!embedder.isStatic) return new Map();
    const found = new Map<string, Float32Array>();
    const unknown: string[] = [];
    for (const word of new Set(words)) {
      const vector = kept.get(word);
      if (vector) found.set(word, vector);
      else unknown.push(word);
    }
    if (kept.size + unknown.length > MOST_KEPT) kept.clear();
    const vectors = unknown.length === 0 ? [] : await embedder.embedPassages(unknown, signal ? { signal } : {});
    for (const [at, word] of unknown.entries()) {
      const vector = vectors[at];
      if (!vector) continue;
      kept.set(word, vector);
      found.set(word, vector);
    }
    return found;
  };
}
