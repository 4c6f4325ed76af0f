import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from './archive.ts';
import { FIRST_INDEX } from './index-folders.ts';
import { openLancePassageIndex } from './lance-passage-index.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import type { PassageIndex } from './passage-index.ts';
import { createSqliteArchive } from './sqlite-archive.ts';
import { createWriteLock } from './write-lock.ts';

/** There is nothing in this folder. */
export class NoCorpusError extends Error {
  override readonly name = 'NoCorpusError';

  constructor(dataDir: string, options?: ErrorOptions) {
    super(`There is no corpus in ${dataDir}. Set DATA_DIR to its folder, or make one: npm run ingest -- <your reports>.`, options);
  }
}

export type KeptCorpus = { archive: Archive; passageIndex: PassageIndex; manifest: Manifest; folder: string };

/** Path of the archive in this folder. Rejects with NoCorpusError. */
export async function archiveIn(dataDir: string): Promise<string> {
  const path = join(dataDir, 'archive.sqlite');
  await access(path).catch((cause: unknown) => {
    throw new NoCorpusError(dataDir, { cause });
  });
  return path;
}

/** Opens the archive alone, for `use`, whose articles are read only. Rejects with NoCorpusError or ArchiveOpenError. */
export async function withArchive<Result>(dataDir: string, use: (archive: Archive) => Promise<Result>): Promise<Result> {
  const path = await archiveIn(dataDir);
  // Nothing is stored, so that no id is minted.
  const archive = createSqliteArchive({ path, clock: () => new Date(), mintId: () => '' });
  try {
    return await use(archive);
  } finally {
    archive.close();
  }
}

/**
 * Opens a corpus as it lies there, under its write lock, without an embedder: nothing is brought to agree. Rejects with NoCorpusError, ArchiveOpenError,
 * UnreadableManifestError, WriteLockTimeoutError, or with PassageIndexOpenError when its index is damaged or missing.
 */
export async function withKeptCorpus<Result>(dataDir: string, use: (corpus: KeptCorpus) => Promise<Result>): Promise<Result> {
  return withArchive(dataDir, async (archive) => {
    const lock = createWriteLock({ path: join(dataDir, 'write.lock') });
    try {
      return await lock.withWriteLock(async () => {
        const manifest = parseManifest(archive.readManifest(), dataDir);
        if (!manifest) throw new NoCorpusError(dataDir);
        const folder = join(dataDir, manifest.index ?? FIRST_INDEX);
        const passageIndex = await openLancePassageIndex({ folder, dimension: manifest.embedder.dimension });
        try {
          return await use({ archive, passageIndex, manifest, folder });
        } finally {
          await passageIndex.close();
        }
      });
    } finally {
      lock.close();
    }
  });
}
