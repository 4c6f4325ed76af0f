import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Corpus } from '../../ingest/corpus/corpus.ts';
import { ingestInto } from '../../ingest/create-ingest.ts';
import type { IngestEvent, IngestSummary } from '../../ingest/ingest-events.ts';
import { openIngestCorpus } from '../fakes/ingest-corpus.ts';

const text = (subject: string) =>
  `${subject} in Brunsholm gesperrt\nDer ${subject} von Brunsholm bleibt gesperrt, sagte Hafenmeisterin Ida Krog am Montag. Ein Termin für die Öffnung fehlt.\nJetzt zuschauen\n< p>Die Reederei prüft Ausweichfahrten.< /p>\n17/`;

let root: string;
let folder: string;
let corpus: Corpus;
let done: ReturnType<typeof openIngestCorpus>['done'];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'beleg-ingest-'));
  folder = join(root, 'reports');
  await mkdir(folder);
  await mkdir(join(root, 'data'));
  ({ corpus, done } = openIngestCorpus(join(root, 'data')));
});

afterEach(async () => {
  await corpus.close();
  await rm(root, { recursive: true, force: true });
});

const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
const parts = () => ingestInto(corpus, { clock: () => new Date('2031-03-04T05:06:07Z') });

async function ended(events: AsyncGenerator<IngestEvent, void>): Promise<IngestSummary & { how: string; events: IngestEvent[] }> {
  const seen: IngestEvent[] = [];
  for await (const event of events) seen.push(event);
  const last = seen.at(-1);
  if (last?.type !== 'ingest-end') throw new Error('The ingest did not end.');
  return { ...last.summary, how: last.how, events: seen };
}
const ingest = (paths = [folder], options = {}) => ended(parts().ingestArticles(paths, options));

