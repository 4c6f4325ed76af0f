import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const shippedModel = fileURLToPath(new URL('corpus/embedding-model', import.meta.url));

/** The environment variables the ingest reads, each with its default and what it is for. The server extends this schema. */
export const ingestEnvironmentSchema = z.object({
  DATA_DIR: z.string().min(1).default('./data').describe('Folder of the corpus and the conversations.'),
  EMBEDDING_MODEL: z
    .string()
    .min(1)
    .default(shippedModel)
    .describe('Folder of the ONNX model that makes the embeddings; the one that ships with the project unless set.'),
});

export type IngestSettings = { dataDir: string; embeddingModel: string };

/** Typed settings of an environment that the schema has checked. */
export function toIngestSettings(environment: z.infer<typeof ingestEnvironmentSchema>): IngestSettings {
  return { dataDir: environment.DATA_DIR, embeddingModel: environment.EMBEDDING_MODEL };
}

/** Throws a ZodError that names the variable. An empty variable counts as not set. */
export function readIngestSettings(environment: Record<string, string | undefined> = process.env): IngestSettings {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  return toIngestSettings(ingestEnvironmentSchema.parse(set));
}
