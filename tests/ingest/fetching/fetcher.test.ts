import { createServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualLimits } from '../../../ingest/fetching/fetch-limits.ts';
import type { FetchOutcome } from '../../../ingest/fetching/fetcher.ts';
import { addressOf, fetcherOf, startWebSite, type WebSite } from '../../fakes/web-site.ts';

let site: WebSite;
const closing: { close(): Promise<void> }[] = [];
beforeEach(async () => {
  site = await startWebSite();
});
afterEach(async () => {
  for (const { close } of closing.splice(0)) await close();
  await site.close();
});

function fetcherHere(options: Parameters<typeof fetcherOf>[1] = {}) {
  const made = fetcherOf(site, options);
  closing.push(made.fetcher);
  return made;
}

const reasonOf = (outcome: FetchOutcome) => (outcome.kind === 'rejected' ? outcome.reason : `not rejected: ${outcome.kind}`);
const textOf = (outcome: FetchOutcome) => (outcome.kind === 'fetched' ? new TextDecoder().decode(outcome.bytes) : outcome);
const page = '<h1>Kai gesperrt</h1><p>Der Kai von Brunsholm bleibt bis Mai zu.</p>';

describe('fetching a page', () => {
  it('gives its bytes, where they came from, when, and what to recognise them by', async () => {
    site.pages.set('/kai', { body: page, headers: { etag: '"a1"', 'last-modified': 'Tue, 04 Mar 2031 05:00:00 GMT' } });
    const { fetcher, at } = fetcherHere();
    expect(await fetcher.fetch(at('/kai?utm_source=brief#unten'))).toMatchObject({ kind: 'rejected' });
    const outcome = await fetcher.fetch(at('/kai#unten'));
    expect(outcome).toMatchObject({
      kind: 'fetched',
      url: `http://zeitung.example:${site.port}/kai`,
      contentType: 'text/html; charset=utf-8',
      retrievedAt: '2031-03-04T05:06:07.000Z',
      etag: '"a1"',
      lastModified: 'Tue, 04 Mar 2031 05:00:00 GMT',
    });
    expect(textOf(outcome)).toBe(page);
  });

  it('says who asks: Beleg, and whom to turn to', async () => {
    site.pages.set('/kai', { body: page });
    const { fetcher, at } = fetcherHere({ contact: 'desk@redaktion.example' });
    await fetcher.fetch(at('/kai'));
    expect(site.headersOf.map((headers) => headers['user-agent'])).toEqual(
      Array(2).fill(expect.stringMatching(/^Beleg\/\S+ \(.*; desk@redaktion\.example\)$/)),
    );
    expect(site.headersOf[1]).not.toHaveProperty('cookie');
  });

  it('asks whether it has changed, and is told no', async () => {
    site.pages.set('/kai', ({ headers }) =>
      headers['if-none-match'] === '"a1"' ? { status: 304 } : { body: page, headers: { etag: '"a1"' } },
    );
    const { fetcher, at } = fetcherHere();
    expect(await fetcher.fetch(at('/kai'), { validators: { etag: '"a1"' } })).toEqual({ kind: 'not-modified' });
    expect((await fetcher.fetch(at('/kai'), { validators: { lastModified: 'Tue, 04 Mar 2031 05:00:00 GMT' } })).kind).toBe('fetched');
    expect(site.headersOf.at(-1)).toMatchObject({ 'if-modified-since': 'Tue, 04 Mar 2031 05:00:00 GMT' });
  });

  it('does not take a 304 for an answer that it has not asked for, nor keeps a validator that cannot be sent back', async () => {
    site.pages.set('/leer', { status: 304 });
    site.pages.set('/kai', { body: page, headers: { etag: 'no quotes', 'last-modified': 'gestern; x=1' } });
    const { fetcher, at } = fetcherHere();
    expect(reasonOf(await fetcher.fetch(at('/leer')))).toContain('304');
    const outcome = await fetcher.fetch(at('/kai'));
    expect(outcome).not.toHaveProperty('etag');
    expect(outcome).not.toHaveProperty('lastModified');
  });

  it.each([
    [404, 'has no such page (404)'],
    [410, 'has no such page (410)'],
    [403, 'save it and name the file'],
    [401, 'save it and name the file'],
    [451, 'save it and name the file'],
    [500, 'fault of its own (500); run it again later'],
    [204, 'answers 204'],
    [206, 'answers 206'],
  ])('of status %i says what to do', async (status, reason) => {
    site.pages.set('/kai', { status });
    const { fetcher, at } = fetcherHere();
    expect(reasonOf(await fetcher.fetch(at('/kai')))).toContain(reason);
  });

  it.each(['image/png', 'video/mp4', 'application/zip', 'text/javascript', 'multipart/x-mixed-replace'])(
    'refuses %s unread',
    async (type) => {
      site.pages.set('/bild', (_, response) => {
        // Endless: whoever reads it never comes to an end.
        response.writeHead(200, { 'content-type': type });
        const timer = setInterval(() => response.write('x'.repeat(1_000)), 1);
        response.on('close', () => clearInterval(timer));
        return undefined;
      });
      const { fetcher, at } = fetcherHere();
      expect(reasonOf(await fetcher.fetch(at('/bild')))).toContain(`${type} is no report`);
    },
  );

  it.each(['application/pdf', 'application/rss+xml', 'TEXT/PLAIN; charset=iso-8859-1', 'application/ld+json', 'application/octet-stream'])(
    'takes %s',
    async (type) => {
      site.pages.set('/kai', { body: page, headers: { 'content-type': type } });
      const { fetcher, at } = fetcherHere();
      expect(await fetcher.fetch(at('/kai'))).toMatchObject({ kind: 'fetched', contentType: type });
    },
  );

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])('unpacks %s', async (encoding, pack) => {
    site.pages.set('/kai', { body: pack(page), headers: { 'content-encoding': encoding } });
    const { fetcher, at } = fetcherHere();
    expect(textOf(await fetcher.fetch(at('/kai')))).toBe(page);
  });
});

