/** Started by `child-run.ts`: `child.ts ingest|bare <folder> <dataDir>`. Prints a ChildRun. */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChildRun } from './child-run.ts';

const [what = '', folder = '', dataDir = ''] = process.argv.slice(2);
const counted = what === 'bare' ? await bare() : await ingest();
const { user, system } = process.cpuUsage();
const found: ChildRun = {
  wall: performance.now() / 1000,
  cpu: (user + system) / 1e6,
  memory: process.resourceUsage().maxRSS / 1024,
  tableVersions: (await readdir(join(dataDir, 'passages.lance', 'passages.lance', '_versions')).catch(() => [])).length,
  ...counted,
};
process.stdout.write(JSON.stringify(found));

async function ingest(): Promise<Pick<ChildRun, 'passages' | 'embedded'>> {
  const { availableParallelism } = await import('node:os');
  const { createIngest } = await import('../../ingest/create-ingest.ts');
  const { readIngestSettings } = await import('../../ingest/settings.ts');
  const created = await createIngest(readIngestSettings({ DATA_DIR: dataDir }), { threads: availableParallelism() });
  let embedded = 0;
  const { embedPassages } = created.corpus.embedder;
  created.corpus.embedder.embedPassages = (texts, options) => {
    embedded += texts.length;
    return embedPassages(texts, options);
  };
  for await (const event of created.ingestArticles([folder])) {
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