describe('ingesting files', () => {
  it('stores text, original and edits, and passages that are exact slices of the text', async () => {
    await write('kai.txt', text('Kai'));
    expect(await ingest()).toMatchObject({ how: 'finished', read: 1, added: 1, rejected: [] });
    const kept = corpus.archive.get('a1');
    expect(kept).toMatchObject({ title: 'Kai in Brunsholm gesperrt', language: 'de', original: text('Kai'), passages: 1 });
    expect(kept?.text).toMatch(/fehlt\.\nDie Reederei prüft Ausweichfahrten\.$/);
    expect(kept?.edits.map(({ rule }) => rule)).toContain('call');
    const passages = await corpus.passageIndex.passagesOf(['a1']);
    expect(passages.map((passage) => kept?.text.slice(passage.start, passage.end))).toEqual(passages.map((passage) => passage.text));
    expect(corpus.archive.pending()).toEqual([]);
  });

  it('takes the good files in and says of each bad one why it was not', async () => {
    for (let at = 0; at < 40; at += 1) await write(`gut-${at}.txt`, text(`Anleger ${at}`));
    await write('leer.txt', '');
    await write('bild.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'));
    await write('bericht.pdf', '%PDF-1.4');
    await write('stil.css', 'p {}');
    await write('tief.html', '<div>'.repeat(100_000));
    await write('gross.txt', 'x');
    await truncate(join(folder, 'gross.txt'), 21_500_000);
    await symlink(join(folder, 'nirgends'), join(folder, 'tot.txt'));
    await symlink(join(root, 'data', 'archive.sqlite'), join(folder, 'hinaus.txt'));
    await mkdir(join(folder, 'ordner.txt'));
    execFileSync('mkfifo', [join(folder, 'rohr.txt')]);
    const summary = await ingest();
    expect(summary).toMatchObject({ read: 40, added: 40, passedOver: 1, how: 'finished' });
    expect(Object.fromEntries(summary.rejected.map(({ path, reason }) => [path.slice(folder.length + 1), reason]))).toEqual({
      'leer.txt': expect.stringContaining('empty'),
      'bild.txt': expect.stringContaining('PNG'),
      'bericht.pdf': expect.stringContaining('PDF'),
      'tief.html': expect.stringContaining('nested'),
      'gross.txt': expect.stringMatching(/21\.5 MB.*20 MB/),
      'tot.txt': expect.stringContaining('leads nowhere'),
      'hinaus.txt': expect.stringContaining('out of the named folder'),
      'rohr.txt': expect.stringContaining('pipe'),
    });
    expect(corpus.archive.counts().articles).toBe(40);
    expect(await corpus.passageIndex.count()).toBe(corpus.archive.counts().passages);
  });

  it('says of a file whose name is no UTF-8 that the name is the fault', async () => {
    await write('kai.txt', text('Kai'));
    await writeFile(Buffer.concat([Buffer.from(`${folder}/gr`), Buffer.from([0xf6, 0xdf]), Buffer.from('e.txt')]), text('Mole'));
    const { added, rejected } = await ingest();
    expect(added).toBe(1);
    expect(rejected).toEqual([{ path: expect.stringContaining('gr'), reason: 'its name is not valid UTF-8; rename it' }]);
  });

  it('never waits for a pipe, a device or a socket that is named', async () => {
    execFileSync('mkfifo', [join(root, 'rohr')]);
    const server = createServer().listen(join(root, 'dose'));
    await new Promise((resolve) => server.once('listening', resolve));
    const summary = await ingest([join(root, 'rohr'), '/dev/zero', join(root, 'dose'), join(root, 'fehlt.txt')]);
    server.close();
    expect(summary.rejected.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('not a regular file'),
      expect.stringContaining('not a regular file'),
      expect.stringContaining('not a regular file'),
      expect.stringContaining('not found'),
    ]);
  });

  it('embeds and writes nothing when nothing has changed', async () => {
    await write('kai.txt', text('Kai'));
    await write('mole.txt', text('Mole'));
    await ingest();
    const [texts, writes, version] = [done.embedded.length, done.indexWrites, corpus.archive.version()];
    expect(await ingest()).toMatchObject({ read: 2, unchanged: 2, added: 0 });
    expect([done.embedded.length, done.indexWrites, corpus.archive.version()]).toEqual([texts, writes, version]);
  });

  it('replaces the passages of a changed article, keeps its id, and the old revision readable', async () => {
    await write('kai.txt', text('Kai'));
    await ingest();
    const before = corpus.archive.get('a1');
    await write('kai.txt', text('Leuchtturm'));
    expect(await ingest()).toMatchObject({ changed: 1, added: 0 });
    const passages = await corpus.passageIndex.passagesOf(['a1']);
    expect(passages.map((passage) => passage.revision)).toEqual([corpus.archive.get('a1')?.revision]);
    expect(passages[0]?.text).toContain('Leuchtturm');
    expect(corpus.archive.textOf('a1', before?.revision ?? '')?.text).toBe(before?.text);
  });

  it('sees a vanished path with equal bytes as a move: same id, nothing embedded', async () => {
    await write('kai.txt', text('Kai'));
    await ingest();
    const count = done.embedded.length;
    await rename(join(folder, 'kai.txt'), join(folder, 'kai-alt.txt'));
    expect(await ingest()).toMatchObject({ moved: 1, added: 0 });
    expect(done.embedded.length).toBe(count);
    expect(corpus.archive.get('a1')?.provenance.path).toMatch(/kai-alt\.txt$/);
    expect(corpus.archive.pending()).toEqual([]);
    await rename(folder, join(root, 'umgezogen'));
    expect(await ingest([join(root, 'umgezogen')])).toMatchObject({ moved: 1 });
    expect(corpus.archive.counts().articles).toBe(1);
  });

  it('keeps both of two living files with the same content, each searchable, and says so', async () => {
    await write('kai.txt', text('Kai'));
    await ingest();
    await write('kopie.txt', text('Kai'));
    const summary = await ingest();
    expect(summary).toMatchObject({
      unchanged: 1,
      added: 1,
      sameContent: [{ path: join(folder, 'kopie.txt'), sameContentAs: join(folder, 'kai.txt') }],
    });
    expect(await corpus.passageIndex.passagesOf(['a2'])).toHaveLength(1);
  });

  it('lets only one of two copies take over the id of a file that is gone', async () => {
    await write('kai.txt', text('Kai'));
    await ingest();
    await rm(join(folder, 'kai.txt'));
    await write('eins.txt', text('Kai'));
    await write('zwei.txt', text('Kai'));
    expect(await ingest()).toMatchObject({ moved: 1, added: 1, sameContent: [{ path: join(folder, 'zwei.txt') }] });
    expect((await corpus.passageIndex.passagesOf(['a1', 'a2'])).map(({ articleId }) => articleId)).toEqual(['a1', 'a2']);
  });

  it('keeps folders of the same name apart, and one file the same however it is named', async () => {
    await mkdir(join(root, 'other', 'reports'), { recursive: true });
    await write('kai.txt', text('Kai'));
    await writeFile(join(root, 'other', 'reports', 'kai.txt'), text('Mole'));
    expect(await ingest([folder, join(root, 'other', 'reports')])).toMatchObject({ added: 2, changed: 0 });
    expect(await ingest([join(folder, 'kai.txt'), folder, join(root, 'other')])).toMatchObject({ read: 2, unchanged: 2 });
  });

  it('leaves out what the analyst removed while its file is the same', async () => {
    await write('kai.txt', text('Kai'));
    await ingest();
    corpus.archive.remove('a1');
    expect(await ingest()).toMatchObject({ deleted: 1, added: 0, unchanged: 0 });
    expect(corpus.archive.get('a1')?.deleted).toBe(true);
  });

  it('takes given publisher and date, later too, without embedding again', async () => {
    await write('kai.txt', text('Kai'));
    await ingest();
    const count = done.embedded.length;
    expect(await ingest([folder], { publisher: 'Hafenblatt', publishedOn: '2025-03-02' })).toMatchObject({ changed: 1 });
    expect(corpus.archive.get('a1')).toMatchObject({ publisher: 'Hafenblatt', publishedOn: '2025-03-02', publishedHow: 'given' });
    expect(await ingest([folder], { publisher: 'Hafenblatt', publishedOn: '2025-03-02' })).toMatchObject({ unchanged: 1 });
    corpus.archive.correct('a1', { publisher: 'Küstenbote' });
    expect(await ingest([folder], { publisher: 'Hafenblatt', publishedOn: '2025-03-02' }), 'under a correction').toMatchObject({
      unchanged: 1,
    });
    expect(corpus.archive.get('a1')).toMatchObject({ publisher: 'Küstenbote' });
    expect(done.embedded.length).toBe(count);
    expect(corpus.archive.pending()).toEqual([]);
  });

  it('finishes the batch at hand when it is stopped, and goes on with the rest next time', async () => {
    for (let at = 0; at < 70; at += 1) await write(`${String(at).padStart(2, '0')}.txt`, text(`Anleger ${at}`));
    const stop = new AbortController();
    const seen: IngestEvent[] = [];
    for await (const event of parts().ingestArticles([folder], { signal: stop.signal })) {
      seen.push(event);
      if (event.type === 'article-finished') stop.abort();
    }
    const end = seen.at(-1);
    expect(end).toMatchObject({ type: 'ingest-end', how: 'stopped' });
    const { articles } = corpus.archive.counts();
    expect(articles).toBeGreaterThan(0);
    expect(articles).toBeLessThan(70);
    expect(await ingest()).toMatchObject({ unchanged: articles, added: 70 - articles, how: 'finished' });
  });

  it('lets a fault of the embedder through, and the archive knows what is still to be indexed', async () => {
    await write('kai.txt', text('Kai'));
    const failing: Corpus = { ...corpus, passageIndex: { ...corpus.passageIndex, add: () => Promise.reject(new Error('disk full')) } };
    await expect(ended(ingestInto(failing, { clock: () => new Date() }).ingestArticles([folder]))).rejects.toThrow('disk full');
    expect(corpus.archive.pending()).toMatchObject([{ id: 'a1' }]);
  });
});

