import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checked } from '../corpus/check-corpus.ts';
import { parseManifest } from '../corpus/manifest.ts';
import { withArchive } from '../corpus/open-kept-corpus.ts';
import { readIngestSettings } from '../settings.ts';
import { checkFolder, showFindings } from './check.ts';
import type { Verb } from './verb.ts';

export const repair: Verb = {
  does: 'mends what check finds: what can be searched is made anew from the archive',
  async run() {
    const settings = readIngestSettings();
    const { dataDir } = settings;
    const before = await checkFolder(dataDir);
    showFindings(before);
    if (before.findings.length === 0) {
      console.log('Nothing to mend.');
      return 0;
    }
    if (before.findings.some(({ kind }) => kind === 'archive')) {
      console.log(
        `The archive is the record of truth and cannot be made from anything else: put a backup of ${join(dataDir, 'archive.sqlite')} in its place, or ingest the reports into an empty DATA_DIR.`,
      );
      return 1;
    }
    await mend(before);
    const after = await checkFolder(dataDir);
    showFindings(after);
    console.log(
      after.findings.length === 0
        ? `Mended: ${after.articles} reports, ${after.passages} passages can be searched.`
        : `${after.findings.length} could not be mended.`,
    );
    return after.findings.length === 0 ? 0 : 1;
  },
};

/** Single articles are made anew; where the text or vector index as a whole is wrong, so is the whole index. */
async function mend({ findings }: Checked): Promise<void> {
  const settings = readIngestSettings();
  if (findings.some(({ kind }) => kind === 'text-index' || kind === 'vector-index')) await removeIndex(settings.dataDir);
  // Loaded late: what is sound needs no model runtime. Opening brings the index to agree with the archive.
  const { createIngest } = await import('../create-ingest.ts');
  const ingest = await createIngest(settings, { threads: 1 });
  try {
    await ingest.reindex(findings.flatMap(({ articleId }) => articleId ?? []));
  } finally {
    await ingest.close();
  }
}

async function removeIndex(dataDir: string): Promise<void> {
  const index = await withArchive(dataDir, async (archive) => parseManifest(archive.readManifest(), dataDir)?.index);
  if (index !== undefined) await rm(join(dataDir, index), { recursive: true, force: true });
}
