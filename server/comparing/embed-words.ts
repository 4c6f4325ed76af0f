import type { Embedder } from '../../ingest/corpus/embedder.ts';
import type { Turns } from '../retrieval/turns.ts';

type EmbedOptions = { embedder: Pick<Embedder, 'embedPassages'>; turn: Turns; signal?: AbortSignal | undefined };

/** Words embedded at once, so that others have their turn and a stop is heard in between. */
const AT_ONCE = 2_000;

/** Word → its vector, or what `kept` makes of it. Linear in the words. Rejects only on a fault of the embedder or an abort. */
export async function embedAll(
  words: Iterable<string>,
  { embedder, turn, signal }: EmbedOptions,
  kept: (vector: Float32Array) => Float32Array = (vector) => vector,
): Promise<Map<string, Float32Array>> {
  const all = [...words];
  const vectors = new Map<string, Float32Array>();
  for (let at = 0; at < all.length; at += AT_ONCE) {
    await turn();
    const some = all.slice(at, at + AT_ONCE);
    const found = await embedder.embedPassages(some, { signal });
    for (const [index, word] of some.entries()) {
      const vector = found[index];
      if (vector) vectors.set(word, kept(vector));
    }
  }
  return vectors;
}
