import { constants } from 'node:fs';
import { access, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from './corpus.ts';
import { openLancePassageIndex } from './lance-passage-index.ts';
import { checkManifest, manifestOf, type RuleVersions } from './manifest.ts';
import type { PassageIndex } from './passage-index.ts';
import { PassageIndexOpenError } from './passage-index-errors.ts';
import { type Reconciled, reconcile, type Split } from './reconcile.ts';
import { createSqliteArchive } from './sqlite-archive.ts';
import { loadTransformersEmbedder } from './transformers-embedder.ts';
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
  modelFolder: string;
  /** Cores that the embedder may use. */
  threads: number;
  split: Split;
  rules: RuleVersions;
  clock: () => Date;
  mintId: () => string;
};

/**
 * Opens the corpus in a folder, or makes an empty one: `archive.sqlite` (the truth), `passages.lance` (derived from it), `write.lock`.
 * The index is brought to agree with the archive; one that is damaged is made anew from it. `reconciled`: what that took.
 * Rejects with CorpusFolderError, DamagedModelError, ArchiveOpenError, EmbedderMismatchError, UnreadableManifestError or WriteLockTimeoutError.
 */
export async function createCorpus(options: CorpusOptions): Promise<Corpus & { reconciled: Reconciled }> {
  const { dataDir, modelFolder, threads, split, rules, clock, mintId } = options;
  const opened: { close(): void | Promise<void> }[] = [];
  const close = async () => {
    for (const part of opened.splice(0).reverse()) await part.close();
  };

  try {
    const embedder = await loadTransformersEmbedder({ modelFolder, threads });
    opened.push(embedder);
    await prepareFolder(dataDir);
    const { withWriteLock, ...lock } = openLock(dataDir);
    opened.push(lock);
    const archive = createSqliteArchive({ path: join(dataDir, 'archive.sqlite'), clock, mintId });
    opened.push(archive);

    return await withWriteLock(async () => {
      const stored = archive.readManifest();
      const manifest = manifestOf(embedder, rules);
      checkManifest(stored, manifest, dataDir);
      if (stored !== JSON.stringify(manifest)) archive.writeManifest(JSON.stringify(manifest));
      const passageIndex = await openPassageIndex(join(dataDir, 'passages.lance'), embedder.dimension);
      opened.push(passageIndex);
      const reconciled = await reconcile({ archive, passageIndex, embedder, split });
      return { archive, passageIndex, embedder, withWriteLock, close, reconciled };
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

/** Everything in the index comes from the archive: what cannot be read is thrown away, and reconciling fills it again. */
async function openPassageIndex(folder: string, dimension: number): Promise<PassageIndex> {
  try {
    return await openLancePassageIndex({ folder, dimension });
  } catch (cause) {
    if (!(cause instanceof PassageIndexOpenError)) throw cause;
    await rm(folder, { recursive: true, force: true });
    return openLancePassageIndex({ folder, dimension });
  }
}
