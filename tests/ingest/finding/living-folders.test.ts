import { chmod, mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Corpus } from '../../../ingest/corpus/corpus.ts';
import { ingestInto } from '../../../ingest/create-ingest.ts';
import { fileSource } from '../../../ingest/finding/file-source.ts';
import type { IngestOptions } from '../../../ingest/ingest-articles.ts';
import type { IngestSummary } from '../../../ingest/ingest-events.ts';
import { openIngestCorpus } from '../../fakes/ingest-corpus.ts';

let root: string;
let folder: string;
let corpus: Corpus;
let done: ReturnType<typeof openIngestCorpus>['done'];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'beleg-living-'));
  folder = join(root, 'reports');
  await mkdir(join(folder, 'hafen'), { recursive: true });
  await mkdir(join(root, 'data'));
  ({ corpus, done } = openIngestCorpus(join(root, 'data')));
});
afterEach(async () => {
  await corpus.close();
  await rm(root, { recursive: true, force: true });
});

const write = (name: string, subject: string) =>
  writeFile(join(folder, name), `${subject} zu\nDer Anleger ${subject} bleibt bis Montag zu.`);
/** Long after the files were written: their times can be trusted. */
const later = () => new Date(Date.now() + 60_000);

async function ingest(options: IngestOptions = {}, paths = [folder], clock = later): Promise<IngestSummary> {
  for await (const event of ingestInto(corpus, { clock }).ingestArticles(paths, options))
    if (event.type === 'ingest-end') return event.summary;
  throw new Error('The ingest did not end.');
}

describe('files that have not changed', () => {
  it('are recognised by their times and size, without being read', async () => {
    await write('a.txt', 'A');
    await ingest();
    // It could not be read now, not even by root, without the change being seen.
    await rename(join(folder, 'a.txt'), join(folder, 'b.txt'));
    await rename(join(folder, 'b.txt'), join(folder, 'a.txt'));
    expect(await ingest(), 'renamed to and fro: its change time is another, so it is hashed').toMatchObject({ unchanged: 1 });
    const source = fileSource({ kind: 'file', path: join(folder, 'a.txt'), shown: 'a.txt' }, { clock: later });
    expect(corpus.archive.findSource(source.key)?.stamp).toBe(await source.stamp?.());
  });

  it('are hashed as long as they are so young that a change may not show in their times', async () => {
    await write('a.txt', 'A');
    const now = () => new Date();
    await ingest({}, [folder], now);
    const { key } = fileSource({ kind: 'file', path: join(folder, 'a.txt'), shown: 'a.txt' }, { clock: now });
    expect(corpus.archive.findSource(key)).toMatchObject({ bytesHash: expect.any(String) });
    expect(corpus.archive.findSource(key)?.stamp).toBeUndefined();
    expect(await ingest()).toMatchObject({ unchanged: 1 });
    expect(corpus.archive.findSource(key)?.stamp).toEqual(expect.any(String));
  });

  it('are found changed even where size and time of change were set back', async () => {
    await write('a.txt', 'A');
    const day = new Date('2030-01-01T00:00:00Z');
    await utimes(join(folder, 'a.txt'), day, day);
    await ingest();
    await write('a.txt', 'B');
    await utimes(join(folder, 'a.txt'), day, day);
    expect(await ingest()).toMatchObject({ changed: 1 });
  });

  it('are read again for facts that are given anew', async () => {
    await write('a.txt', 'A');
    await ingest();
    expect(await ingest({ publisher: 'Hafenblatt' })).toMatchObject({ changed: 1 });
    expect(await ingest({ publisher: 'Hafenblatt' })).toMatchObject({ unchanged: 1 });
    expect(await ingest()).toMatchObject({ unchanged: 1 });
  });

  it('stay removed when the analyst removed them', async () => {
    await write('a.txt', 'A');
    await ingest();
    corpus.archive.remove('a1');
    expect(await ingest()).toMatchObject({ deleted: 1, unchanged: 0 });
  });
});

