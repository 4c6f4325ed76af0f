import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a corpus begins; each rebuild makes a folder of its own, so that vectors of two models never lie in one. */
export const FIRST_INDEX = 'passages.lance';
const FOLDER = /^passages(?:-(\d+)-[0-9a-f]{12})?\.lance$/;

export function isIndexFolder(name: string): boolean {
  return FOLDER.test(name);
}

/** How many rebuilds a folder stands behind. */
function generationOf(name: string): number {
  return Number(FOLDER.exec(name)?.[1] ?? 1);
}

/** The folder of the next rebuild with this embedder and splitter: the same again after an interruption, so that it goes on where it was. */
export function nextIndexFolder(current: string, { fingerprint, splitter }: { fingerprint: string; splitter: string }): string {
  const hash = createHash('sha256').update(`${fingerprint}\n${splitter}`).digest('hex').slice(0, 12);
  return `passages-${generationOf(current) + 1}-${hash}.lance`;
}

/** Removes what rebuilds before `current` left. What is newer is the work of a rebuild that runs, or shall go on. Call it under the write lock. */
export async function removeOlderIndexes(dataDir: string, current: string): Promise<void> {
  await removeIndexes(dataDir, (name) => generationOf(name) < generationOf(current));
}

/** Removes what rebuilds with other models left unfinished. Only one rebuild at a time may run. */
export async function removeUnfinishedIndexes(dataDir: string, { current, next }: { current: string; next: string }): Promise<void> {
  await removeIndexes(dataDir, (name) => generationOf(name) > generationOf(current) && name !== next);
}

async function removeIndexes(dataDir: string, isLeft: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (isIndexFolder(name) && isLeft(name)) await rm(join(dataDir, name), { recursive: true, force: true });
  }
}