describe('redirects', () => {
  it('are followed, five of them, and the last address is kept', async () => {
    for (const step of [0, 1, 2, 3, 4]) site.pages.set(`/${step}`, { status: 301 + (step % 2), headers: { location: `${step + 1}` } });
    site.pages.set('/5', { body: page });
    const { fetcher, at } = fetcherHere();
    expect(await fetcher.fetch(at('/0'))).toMatchObject({ kind: 'fetched', url: at('/5').url.href });
    site.pages.set('/5', { status: 308, headers: { location: '/6' } });
    expect(reasonOf(await fetcher.fetch(at('/0')))).toContain('more than 5 times');
  });

  it.each([
    ['another scheme', 'file:///etc/passwd', 'only http and https'],
    ['an address with a password', 'http://a:b@zeitung.example/', 'name or password'],
    ['a mail server', 'http://zeitung.example:25/', 'port 25'],
    ['the metadata of a cloud machine', 'http://169.254.169.254/latest/meta-data/', '169.254.169.254 leads to an address inside'],
    ['this machine in other numerals', 'http://2130706433/', '127.0.0.1 leads to an address inside'],
    ['this machine as IPv6', 'http://[::1]/', '[::1] leads to an address inside'],
    ['a host that leads inside', 'http://intern.example/', 'intern.example leads to an address inside'],
    ['localhost', 'http://localhost/', 'leads to an address inside'],
  ])('to %s are refused', async (_, location, reason) => {
    site.pages.set('/hin', { status: 302, headers: { location } });
    const { fetcher, at } = fetcherHere({ hosts: { 'intern.example': ['10.1.2.3'], localhost: ['127.0.0.1', '::1'] } });
    const said = reasonOf(await fetcher.fetch(at('/hin')));
    expect(said).toContain(reason);
    expect(said).not.toContain('a:b');
  });

  it('to another host ask for its robots.txt too', async () => {
    site.pages.set('/hin', ({ headers }) => ({
      status: 302,
      headers: { location: `http://archiv.example:${headers.host?.split(':')[1]}/kai` },
    }));
    site.pages.set('/kai', { body: page });
    const { fetcher, at } = fetcherHere();
    expect(textOf(await fetcher.fetch(at('/hin')))).toBe(page);
    expect(site.requests).toEqual([
      'zeitung.example /robots.txt',
      'zeitung.example /hin',
      'archiv.example /robots.txt',
      'archiv.example /kai',
    ]);
  });
});