describe('files that are gone', () => {
  beforeEach(async () => {
    for (const name of ['a.txt', 'b.txt', 'hafen/c.txt', 'hafen/d.txt']) await write(name, name);
    await ingest();
  });
  const inCorpus = () => corpus.archive.pathsBelow(folder).map((path) => path.slice(folder.length + 1));

  it('are told and kept, and removed with pruning: from the archive and from the index', async () => {
    await rm(join(folder, 'a.txt'));
    expect(await ingest()).toMatchObject({ unchanged: 3, pruned: [], gone: [{ path: join(folder, 'a.txt'), articles: 1 }] });
    expect(inCorpus()).toHaveLength(4);
    expect(await ingest({ pruning: 'remove' })).toMatchObject({ pruned: [{ path: join(folder, 'a.txt'), articles: 1 }], gone: [] });
    expect(inCorpus()).toEqual(['b.txt', 'hafen/c.txt', 'hafen/d.txt']);
    expect(await corpus.passageIndex.passagesOf(['a1'])).toEqual([]);
    expect(corpus.archive.pending()).toEqual([]);
    expect(await ingest({ pruning: 'remove' })).toMatchObject({ pruned: [], gone: [] });
  });

  it('are back with their id and corrections when the file is, even at another place', async () => {
    corpus.archive.correct('a1', { title: 'Kai' });
    await rename(join(folder, 'a.txt'), join(root, 'a.txt'));
    await ingest({ pruning: 'remove' });
    await rename(join(root, 'a.txt'), join(folder, 'a.txt'));
    expect(await ingest()).toMatchObject({ added: 1, unchanged: 3 });
    expect(corpus.archive.get('a1')).toMatchObject({ deleted: false, title: 'Kai' });
    await rename(join(folder, 'a.txt'), join(root, 'a.txt'));
    await ingest({ pruning: 'remove' });
    await rename(join(root, 'a.txt'), join(folder, 'hafen', 'z.txt'));
    expect(await ingest()).toMatchObject({ added: 1, unchanged: 3 });
    expect(corpus.archive.get('a1')?.provenance.path).toBe(join(folder, 'hafen', 'z.txt'));
  });

  it('are not gone when they have moved', async () => {
    await rename(join(folder, 'a.txt'), join(folder, 'hafen', 'a.txt'));
    expect(await ingest({ pruning: 'remove' })).toMatchObject({ moved: 1, pruned: [], gone: [] });
  });

  it('are kept when the folder itself is missing', async () => {
    await rename(folder, join(root, 'weg'));
    expect(await ingest({ pruning: 'force' })).toMatchObject({ pruned: [], gone: [], rejected: [{ path: folder }] });
    expect(corpus.archive.counts().articles).toBe(4);
  });

  it('are kept when all of them are gone, unless that is forced', async () => {
    await rename(folder, join(root, 'weg'));
    await mkdir(folder);
    await writeFile(join(folder, 'lost+found.css'), '');
    const { pruned, gone } = await ingest({ pruning: 'remove' });
    expect(pruned).toEqual([]);
    expect(gone).toHaveLength(4);
    expect(gone[0]?.reason).toContain('--force');
    expect((await ingest({ pruning: 'force' })).pruned).toHaveLength(4);
    expect(corpus.archive.counts().articles).toBe(0);
  });

  it('are kept when the folder they lay in is empty, as one is whose disk is not mounted', async () => {
    await rm(join(folder, 'hafen'), { recursive: true });
    await mkdir(join(folder, 'hafen'));
    await rm(join(folder, 'a.txt'));
    const { pruned, gone } = await ingest({ pruning: 'remove' });
    expect(pruned).toEqual([{ path: join(folder, 'a.txt'), articles: 1 }]);
    expect(gone.map(({ path }) => path)).toEqual([join(folder, 'hafen', 'c.txt'), join(folder, 'hafen', 'd.txt')]);
    // A folder that was deleted with what was in it is another matter.
    await rm(join(folder, 'hafen'), { recursive: true });
    expect((await ingest({ pruning: 'remove' })).pruned).toHaveLength(2);
    expect(inCorpus()).toEqual(['b.txt']);
  });

  it('outside of the named folders are nobody’s business', async () => {
    await rm(join(folder, 'a.txt'));
    expect(await ingest({ pruning: 'remove' }, [join(folder, 'hafen'), join(folder, 'b.txt')])).toMatchObject({ pruned: [], gone: [] });
    expect(inCorpus()).toHaveLength(4);
  });

  it('are kept when the ingest was stopped', async () => {
    await rm(join(folder, 'a.txt'));
    expect(await ingest({ pruning: 'remove', signal: AbortSignal.abort() })).toMatchObject({ pruned: [], gone: [] });
  });

  it.skipIf(process.getuid?.() === 0)('are kept in a folder that cannot be read', async () => {
    await chmod(join(folder, 'hafen'), 0);
    expect(await ingest({ pruning: 'force' })).toMatchObject({ pruned: [], gone: [] });
    await chmod(join(folder, 'hafen'), 0o700);
  });

  it('leave no trace in what is written when there is nothing to do', async () => {
    const { indexWrites } = done;
    await ingest({ pruning: 'remove' });
    expect(done.indexWrites).toBe(indexWrites);
  });
});