describe('ingesting texts from memory', () => {
  const texts = (items: Parameters<ReturnType<typeof parts>['ingestTexts']>[0], options = {}) => ended(parts().ingestTexts(items, options));

  it('goes through the same recipe, with what the giver says', async () => {
    const item = { key: 'paste:1', text: text('Kai'), publisher: 'Hafenblatt', publishedOn: '2025-03-02' };
    expect(await texts([item])).toMatchObject({ added: 1 });
    expect(corpus.archive.get('a1')).toMatchObject({ publisher: 'Hafenblatt', publishedHow: 'given', title: 'Kai in Brunsholm gesperrt' });
    expect(await texts([item])).toMatchObject({ unchanged: 1 });
    expect(await texts([{ ...item, publisher: 'Küstenbote' }])).toMatchObject({ changed: 1 });
  });

  it('leaves a text as it is when repair is off, and puts a missing title before it', async () => {
    await texts(
      [
        { key: 'q1', text: '  Zwei  Blanks &amp; < p>.' },
        { key: 'q2', text: 'Ein Satz.', title: 'Überschrift' },
        { key: 'q3', text: ' \n' },
      ],
      { repair: false },
    );
    expect(corpus.archive.get('a1')?.text).toBe('  Zwei  Blanks &amp; < p>.');
    expect(corpus.archive.get('a2')).toMatchObject({ text: 'Überschrift\nEin Satz.', title: 'Überschrift' });
    expect(corpus.archive.counts().articles).toBe(2);
  });
});
