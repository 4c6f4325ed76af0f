import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import type { Embedder } from './embedder.ts';
import type { EmbeddedPassage, Passage } from './passage.ts';
import type { PassageIndex } from './passage-index.ts';

/** Cuts an article into passages. */
export type Split = (article: Pick<Article, 'id' | 'revision' | 'text' | 'language'>) => Passage[];

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
  const replacements = await Promise.all(articles.map((article) => embed(article, split, embedder)));
  await passageIndex.replace(replacements);
  archive.markIndexed(articles.map(({ id, revision }, nth) => ({ id, revision, passages: replacements[nth]?.passages.length })));
}

async function embed(article: Article, split: Split, embedder: Embedder): Promise<{ articleId: string; passages: EmbeddedPassage[] }> {
  const passages = split(article);
  const vectors = await embedder.embedPassages(passages.map(({ text }) => text));
  // An embedder that gave too few vectors is caught by `replace`, which refuses one without numbers.
  return { articleId: article.id, passages: passages.map((passage, nth) => ({ ...passage, vector: vectors[nth] ?? new Float32Array() })) };
}
