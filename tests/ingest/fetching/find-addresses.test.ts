import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FetchMemory, RememberedFetch } from '../../../ingest/fetching/fetch-memory.ts';
import { type AddressSource, findAddresses } from '../../../ingest/fetching/find-addresses.ts';
import { readArticles } from '../../../ingest/reading/read-articles.ts';
import { type Answer, fetcherOf, startWebSite, type WebSite } from '../../fakes/web-site.ts';

const paragraph = 'Der Kai von Brunsholm bleibt bis Mai gesperrt, sagte die Hafenmeisterin Tjorven Aske am Montag in Brunsholm. ';
const page = (title: string, text = paragraph.repeat(6)) =>
  `<html lang="de"><head><meta property="og:site_name" content="Bote"></head><body><nav>Start Politik</nav><article><h1>${title}</h1><p>${text}</p></article></body></html>`;
const read = readArticles;

function memoryHere(): FetchMemory & { kept: Map<string, RememberedFetch> } {
  const kept = new Map<string, RememberedFetch>();
  return { kept, recall: (key) => kept.get(key), remember: (key, fetch) => void kept.set(key, fetch), close: () => {} };
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

let site: WebSite;
let memory: ReturnType<typeof memoryHere>;
let fetching: ReturnType<typeof fetcherOf>;
let root: string;
beforeEach(async () => {
  site = await startWebSite();
  memory = memoryHere();
  fetching = fetcherOf(site);
  root = `http://zeitung.example:${site.port}`;
});
afterEach(async () => {
  await fetching.fetcher.close();
  await site.close();
});

const sourcesAt = (...written: string[]): Promise<AddressSource[]> =>
  collect(findAddresses(written, { fetcher: fetching.fetcher, memory, read }));

/** What an ingest learns of a source; `articles` are looked at only when the hash is another than the one before. */
async function take(source: AddressSource | undefined, before?: string) {
  const loaded = await source?.load();
  if (loaded === undefined) throw new Error('no source');
  if (loaded.kind === 'rejected') return { reason: loaded.reason };
  if (loaded.bytesHash === before) return { unchanged: true, hash: before };
  const [item] = await collect(loaded.articles());
  const outcome = item?.outcome;
  return outcome?.kind === 'read'
    ? { hash: loaded.bytesHash, ...outcome, original: outcome.original.replaceAll(paragraph.trim(), '¶') }
    : { hash: loaded.bytesHash, reason: outcome?.reason };
}

const asked = () => site.requests.map((request) => request.split(' ')[1]).filter((path) => path !== '/robots.txt');
/** A page that says whether it has changed. */
const conditional = (
  body: string,
  etag: string,
  type = 'text/html',
): ((request: { headers: { 'if-none-match'?: string | undefined } }) => Answer) => {
  return ({ headers }) => (headers['if-none-match'] === etag ? { status: 304 } : { body, headers: { etag, 'content-type': type } });
};

describe('the address of a page', () => {
  it('is one article, known by its normal form, with where it came from in the end', async () => {
    site.pages.set('/kai?utm_source=brief', { status: 302, headers: { location: '/artikel/kai.html' } });
    site.pages.set('/artikel/kai.html', { body: page('Kai gesperrt') });
    const [source, ...others] = await sourcesAt(`${root}/kai?utm_source=brief#top`);
    expect(others).toEqual([]);
    expect(source).toMatchObject({ shown: `${root}/kai?utm_source=brief#top`, key: `${root}/kai` });
    expect(await take(source)).toMatchObject({
      original: expect.stringMatching(/^Kai gesperrt\n¶/),
      publisher: 'Bote',
      url: `${root}/artikel/kai.html`,
    });
  });

  it('named twice is fetched and given once', async () => {
    site.pages.set('/kai', { body: page('Kai gesperrt') });
    expect(await sourcesAt(`${root}/kai`, `${root}/kai#unten`)).toHaveLength(1);
  });

  it('that cannot be fetched says why, beside the others, and shows no password', async () => {
    site.pages.set('/kai', { body: page('Kai gesperrt') });
    const sources = await sourcesAt('file:///etc/passwd', 'https://anna:geheim@zeitung.example/', `${root}/fehlt`, `${root}/kai`);
    expect(await Promise.all(sources.map((source) => take(source)))).toMatchObject([
      { reason: expect.stringContaining('only http and https') },
      { reason: expect.stringContaining('name or password') },
      { reason: expect.stringContaining('no such page (404)') },
      { original: expect.stringContaining('Kai gesperrt') },
    ]);
    expect(JSON.stringify(sources)).not.toContain('geheim');
  });

  it('that has not changed costs a question and is not fetched again', async () => {
    site.pages.set('/kai', conditional(page('Kai gesperrt'), '"1"'));
    const { hash } = await take((await sourcesAt(`${root}/kai`))[0]);
    expect(await take((await sourcesAt(`${root}/kai`))[0], hash)).toMatchObject({ unchanged: true });
    expect(asked()).toEqual(['/kai', '/kai']);
  });

  it('that has not changed is fetched again for a corpus that lost it', async () => {
    site.pages.set('/kai', conditional(page('Kai gesperrt'), '"1"'));
    const first = await take((await sourcesAt(`${root}/kai`))[0]);
    expect(await take((await sourcesAt(`${root}/kai`))[0], 'another corpus')).toEqual(first);
  });

  it('that has changed is another hash', async () => {
    site.pages.set('/kai', conditional(page('Kai gesperrt'), '"1"'));
    const { hash } = await take((await sourcesAt(`${root}/kai`))[0]);
    site.pages.set('/kai', conditional(page('Kai offen'), '"2"'));
    expect(await take((await sourcesAt(`${root}/kai`))[0], hash)).toMatchObject({ original: expect.stringContaining('Kai offen') });
  });
});

describe('the address of a feed', () => {
  const item = (path: string, inner: string) =>
    `<item><guid isPermaLink="false">id-${path}</guid><link>${root}${path}</link>${inner}</item>`;
  const rss = (...items: string[]) =>
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Brunsholmer Bote</title><language>de</language>${items.join('')}</channel></rss>`;
  const teaser = (title: string) =>
    `<title>${title}</title><pubDate>Tue, 04 Mar 2031 08:00:00 +0100</pubDate><description>Es geht um ${title} …</description>`;
  const whole = (title: string) => `<title>${title}</title><content:encoded><![CDATA[<p>${paragraph.repeat(6)}</p>]]></content:encoded>`;
  const feed = (body: string, etag = '"f"') => site.pages.set('/feed', conditional(body, etag, 'application/rss+xml'));

  it('is an article an entry: from the feed where it is whole, from its page where it is a teaser', async () => {
    feed(rss(item('/ganz', whole('Kai gesperrt')), item('/kurz?utm_medium=rss', teaser('die Mole'))));
    site.pages.set('/kurz?utm_medium=rss', { body: page('Mole offen') });
    const sources = await sourcesAt(`${root}/feed`);
    expect(sources.map(({ key }) => key)).toEqual([`${root}/ganz`, `${root}/kurz`]);
    expect(asked()).toEqual(['/feed']);
    expect(await take(sources[0])).toMatchObject({
      original: 'Kai gesperrt\n¶ ¶ ¶ ¶ ¶ ¶',
      publisher: 'Brunsholmer Bote',
      url: `${root}/ganz`,
      problems: [],
    });
    // What the page does not say of itself, the feed does.
    expect(await take(sources[1])).toMatchObject({
      original: expect.stringMatching(/^Mole offen\n¶/),
      publisher: 'Bote',
      publishedOn: '2031-03-04',
      url: `${root}/kurz?utm_medium=rss`,
    });
    expect(asked()).toEqual(['/feed', '/kurz?utm_medium=rss']);
  });

  it('that has not changed costs one request, whatever its entries are', async () => {
    feed(rss(item('/ganz', whole('Kai gesperrt')), item('/kurz', teaser('die Mole'))));
    site.pages.set('/kurz', { body: page('Mole offen') });
    const hashes = await Promise.all((await sourcesAt(`${root}/feed`)).map(async (source) => (await take(source)).hash));
    site.requests.length = 0;
    const again = await sourcesAt(`${root}/feed`);
    expect(await Promise.all(again.map((source, index) => take(source, hashes[index])))).toMatchObject([
      { unchanged: true },
      { unchanged: true },
    ]);
    expect(asked()).toEqual(['/feed']);
  });

  it('that has a new entry fetches that one page', async () => {
    feed(rss(item('/alt', teaser('die Mole'))));
    site.pages.set('/alt', { body: page('Mole offen') });
    site.pages.set('/neu', { body: page('Fähre fährt') });
    const [old] = await sourcesAt(`${root}/feed`);
    const { hash } = await take(old);
    feed(rss(item('/neu', teaser('die Fähre')), item('/alt', teaser('die Mole'))), '"g"');
    site.requests.length = 0;
    const sources = await sourcesAt(`${root}/feed`);
    expect(await take(sources[0])).toMatchObject({ original: expect.stringContaining('Fähre fährt') });
    expect(await take(sources[1], hash)).toMatchObject({ unchanged: true });
    expect(asked()).toEqual(['/feed', '/neu']);
  });

  it('gives the teaser where the page is not to be had, and says so; once it is, the page', async () => {
    feed(rss(item('/kurz', teaser('die Mole'))));
    site.pages.set('/kurz', { status: 403 });
    const first = await take((await sourcesAt(`${root}/feed`))[0]);
    expect(first).toMatchObject({
      original: 'die Mole\nEs geht um die Mole …',
      problems: [expect.stringContaining('does not give it out (403)'), expect.stringContaining('perhaps not the whole report')],
    });
    expect(await take((await sourcesAt(`${root}/feed`))[0], first.hash)).toMatchObject({ unchanged: true });
    site.pages.set('/kurz', { body: page('Mole offen') });
    expect(await take((await sourcesAt(`${root}/feed`))[0], first.hash)).toMatchObject({ original: expect.stringContaining('Mole offen') });
  });

  it('never puts a teaser in the place of a page that was read before', async () => {
    feed(rss(item('/kurz', teaser('die Mole'))));
    site.pages.set('/kurz', { body: page('Mole offen') });
    await take((await sourcesAt(`${root}/feed`))[0]);
    feed(rss(item('/kurz', teaser('die Mole, zum zweiten'))), '"g"');
    site.pages.set('/kurz', { status: 500 });
    expect(await take((await sourcesAt(`${root}/feed`))[0])).toEqual({ reason: expect.stringContaining('fault of its own (500)') });
  });

  it('gives the teaser of a page that holds no text', async () => {
    feed(rss(item('/kurz', teaser('die Mole'))));
    site.pages.set('/kurz', { body: '<html><body><div id="app"></div><script>start()</script></body></html>' });
    expect(await take((await sourcesAt(`${root}/feed`))[0])).toMatchObject({
      problems: [expect.stringContaining('no text found on the page'), expect.anything()],
    });
  });

  it('gives a page that two feeds name once', async () => {
    feed(rss(item('/ganz', whole('Kai gesperrt'))));
    site.pages.set('/feed2', { body: rss(item('/ganz?utm_source=feed2', whole('Kai gesperrt'))), headers: { 'content-type': 'text/xml' } });
    expect(await sourcesAt(`${root}/feed`, `${root}/feed2`)).toHaveLength(1);
  });

  it('never puts its text in the place of another site’s page', async () => {
    feed(rss(item('/x', whole('Gefälscht')).replace(`${root}/x`, 'https://bote.example/kai'), item('/y', whole('Eigen'))));
    const sources = await sourcesAt(`${root}/feed`);
    expect(sources.map(({ key }) => key)).toEqual([`${root}/feed id-/x`, `${root}/y`]);
    expect(await take(sources[0])).toMatchObject({ url: 'https://bote.example/kai' });
  });

  it('leads to no address that may not be asked', async () => {
    feed(
      rss(
        item('/1', teaser('A')).replace(`${root}/1`, 'http://169.254.169.254/latest'),
        item('/2', teaser('B')).replace(`${root}/2`, 'http://a:b@zeitung.example/'),
      ),
    );
    const sources = await sourcesAt(`${root}/feed`);
    expect(await take(sources[0])).toMatchObject({
      problems: [expect.stringContaining('169.254.169.254 leads to an address inside'), expect.anything()],
    });
    expect(await take(sources[1])).toMatchObject({ original: expect.stringContaining('Es geht um B') });
    expect(asked()).toEqual(['/feed']);
  });

  it('broken or empty says so', async () => {
    site.pages.set('/kaputt', { body: '<rss version="2.0"><channel><item></x>', headers: { 'content-type': 'text/xml' } });
    feed(rss());
    const sources = await sourcesAt(`${root}/kaputt`, `${root}/feed`);
    expect(await Promise.all(sources.map((source) => take(source)))).toEqual([
      { reason: expect.stringContaining('damaged') },
      { reason: 'the feed has no entries' },
    ]);
  });
});

it('addresses that are stopped on the way say so', async () => {
  site.pages.set('/kai', { body: page('Kai gesperrt') });
  const sources = await collect(
    findAddresses([`${root}/kai`, `${root}/mole`], { fetcher: fetching.fetcher, memory, read, signal: AbortSignal.abort() }),
  );
  expect(await Promise.all(sources.map((source) => take(source)))).toEqual(Array(2).fill({ reason: expect.stringContaining('stopped') }));
  expect(site.requests).toEqual([]);
});
