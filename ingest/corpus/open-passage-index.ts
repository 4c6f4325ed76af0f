import { rm } from 'node:fs/promises';
import { openLancePassageIndex } from './lance-passage-index.ts';
import type { PassageIndex } from './passage-index.ts';
import { PassageIndexOpenError } from './passage-index-errors.ts';

/** Everything in the index comes from the archive: what cannot be read is thrown away, and an empty one made, to be filled again. */
export async function openOrRemakePassageIndex(options: { folder: string; dimension: number }): Promise<PassageIndex> {
  try {
    return await openLancePassageIndex(options);
  } catch (cause) {
    if (!(cause instanceof PassageIndexOpenError)) throw cause;
    await rm(options.folder, { recursive: true, force: true });
    return openLancePassageIndex(options);
  }
}
