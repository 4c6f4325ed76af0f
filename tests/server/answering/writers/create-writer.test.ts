import { afterEach, describe, expect, it, vi } from 'vitest';
import { createWriter, InvalidWriterError } from '../../../../server/answering/writers/create-writer.ts';
import type { Writer } from '../../../../server/answering/writers/writer.ts';
import { examplePassages, exampleReader } from './passages.ts';

const extractive: Writer = { name: 'extractive', isModel: false, async *write() {} };
const readArticle = exampleReader();
const KEY = 'sk-secret-0123456789';

afterEach(() => vi.unstubAllEnvs());

/** The addresses and keys that a writer's request would have gone out with. */
async function requestOf(settings: { writer: string; writerUrl?: string; writerApiKey?: string }) {
  const sent: { url: string; headers: Headers }[] = [];
  const fetch: typeof globalThis.fetch = async (address, init) => {
    sent.push({ url: String(address), headers: new Headers(init?.headers) });
    return new Response('{}', { status: 400, headers: { 'content-type': 'application/json' } });
  };
  const writer = createWriter({ ...settings, extractive, readArticle, fetch, limits: { maxRetries: 0 } });
  const task = { kind: 'answer' as const, question: 'Wann?' };
  for await (const event of writer.write({ task, language: 'de', passages: examplePassages() })) {
    expect(event.type).toBe('failed');
  }
  expect(sent).toHaveLength(1);
  return { name: writer.name, url: sent[0]?.url ?? '', headers: sent[0]?.headers ?? new Headers() };
}

describe('WRITER', () => {
  it('extractive gives the extractive writer', () => {
    expect(createWriter({ writer: 'extractive', extractive, readArticle })).toBe(extractive);
  });

  it.each([
    ['openai:gpt-x', 'https://api.openai.com/v1/chat/completions', 'authorization', `Bearer ${KEY}`],
    ['anthropic:claude-x', 'https://api.anthropic.com/v1/messages', 'x-api-key', KEY],
    [
      'google:gemini-x',
      'https://generativelanguage.googleapis.com/v1beta/models/gemini-x:streamGenerateContent?alt=sse',
      'x-goog-api-key',
      KEY,
    ],
    ['mistral:mistral-x', 'https://api.mistral.ai/v1/chat/completions', 'authorization', `Bearer ${KEY}`],
  ])('%s asks its own provider with the key given, whatever the environment says', async (writer, url, header, value) => {
    for (const name of ['OPENAI', 'ANTHROPIC', 'GOOGLE_GENERATIVE_AI', 'MISTRAL']) {
      vi.stubEnv(`${name}_API_KEY`, 'sk-from-the-environment');
      vi.stubEnv(`${name}_BASE_URL`, 'https://elsewhere.example/v1');
    }
    const request = await requestOf({ writer, writerApiKey: ` ${KEY}\n` });
    expect(request.name).toBe(writer);
    expect(request.url).toBe(url);
    expect(request.headers.get(header)).toBe(value);
  });

  it.each([
    'http://127.0.0.1:11434',
    'http://127.0.0.1:11434/',
    'http://127.0.0.1:11434/v1/',
    'http://127.0.0.1:11434/v1/chat/completions',
  ])('local reaches a server given as %s, without a key', async (writerUrl) => {
    const request = await requestOf({ writer: 'local:llama3.1:8b', writerUrl });
    expect(request.name).toBe('local:llama3.1:8b');
    expect(request.url).toBe('http://127.0.0.1:11434/v1/chat/completions');
    expect(request.headers.get('authorization')).toBeNull();
  });

  it('openai-compatible is the same by its long name, and takes a key', async () => {
    const request = await requestOf({ writer: 'openai-compatible:m', writerUrl: 'https://llm.example/api/v2', writerApiKey: KEY });
    expect(request.url).toBe('https://llm.example/api/v2/chat/completions');
    expect(request.headers.get('authorization')).toBe(`Bearer ${KEY}`);
  });

  it.each([
    ['foo', {}, /no known writer: "foo"/u],
    ['', {}, /no known writer/u],
    ['gpt-5', { writerApiKey: KEY }, /no known writer/u],
    ['constructor:x', { writerApiKey: KEY }, /no known writer/u],
    ['extractive:x', {}, /no known writer/u],
    ['openai:', { writerApiKey: KEY }, /names no model/u],
    ['openai:gpt-x', {}, /needs WRITER_API_KEY/u],
    ['anthropic:claude-x', { writerApiKey: '  ' }, /needs WRITER_API_KEY/u],
    ['openai:gpt-x', { writerApiKey: 'sk-secret 0123' }, /WRITER_API_KEY holds/u],
    ['local:llama3.1', {}, /needs WRITER_URL/u],
    ['local:llama3.1', { writerUrl: 'geheim.example:11434' }, /no http or https address/u],
    ['local:llama3.1', { writerUrl: 'file:///geheim' }, /no http or https address/u],
    ['local:llama3.1', { writerUrl: 'http://me:geheim@127.0.0.1' }, /must not hold a name or password/u],
    ['local:llama3.1', { writerUrl: 'http://127.0.0.1/v1?key=geheim' }, /without \? and #/u],
  ])('%j with %j is refused, and the message lists what is allowed', (writer, settings, problem) => {
    vi.stubEnv('OPENAI_API_KEY', 'sk-from-the-environment');
    vi.stubEnv('ANTHROPIC_API_KEY', 'sk-from-the-environment');
    const create = () => createWriter({ writer, extractive, readArticle, ...settings });
    expect(create).toThrow(InvalidWriterError);
    expect(create).toThrow(problem);
    expect(create).toThrow(/extractive; openai:<model>, anthropic:<model>, google:<model>, mistral:<model>.*local:<model>/u);
    expect(create).not.toThrow(/geheim|sk-/u);
  });
});
