import { type ReindexParts, reindex } from './reindex.ts';

export type Reconciled = { reindexed: number; removed: number };

/**
 * Makes the passage index agree with the archive, which is the truth: embeds and writes what is missing or stale, removes what is left over.
 * Does nothing, and writes nothing, when both agree. Call it under the write lock. Stopped half-way, it goes on at the next call.
 */
export async function reconcile(parts: ReindexParts): Promise<Reconciled> {
  const { archive, passageIndex } = parts;
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
  await reindex([...stale], parts);
  if (stale.size + leftOver.length > 0) {
    await passageIndex.optimize();
    // Under the lock: it is seldom, and what went before took longer.
    await passageIndex.keepUpVectors();
  }
  return { reindexed: stale.size, removed: leftOver.length };
}
