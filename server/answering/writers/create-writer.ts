import { randomBytes, randomUUID } from 'node:crypto';
import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogle } from '@ai-sdk/google';
import { createMistral } from '@ai-sdk/mistral';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { extractReasoningMiddleware, wrapLanguageModel } from 'ai';
import type { ArticleReader } from '../../retrieval/read-article.ts';
import { createBoundedFetch } from './bounded-fetch.ts';
import type { Prices } from './cost-of.ts';
import { createLanguageModelWriter, type LanguageModelWriterOptions } from './language-model-writer.ts';
import type { ModelLimits } from './model-stream.ts';
import type { Writer } from './writer.ts';

export type CreateWriterOptions = {
  /** The setting WRITER: "extractive" or "provider:model". */
  writer: string;
  /** WRITER_URL: address of the OpenAI-compatible server, or of a provider's API in place of its own. */
  writerUrl?: string | undefined;
  /** WRITER_API_KEY. */
  writerApiKey?: string | undefined;
  /** WRITER_PRICE_… */
  writerPrices?: Prices | undefined;
  extractive: Writer;
  readArticle: ArticleReader;
  fetch?: typeof globalThis.fetch | undefined;
  limits?: Partial<ModelLimits> | undefined;
};

const allowed =
  'Allowed are: extractive; openai:<model>, anthropic:<model>, google:<model>, mistral:<model> with WRITER_API_KEY; ' +
  'local:<model> or openai-compatible:<model> with WRITER_URL (Ollama, llama.cpp, vLLM), for example WRITER=local:llama3.1 WRITER_URL=http://127.0.0.1:11434/v1';

/** WRITER, WRITER_URL and WRITER_API_KEY do not name a writer. The message says what is allowed; it holds neither key nor address. */
export class InvalidWriterError extends Error {
  override readonly name = 'InvalidWriterError';
  constructor(problem: string) {
    super(`${problem} ${allowed}`);
  }
}

/**
 * A local model on a processor may read its passages for minutes; 4,096 tokens are several times the longest answer and leave room for
 * reasoning, yet fit beside the prompt into a small model's 8,192.
 */
const defaultLimits: ModelLimits = {
  totalMs: 600_000,
  firstTokenMs: 180_000,
  silenceMs: 60_000,
  maxCharacters: 40_000,
  maxOutputTokens: 4_096,
  maxRetries: 1,
};
/** A stream needs about 300 bytes for a token of four characters, reasoning comes on top: far beyond any honest reply. */
const maxReplyBytes = 16 * 1024 * 1024;

type Connection = { apiKey: string; baseURL?: string | undefined; fetch: typeof globalThis.fetch };
type Model = LanguageModelWriterOptions['model'];

/**
 * Addresses of OpenAI and Anthropic are given, since their packages would read OPENAI_BASE_URL and ANTHROPIC_BASE_URL otherwise.
 * OpenAI by its chat completions: the responses API keeps what it is sent unless told not to.
 */
const hosted: Record<string, (model: string, connection: Connection) => Model> = {
  openai: (model, { baseURL = 'https://api.openai.com/v1', ...rest }) => createOpenAI({ ...rest, baseURL }).chat(model),
  anthropic: (model, { baseURL = 'https://api.anthropic.com/v1', ...rest }) => createAnthropic({ ...rest, baseURL }).chat(model),
  google: (model, { baseURL = 'https://generativelanguage.googleapis.com/v1beta', ...rest }) =>
    createGoogle({ ...rest, baseURL }).chat(model),
  mistral: (model, { baseURL = 'https://api.mistral.ai/v1', ...rest }) => createMistral({ ...rest, baseURL }).chat(model),
};

/** The writer that the settings name. Calls nobody. Throws InvalidWriterError. */
export function createWriter({
  writer,
  writerUrl,
  writerApiKey,
  writerPrices,
  extractive,
  readArticle,
  fetch = globalThis.fetch,
  limits,
}: CreateWriterOptions): Writer {
  const setting = writer.trim();
  if (setting === 'extractive') return extractive;
  const colon = setting.indexOf(':');
  const provider = setting.slice(0, Math.max(0, colon)).trim().toLowerCase();
  const modelName = colon === -1 ? '' : setting.slice(colon + 1).trim();
  const isCompatible = provider === 'local' || provider === 'openai-compatible';
  const createHosted = Object.hasOwn(hosted, provider) ? hosted[provider] : undefined;
  if (!isCompatible && !createHosted)
    throw new InvalidWriterError(`WRITER names no known writer: ${JSON.stringify(setting.slice(0, 60))}.`);
  if (modelName === '') throw new InvalidWriterError(`WRITER=${provider}: names no model.`);

  const apiKey = checkedKey(writerApiKey);
  const baseURL = checkedUrl(writerUrl);
  const connection = { fetch: createBoundedFetch({ fetch, maxBytes: maxReplyBytes }), baseURL };
  const parts = {
    name: `${provider}:${modelName}`,
    readArticle,
    limits: { ...defaultLimits, ...limits },
    prices: writerPrices,
    createId: randomUUID,
    createBoundary: () => randomBytes(12).toString('hex'),
  };
  if (createHosted) {
    if (!apiKey) throw new InvalidWriterError(`WRITER=${provider}:… needs WRITER_API_KEY.`);
    return createLanguageModelWriter({ ...parts, model: withoutThoughts(createHosted(modelName, { ...connection, apiKey })) });
  }
  if (!baseURL) throw new InvalidWriterError(`WRITER=${provider}:… needs WRITER_URL.`);
  const model = createOpenAICompatible({
    name: provider,
    baseURL: withVersion(baseURL),
    fetch: connection.fetch,
    includeUsage: true,
    ...(apiKey ? { apiKey } : {}),
  }).chatModel(modelName);
  return createLanguageModelWriter({
    ...parts,
    model: withoutThoughts(model),
    temperature: 0,
  });
}

/** Local servers, and gateways behind a provider's protocol, often leave a reasoning model's thoughts in the text, between these tags. */
function withoutThoughts(model: Model): Model {
  return wrapLanguageModel({ model, middleware: extractReasoningMiddleware({ tagName: 'think' }) });
}

function checkedKey(key: string | undefined): string | undefined {
  const trimmed = key?.trim();
  if (!trimmed) return undefined;
  // Anything else would be refused by fetch, in a message that repeats the key.
  if (!/^[\x21-\x7e]+$/u.test(trimmed)) throw new InvalidWriterError('WRITER_API_KEY holds blanks or characters that no key has.');
  return trimmed;
}

function checkedUrl(address: string | undefined): string | undefined {
  const trimmed = address?.trim();
  if (!trimmed) return undefined;
  const url = URL.parse(trimmed);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new InvalidWriterError('WRITER_URL is no http or https address.');
  if (url.username || url.password) throw new InvalidWriterError('WRITER_URL must not hold a name or password: give WRITER_API_KEY.');
  if (url.search || url.hash) throw new InvalidWriterError('WRITER_URL must end with its path, without ? and #.');
  return url.href.replace(/\/+$/u, '').replace(/\/chat\/completions$/u, '');
}

/** Ollama, llama.cpp and vLLM all serve the protocol under /v1; their users often name the host alone. */
function withVersion(baseURL: string): string {
  return new URL(baseURL).pathname === '/' ? `${baseURL}/v1` : baseURL;
}
