import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Prefixes } from './corpus/model-families.ts';

const shippedModel = fileURLToPath(new URL('corpus/embedding-model', import.meta.url));

/** A prefix as one can write it in an environment: `\n` is a line break, and `none` is no prefix, where the model would have one. */
const prefixSchema = z.string().transform((written) => (written === 'none' ? '' : written.replaceAll('\\n', '\n')));

/** The environment variables the ingest reads, each with its default and what it is for. The server extends this schema. */
export const ingestEnvironmentSchema = z.object({
  DATA_DIR: z.string().min(1).default('./data').describe('Folder of the corpus and the conversations.'),
  EMBEDDING_MODEL: z
    .string()
    .min(1)
    .default(shippedModel)
    .describe(
      'Model that makes the embeddings: a folder, or a model of the hub as owner/name, which is downloaded once; the one that ships with the project unless set.',
    ),
  EMBEDDING_QUERY_PREFIX: prefixSchema
    .optional()
    .describe('What is put before a question, where the model is of no known family; `none` for nothing, `\\n` for a line break.'),
  EMBEDDING_PASSAGE_PREFIX: prefixSchema.optional().describe('The same for what is put before a passage.'),
  MODELS_DIR: z.string().min(1).optional().describe('Folder of the models that were downloaded; `models` in DATA_DIR unless set.'),
  MODEL_HUB: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .default('https://huggingface.co')
    .describe('Address of the hub that models come from, or of a mirror.'),
  FETCH_PRIVATE: z
    .string()
    .default('')
    .transform((written) => written.split(',').flatMap((host) => host.trim().toLowerCase() || []))
    .refine((hosts) => hosts.every((host) => /^(?:[a-z\d._-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/.test(host)), {
      error: 'must be hosts, parted by commas, such as wiki.intern, localhost:1200',
    })
    .describe(
      'Hosts inside this machine or its network that reports may be fetched from, such as `wiki.intern, localhost:1200`; none unless set.',
    ),
  FETCH_CONTACT: z
    .string()
    .regex(/^[\x21-\x27\x2a-\x7e]{1,200}$/, { error: 'must be an address or a mail address without blanks and parentheses' })
    .optional()
    .describe('Mail address or page of yours that the sites reports are fetched from are told (in the User-Agent); none unless set.'),
});

export type IngestSettings = {
  dataDir: string;
  embeddingModel: string;
  embeddingPrefixes: Partial<Prefixes>;
  modelsDir: string;
  modelHub: string;
  /** Hosts of one's own that may be fetched from: `host` or `host:port`, lower case. */
  privateHosts: string[];
  fetchContact?: string | undefined;
};

/** Typed settings of an environment that the schema has checked. */
export function toIngestSettings(environment: z.infer<typeof ingestEnvironmentSchema>): IngestSettings {
  const { DATA_DIR, EMBEDDING_QUERY_PREFIX: query, EMBEDDING_PASSAGE_PREFIX: passage, MODELS_DIR, MODEL_HUB } = environment;
  return {
    dataDir: DATA_DIR,
    embeddingModel: environment.EMBEDDING_MODEL,
    embeddingPrefixes: { ...(query !== undefined && { query }), ...(passage !== undefined && { passage }) },
    modelsDir: MODELS_DIR ?? join(DATA_DIR, 'models'),
    modelHub: MODEL_HUB.replace(/\/+$/, ''),
    privateHosts: environment.FETCH_PRIVATE,
    ...(environment.FETCH_CONTACT !== undefined && { fetchContact: environment.FETCH_CONTACT }),
  };
}

/** Throws a ZodError that names the variable. An empty variable counts as not set. */
export function readIngestSettings(environment: Record<string, string | undefined> = process.env): IngestSettings {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  return toIngestSettings(ingestEnvironmentSchema.parse(set));
}
