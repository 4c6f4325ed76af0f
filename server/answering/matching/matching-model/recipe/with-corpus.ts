import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIngest, type Ingest } from '../../../../../ingest/create-ingest.ts';

const EMBEDDING_MODEL = fileURLToPath(new URL('../../../../../ingest/corpus/embedding-model', import.meta.url));

/** A corpus that is gone when `use` ends, with the embedding model that ships. */
export async function withCorpus(out: string, use: (ingest: Ingest) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(out, 'corpus-'));
  const settings = { dataDir, modelsDir: dataDir, embeddingModel: EMBEDDING_MODEL, embeddingPrefixes: {}, modelHub: '', privateHosts: [] };
  try {
    const ingest = await createIngest(settings, { threads: 1 });
    try {
      await use(ingest);
    } finally {
      await ingest.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