describe('addresses inside this machine or its network', () => {
  it.each([
    '127.0.0.1',
    '[::1]',
    '2130706433',
    '0x7f.1',
    '[::ffff:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '169.254.169.254',
    '10.0.0.1',
    '0.0.0.0',
    '[fe80::1]',
  ])('are not asked: %s', async (host) => {
    const { fetcher } = fetcherHere();
    expect(reasonOf(await fetcher.fetch(addressOf(`http://${host}:${site.port}/kai`)))).toContain('leads to an address inside');
    expect(site.requests).toEqual([]);
  });

  it('are not asked by a name that leads there', async () => {
    const { fetcher } = fetcherHere({ hosts: { 'intern.example': ['10.0.0.9', '127.0.0.1'] } });
    const host = `intern.example:${site.port}`;
    expect(reasonOf(await fetcher.fetch(addressOf(`http://${host}/kai`)))).toContain(`${host} leads to an address inside`);
    expect(site.requests).toEqual([]);
  });

  it('are asked where the settings name them in numbers', async () => {
    site.pages.set('/kai', { body: page });
    const { fetcher } = fetcherHere({ privateHosts: [`127.0.0.1:${site.port}`, '[::1]:1025'] });
    expect((await fetcher.fetch(addressOf(`http://127.0.0.1:${site.port}/kai`))).kind).toBe('fetched');
    expect(reasonOf(await fetcher.fetch(addressOf('http://[::1]:1025/')))).not.toContain('leads to an address inside');
  });

  it('are asked for hosts that the settings name, on the port they name', async () => {
    site.pages.set('/kai', { body: page });
    const hosts = { 'wiki.intern': ['127.0.0.1'] };
    const address = addressOf(`http://wiki.intern:${site.port}/kai`);
    expect((await fetcherHere({ hosts, privateHosts: [`wiki.intern:${site.port}`] }).fetcher.fetch(address)).kind).toBe('fetched');
    expect((await fetcherHere({ hosts, privateHosts: ['wiki.intern'] }).fetcher.fetch(address)).kind).toBe('rejected');
    expect((await fetcherHere({ hosts, privateHosts: [`intern:${site.port}`] }).fetcher.fetch(address)).kind).toBe('rejected');
  });
});

describe('robots.txt', () => {
  const robots = (body: string, status = 200) => site.pages.set('/robots.txt', { status, body, headers: { 'content-type': 'text/plain' } });
  beforeEach(() => {
    site.pages.set('/kai', { body: page });
    site.pages.set('/intern/kai', { body: page });
  });

  it('is asked once a host, and kept to', async () => {
    robots('User-agent: *\nDisallow: /intern/\nAllow: /');
    const { fetcher, at } = fetcherHere();
    expect((await fetcher.fetch(at('/kai'))).kind).toBe('fetched');
    expect(reasonOf(await fetcher.fetch(at('/intern/kai')))).toContain('robots.txt) forbid it');
    expect(site.requests).toEqual(['zeitung.example /robots.txt', 'zeitung.example /kai']);
  });

  it('may name Beleg, who then keeps to that and not to the rest', async () => {
    robots('User-agent: *\nDisallow: /\n\nUser-agent: beleg\nDisallow: /intern/');
    const { fetcher, at } = fetcherHere();
    expect((await fetcher.fetch(at('/kai'))).kind).toBe('fetched');
    expect((await fetcher.fetch(at('/intern/kai'))).kind).toBe('rejected');
  });

  it.each([404, 401, 403, 410])('that is not to be had (%i) forbids nothing', async (status) => {
    robots('', status);
    const { fetcher, at } = fetcherHere();
    expect((await fetcher.fetch(at('/kai'))).kind).toBe('fetched');
  });

  it.each([500, 503, 429])(
    'that cannot be read (%i) forbids everything, with the reason, and is asked again in five minutes',
    async (status) => {
      robots('', status);
      const { fetcher, at } = fetcherHere();
      expect(reasonOf(await fetcher.fetch(at('/kai')))).toContain(`cannot be read: it answers ${status}`);
      expect(reasonOf(await fetcher.fetch(at('/kai')))).toContain('nothing is fetched from there');
      expect(site.requests).toEqual(['zeitung.example /robots.txt']);
    },
  );

  it('is followed to where it leads', async () => {
    site.pages.set('/robots.txt', { status: 301, headers: { location: '/regeln.txt' } });
    site.pages.set('/regeln.txt', { body: 'User-agent: *\nDisallow: /kai' });
    const { fetcher, at } = fetcherHere();
    expect(reasonOf(await fetcher.fetch(at('/kai')))).toContain('forbid it');
  });

  it('is read to its limit and no further, whatever it holds', async () => {
    robots(`User-agent: *\nDisallow: /kai\n${'# Kommentar\n'.repeat(100_000)}Disallow: /intern`);
    const { fetcher, at } = fetcherHere();
    expect((await fetcher.fetch(at('/kai'))).kind).toBe('rejected');
    expect((await fetcher.fetch(at('/intern/kai'))).kind).toBe('fetched');
  });

  it('says how long to pause; without it a second, and half a minute at most', async () => {
    const waitsWith = async (body: string) => {
      robots(body);
      const { fetcher, at, waits } = fetcherHere();
      await fetcher.fetch(at('/kai'));
      await fetcher.fetch(at('/intern/kai'));
      return waits;
    };
    expect(await waitsWith('User-agent: *\nDisallow:')).toEqual([1_000, 1_000]);
    expect(await waitsWith('User-agent: *\nCrawl-delay: 7')).toEqual([7_000, 7_000]);
    expect(await waitsWith('User-agent: *\nCrawl-delay: 0')).toEqual([1_000, 1_000]);
    expect(await waitsWith('User-agent: *\nCrawl-delay: 86400')).toEqual([30_000, 30_000]);
  });
});

