/** A thread of `annotate-pending.ts`: reads its share of the articles straight from the archive, so that no text crosses over, and tells how many it has read. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { createSqliteArchive } from '../corpus/sqlite-archive.ts';
import { annotateShare } from './annotate-share.ts';

const { path, share } = z.object({ path: z.string(), share: z.object({ part: z.int(), of: z.int() }) }).parse(workerData);
// Nothing is stored here that needs an id or a time.
const archive = createSqliteArchive({ path, clock: () => new Date(), mintId: () => '' });
try {
  for (const read of annotateShare(archive, share)) parentPort?.postMessage(read);
} finally {
  archive.close();
}
