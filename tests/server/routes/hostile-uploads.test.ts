import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UPLOAD_LIMITS } from '../../../server/contract/ingest.ts';
import { createApp } from '../../../server/create-app.ts';
import { listen } from '../../../server/listen.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';
import { ended, upload } from './uploading.ts';

const MEBIBYTE = 1024 * 1024;
/** What sender and server may hold of a hostile upload of 100 to 256 MiB; measured 25 to 33. */
const MOST_HELD = 64 * MEBIBYTE;
const PIECES_BETWEEN_LOOKS = 16;

/** Heap and buffers that are in use, garbage left out. */
const held = (() => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return () => {
    if (typeof collect === 'function') collect();
    const { arrayBuffers, heapUsed } = process.memoryUsage();
    return arrayBuffers + heapUsed;
  };
})();

let parts: FakeParts;
let app: ReturnType<typeof createApp>;
let running: Awaited<ReturnType<typeof listen>>;
let port: number;
beforeEach(async () => {
  parts = createFakeParts();
  app = createApp(parts);
  running = await listen({ fetch: app.fetch, host: '127.0.0.1', port: 0 });
  // Only size is to refuse here: a busy machine may need longer than the time for a request to reach it.
  running.server.requestTimeout = 0;
  port = Number(new URL(running.address).port);
});
afterEach(async () => {
  running.server.closeAllConnections();
  running.server.close();
  await parts.dispose();
});

/** Who goes on sending may find the connection closed before the answer is read; the verdict is the same. */
const REFUSED = /^(?:$|HTTP\/1\.1 413 )/;

type Sent = { answer: string; sent: number; held: number };

/** Sends pieces until the server hangs up or has answered; how much was sent and what the process held at most. */
async function send(head: string[], pieces: Iterable<Buffer | string>): Promise<Sent> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text) => {
    answer += text;
  });
  // The server may hang up while this side still sends; what it answered is what counts.
  socket.on('error', () => {});
  await once(socket, 'connect');
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const happens = (event: string) => Promise.race([closed, new Promise((resolve) => socket.once(event, resolve))]);
  const before = held();
  let most = before;
  let sent = 0;
  let pieceNumber = 0;
  socket.write(`${['POST /api/ingests HTTP/1.1', 'Host: localhost', 'Connection: close', ...head].join('\r\n')}\r\n\r\n`);
  for (const piece of pieces) {
    if (socket.destroyed || answer !== '') break;
    sent += piece.length;
    if (!socket.write(piece)) await happens('drain');
    // Lets the answer be heard between two pieces.
    await new Promise((resolve) => setImmediate(resolve));
    pieceNumber += 1;
    if (pieceNumber % PIECES_BETWEEN_LOOKS === 0) most = Math.max(most, held());
  }
  if (answer === '' && !socket.destroyed) await happens('data');
  socket.destroy();
  return { answer, sent, held: most - before };
}

const chunked = ['Transfer-Encoding: chunked', 'Content-Type: multipart/form-data; boundary=x'];
const chunk = (bytes: Buffer | string) =>
  Buffer.concat([Buffer.from(`${Buffer.byteLength(bytes).toString(16)}\r\n`), Buffer.from(bytes), Buffer.from('\r\n')]);
