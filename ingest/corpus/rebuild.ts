import { join } from 'node:path';
import type { Archive } from './archive.ts';
import { embedArticles, type Split } from './embed-articles.ts';
import type { Embedder } from './embedder.ts';
import { FIRST_INDEX, nextIndexFolder, removeUnfinishedIndexes } from './index-folders.ts';
import { type EmbedderOptions, loadEmbedder } from './load-embedder.ts';
import { manifestOf, parseManifest, type RuleVersions } from './manifest.ts';
import { archiveIn, withArchive } from './open-kept-corpus.ts';
import { openOrRemakePassageIndex } from './open-passage-index.ts';
import type { PassageIndex } from './passage-index.ts';
import { createWriteLock, WriteLockTimeoutError } from './write-lock.ts';

/** So many articles are embedded and written together: few commits, bounded memory, and little to do again after an interruption. */
const BATCH = 32;

/** Another process rebuilds this corpus now. */
export class RebuildRunningError extends Error {
  override readonly name = 'RebuildRunningError';

  constructor(dataDir: string, options?: ErrorOptions) {
    super(
      `Corpus in ${dataDir} is being rebuilt by another process. Wait until it is done, or end it; what it has done is used again.`,
      options,
    );
  }
}

export type RebuildProgress = { done: number; of: number };

export type Rebuilt = {
  embedder: Pick<Embedder, 'name' | 'dimension'>;
  articles: number;
  passages: number;
  /** Articles that an interrupted rebuild had done already. */
  taken: number;
};

export type RebuildOptions = {
  dataDir: string;
  embedder: EmbedderOptions;
  split: Split;
  rules: RuleVersions;
  clock: () => Date;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: RebuildProgress) => void) | undefined;
};

/**
 * Embeds every article of a corpus anew, from the archive, into a new passage index beside the one in use; when it is whole, the manifest
 * names it, in one transaction, and the next opening removes the old one. Until then the corpus is as it was, and ingests may go on beside:
 * the write lock is held for the last step only, which takes in what they changed. Interrupted, it goes on where it was when it is run again
 * with the same model.
 * Rejects with NoCorpusError, RebuildRunningError, ArchiveOpenError, UnreadableManifestError, WriteLockTimeoutError, with the signal's reason, or as
 * `loadEmbedder` does.
 */
export async function rebuildCorpus(options: RebuildOptions): Promise<Rebuilt> {
  const { dataDir } = options;
  await archiveIn(dataDir);
  const rebuilding = join(dataDir, 'rebuild.lock');
  const lock = createWriteLock({ path: rebuilding, longestWait: 0 });
  try {
    return await lock.withWriteLock(async () => {
      return withArchive(dataDir, async (archive) => {
        const embedder = await loadEmbedder(options.embedder);
        try {
          return await rebuildIndex(options, { archive, embedder });
        } finally {
          await embedder.close();
        }
      });
    });
  } catch (cause) {
    if (cause instanceof WriteLockTimeoutError && cause.path === rebuilding) throw new RebuildRunningError(dataDir, { cause });
    throw cause;
  } finally {
    lock.close();
  }
}

async function rebuildIndex(
  { dataDir, split, rules, signal, onProgress }: RebuildOptions,
  { archive, embedder }: { archive: Archive; embedder: Embedder },
): Promise<Rebuilt> {
  const current = parseManifest(archive.readManifest(), dataDir)?.index ?? FIRST_INDEX;
  const next = nextIndexFolder(current, { fingerprint: embedder.fingerprint, splitter: rules.splitter });
  await removeUnfinishedIndexes(dataDir, { current, next });
  const writeLock = createWriteLock({ path: join(dataDir, 'write.lock') });
  try {
    const passageIndex = await openOrRemakePassageIndex({ folder: join(dataDir, next), dimension: embedder.dimension });
    try {
      const parts = { archive, passageIndex, embedder, split, signal };
      const before = await fill(parts, { onProgress });
      await passageIndex.optimize();
      await passageIndex.keepUpVectors();
      return await writeLock.withWriteLock(async () => {
        // What was ingested, changed or removed meanwhile.
        await fill(parts, { since: before.revisions });
        const held = await passageIndex.contents();
        const pending = archive.pending();
        signal?.throwIfAborted();
        await passageIndex.optimize();
        archive.writeManifest(JSON.stringify(manifestOf(embedder, { rules, index: next })));
        // From here on the marks are about the new index, which holds every article as it is now.
        archive.markIndexed([
          ...Array.from(archive.contents(), ([id, { revision }]) => ({ id, revision, passages: held.get(id)?.passages ?? 0 })),
          ...pending.filter(({ deleted }) => deleted),
        ]);
        return { embedder, ...archive.counts(), taken: before.taken };
      });
    } finally {
      await passageIndex.close();
    }
  } finally {
    writeLock.close();
  }
}

type FillParts = {
  archive: Archive;
  passageIndex: PassageIndex;
  embedder: Embedder;
  split: Split;
  signal: AbortSignal | undefined;
};

type FillOptions = {
  onProgress?: RebuildOptions['onProgress'];
  /** Article id → the revision that an earlier call saw to: those are left alone, so that this call is short. */
  since?: ReadonlyMap<string, string>;
};

/**
 * Brings the index to what the archive holds now, apart from what it holds already. `taken`: how many articles those were;
 * `revisions`: article id → revision of all that were seen to.
 */
async function fill(
  { archive, passageIndex, embedder, split, signal }: FillParts,
  { onProgress, since }: FillOptions,
): Promise<{ taken: number; revisions: Map<string, string> }> {
  const held = await passageIndex.contents();
  const revisions = new Map(Array.from(archive.contents(), ([id, { revision }]) => [id, revision]));
  await passageIndex.remove([...held.keys()].filter((id) => !revisions.has(id)));

  const ids = [...revisions].flatMap(([id, revision]) => (since?.get(id) === revision ? [] : id));
  let taken = 0;
  for (let first = 0; first < ids.length; first += BATCH) {
    signal?.throwIfAborted();
    onProgress?.({ done: first, of: ids.length });
    const articles = ids.slice(first, first + BATCH).flatMap((id) => archive.get(id) ?? []);
    const missing = articles.filter((article) => {
      const known = held.get(article.id);
      const passages = split(article).length;
      return passages === 0 ? known !== undefined : known?.revision !== article.revision || known.passages !== passages;
    });
    taken += articles.length - missing.length;
    if (missing.length > 0) await passageIndex.replace(await embedArticles(missing, { split, embedder, signal }));
  }
  onProgress?.({ done: ids.length, of: ids.length });
  return { taken, revisions };
}