describe('a host', () => {
  it('is asked one thing at a time, another host meanwhile', async () => {
    let open = 0;
    const most: number[] = [];
    const slowly = (path: string) =>
      site.pages.set(path, (_, response) => {
        open += 1;
        most.push(open);
        setTimeout(() => {
          open -= 1;
          response.writeHead(200, { 'content-type': 'text/html' }).end(page);
        }, 10);
        return undefined;
      });
    for (const path of ['/1', '/2', '/3']) slowly(path);
    const { fetcher, at } = fetcherHere();
    await Promise.all(['/1', '/2', '/3'].map((path) => fetcher.fetch(at(path))));
    expect(most).toEqual([1, 1, 1]);
  });

  it('that asks for a moment gets it, then is asked again', async () => {
    let busy = true;
    site.pages.set('/kai', () => {
      if (!busy) return { body: page };
      busy = false;
      return { status: 429, headers: { 'retry-after': '12' } };
    });
    const { fetcher, at, waits } = fetcherHere();
    expect(textOf(await fetcher.fetch(at('/kai')))).toBe(page);
    expect(waits).toContain(12_000);
  });

  it('that asks for longer is left alone, with all its pages, and it is said until when', async () => {
    site.pages.set('/kai', { status: 503, headers: { 'retry-after': 'Tue, 04 Mar 2031 06:00:00 GMT' } });
    site.pages.set('/mole', { body: page });
    const { fetcher, at } = fetcherHere();
    expect(reasonOf(await fetcher.fetch(at('/kai')))).toContain('run it again after 2031-03-04 06:00 UTC');
    const { length } = site.requests;
    expect(reasonOf(await fetcher.fetch(at('/mole')))).toContain('asks to be left alone');
    expect(site.requests).toHaveLength(length);
  });

  it('that is always busy is given up', async () => {
    site.pages.set('/kai', { status: 429, headers: { 'retry-after': '1' } });
    site.pages.set('/mole', { status: 503, headers: { 'retry-after': 'bald' } });
    const { fetcher, at } = fetcherHere();
    expect(reasonOf(await fetcher.fetch(at('/kai')))).toContain('left alone');
    expect(reasonOf(await fetcher.fetch(at('/mole')))).toContain('run it again later');
    expect(site.requests.filter((request) => request.endsWith('/kai'))).toHaveLength(2);
  });
});