const partHead = (name = 'a.txt') => `--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n`;
function* endlessly(piece: Buffer, first: Buffer | string = ''): Generator<Buffer | string> {
  if (first !== '') yield first;
  for (;;) yield piece;
}
const spooled = () => {
  const folder = path.join(parts.dataFolder, 'uploads');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('an upload', () => {
  afterEach(async () => {
    await expect.poll(spooled).toEqual([]);
    expect(parts.ingesting.list()).toEqual([]);
    expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200);
  });

  it('of an honest length that is too large is refused unread', async () => {
    const { answer } = await send(
      [`Content-Length: ${UPLOAD_LIMITS.requestBytes + 1}`, 'Content-Type: multipart/form-data; boundary=x'],
      [partHead()],
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('of one endless file, in chunks, is refused at the limit of a file, and little of it is held', async () => {
    const { answer, sent, held } = await send(chunked, endlessly(chunk(Buffer.alloc(MEBIBYTE, 'x')), chunk(partHead('<b>film</b>.mp4'))));
    expect(answer).toMatch(REFUSED);
    expect(sent).toBeLessThan(UPLOAD_LIMITS.fileBytes + 32 * MEBIBYTE);
    expect(held).toBeLessThan(MOST_HELD);
  });

  it('that never comes to its boundary is refused at the limit of a request, and little of it is held', async () => {
    const { answer, held } = await send(chunked, endlessly(chunk(Buffer.alloc(MEBIBYTE, '-'))));
    expect(answer).toMatch(REFUSED);
    expect(held).toBeLessThan(MOST_HELD);
  });

  it('of an endless header of a part is refused', async () => {
    const endless = chunk(Buffer.alloc(MEBIBYTE, 'X'));
    const { answer, held } = await send(
      chunked,
      endlessly(endless, chunk('--x\r\nContent-Disposition: form-data; name="files"; filename="')),
    );
    expect(answer).toMatch(REFUSED);
    expect(held).toBeLessThan(MOST_HELD);
  });

  it.each([
    ['files', `${partHead()}a\r\n`],
    ['fields', '--x\r\nContent-Disposition: form-data; name="publisher"\r\n\r\nB\r\n'],
    ['parts without a name', '--x\r\nContent-Type: text/plain\r\n\r\nB\r\n'],
  ])('of 10,000 %s is refused', async (_, part) => {
    const { answer, held } = await send(chunked, [chunk(part.repeat(10_000)), chunk('--x--\r\n'), '0\r\n\r\n']);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(held).toBeLessThan(MOST_HELD);
  });

  it.each(['multipart/form-data', 'multipart/form-data; boundary=', `multipart/form-data; boundary=${'x'.repeat(4000)}`])(
    'announced as %s is refused',
    async (type) => {
      const response = await app.request('/api/ingests', {
        method: 'POST',
        headers: { 'Content-Type': type },
        body: `${partHead()}a\r\n--x--\r\n`,
      });
      expect(response.status).toBe(400);
    },
  );

  it.each(['', '--x', `${partHead()}half of it`, 'no multipart at all', '--x\r\n\r\n\r\n--x--\r\n'])(
    'of the body %j is refused',
    async (body) => {
      const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
      const response = await app.request('/api/ingests', { method: 'POST', headers, body });
      expect(response.status).toBe(400);
    },
  );

  it('that breaks off in the middle leaves nothing', async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(`POST /api/ingests HTTP/1.1\r\nHost: localhost\r\n${chunked.join('\r\n')}\r\n\r\n`);
    socket.write(chunk(`${partHead()}${'x'.repeat(200_000)}`));
    await expect.poll(spooled).toHaveLength(1);
    socket.destroy();
  });

  it('of another type is refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/mixed; boundary=x', '']) {
      const response = await app.request('/api/ingests', { method: 'POST', headers: { 'Content-Type': type }, body: 'files=x' });
      expect(response.status).toBe(415);
    }
  });
});

describe('names of files', () => {
  it.each([
    ['../../x', 'x'],
    ['..%2f..%2fx', '..%2f..%2fx'],
    ['C:\\x', 'x'],
    ['/etc/passwd', 'etc/passwd'],
    [`${'n'.repeat(4096)}.txt`, undefined],
    ['<img src=x onerror=alert(1)>.html', '<img src=x onerror=alert(1)>.html'],
    ['a\u202eb', 'a\ufffdb'],
  ])('like %j are labels only', async (name, label) => {
    const body = Buffer.from(`--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\ntext\r\n--x--\r\n`);
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const response = await app.request('/api/ingests', { method: 'POST', headers, body });
    expect(response.status).toBe(201);
    const { id } = await response.json();
    const detail = await ended(app, id);
    if (label) expect(detail.items.map((item) => item.label)).toEqual([label]);
    expect(detail.items[0]?.label.length).toBeLessThan(450);
    expect(readdirSync(parts.dataFolder).filter((entry) => !/^(archive|conversations|ingests)\.sqlite|^uploads$/.test(entry))).toEqual([]);
    expect(parts.lines.join('\n')).not.toContain('\u202e');
  });

  it('with NUL in them are labels, too', async () => {
    const { id } = await upload(app, [['a\0b.txt', 'x']]);
    const [item] = (await ended(app, id)).items;
    expect(item?.label).not.toContain('\0');
  });
});
