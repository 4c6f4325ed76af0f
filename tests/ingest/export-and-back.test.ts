import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Corpus } from '../../ingest/corpus/corpus.ts';
import { exportReport } from '../../ingest/corpus/export-report.ts';
import { ingestInto } from '../../ingest/create-ingest.ts';
import type { IngestOptions } from '../../ingest/ingest-articles.ts';
import type { FinishedArticle } from '../../ingest/ingest-events.ts';
import { openIngestCorpus } from '../fakes/ingest-corpus.ts';

let root: string;
let corpora: Corpus[];
const open = async (name: string) => {
  await mkdir(join(root, name));
  const { corpus } = openIngestCorpus(join(root, name));
  corpora.push(corpus);
  return corpus;
};
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'beleg-export-'));
  corpora = [];
});
afterEach(async () => {
  for (const corpus of corpora) await corpus.close();
  await rm(root, { recursive: true });
});

async function take(corpus: Corpus, path: string, at: string, options: IngestOptions = {}) {
  const found: FinishedArticle[] = [];
  for await (const event of ingestInto(corpus, { clock: () => new Date(at) }).ingestArticles([path], options))
    if (event.type === 'article-finished') found.push(event);
  return found;
}

const exported = ({ archive }: Corpus) => archive.idsOf({}).flatMap((id) => exportReport(archive, id) ?? []);
/** Ids are new, and the file is another; all else is as it was. */
const comparable = (corpus: Corpus) =>
  exported(corpus)
    .map(({ id: _, key: __, path: ___, bytesHash: ____, ...report }) => JSON.parse(JSON.stringify(report)))
    .sort((a, b) => a.text.localeCompare(b.text));
async function writeExport(corpus: Corpus, change: (line: string) => string = (line) => line) {
  const path = join(root, 'alle.jsonl');
  await writeFile(
    path,
    exported(corpus)
      .map((report) => `${change(JSON.stringify(report))}\n`)
      .join(''),
  );
  return path;
}

async function corrected() {
  const corpus = await open('hin');
  await mkdir(join(root, 'reports'));
  await writeFile(join(root, 'reports', 'kai.txt'), 'Kai zu\nDer Kai von Brunsholm bleibt gesperrt, sagte die Hafenmeisterin.\n17/');
  await writeFile(
    join(root, 'reports', 'mole.md'),
    '---\npublisher: Hafenblatt\ndate: 2031-03-02\n---\n# Mole offen\nDie Mole ist seit Dienstag offen.',
  );
  await take(corpus, join(root, 'reports'), '2031-03-03T08:00:00Z');
  const [mole = ''] = corpus.archive.idsOf({ publisher: 'Hafenblatt' });
  corpus.archive.correct(mole, { publishedOn: '2031-03-04', author: 'Nele Brandt', language: 'en' });
  return corpus;
}

describe('an export', () => {
  it('comes back with descriptions, corrections, edits and the time each report was fetched', async () => {
    const [there, back] = [await corrected(), await open('her')];
    const finished = await take(back, await writeExport(there), '2032-01-01T00:00:00Z');
    expect(finished.map(({ outcome }) => outcome)).toEqual(['added', 'added']);
    expect(comparable(back)).toEqual(comparable(there));
    expect(comparable(back)).toContainEqual(
      expect.objectContaining({
        title: 'Mole offen',
        date: '2031-03-04',
        publishedHow: 'corrected',
        author: 'Nele Brandt',
        language: 'en',
        retrievedAt: '2031-03-03T08:00:00.000Z',
        ingested: expect.objectContaining({ publishedOn: '2031-03-02', publishedHow: 'front-matter', language: 'de' }),
      }),
    );
    // A correction that came back is one still: it can be taken back.
    const [mole = ''] = back.archive.idsOf({ publisher: 'Hafenblatt' });
    expect(back.archive.correct(mole, { publishedOn: null })?.publishedOn).toBe('2031-03-02');
  });

  it('changes nothing the second time, nor a correction that was made since', async () => {
    const [there, back] = [await corrected(), await open('her')];
    const path = await writeExport(there);
    await take(back, path, '2032-01-01T00:00:00Z');
    const [mole = ''] = back.archive.idsOf({ publisher: 'Hafenblatt' });
    back.archive.correct(mole, { author: 'Tom Holm' });
    expect((await take(back, path, '2032-01-02T00:00:00Z')).map(({ outcome }) => outcome)).toEqual(['unchanged']);
    await writeExport(there, (line) => line.replaceAll('Die Mole ist', 'Die neue Mole ist'));
    expect((await take(back, path, '2032-01-03T00:00:00Z')).map(({ outcome }) => outcome)).toContain('changed');
    expect(back.archive.get(mole)?.details.author).toBe('Tom Holm');
  });

  it('is refused where somebody changed what it is made of, and what the analyst gives counts for more', async () => {
    const [there, back] = [await corrected(), await open('her')];
    const broken = await take(
      back,
      await writeExport(there, (line) => line.replace('"retrievedAt":"', '"retrievedAt":"am ')),
      '2032-01-01T00:00:00Z',
    );
    expect(broken.map(({ outcome, reason }) => [outcome, reason?.includes('retrievedAt')])).toEqual([
      ['rejected', true],
      ['rejected', true],
    ]);
    await take(back, await writeExport(there), '2032-01-01T00:00:00Z', { publisher: 'Archiv Nord' });
    expect(exported(back).map(({ ingested }) => ingested.publisher)).toEqual(['Archiv Nord', 'Archiv Nord']);
  });
});