describe('an answer without end or measure', () => {
  const limits = { ...usualLimits, body: { bytes: 200_000, ratio: 20, ratioFrom: 10_000 } };
  const endless = (chunk: string, headers: Record<string, string> = {}) =>
    site.pages.set('/kai', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', ...headers });
      const timer = setInterval(() => response.write(chunk), 1);
      response.on('close', () => clearInterval(timer));
      return undefined;
    });

  it('is cut off at the limit of bytes', async () => {
    endless('Der Kai ist zu. '.repeat(1_000));
    const { fetcher, at } = fetcherHere({ limits });
    expect(reasonOf(await fetcher.fetch(at('/kai')))).toContain('larger than 0.2 MB, the limit');
  });

  it('is cut off when it drips', async () => {
    endless('.');
    const { fetcher, at } = fetcherHere({ limits: { ...limits, total: 200 } });
    // Rules first, within the same limit.
    expect(reasonOf(await fetcher.fetch(at('/kai')))).toContain('answers too slowly');
  });

  it.each(['/kai', '/robots.txt'])('is cut off when nothing comes: %s', async (path) => {
    site.pages.set(path, () => undefined);
    const { fetcher, at } = fetcherHere({ limits: { ...limits, idle: 100 } });
    expect(reasonOf(await fetcher.fetch(at('/kai')))).toContain('answers too slowly');
  });

  it('is cut off when it stops half-way', async () => {
    site.pages.set('/kai', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write(page);
      return undefined;
    });
    const { fetcher, at } = fetcherHere({ limits: { ...limits, idle: 100 } });
    expect(reasonOf(await fetcher.fetch(at('/kai')))).toContain('answers too slowly');
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('is cut off when it is a bomb: %s', async (encoding, pack) => {
    site.pages.set('/ratio', { body: pack(' '.repeat(190_000)), headers: { 'content-encoding': encoding } });
    site.pages.set('/size', { body: pack(' '.repeat(10_000_000)), headers: { 'content-encoding': encoding } });
    const { fetcher, at } = fetcherHere({ limits });
    expect(reasonOf(await fetcher.fetch(at('/ratio')))).toContain('hundredfold');
    expect(reasonOf(await fetcher.fetch(at('/size')))).toMatch(/hundredfold|larger than/);
  });

  it.each([
    ['gzip, gzip', gzipSync(gzipSync(page)), 'packed in a way'],
    ['zstd', Buffer.from(page), 'packed in a way'],
    ['gzip', gzipSync(page).subarray(0, 40), 'broke off'],
    ['gzip', Buffer.from('no gzip at all'), 'damaged'],
    ['br', Buffer.from('no brotli at all, not in the least'), 'damaged'],
  ])('is refused when it is not packed as it should be (%s)', async (encoding, body, reason) => {
    site.pages.set('/kai', { body, headers: { 'content-encoding': encoding } });
    const { fetcher, at } = fetcherHere();
    expect(reasonOf(await fetcher.fetch(at('/kai')))).toContain(reason);
  });

  it('is refused when it breaks off, or its head is too large', async () => {
    site.pages.set('/kai', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '10000' }).write(page);
      setTimeout(() => response.destroy(), 20);
      return undefined;
    });
    site.pages.set('/kopf', { headers: { 'x-viel': 'x'.repeat(100_000) } });
    const { fetcher, at } = fetcherHere();
    expect(reasonOf(await fetcher.fetch(at('/kai')))).toContain('broke off');
    expect(reasonOf(await fetcher.fetch(at('/kopf')))).toContain('too large a head');
  });

  it('is refused when it is no HTTP', async () => {
    const server = createServer((socket) => socket.resume().end('220 mail.example ESMTP\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const { fetcher } = fetcherHere({ privateHosts: [`zeitung.example:${port}`] });
    expect(reasonOf(await fetcher.fetch(addressOf(`http://zeitung.example:${port}/kai`)))).toContain('is damaged');
  });
});

describe('a host that cannot be reached', () => {
  it('is said to be none, closed, or unsafe', async () => {
    const { fetcher } = fetcherHere({
      hosts: { 'zu.example': ['127.0.0.1'] },
      privateHosts: ['zu.example:1025', `zeitung.example:${site.port}`],
    });
    expect(reasonOf(await fetcher.fetch(addressOf('http://nirgends.example/')))).toContain('there is no host nirgends.example');
    expect(reasonOf(await fetcher.fetch(addressOf('http://zu.example:1025/')))).toContain('zu.example:1025 takes no connection');
    expect(reasonOf(await fetcher.fetch(addressOf(`https://zeitung.example:${site.port}/`)))).toContain('no safe connection');
  });
});

describe('a fetch that is stopped', () => {
  it('ends at once, also while it waits its turn, and says so', async () => {
    site.pages.set('/kai', () => undefined);
    const stop = new AbortController();
    const { fetcher, at } = fetcherHere();
    const fetches = [fetcher.fetch(at('/kai'), { signal: stop.signal }), fetcher.fetch(at('/kai'), { signal: stop.signal })];
    setTimeout(() => stop.abort(), 50);
    for (const outcome of await Promise.all(fetches)) expect(reasonOf(outcome)).toContain('stopped');
    site.pages.set('/kai', { body: page });
    expect((await fetcher.fetch(at('/kai'))).kind).toBe('fetched');
  });
});
