import { createHash } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyseArticle } from '../../../ingest/analysing/analyse-article.ts';
import type { Corpus } from '../../../ingest/corpus/corpus.ts';
import type { IngestSource } from '../../../ingest/finding/ingest-source.ts';
import { type IngestOptions, ingestArticles } from '../../../ingest/ingest-articles.ts';
import type { IngestEvent } from '../../../ingest/ingest-events.ts';
import { readGivenText } from '../../../ingest/reading/read-given-text.ts';
import { openIngestCorpus } from '../../fakes/ingest-corpus.ts';

let root: string;
let corpus: Corpus;
let done: ReturnType<typeof openIngestCorpus>['done'];
/** How often a file was read, and how often its articles were. */
let loads: number;
let readings: number;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'beleg-several-'));
  ({ corpus, done } = openIngestCorpus(root));
  loads = 0;
  readings = 0;
});
afterEach(async () => {
  await corpus.close();
  await rm(root, { recursive: true, force: true });
});

/** A file with an entry for each text; an empty one cannot be read. */
async function fileOf(name: string, entries: Record<string, string>, { stamp }: { stamp?: string } = {}): Promise<IngestSource> {
  const path = join(root, name);
  await writeFile(path, JSON.stringify(entries));
  return {
    shown: name,
    key: `reports/${name}`,
    path,
    stamp: async () => stamp,
    load: async () => {
      loads += 1;
      return {
        kind: 'loaded',
        bytesHash: createHash('sha256').update(JSON.stringify(entries)).digest('hex'),
        async *articles() {
          readings += 1;
          for (const [item, text] of Object.entries(entries)) yield { item, outcome: readGivenText({ text }) };
        },
      };
    },
  };
}

async function ingest(sources: IngestSource[], options: IngestOptions = {}) {
  const events: IngestEvent[] = [];
  const parts = {
    corpus,
    clock: () => new Date('2031-03-04T05:06:07Z'),
    analyse: async (...given: Parameters<typeof analyseArticle>) => analyseArticle(...given),
  };
  for await (const event of ingestArticles(parts, { sources, expected: sources.length }, options)) events.push(event);
  const last = events.at(-1);
  if (last?.type !== 'ingest-end') throw new Error('The ingest did not end.');
  return { ...last.summary, how: last.how, events };
}

const three = { eins: 'Der Kai ist zu.', zwei: 'Die Mole ist offen.', drei: 'Die Fähre fährt.' };

