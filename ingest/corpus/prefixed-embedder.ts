import { createHash } from 'node:crypto';
import type { Embedder } from './embedder.ts';
import type { Prefixes } from './model-families.ts';

/** Puts a prefix before each text. Other prefixes make other vectors, so they count in the fingerprint; without any it stays as it was. */
export function withPrefixes(embedder: Embedder, prefixes: Prefixes): Embedder {
  const { query, passage } = prefixes;
  if (query === '' && passage === '') return embedder;
  const fingerprint = createHash('sha256')
    .update(`${embedder.fingerprint}\n${JSON.stringify([query, passage])}`)
    .digest('hex');
  return {
    name: embedder.name,
    fingerprint,
    dimension: embedder.dimension,
    isStatic: embedder.isStatic,
    embedPassages: (texts, options) =>
      embedder.embedPassages(
        texts.map((text) => passage + text),
        options,
      ),
    embedQuestion: (text, options) => embedder.embedQuestion(query + text, options),
    close: () => embedder.close(),
  };
}
