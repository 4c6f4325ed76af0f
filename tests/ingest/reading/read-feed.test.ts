import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../ingest/reading/parse-feed.ts';
import { feedItems, loadFeed, readFeed } from '../../../ingest/reading/read-feed.ts';
import type { ReadItem } from '../../../ingest/reading/read-outcome.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
/** In this thread; one test shows that another gives the same. */
const itemsOf = (text: string): ReadItem[] => feedItems(parseFeed(bytesOf(text)));
async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
/** What is compared of an item: undefined facts left out. */
const factsOf = ({ item, outcome }: ReadItem) => JSON.parse(JSON.stringify({ item, ...outcome }));
const feedOf = (text: string | Uint8Array, hints: Parameters<typeof parseFeed>[1] = {}) => {
  const feed = parseFeed(typeof text === 'string' ? bytesOf(text) : text, hints);
  if (feed.kind === 'rejected') throw new Error(feed.reason);
  return feed;
};

const report =
  '<p>Der Kai von Brunsholm bleibt bis Mai gesperrt, sagte die Hafenmeisterin Tjorven Aske am Montag.</p><p>„Die Spundwand ist an drei Stellen gerissen“, sagte sie.</p>' +
  `<p>${'Die Reederei prüft, ob ihre Fähren solange in Sarnograd anlegen können. '.repeat(8)}</p>`;
const reportLines = [
  'Der Kai von Brunsholm bleibt bis Mai gesperrt, sagte die Hafenmeisterin Tjorven Aske am Montag.',
  '„Die Spundwand ist an drei Stellen gerissen“, sagte sie.',
  'Die Reederei prüft, ob ihre Fähren solange in Sarnograd anlegen können. '.repeat(8).trim(),
];

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="/feed.xsl"?>
<!-- vom Redaktionssystem -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>Brunsholmer Bote</title><link>https://bote.example/</link><language>de-DE</language>
  <item>
    <title><![CDATA[Kai gesperrt – "bis Mai"]]></title>
    <link>https://bote.example/kai?utm_source=rss</link>
    <guid isPermaLink="false">bote-4711</guid>
    <pubDate>Mon, 03 Mar 2031 23:45:00 +0100</pubDate>
    <dc:creator>Jannis Oltmann</dc:creator><dc:creator>Rike Sund</dc:creator>
    <description>Kurzfassung</description>
    <content:encoded><![CDATA[${report}<script>alert(1)</script><p style="display:none">Werbung</p>]]></content:encoded>
  </item>
  <item>
    <title>Mole &amp; Leuchtturm</title>
    <link>/mole</link>
    <description>&lt;p&gt;Die Mole ist seit Dienstag wieder offen …&lt;/p&gt;</description>
    <pubDate>Di, 4 Mär 2031 08:00:00 GMT</pubDate>
  </item>
