import type { Archive } from './archive.ts';
import { embedArticles, type Split } from './embed-articles.ts';
import type { Embedder } from './embedder.ts';
import type { PassageIndex } from './passage-index.ts';

export type ReindexParts = { archive: Archive; passageIndex: PassageIndex; embedder: Embedder; split: Split };

/** So many articles are embedded and written together: few commits, and bounded memory. */
const BATCH = 32;

/** Makes the passages of these articles anew from the archive. Call it under the write lock. Unknown ids are passed over. */
export async function reindex(ids: string[], { archive, passageIndex, embedder, split }: ReindexParts): Promise<void> {
  for (let first = 0; first < ids.length; first += BATCH) {
    const articles = ids.slice(first, first + BATCH).flatMap((id) => archive.get(id) ?? []);
    const embedded = await embedArticles(
      articles.filter(({ deleted }) => !deleted),
      { split, embedder },
    );
    await passageIndex.replace(embedded);
    await passageIndex.keepUp();
    archive.markIndexed(embedded.map(({ articleId, revision, passages }) => ({ id: articleId, revision, passages: passages.length })));
  }
}
