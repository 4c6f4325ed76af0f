import { z } from 'zod';
import { type IngestSettings, ingestEnvironmentSchema, toIngestSettings } from '../ingest/settings.ts';
import { isLoopback } from './guarding/check-host.ts';

const price = z.coerce.number('must be a number').min(0, 'must be 0 or more').optional();

/** The environment variables the server reads, the ingest's among them. */
const environmentSchema = ingestEnvironmentSchema.extend({
  RERANKER_MODEL: z
    .string()
    .min(1)
    .optional()
    .describe('Cross-encoder that reorders the passages found: a folder, or a model of the hub as owner/name. None unless set.'),
  PORT: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(0, 'must be 0 to 65535')
    .max(65_535, 'must be 0 to 65535')
    .default(3000)
    .describe('Port of the server; 0 takes a free one.'),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, 'must be a host name or an address, without port')
    .default('127.0.0.1')
    .describe('Address to listen on. Other than this machine only together with API_TOKEN.'),
  WRITER: z
    .string()
    .min(1)
    .default('extractive')
    .describe('What writes answers: `extractive` (quotes only, no model), or a language model as `provider:model`, e.g. `openai:gpt-5`.'),
  WRITER_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .optional()
    .describe('Address of an OpenAI-compatible server (Ollama, llama.cpp, vLLM).'),
  WRITER_API_KEY: z.string().min(1).optional().describe('Key for the provider of the language model.'),
  WRITER_PRICE_INPUT: price.describe(
    'What a million tokens that the language model reads cost; with it and WRITER_PRICE_OUTPUT each answer shows its cost.',
  ),
  WRITER_PRICE_OUTPUT: price.describe('What a million tokens that it writes cost.'),
  WRITER_PRICE_CURRENCY: z
    .string()
    .regex(/^[a-z]{3}$/i, 'must be a code of three letters, such as EUR')
    .transform((code) => code.toUpperCase())
    .default('USD')
    .describe('Currency of both prices.'),
  API_TOKEN: z
    .string()
    .min(16, 'must have at least 16 characters')
    .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without blanks')
    .optional()
    .describe('With it, every request needs `Authorization: Bearer <API_TOKEN>`; a browser opens `/?token=<API_TOKEN>` once.'),
  SAMPLE_ARTICLES: z
    .enum(['on', 'off'], 'must be on or off')
    .default('on')
    .describe('`off`: an empty corpus stays empty, the sample reports are not ingested.'),
});

export type Settings = IngestSettings & {
  rerankerModel?: string | undefined;
  port: number;
  host: string;
  writer: string;
  writerUrl?: string | undefined;
  writerApiKey?: string | undefined;
  /** Of a million tokens. */
  writerPrices?: { input: number; output: number; currency: string } | undefined;
  apiToken?: string | undefined;
  sampleArticles: boolean;
};

/** A setting is wrong; the message is one line that names it and says what it must be. Values are not repeated: some are secret. */
export class SettingsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SettingsError';
  }
}

/** Reads the environment. An empty variable counts as not set. Throws SettingsError. */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.')} ${message}`);
    throw new SettingsError(`Wrong setting: ${faults.join('; ')}.`);
  }
  const { RERANKER_MODEL, PORT, HOST, WRITER, WRITER_URL, WRITER_API_KEY, API_TOKEN, SAMPLE_ARTICLES } = parsed.data;
  if (!isLoopback(HOST) && API_TOKEN === undefined) {
    throw new SettingsError(`HOST=${HOST} can be reached by others, and no API_TOKEN is set. Set API_TOKEN, or leave HOST at 127.0.0.1.`);
  }
  return {
    ...toIngestSettings(parsed.data),
    rerankerModel: RERANKER_MODEL,
    port: PORT,
    host: HOST,
    writer: WRITER,
    writerUrl: WRITER_URL,
    writerApiKey: WRITER_API_KEY,
    writerPrices: pricesOf(parsed.data),
    apiToken: API_TOKEN,
    sampleArticles: SAMPLE_ARTICLES === 'on',
  };
}

type Priced = Pick<z.infer<typeof environmentSchema>, 'WRITER_PRICE_INPUT' | 'WRITER_PRICE_OUTPUT' | 'WRITER_PRICE_CURRENCY'>;

/** Half a price would show a cost that is none. */
function pricesOf({
  WRITER_PRICE_INPUT: input,
  WRITER_PRICE_OUTPUT: output,
  WRITER_PRICE_CURRENCY: currency,
}: Priced): Settings['writerPrices'] {
  if (input === undefined && output === undefined) return undefined;
  if (input === undefined || output === undefined)
    throw new SettingsError('Wrong setting: WRITER_PRICE_INPUT and WRITER_PRICE_OUTPUT must be set together.');
  return { input, output, currency };
}

/**
 * The environment of the process that ingests. LanceDB's threads allocate much for a moment; glibc gives each thread an arena of its own, and what lies free in
 * one is not given back: 36,000 passages, added and indexed in three steps, left 790 MiB with them, 490 MiB with two arenas. Elsewhere it means nothing. It counts
 * from the start of a process alone, so that a command line that is to run under Windows too cannot set it.
 */
export function ingestEnvironment(environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { MALLOC_ARENA_MAX: '2', ...environment };
}

/** Name and description of every setting, in the order of the README's table. */
export const SETTINGS: { name: string; description: string }[] = Object.entries(environmentSchema.shape).map(([name, schema]) => ({
  name,
  description: schema.description ?? '',
}));