</channel></rss>`;

describe('an RSS 2.0 feed', () => {
  it('gives an article an entry: guid, title, authors, day as written, address, publisher, whole text', () => {
    const [kai] = itemsOf(rss);
    expect(kai && factsOf(kai)).toEqual({
      item: 'bote-4711',
      kind: 'read',
      original: ['Kai gesperrt – "bis Mai"', ...reportLines].join('\n'),
      titled: true,
      marks: [],
      author: 'Jannis Oltmann, Rike Sund',
      url: 'https://bote.example/kai?utm_source=rss',
      publisher: 'Brunsholmer Bote',
      publishedOn: '2031-03-03',
      publishedHow: 'feed',
      language: 'de',
      problems: [],
    });
  });

  it('says where an entry is only a teaser, and where the whole is', () => {
    const [, mole] = itemsOf(rss);
    expect(mole && factsOf(mole)).toMatchObject({
      item: 'https://bote.example/mole',
      original: 'Mole & Leuchtturm\nDie Mole ist seit Dienstag wieder offen …',
      publishedOn: '2031-03-04',
      problems: ['only 41 characters, perhaps not the whole report; it is at https://bote.example/mole'],
    });
  });

  it('tells teasers from whole reports by where they stand, how long they are and how they end', () => {
    const item = (inner: string) => `<item><link>https://bote.example/${inner.length}</link>${inner}</item>`;
    const long = 'Der Kai ist zu. '.repeat(100);
    const entries = [
      `<content:encoded><![CDATA[${report}]]></content:encoded>`,
      `<content:encoded><![CDATA[${report}<p><a href="/x">Weiterlesen auf bote.example</a></p>]]></content:encoded>`,
      '<content:encoded>Kurz.</content:encoded>',
      `<description>${long}</description>`,
      `<description>${long} [&#8230;]</description>`,
      `<description>${long.slice(0, 600)}</description>`,
      '<title>Nur ein Titel</title>',
    ];
    const { entries: read } = feedOf(rss.replace(/<item>[\s\S]*<\/item>/, entries.map(item).join('')));
    expect(read.map(({ isTeaser }) => isTeaser)).toEqual([false, true, true, false, true, true, true]);
  });

  it('of an aggregator names the publisher that the entry names', () => {
    const [entry] = feedOf(rss.replace('<guid', '<source url="https://kurier.example/">Sarnograder Kurier</source><guid')).entries;
    expect(entry?.publisher).toBe('Sarnograder Kurier');
  });

  it('loses no entry that has the id of another, and names them alike the next time', () => {
    const twice = rss.replace(/(<item>[\s\S]*?<\/item>)/, (item) => item + item.replace('gesperrt', 'offen'));
    const items = feedOf(twice).entries.map(({ item }) => item);
    expect(new Set(items).size).toBe(3);
    expect(feedOf(twice).entries.map(({ item }) => item)).toEqual(items);
  });

  it('without a root of this version, or with a DTD that names one elsewhere, is read all the same', () => {
    const old =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:1/rss-0.91.dtd">\n<rss version="0.91"><channel><title>Bote</title><item><title>Kai</title><link>https://bote.example/kai</link><description>Der Kai ist zu.</description></item></channel></rss>';
    expect(factsOf(itemsOf(old)[0] ?? { outcome: { kind: 'rejected', reason: '' } })).toMatchObject({
      original: 'Kai\nDer Kai ist zu.',
      publisher: 'Bote',
    });
  });
});

it('an RSS 1.0 feed is read', () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel rdf:about="https://kurier.example/"><title>Kurier</title><link>https://kurier.example/</link><dc:language>de</dc:language></channel>
  <item rdf:about="https://kurier.example/1"><title>Fähre</title><link>https://kurier.example/1</link><dc:date>2031-03-04T08:00:00+01:00</dc:date><description>Die Fähre fährt.</description></item></rdf:RDF>`;
  const [item] = itemsOf(rdf);
  expect(item && factsOf(item)).toMatchObject({
    item: 'https://kurier.example/1',
    original: 'Fähre\nDie Fähre fährt.',
    publisher: 'Kurier',
    publishedOn: '2031-03-04',
    language: 'de',
  });
});