describe('a file with several articles', () => {
  it('gives an article for each entry, named by it, and counts as one file', async () => {
    const { events, ...summary } = await ingest([await fileOf('feed.xml', three), await fileOf('zwei.xml', { a: 'Der Turm steht.' })]);
    expect(summary).toMatchObject({ read: 4, added: 4, how: 'finished' });
    expect(corpus.archive.get('a2')?.provenance).toMatchObject({ key: 'reports/feed.xml#zwei', path: join(root, 'feed.xml') });
    const seen = events.flatMap((event) => (event.type === 'article-finished' ? [[event.shown, event.done, event.of]] : []));
    expect(seen).toEqual([
      ['feed.xml#eins', 0, 2],
      ['feed.xml#zwei', 0, 2],
      ['feed.xml#drei', 1, 2],
      ['zwei.xml#a', 2, 2],
    ]);
  });

  it('costs one hash when it has not changed, and nothing when its stamp is the same', async () => {
    await ingest([await fileOf('feed.xml', three)]);
    expect([loads, readings]).toEqual([1, 1]);
    expect(await ingest([await fileOf('feed.xml', three)])).toMatchObject({ read: 3, unchanged: 3, added: 0 });
    expect([loads, readings], 'hashed').toEqual([2, 1]);
    await ingest([await fileOf('feed.xml', three, { stamp: '3 bytes, Monday' })]);
    expect([loads, readings], 'another stamp').toEqual([3, 1]);
    const { events } = await ingest([await fileOf('feed.xml', three, { stamp: '3 bytes, Monday' })]);
    expect([loads, readings], 'the same stamp').toEqual([3, 1]);
    expect(events).toContainEqual({
      type: 'article-finished',
      shown: 'feed.xml',
      outcome: 'unchanged',
      articles: 3,
      problems: [],
      done: 1,
      of: 1,
    });
  });

  it('is read anew for each entry that changed, and for no other', async () => {
    await ingest([await fileOf('feed.xml', three)]);
    const before = done.embedded.length;
    const summary = await ingest([await fileOf('feed.xml', { ...three, zwei: 'Die Mole ist wieder zu.', vier: 'Neues.' })]);
    expect(summary).toMatchObject({ unchanged: 2, changed: 1, added: 1, gone: [] });
    expect(done.embedded.slice(before)).toEqual(['Die Mole ist wieder zu.', 'Neues.']);
    expect(corpus.archive.get('a2')?.text).toBe('Die Mole ist wieder zu.');
  });

  it('tells of entries that it holds no more, and gives them up with pruning', async () => {
    await ingest([await fileOf('feed.xml', three)]);
    const { zwei: _, ...two } = three;
    expect(await ingest([await fileOf('feed.xml', two)])).toMatchObject({
      unchanged: 2,
      pruned: [],
      gone: [{ path: 'reports/feed.xml#zwei', articles: 1, reason: expect.stringContaining('--prune') }],
    });
    await ingest([await fileOf('feed.xml', three)]);
    const pruned = await ingest([await fileOf('feed.xml', two)], { pruning: 'remove' });
    expect(pruned).toMatchObject({ pruned: [{ path: 'reports/feed.xml#zwei', articles: 1 }], gone: [] });
    expect([...(await corpus.passageIndex.contents()).keys()]).toEqual(['a1', 'a3']);
    expect(corpus.archive.pending()).toEqual([]);
    expect(await ingest([await fileOf('feed.xml', three)]), 'it is back').toMatchObject({ added: 1, unchanged: 2 });
    expect(corpus.archive.get('a2')).toMatchObject({ deleted: false, text: three.zwei });
  });

  it('gives up nothing while a part of it cannot be read, and is read again until all of it can', async () => {
    await ingest([await fileOf('feed.xml', three)]);
    const damaged = { eins: three.eins, zwei: '' };
    const summary = await ingest([await fileOf('feed.xml', damaged)], { pruning: 'remove' });
    expect(summary).toMatchObject({ unchanged: 1, pruned: [], gone: [], rejected: [{ path: 'feed.xml#zwei' }] });
    expect(corpus.archive.counts().articles).toBe(3);
    await ingest([await fileOf('feed.xml', damaged)]);
    expect(readings).toBe(3);
  });

  it('leaves out an entry that the analyst removed', async () => {
    await ingest([await fileOf('feed.xml', three)]);
    corpus.archive.remove('a1');
    expect(await ingest([await fileOf('feed.xml', three)])).toMatchObject({ unchanged: 2, deleted: 1 });
    expect(await ingest([await fileOf('feed.xml', { ...three, vier: 'Neues.' })])).toMatchObject({ unchanged: 2, deleted: 1, added: 1 });
  });

  it('keeps the ids of its articles when the file moves', async () => {
    await ingest([await fileOf('feed.xml', three)]);
    await rename(join(root, 'feed.xml'), join(root, 'alt.xml'));
    expect(await ingest([await fileOf('alt.xml', three)])).toMatchObject({ moved: 3, added: 0 });
    expect(corpus.archive.get('a1')?.provenance.key).toBe('reports/alt.xml#eins');
    // Copied back to its old place it gives articles of its own.
    expect(await ingest([await fileOf('feed.xml', three)])).toMatchObject({ added: 3 });
  });

  it('takes the first of two entries of one name, and says so of the second', async () => {
    const file = await fileOf('feed.xml', three);
    const doubled: IngestSource = {
      ...file,
      load: async () => ({
        kind: 'loaded',
        bytesHash: 'x',
        async *articles() {
          for (const text of ['Der erste.', 'Der zweite.']) yield { item: 'gleich', outcome: readGivenText({ text }) };
        },
      }),
    };
    expect(await ingest([doubled])).toMatchObject({ added: 1, rejected: [{ reason: expect.stringContaining('same name') }] });
    expect(corpus.archive.get('a1')?.text).toBe('Der erste.');
  });

  it('is not remembered when its reader fails or the ingest is stopped half-way; the rest comes the next time', async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, nth) => [`e${nth}`, `Der Anleger ${nth} ist zu.`]));
    const stop = new AbortController();
    const file = await fileOf('viele.xml', many);
    const events = ingestArticles(
      { corpus, clock: () => new Date(), analyse: async (...given) => analyseArticle(...given) },
      { sources: [file], expected: 1 },
      { signal: stop.signal },
    );
    for await (const event of events) if (event.type === 'article-finished') stop.abort();
    const { articles } = corpus.archive.counts();
    expect(articles).toBeGreaterThan(0);
    expect(articles).toBeLessThan(200);
    expect(await ingest([file])).toMatchObject({ unchanged: articles, added: 200 - articles });

    const failing: IngestSource = {
      ...file,
      key: 'reports/kaputt.xml',
      load: async () => ({
        kind: 'loaded',
        bytesHash: 'y',
        async *articles() {
          yield { item: '1', outcome: readGivenText({ text: 'Ein Satz.' }) };
          throw new Error('unexpected\nend');
        },
      }),
    };
    expect(await ingest([failing])).toMatchObject({ added: 1, rejected: [{ reason: 'could not be read: unexpected end' }] });
    expect(corpus.archive.findSource('reports/kaputt.xml')).toBeUndefined();
  });
});
