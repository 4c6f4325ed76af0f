import { createHash } from 'node:crypto';
import type { IngestedArticle } from '../../../ingest/corpus/archive.ts';

/** An article as an ingest hands it to the archive, from as little as its key and text. */
export function ingestedArticle(given: Partial<IngestedArticle> & { key: string; text: string }): IngestedArticle {
  const { key, text } = given;
  return {
    language: 'de',
    original: text,
    edits: [],
    nameKeys: [],
    provenance: {
      key,
      path: key,
      retrievedAt: '2031-03-04T05:06:07.000Z',
      bytesHash: createHash('sha256').update(text).digest('hex'),
    },
    ...given,
  };
}

/** Ids in the order they are asked for, and a clock that stands still. */
export function fixedFacts() {
  let minted = 0;
  return { mintId: () => `article-${++minted}`, clock: () => new Date('2031-03-04T05:06:07Z') };
}
