import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isIndexFolder } from '../corpus/index-folders.ts';
import { parseManifest } from '../corpus/manifest.ts';
import { withArchive } from '../corpus/open-kept-corpus.ts';
import { readIngestSettings } from '../settings.ts';
import type { Verb } from './verb.ts';

const PUBLISHERS_SHOWN = 10;

export const stats: Verb = {
  does: 'says what is in it: reports, languages, publishers, dates, disk',
  async run() {
    const { dataDir } = readIngestSettings();
    await withArchive(dataDir, async (archive) => {
      const { languages, publishers, ...found } = archive.statistics();
      const annotated = archive.annotations.size();
      const embedder = parseManifest(archive.readManifest(), dataDir)?.embedder;
      const lines: [string, string][] = [
        ['Reports', `${whole(found.articles)}${found.deleted > 0 ? ` (and ${whole(found.deleted)} removed)` : ''}`],
        ['Passages', whole(found.passages)],
        ['Characters', whole(found.characters)],
        ['Revisions kept', whole(found.revisions)],
        ['Corrected by hand', whole(found.corrected)],
        ['Languages', languages.map(({ language, articles }) => `${language} ${whole(articles)}`).join(', ')],
        ['Published', found.firstDay === undefined ? 'no dates' : `${found.firstDay} to ${found.lastDay}; ${whole(found.undated)} undated`],
        ['Annotated', `${whole(annotated.articles)} reports, ${(annotated.bytes / 1024 / 1024).toFixed(1)} MiB`],
        ['Taken in', found.firstRetrieved === undefined ? '' : `${found.firstRetrieved} to ${found.lastRetrieved}`],
        ['Embedder', embedder ? `${embedder.name}, ${embedder.dimension} numbers` : ''],
      ];
      for (const { publisher, articles } of publishers.slice(0, PUBLISHERS_SHOWN))
        lines.push(['Publisher', `${publisher ?? 'not known'}: ${whole(articles)}`]);
      if (publishers.length > PUBLISHERS_SHOWN) lines.push(['', `and ${whole(publishers.length - PUBLISHERS_SHOWN)} more publishers`]);
      for (const [part, bytes] of await diskUse(dataDir)) lines.push(['On disk', `${part}: ${(bytes / 1024 / 1024).toFixed(1)} MiB`]);
      for (const [name, value] of lines) console.log(`${name.padEnd(20)}${value}`);
    });
    return 0;
  },
};

async function diskUse(dataDir: string): Promise<[string, number][]> {
  const parts = new Map<string, number>();
  for (const entry of await readdir(dataDir, { withFileTypes: true })) {
    const part = entry.name.startsWith('archive.sqlite')
      ? 'archive (texts, originals, corrections)'
      : isIndexFolder(entry.name)
        ? 'index (vectors, text index)'
        : entry.name === 'models'
          ? 'downloaded models'
          : 'the rest (conversations, locks)';
    const path = join(dataDir, entry.name);
    parts.set(part, (parts.get(part) ?? 0) + (entry.isDirectory() ? await sizeOfFolder(path) : (await stat(path)).size));
  }
  return [...parts];
}

async function sizeOfFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => stat(join(parentPath, name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

function whole(count: number): string {
  return count.toLocaleString('en');
}
