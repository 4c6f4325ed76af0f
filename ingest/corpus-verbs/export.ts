import { open, rename, rm } from 'node:fs/promises';
import type { Archive } from '../corpus/archive.ts';
import { exportReport } from '../corpus/export-report.ts';
import { withArchive } from '../corpus/open-kept-corpus.ts';
import { readIngestSettings } from '../settings.ts';
import type { Verb } from './verb.ts';

export const exportReports: Verb = {
  does: 'writes all reports into this file, a JSON object a line, with where they come from, corrections and edits',
  takes: ['<file.jsonl>'],
  async run(path = '') {
    const unfinished = `${path}.part`;
    try {
      const written = await withArchive(readIngestSettings().dataDir, (archive) => writeReports(archive, unfinished));
      await rename(unfinished, path);
      console.log(
        `${written} reports written to ${path}. npm run ingest -- ${path} takes them in again, as they are described and corrected here, with new ids.`,
      );
      return 0;
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  },
};

async function writeReports(archive: Archive, path: string): Promise<number> {
  // "wx": what lies there may be another export that is still being written.
  await using file = await open(path, 'wx');
  let written = 0;
  for (const id of archive.idsOf({})) {
    const report = exportReport(archive, id);
    if (!report) continue;
    await file.write(`${JSON.stringify(report)}\n`);
    written += 1;
  }
  await file.sync();
  return written;
}
