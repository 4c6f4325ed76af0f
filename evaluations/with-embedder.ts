import { availableParallelism } from 'node:os';
import { z } from 'zod';
import type { Embedder } from '../ingest/corpus/embedder.ts';
import { loadEmbedder } from '../ingest/corpus/load-embedder.ts';
import { embedderOptions } from '../ingest/create-ingest.ts';
import { readIngestSettings } from '../ingest/settings.ts';

export const modelOption = z.string().min(1).optional().describe('<folder or owner/name>: another model than EMBEDDING_MODEL names');

/** The embedder alone, without a corpus. `model`: as EMBEDDING_MODEL takes it, which it stands for when not given. */
export async function withEmbedder<Result>(model: string | undefined, use: (embedder: Embedder) => Promise<Result>): Promise<Result> {
  const embedder = await openEmbedder({ model, threads: availableParallelism() });
  try {
    return await use(embedder);
  } finally {
    await embedder.close();
  }
}

/** As the product loads it. Rejects as `loadEmbedder` does. */
export function openEmbedder({ model, threads }: { model: string | undefined; threads: number }): Promise<Embedder> {
  const options = embedderOptions(readIngestSettings(), { threads });
  return loadEmbedder({ ...options, model: model ?? options.model });
}
