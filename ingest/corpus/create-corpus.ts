import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from './corpus.ts';
import type { Split } from './embed-articles.ts';
import { FIRST_INDEX, removeOlderIndexes } from './index-folders.ts';
import { type EmbedderOptions, loadEmbedder } from './load-embedder.ts';
import { CorpusRebuiltError, checkEmbedder, manifestOf, parseManifest, type RuleVersions } from './manifest.ts';
import { openOrRemakePassageIndex } from './open-passage-index.ts';
import { type Reconciled, reconcile } from './reconcile.ts';
import { createSqliteArchive } from './sqlite-archive.ts';
import { createWriteLock, type WriteLock } from './write-lock.ts';

/** The corpus's folder cannot be made, read or written. */
export class CorpusFolderError extends Error {
  override readonly name = 'CorpusFolderError';
  readonly folder: string;

  constructor(folder: string, options?: ErrorOptions) {
    const code = options?.cause instanceof Error && 'code' in options.cause ? ` (${options.cause.code})` : '';
    super(`The folder ${folder} cannot be used for the corpus${code}. Make it writable, or set DATA_DIR to another folder.`, options);
    this.folder = folder;
  }
}

export type CorpusOptions = {
  /** Made when it does not exist. */
  dataDir: string;
  embedder: EmbedderOptions;
  split: Split;
  rules: RuleVersions;
  clock: () => Date;
  mintId: () => string;
};

/**
 * Opens the corpus in a folder, or makes an empty one: `archive.sqlite` (the truth), `passages….lance` (derived from it), `write.lock`.
 * The index is brought to agree with the archive; one that is damaged is made anew from it. `reconciled`: what that took.
 * Rejects with CorpusFolderError, ArchiveOpenError, EmbedderMismatchError, UnreadableManifestError, WriteLockTimeoutError, or as `loadEmbedder`
 * does. Once it is open, `withWriteLock` rejects with CorpusRebuiltError when another process has rebuilt it.
 */
export async function createCorpus(options: CorpusOptions): Promise<Corpus & { reconciled: Reconciled }> {
  const { dataDir, split, rules, clock, mintId } = options;
  const opened: { close(): void | Promise<void> }[] = [];
  const close = async () => {
    for (const part of opened.splice(0).reverse()) await part.close();
  };

  try {
    const embedder = await loadEmbedder(options.embedder);
    opened.push(embedder);
    await prepareFolder(dataDir);
    const lock = openLock(dataDir);
    opened.push(lock);
    const archive = createSqliteArchive({ path: join(dataDir, 'archive.sqlite'), clock, mintId });
    opened.push(archive);

    return await lock.withWriteLock(async () => {
      const json = archive.readManifest();
      const stored = parseManifest(json, dataDir);
      if (stored) checkEmbedder(stored, embedder, dataDir);
      const index = stored?.index ?? FIRST_INDEX;
      const manifest = manifestOf(embedder, { rules, index });
      if (json !== JSON.stringify(manifest)) archive.writeManifest(JSON.stringify(manifest));
      const passageIndex = await openOrRemakePassageIndex({ folder: join(dataDir, index), dimension: embedder.dimension });
      opened.push(passageIndex);
      const reconciled = await reconcile({ archive, passageIndex, embedder, split });
      await removeOlderIndexes(dataDir, index);
      return {
        archive,
        passageIndex,
        embedder,
        withWriteLock: (write) =>
          lock.withWriteLock(() => {
            if (parseManifest(archive.readManifest(), dataDir)?.index !== index) throw new CorpusRebuiltError(dataDir);
            return write();
          }),
        close,
        reconciled,
      };
    });
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function prepareFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new CorpusFolderError(dataDir, { cause });
  }
}

function openLock(dataDir: string): WriteLock {
  try {
    return createWriteLock({ path: join(dataDir, 'write.lock') });
  } catch (cause) {
    throw new CorpusFolderError(dataDir, { cause });
  }
}
