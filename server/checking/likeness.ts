import type { Embedder } from '../../ingest/corpus/embedder.ts';
import { languageOf } from '../../ingest/language/language-of.ts';
import { cosine } from '../retrieval/cosine.ts';
import { wordOverlap } from './backing.ts';
import type { Likeness } from './narrow-span.ts';

/** Shared words within a language; across languages words do not meet, there the vectors tell. */
export function createLikeness({ embedder }: { embedder: Embedder }): Likeness {
  return async (claim, sentence) => {
    if (languageOf(claim) === languageOf(sentence)) return wordOverlap(claim, sentence);
    const [one, other] = await embedder.embedPassages([claim, sentence]);
    return one && other ? Math.max(0, cosine(one, other)) : 0;
  };
}
