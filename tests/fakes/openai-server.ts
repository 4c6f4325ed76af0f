import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one chat-completions request. */
export type FakeReply =
  /** A whole stream. `finishReason` null: none is sent. */
  | { kind: 'stream'; content: string[]; reasoning?: string[]; finishReason?: string | null }
  /** Bytes of a kept stream, sent in pieces of `pieceBytes`, wherever that cuts. */
  | { kind: 'bytes'; body: Uint8Array; pieceBytes: number }
  | { kind: 'error'; status: number; body: unknown; headers?: Record<string, string> }
  /** Accepts the request and never sends headers. */
  | { kind: 'silence' }
  /** Sends this and then nothing, the connection open. */
  | { kind: 'hang'; content: string[] }
  /** Sends this and then drops the connection. */
  | { kind: 'cut'; content: string[] }
  /** Sends this, then an event that is no JSON, then the regular end. */
  | { kind: 'malformed'; content: string[] }
  /** Sends this, then an error object as an event, as servers do once the stream has begun. */
  | { kind: 'stream-error'; content: string[]; error: unknown }
  /** `characters` of text in deltas of `deltaCharacters`, as fast as they are read. */
  | { kind: 'flood'; characters: number; deltaCharacters: number };

export type FakeRequest = { path: string; authorization: string | undefined; body: string };

export type FakeOpenAiServer = {
  /** To be given as WRITER_URL. */
  url: string;
  requests: FakeRequest[];
  /** Characters of content that were handed to the network so far. */
  sentCharacters(): number;
  /** Resolves when the client has closed a connection whose reply was not finished. */
  abandoned: Promise<void>;
  /** Resolves when a request has been read whole. */
  requested: Promise<void>;
  close(): Promise<void>;
};

/**
 * A small server on loopback that speaks the streaming side of OpenAI's chat completions (POST …/chat/completions, server-sent
 * events), and fails in the ways such servers fail. `reply` is asked for each request, with its number from 0.
 */
export async function startFakeOpenAiServer(reply: FakeReply | ((requestNumber: number) => FakeReply)): Promise<FakeOpenAiServer> {
  const requests: FakeRequest[] = [];
  let sent = 0;
  const abandoned = Promise.withResolvers<void>();
  const requested = Promise.withResolvers<void>();

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    response.on('close', () => {
      if (!response.writableFinished) abandoned.resolve();
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    requests.push({ path: request.url ?? '', authorization: request.headers.authorization, body: Buffer.concat(chunks).toString('utf8') });
    requested.resolve();
    const chosen = typeof reply === 'function' ? reply(requests.length - 1) : reply;
    await send(response, chosen, (characters) => {
      sent += characters;
    });
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    sentCharacters: () => sent,
    abandoned: abandoned.promise,
    requested: requested.promise,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function send(response: ServerResponse, reply: FakeReply, count: (characters: number) => void): Promise<void> {
  if (reply.kind === 'silence') return;
  if (reply.kind === 'error') {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    response.end(JSON.stringify(reply.body));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
  if (reply.kind === 'bytes') {
    for (let start = 0; start < reply.body.length; start += reply.pieceBytes) {
      response.write(reply.body.subarray(start, start + reply.pieceBytes));
      await new Promise((resolve) => setImmediate(resolve));
    }
    response.end();
    return;
  }
  const event = async (data: string) => {
    if (response.destroyed || response.write(`data: ${data}\n\n`)) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        response.off('drain', done).off('close', done);
        resolve();
      };
      response.on('drain', done).on('close', done);
    });
  };
  await event(chunk({ role: 'assistant', content: '' }));
  if (reply.kind === 'flood') {
    const delta = 'Die Fähre fuhr am Montag aus. [1] '.repeat(Math.ceil(reply.deltaCharacters / 34)).slice(0, reply.deltaCharacters);
    for (let left = reply.characters; left > 0 && !response.destroyed; left -= delta.length) {
      await event(chunk({ content: delta }));
      count(delta.length);
    }
  } else {
    for (const text of 'reasoning' in reply ? (reply.reasoning ?? []) : []) await event(chunk({ reasoning_content: text }));
    for (const text of reply.content) {
      await event(chunk({ content: text }));
      count(text.length);
    }
  }
  if (reply.kind === 'hang') return;
  if (reply.kind === 'cut') {
    await new Promise((resolve) => setTimeout(resolve, 20));
    response.destroy();
    return;
  }
  if (reply.kind === 'malformed') await event('{"id":"chatcmpl-1","choices":[{"index":0,"delta":{"conte');
  if (reply.kind === 'stream-error') {
    await event(JSON.stringify({ error: reply.error }));
    response.end('data: [DONE]\n\n');
    return;
  }
  const finishReason = reply.kind === 'stream' && reply.finishReason !== undefined ? reply.finishReason : 'stop';
  if (finishReason !== null) await event(chunk({}, finishReason));
  await event(usage());
  response.end('data: [DONE]\n\n');
}

function chunk(delta: Record<string, string>, finishReason: string | null = null): string {
  return JSON.stringify({ ...head, choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }] });
}

function usage(): string {
  return JSON.stringify({ ...head, choices: [], usage: { prompt_tokens: 812, completion_tokens: 64, total_tokens: 876 } });
}

const head = {
  id: 'chatcmpl-BelegFake0001',
  object: 'chat.completion.chunk',
  created: 1_763_800_000,
  model: 'fake-model',
  system_fingerprint: 'fp_fake',
};
