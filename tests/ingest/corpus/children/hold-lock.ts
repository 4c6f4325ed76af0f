/** Takes the write lock at the path given, says so, and keeps it until it is killed. */
import { createWriteLock } from '../../../../ingest/corpus/write-lock.ts';

const lock = createWriteLock({ path: process.argv[2] ?? '' });
await lock.withWriteLock(async () => {
  process.stdout.write('held\n');
  await new Promise((resolve) => setTimeout(resolve, 600_000));
});
