import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Prices } from '../../../../server/answering/writers/cost-of.ts';
import { createWriter } from '../../../../server/answering/writers/create-writer.ts';
import type { AnswerTask, Writer, WriterEvent, WriterInput } from '../../../../server/answering/writers/writer.ts';
import { type FakeOpenAiServer, type FakeReply, startFakeOpenAiServer } from '../../../fakes/openai-server.ts';
import { examplePassages, exampleReader } from './passages.ts';

export const KEY = 'sk-secret-0123456789';
const SECRET_QUESTION = 'Wann öffnet die Mole?';
const extractive: Writer = { name: 'extractive', isModel: false, async *write() {} };
/** Long enough for a busy machine: only the tests of time limits wait, and they set their own. */
const limits = { totalMs: 30_000, firstTokenMs: 30_000, silenceMs: 30_000, maxRetries: 0 };

let server: FakeOpenAiServer | undefined;
/** The server behind the writer of this test. */
export const served = (): FakeOpenAiServer | undefined => server;
const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown) => unhandled.push(reason);

/** Each test has its own server, closed at its end, and leaves no rejection without a handler. */
export function closeAfterEach(): void {
  beforeEach(() => {
    unhandled.length = 0;
    process.on('unhandledRejection', onUnhandled);
  });
  afterEach(async () => {
    await server?.close();
    server = undefined;
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('unhandledRejection', onUnhandled);
    vi.restoreAllMocks();
    expect(unhandled).toEqual([]);
  });
}

export type Settings = {
  provider?: string;
  writerPrices?: Prices;
  limits?: Partial<typeof limits & { maxCharacters: number; maxOutputTokens: number }>;
};

/** A writer whose language model is a server of this test that replies so. */
export async function serve(reply: FakeReply | ((requestNumber: number) => FakeReply), settings: Settings = {}): Promise<Writer> {
  server = await startFakeOpenAiServer(reply);
  return createWriter({
    writer: `${settings.provider ?? 'local'}:fake-model`,
    writerUrl: server.url,
    writerApiKey: KEY,
    extractive,
    readArticle: exampleReader(),
    writerPrices: settings.writerPrices,
    limits: { ...limits, ...settings.limits },
  });
}

export const input: WriterInput<AnswerTask> = {
  task: { kind: 'answer', question: SECRET_QUESTION },
  language: 'de',
  passages: examplePassages(),
};

export async function eventsOf(writer: Writer, overrides: Partial<WriterInput<AnswerTask>> = {}): Promise<WriterEvent[]> {
  const events: WriterEvent[] = [];
  for await (const event of writer.write({ ...input, ...overrides })) events.push(event);
  return events;
}

/** Drafts as "text → passages", other events by name; deltas left out. */
export function outlined(events: WriterEvent[]): string[] {
  return events.flatMap((event) => {
    if (event.type === 'delta' || event.type === 'usage') return [];
    if (event.type === 'failed') return [`failed: ${event.failure.code}`];
    if (event.type !== 'draft') return [event.type];
    const named = [...event.draft.spans.map((span) => span.articleId.slice(1)), ...event.draft.unresolved];
    return [`${event.draft.text} → ${named.join(' ')}`];
  });
}

export const stream = (...content: string[]): FakeReply => ({ kind: 'stream', content });
export const kept = (file: string, pieceBytes: number): FakeReply => ({
  kind: 'bytes',
  body: readFileSync(new URL(`../../../fixtures/openai/${file}`, import.meta.url)),
  pieceBytes,
});