it('an Atom feed is read: text, HTML and XHTML, links among others, relative ones too', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://amt.example/presse/">
  <title type="text">Hafenamt</title><id>urn:amt</id><updated>2031-03-05T00:00:00Z</updated>
  <entry><id>urn:amt:1</id><title type="html">Sperrung &lt;b&gt;verlängert&lt;/b&gt;</title><published>2031-03-04T09:00:00Z</published><updated>2031-03-05T00:00:00Z</updated>
    <link rel="self" href="/feed/1.xml"/><link rel="enclosure" href="/1.mp3"/><link rel="alternate" href="1.html"/>
    <author><name>Pressestelle</name></author><summary>kurz</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${report}</div></content></entry>
  <entry><id>urn:amt:2</id><title>Zwei</title><updated>2031-03-05T00:00:00Z</updated><content type="text">Erste Zeile a &lt; b\nZweite Zeile</content></entry>
  </feed>`;
  const { entries, title } = feedOf(atom);
  expect(title).toBe('Hafenamt');
  expect(entries.map((entry) => JSON.parse(JSON.stringify(entry)))).toMatchObject([
    {
      item: 'urn:amt:1',
      link: 'https://amt.example/presse/1.html',
      author: 'Pressestelle',
      publishedOn: '2031-03-04',
      isTeaser: false,
      text: reportLines.join('\n'),
    },
    { item: 'urn:amt:2', publishedOn: '2031-03-05', language: 'de', text: 'Erste Zeile a < b\nZweite Zeile' },
  ]);
});

it('a JSON feed is read', () => {
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Bote',
    language: 'de',
    items: [
      {
        id: '1',
        url: 'https://bote.example/1',
        title: 'Kai',
        content_html: report,
        date_published: '2031-03-04T08:00:00+01:00',
        authors: [{ name: 'Rike Sund' }],
      },
      { id: '2', content_text: 'Nur Text.\nZwei Zeilen.' },
    ],
  });
  const items = itemsOf(json);
  expect(items.map(factsOf)).toMatchObject([
    {
      item: '1',
      url: 'https://bote.example/1',
      author: 'Rike Sund',
      publishedOn: '2031-03-04',
      original: ['Kai', ...reportLines].join('\n'),
      problems: [],
    },
    { item: '2', original: 'Nur Text.\nZwei Zeilen.', titled: false },
  ]);
});

describe('a feed in another encoding', () => {
  const latin1 = Buffer.from(rss.replace('UTF-8', 'ISO-8859-1').replaceAll(/[–„“…]/g, '-'), 'latin1');
  it('is decoded as its XML declaration says', () => {
    expect(feedOf(latin1).entries[1]?.publishedOn).toBe('2031-03-04');
    expect(feedOf(latin1).entries[0]?.text).toContain('ihre Fähren');
  });

  it('is decoded as the server says, which counts for more', () => {
    const cyrillic = Buffer.concat([
      Buffer.from('<rss version="2.0"><channel><title>'),
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
      Buffer.from('</title></channel></rss>'),
    ]);
    expect(feedOf(cyrillic, { charset: 'windows-1251' }).title).toBe('Привет');
  });
});

it('a feed is parsed in a thread of its own, with what the server says of it', async () => {
  const hints = { base: 'https://bote.example/feed', contentType: 'application/rss+xml; charset="utf-8"' };
  expect(await collect(readFeed(bytesOf(rss), hints))).toEqual(itemsOf(rss));
});

describe('a hostile feed', () => {
  const withDtd = (dtd: string, text: string) =>
    `<?xml version="1.0"?><!DOCTYPE rss [${dtd}]><rss version="2.0"><channel><title>T</title><item><title>${text}</title><description>${text}</description></item></channel></rss>`;

  it('resolves no entity of its own: no billion laughs', () => {
    const laughs = Array.from({ length: 9 }, (_, level) => `<!ENTITY lol${level + 1} "${`&lol${level || ''};`.repeat(10)}">`).join('');
    const [item] = itemsOf(withDtd(`<!ENTITY lol "lol">${laughs}`, '&lol9;'));
    expect(item && factsOf(item)).toMatchObject({ original: '&lol9;' });
  });

  it('reads no file and no address through an entity', () => {
    for (const system of ['file:///etc/passwd', 'http://127.0.0.1:1/x']) {
      const items = itemsOf(withDtd(`<!ENTITY x SYSTEM "${system}">`, '&x; Kai'));
      expect(items).toHaveLength(1);
      expect(JSON.stringify(items)).not.toMatch(/root:|ECONNREFUSED/);
    }
  });

  it('that a parser hangs on is ended, and says so', async () => {
    const hangs = `<rss version="2.0"><channel><item><author>a@b.c ${'('.repeat(400_000)}</author></item></channel></rss>`;
    expect(await loadFeed(bytesOf(hangs), { timeLimit: 1_000 })).toEqual({
      kind: 'rejected',
      reason: 'the feed could not be read within 1 seconds',
    });
  });

  it('nested without measure, broken, empty or none at all is refused in plain words', () => {
    for (const text of [
      `<rss version="2.0"><channel><item>${'<a>'.repeat(100_000)}x`,
      '<rss version="2.0"><channel><item></wrong></rss>',
      '<rss',
      '<rss version="2.0"/>',
      '',
      'kein Feed',
      '{"version": "https://jsonfeed.org/version/1", "items": 5',
      '{"version": "https://jsonfeed.org/version/1", "title": [], "items": {"a": 1}}',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id/></entry></feed>',
    ]) {
      const items = itemsOf(text);
      expect(items.map(({ outcome }) => outcome.kind)).toEqual(['rejected']);
      expect(JSON.stringify(items)).not.toMatch(/ at .*\.m?[jt]s|node_modules/);
    }
  });

  it('keeps its markup to itself: nothing but words, and only web addresses as links', () => {
    const item = `<item><link>javascript:alert(1)</link><title>&lt;script&gt;alert(1)&lt;/script&gt;Kai</title><description><![CDATA[<img src=x onerror=alert(1)><p>Der Kai</p><iframe srcdoc="x"></iframe><svg><script>alert(2)</script></svg>]]></description></item>`;
    const [entry] = feedOf(rss.replace(/<item>[\s\S]*<\/item>/, item)).entries;
    expect(entry?.text).toBe('Der Kai');
    expect(entry?.link).toBeUndefined();
  });
});
