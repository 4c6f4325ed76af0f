import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../server/create-app.ts';
import { SOCKET_LIMITS } from '../../../server/guarding/socket-limits.ts';
import { listen } from '../../../server/listen.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';
import { createWaitingAsk } from '../../fakes/fake-uses.ts';

let parts: FakeParts;
let running: Awaited<ReturnType<typeof listen>>;
afterEach(async () => {
  running.server.closeAllConnections();
  running.server.close();
  await parts.streams.whenIdle();
  await parts.dispose();
});

async function start(ready: FakeParts, limits: Record<string, number> = {}) {
  parts = ready;
  running = await listen({ fetch: createApp(parts).fetch, host: '127.0.0.1', port: 0, limits: { ...SOCKET_LIMITS, ...limits } });
  const port = Number(new URL(running.address).port);
  return { port, url: `http://127.0.0.1:${port}` };
}

/** Sends bytes as they are, and gives what came back by the time the other side closed. */
async function exchange(port: number, ...pieces: (string | Buffer)[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text) => {
    answer += text;
  });
  // The server may hang up while this side still sends; what it answered is what counts.
  socket.on('error', () => {});
  await once(socket, 'connect');
  for (const piece of pieces) {
    if (socket.destroyed || !socket.writable) break;
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  }
  if (!socket.destroyed) await once(socket, 'close');
  return answer;
}

const head = (lines: string[]) =>
  `${['POST /api/answers HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', ...lines].join('\r\n')}\r\n\r\n`;
const chunk = (bytes: Buffer | string) =>
  Buffer.concat([Buffer.from(`${Buffer.byteLength(bytes).toString(16)}\r\n`), Buffer.from(bytes), Buffer.from('\r\n')]);

describe('over a socket', () => {
  it('names the real port', async () => {
    const { url } = await start(createFakeParts());
    expect(running.address).toMatch(/^http:\/\/localhost:[1-9]\d+$/);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
  });

  it('names a port that is taken', async () => {
    const { port } = await start(createFakeParts());
    await expect(listen({ fetch: () => new Response(), host: '127.0.0.1', port })).rejects.toThrow(`Port ${port} is taken. Set PORT`);
  });

  it('refuses a rebound Host', async () => {
    const { port } = await start(createFakeParts());
    const answer = await exchange(port, 'GET /api/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });

  it.each(['//api/health', '/%2e%2e/api/health', '/docs/..%2fapi/health'])('gives %s the verdict of /api/health', async (path) => {
    const { port } = await start(createFakeParts());
    const answer = await exchange(port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('refuses a chunked body that is too large before all of it is sent', async () => {
    const { port } = await start(createFakeParts());
    const piece = chunk(Buffer.alloc(256 * 1024, 'x'));
    // Endless for the server: the closing chunk never comes.
    const answer = await exchange(
      port,
      head(['Transfer-Encoding: chunked']),
      chunk('{"question":"'),
      ...Array.from({ length: 8 }, () => piece),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"too-large"');
  });

  it('takes a chunked body that is small', async () => {
    const { port } = await start(createFakeParts());
    const answer = await exchange(
      port,
      head(['Transfer-Encoding: chunked', 'Connection: close']),
      chunk('{"question":'),
      chunk('"Wer?"}'),
      '0\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('refuses an honest length that is too large without reading the body', async () => {
    const { port } = await start(createFakeParts());
    const answer = await exchange(port, head(['Content-Length: 1000000000', 'Connection: close']), '{');
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('ends a body that comes too slowly', async () => {
    const { port } = await start(createFakeParts(), { requestTimeout: 200, headersTimeout: 200, connectionsCheckingInterval: 50 });
    expect(await exchange(port, head(['Content-Length: 100']), '{"question":')).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('ends headers that come too slowly', async () => {
    const { port } = await start(createFakeParts(), { requestTimeout: 200, headersTimeout: 200, connectionsCheckingInterval: 50 });
    expect(await exchange(port, 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow:')).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('refuses headers that are too large', async () => {
    const { port } = await start(createFakeParts());
    const answer = await exchange(port, `GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: ${'x'.repeat(70_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('a client that leaves', () => {
  function waitingParts() {
    const ready = createFakeParts();
    const waiting = createWaitingAsk({ archive: ready.corpus.archive });
    return { ready: { ...ready, ask: waiting.ask }, waiting };
  }

  it('ends the asking behind a chat, and what was written is kept as partial', async () => {
    const { ready, waiting } = waitingParts();
    const { url } = await start(ready);
    const leave = new AbortController();
    const response = await fetch(`${url}/api/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: 'talk', messages: [{ role: 'user', parts: [{ type: 'text', text: 'Wer?' }] }] }),
      signal: leave.signal,
    });
    expect(response.status).toBe(200);
    await waiting.started;
    leave.abort();
    await waiting.aborted;
    await parts.streams.whenIdle();
    const turns = parts.conversations.get('talk')?.turns;
    expect(turns).toMatchObject([{ question: 'Wer?', result: { answer: { ended: 'stopped', claims: [{ id: 'claim-1' }] } } }]);
  });

  it('ends the asking behind an answer', async () => {
    const { ready, waiting } = waitingParts();
    const { url } = await start(ready);
    const leave = new AbortController();
    const asking = fetch(`${url}/api/answers`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"question":"Wer?"}',
      signal: leave.signal,
    });
    await waiting.started;
    leave.abort();
    await expect(asking).rejects.toThrow();
    await waiting.aborted;
    await parts.streams.whenIdle();
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
  });

  it('leaves room for others: streams beyond the limit are refused, and served again when places are free', async () => {
    const { ready } = waitingParts();
    const { url } = await start(ready);
    const leave = new AbortController();
    const open = (n: number) =>
      fetch(`${url}/api/chat`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ id: `talk-${n}`, messages: [{ role: 'user', parts: [{ type: 'text', text: 'Wer?' }] }] }),
        signal: leave.signal,
      });
    // Held to the end: fetch closes an unread answer when its response is garbage-collected, and its place would be free.
    const responses = await Promise.all(Array.from({ length: 70 }, (_, n) => open(n)));
    const statuses = responses.map((response) => response.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(64);
    expect(statuses.filter((status) => status === 429)).toHaveLength(6);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    leave.abort();
    await parts.streams.whenIdle();
    expect(responses.some((response) => response.bodyUsed)).toBe(false);
    expect(parts.conversations.list()).toHaveLength(64);
  });
});
