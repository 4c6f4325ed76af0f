import { lstat, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Archive } from '../corpus/archive.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { IngestSummary } from '../ingest-events.ts';

/** `keep`: what is gone is only told. `remove`: it is removed, unless a disk may be missing. `force`: then too. */
export type Pruning = 'keep' | 'remove' | 'force';

export type GoneOptions = {
  /** Folders that were read, absolute and free of links. One that is missing itself must not be among them. */
  folders: string[];
  /** Ids of articles whose file is there but holds them no more. */
  vanished: string[];
  pruning: Pruning;
};

type Gone = { path: string; ids: string[]; reason?: string };

const KEPT = 'gone, but kept in the corpus; --prune removes it';
const ALL_GONE = 'everything in it is gone: is a disk missing? Kept; --prune --force removes it all the same';
const EMPTY_FOLDER = 'its folder is there but empty: is a disk missing? Kept; --prune --force removes it all the same';

/**
 * Finds articles whose files under the named folders are gone, and removes them where that is asked for. A file that only cannot be looked at is not gone.
 * Never removes all of a folder, nor what lay in one that is now empty, unless forced: an unmounted disk looks like that.
 */
export async function removeGone(
  corpus: Corpus,
  { folders, vanished, pruning }: GoneOptions,
): Promise<Pick<IngestSummary, 'pruned' | 'gone'>> {
  const { archive } = corpus;
  const found = [...(await goneFiles(archive, folders)), ...goneEntries(archive, vanished)];
  const kept = found.flatMap(({ path, ids, reason }) => {
    const why = pruning === 'keep' ? KEPT : pruning === 'remove' ? reason : undefined;
    return why === undefined ? [] : { path, articles: ids.length, reason: why };
  });
  const keptPaths = new Set(kept.map(({ path }) => path));
  const leaving = found.filter(({ path }) => !keptPaths.has(path));
  await prune(
    corpus,
    leaving.flatMap(({ ids }) => ids),
  );
  return { pruned: leaving.map(({ path, ids }) => ({ path, articles: ids.length })), gone: kept };
}

async function goneFiles(archive: Archive, folders: string[]): Promise<Gone[]> {
  const gone = new Map<string, Gone>();
  for (const folder of folders) {
    const paths = archive.pathsBelow(folder);
    const missing: string[] = [];
    for (const path of paths) if (!gone.has(path) && (await isMissing(path))) missing.push(path);
    for (const path of missing) {
      const reason = missing.length === paths.length ? ALL_GONE : (await isInEmptyFolder(path)) ? EMPTY_FOLDER : undefined;
      gone.set(path, { path, ids: archive.articlesAt(path).map(({ id }) => id), ...(reason && { reason }) });
    }
  }
  return [...gone.values()];
}

function goneEntries(archive: Archive, ids: string[]): Gone[] {
  return ids.flatMap((id) => {
    const article = archive.get(id);
    return article && !article.deleted ? [{ path: article.provenance.key, ids: [id] }] : [];
  });
}

async function prune({ archive, passageIndex, withWriteLock }: Corpus, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await withWriteLock(async () => {
    archive.prune(ids);
    const pending = archive.pending().filter(({ deleted }) => deleted);
    await passageIndex.remove(pending.map(({ id }) => id));
    archive.markIndexed(pending);
  });
}

async function isMissing(path: string): Promise<boolean> {
  const status = await lstat(path).catch((error: NodeJS.ErrnoException) => error);
  return status instanceof Error && (status.code === 'ENOENT' || status.code === 'ENOTDIR');
}

/** Whether the nearest folder above a missing file that is there has nothing in it. */
async function isInEmptyFolder(path: string): Promise<boolean> {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (await isMissing(folder)) continue;
    const names = await readdir(folder).catch(() => undefined);
    return names === undefined || names.length === 0;
  }
  return true;
}
