import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWikipedia, type WikipediaArticle } from '../read-wikipedia.ts';

/** Of the day of this constant: files whose times can be trusted. */
const LONG_AGO = new Date('2026-01-01T00:00:00Z');

/** The first articles of a file, for `use`, in a temporary folder with one file each; everything under `root` is removed afterwards. */
export async function withReportFolder<Result>(
  { articles, limit }: { articles: string; limit: number },
  use: (given: { root: string; folder: string; articles: WikipediaArticle[] }) => Promise<Result>,
): Promise<Result> {
  const taken = (await readWikipedia(articles)).slice(0, limit);
  const root = await mkdtemp(join(tmpdir(), 'beleg-benchmark-'));
  try {
    const folder = join(root, 'reports');
    await writeReports(folder, taken);
    return await use({ root, folder, articles: taken });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

export async function writeReports(folder: string, articles: WikipediaArticle[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [nth, { title, paragraphs }] of articles.entries()) {
    const path = join(folder, `${String(nth).padStart(6, '0')}.txt`);
    await writeFile(path, [title, ...paragraphs].join('\n\n'));
    await utimes(path, LONG_AGO, LONG_AGO);
  }
}
