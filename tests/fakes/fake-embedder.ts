import { createHash } from 'node:crypto';
import { stemmer } from '@orama/stemmers/german';
import type { Embedder } from '../../ingest/corpus/embedder.ts';

export const FAKE_DIMENSION = 64;

/**
 * An embedder without a model, for tests: each German stem of a text is hashed to a direction, and the directions are summed. Texts that
 * share words are near each other, texts that do not are far; the same text has the same vector on every machine.
 */
export function fakeEmbedder({ fingerprint = 'fake-1' }: { fingerprint?: string } = {}): Embedder {
  const embed = (text: string): Float32Array => {
    const sum = new Float64Array(FAKE_DIMENSION);
    for (const { 0: word } of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
      const bytes = createHash('sha512').update(stemmer(word)).digest();
      for (const [nth, byte] of bytes.entries()) sum[nth] = (sum[nth] ?? 0) + byte - 127.5;
    }
    const length = Math.hypot(...sum);
    return Float32Array.from(sum, (value) => (length === 0 ? 1 / Math.sqrt(FAKE_DIMENSION) : value / length));
  };
  return {
    name: 'fake embedder',
    fingerprint,
    dimension: FAKE_DIMENSION,
    async embedPassages(texts, { signal } = {}) {
      signal?.throwIfAborted();
      return texts.map(embed);
    },
    async embedQuestion(text, { signal } = {}) {
      signal?.throwIfAborted();
      return embed(text);
    },
    async close() {},
  };
}
