/** Started by `child-run.ts`: `child.ts ingest|bare|langchain|llamaindex <folder> <dataDir> <folder of the peers> <cores>`. Prints a ChildRun. */
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChildRun, Mark } from './child-run.ts';

const [what = '', folder = '', dataDir = '', peers = '', cores = '1'] = process.argv.slice(2);
/** An ingest is looked at after so many articles. */
const BETWEEN_MARKS = 100;
const marks: Mark[] = [];
const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const counted = what === 'ingest' ? await ingest() : what === 'bare' ? await bare() : await peer();
const found: ChildRun = {
  wall: performance.now() / 1000,
  cpu: cpuSeconds(),
  memory: process.resourceUsage().maxRSS / 1024,
  disk: await bytesIn(dataDir),
  marks,
  tableVersions: (await readdir(join(dataDir, 'passages.lance', 'passages.lance', '_versions')).catch(() => [])).length,
  ...counted,
};
process.stdout.write(JSON.stringify(found));

async function ingest(): Promise<Pick<ChildRun, 'passages' | 'embedded'>> {
  const { createIngest } = await import('../../ingest/create-ingest.ts');
  const { readIngestSettings } = await import('../../ingest/settings.ts');
  const created = await createIngest(readIngestSettings({ DATA_DIR: dataDir }), { threads: Number(cores) });
  let embedded = 0;
  const { embedPassages } = created.corpus.embedder;
  created.corpus.embedder.embedPassages = (texts, options) => {
    embedded += texts.length;
    return embedPassages(texts, options);
  };
  let finished = 0;
  for await (const event of created.ingestArticles([folder])) {
    if (event.type === 'article-finished' && ++finished % BETWEEN_MARKS === 0) {
      const { passages } = created.corpus.archive.counts();
      marks.push({ passages, wall: performance.now() / 1000, cpu: cpuSeconds(), memory: process.memoryUsage.rss() / 2 ** 20 });
    }
    if (event.type === 'ingest-end' && (event.how !== 'finished' || event.summary.rejected.length > 0)) {
      throw new Error(`Not all was taken in: ${JSON.stringify(event.summary.rejected.slice(0, 3))}`);
    }
  }
  const { passages } = created.corpus.archive.counts();
  await created.close();
  return { passages, embedded };
}

async function bare(): Promise<Pick<ChildRun, 'passages' | 'embedded'>> {
  const { connect, Index } = await import('@lancedb/lancedb');
  const { loadEmbedder } = await import('../../ingest/corpus/load-embedder.ts');
  const { embedderOptions } = await import('../../ingest/create-ingest.ts');
  const { readFileBytes } = await import('../../ingest/reading/read-file.ts');
  const { readArticles } = await import('../../ingest/reading/read-articles.ts');
  const { readIngestSettings } = await import('../../ingest/settings.ts');
  const { joinToPassages } = await import('./bare-passages.ts');
  const embedder = await loadEmbedder(embedderOptions(readIngestSettings({}), { threads: 2 }));
  await mkdir(dataDir, { recursive: true });
  const connection = await connect(join(dataDir, 'bare.lance'));
  let table: Awaited<ReturnType<typeof connection.createTable>> | undefined;
  let embedded = 0;
  let rows: Record<string, unknown>[] = [];
  const flush = async () => {
    if (table) await table.add(rows);
    else table = await connection.createTable('passages', rows);
    rows = [];
  };
  for (const name of (await readdir(folder)).sort()) {
    const file = await readFileBytes(join(folder, name));
    if (file.kind === 'rejected') throw new Error(file.reason);
    for await (const { outcome } of readArticles(file.bytes, { path: name })) {
      if (outcome.kind === 'rejected') throw new Error(outcome.reason);
      const texts = joinToPassages(outcome.original);
      const vectors = await embedder.embedPassages(texts);
      for (const [nth, text] of texts.entries()) rows.push({ id: `${name}.${nth}`, text, vector: vectors[nth] });
      embedded += texts.length;
    }
    if (rows.length >= 2000) await flush();
  }
  if (rows.length > 0) await flush();
  await table?.createIndex('text', { config: Index.fts({ language: 'German', withPosition: true }) });
  await embedder.close();
  connection.close();
  return { passages: embedded, embedded };
}

/** Articles that a peer is given at once: as many passages as one of its batches, so that its memory suffices. */
async function peer(): Promise<Pick<ChildRun, 'passages' | 'embedded'>> {
  const { openLangchain, openLlamaIndex } = await import('./peers.ts');
  const { importerFrom } = await import('../install-peers.ts');
  await mkdir(dataDir, { recursive: true });
  const store = await (what === 'langchain' ? openLangchain : openLlamaIndex)(importerFrom(peers), dataDir);
  const names = (await readdir(folder)).sort();
  let passages = 0;
  for (let first = 0; first < names.length; first += 8) {
    const batch = names.slice(first, first + 8);
    passages += await store.add(await Promise.all(batch.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') }))));
  }
  return { passages, embedded: passages };
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries.map(async (entry) => (entry.isFile() ? (await stat(join(entry.parentPath, entry.name))).size : 0)),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
