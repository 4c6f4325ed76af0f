import type { Archive } from './archive.ts';
import { embedArticles, type Split } from './embed-articles.ts';
import type { Embedder } from './embedder.ts';
import type { PassageIndex } from './passage-index.ts';

type Parts = { archive: Archive; passageIndex: PassageIndex; embedder: Embedder; split: Split };

export type Reconciled = { reindexed: number; removed: number };

/** So many articles are embedded and written together: few commits, and bounded memory. */
const BATCH = 32;

/**
 * Makes the passage index agree with the archive, which is the truth: embeds and writes what is missing or stale, removes what is left over.
 * Does nothing, and writes nothing, when both agree. Call it under the write lock. Stopped half-way, it goes on at the next call.
 */
export async function reconcile({ archive, passageIndex, embedder, split }: Parts): Promise<Reconciled> {
  const wanted = archive.contents();
  const held = await passageIndex.contents();
  const pending = archive.pending();

  const stale = new Set(pending.filter(({ deleted }) => !deleted).map(({ id }) => id));
  for (const [id, { revision, passages }] of wanted) {
    const holds = held.get(id);
    const agrees = passages === 0 ? !holds : holds?.revision === revision && holds.passages === passages;
    if (!agrees) stale.add(id);
  }
  const leftOver = [...held.keys()].filter((id) => !wanted.has(id));

  await passageIndex.remove(leftOver);
  archive.markIndexed(pending.filter(({ deleted }) => deleted));

  const ids = [...stale];
  for (let first = 0; first < ids.length; first += BATCH) {
    await reindex(ids.slice(first, first + BATCH), { archive, passageIndex, embedder, split });
  }
  if (stale.size + leftOver.length > 0) await passageIndex.optimize();
  return { reindexed: stale.size, removed: leftOver.length };
}

async function reindex(ids: string[], { archive, passageIndex, embedder, split }: Parts): Promise<void> {
  const articles = ids.map((id) => archive.get(id)).filter((article) => article !== undefined);
  const embedded = await embedArticles(articles, { split, embedder });
  await passageIndex.replace(embedded);
  archive.markIndexed(embedded.map(({ articleId, revision, passages }) => ({ id: articleId, revision, passages: passages.length })));
}
