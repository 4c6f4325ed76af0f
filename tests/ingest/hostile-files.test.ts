import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Corpus } from '../../ingest/corpus/corpus.ts';
import { ingestInto } from '../../ingest/create-ingest.ts';
import type { IngestEvent, IngestSummary } from '../../ingest/ingest-events.ts';
import { openIngestCorpus } from '../fakes/ingest-corpus.ts';
import { writePdf } from '../fakes/pdf-writer.ts';

const report = (subject: string) =>
  `${subject} in Brunsholm gesperrt\nDer ${subject} von Brunsholm bleibt bis Montag gesperrt, sagte Ida Krog.`;

let root: string;
let folder: string;
let corpus: Corpus;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'beleg-hostile-files-'));
  folder = join(root, 'reports');
  await mkdir(folder);
  await mkdir(join(root, 'data'));
  ({ corpus } = openIngestCorpus(join(root, 'data')));
});

afterEach(async () => {
  await corpus.close();
  await rm(root, { recursive: true, force: true });
});

const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);

async function ingest(onEvent?: (event: IngestEvent) => Promise<void>): Promise<IngestSummary> {
  for await (const event of ingestInto(corpus, { clock: () => new Date('2031-03-04T05:06:07Z') }).ingestArticles([folder])) {
    await onEvent?.(event);
    if (event.type === 'ingest-end') return event.summary;
  }
  throw new Error('The ingest did not end.');
}

const reasons = ({ rejected }: IngestSummary) =>
  Object.fromEntries(rejected.map(({ path, reason }) => [path.slice(folder.length + 1), reason]));

async function expectExactPassages(): Promise<void> {
  const { articles } = corpus.archive.counts();
  for (let nth = 1; nth <= articles; nth += 1) {
    const kept = corpus.archive.get(`a${nth}`);
    const passages = await corpus.passageIndex.passagesOf([`a${nth}`]);
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.map(({ start, end }) => kept?.text.slice(start, end))).toEqual(passages.map(({ text }) => text));
  }
}

describe('a folder of broken files', () => {
  it('is read by content, not by name, and what is no report is named with the reason', async () => {
    await write('gut.txt', report('Kai'));
    await write('nichts.txt', '');
    await write('weiss.txt', ' \n\t\r\n \u200b\ufeff');
    await write('steuer.txt', ' \n\u0001\u0002\u0007 ');
    await write('zufall.txt', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 167 + (at >> 3) * 31) % 256)));
    await write(
      'eigentlich-pdf.txt',
      writePdf([[{ text: 'Die Mole von Brunsholm ist seit Dienstag wieder offen, sagte Ida Krog.', x: 72, y: 700, size: 12 }]]),
    );
    await write('programm.pdf', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(2000)]));
    const summary = await ingest();
    expect(summary).toMatchObject({ added: 2 });
    expect(reasons(summary)).toEqual({
      'nichts.txt': expect.stringContaining('empty'),
      'weiss.txt': expect.stringContaining('empty'),
      'steuer.txt': expect.stringContaining('control characters'),
      'zufall.txt': expect.stringContaining('binary'),
      'programm.pdf': expect.stringMatching(/program/i),
    });
    expect([corpus.archive.get('a1')?.text, corpus.archive.get('a2')?.text].join()).toContain('Die Mole von Brunsholm');
  });

  it('refuses a file of a gigabyte without reading it, and names its size and the limit', async () => {
    await write('riese.txt', 'a');
    await truncate(join(folder, 'riese.txt'), 2 ** 30);
    expect(reasons(await ingest())).toEqual({ 'riese.txt': expect.stringMatching(/1[.,]1 GB|107\d\.?\d? MB/) });
  });

  it('takes in one endless word, stacked marks, turned directions and invisible characters with exact offsets', async () => {
    await write('wort.txt', `${report('Kai')}\n${'x'.repeat(300_000)}`);
    await write('zu-lang.txt', `${report('Kai')}\n${'x'.repeat(10_000_000)}`);
    await write('zalgo.txt', `${report('Mole')}\nDer ${`P\u0301\u0316\u0489`.repeat(500)}ier ist offen.`);
    await write(
      'gedreht.txt',
      `${report('Pier')}\nDer Name \u202eneflaH\u202c und Ho\u200bf\u2060en\u00adtor \ud83d\udea2 stehen im Bericht.`,
    );
    const summary = await ingest();
    expect(reasons(summary)).toEqual({ 'zu-lang.txt': expect.stringContaining('the limit is 1 million') });
    expect(summary.added).toBe(3);
    await expectExactPassages();
  });

  it('passes over what Word keeps beside an open file, and says of a text in another language that little of it is understood', async () => {
    await write('~$notiz.docx', Buffer.from([5, 75, 114, 111, 103, 0, 0, 0]));
    await write(
      'dehors.txt',
      "Le port de Brunsholm reste fermé jusqu'à lundi, a déclaré la ministre devant la presse. Selon elle, aucun navire ne peut entrer, et les pêcheurs attendent une décision du gouvernement. Les familles craignent que la situation ne dure encore plusieurs semaines.",
    );
    await write(
      'gut.txt',
      `${report('Kai')}\n${'Die Hafenmeisterin will am Montag neu entscheiden, und bis dahin fährt kein Schiff. '.repeat(4)}`,
    );
    const summary = await ingest();
    expect(summary).toMatchObject({ added: 2, passedOver: 1, rejected: [] });
    expect(summary.problems).toEqual([
      { path: join(folder, 'dehors.txt'), problem: expect.stringContaining('neither German nor English') },
    ]);
  });

  it('keeps files apart whose names differ in case only', async () => {
    await write('Kai.txt', report('Kai'));
    await write('kai.txt', report('Mole'));
    expect(await ingest()).toMatchObject({ added: 2, sameContent: [] });
    expect(await ingest()).toMatchObject({ unchanged: 2 });
  });
});

describe('a file that goes or changes while the ingest runs', () => {
  it('leaves the old version as it was, is named or read as it is then, and nothing else suffers', async () => {
    for (let at = 0; at < 70; at += 1) await write(`${String(at).padStart(2, '0')}.txt`, report(`Anleger ${at}`));
    await write('98-geht.txt', report('Kai'));
    await write('99-aendert-sich.txt', report('Mole'));
    await ingest();
    const [goes, changes] = ['a71', 'a72'];
    const gone = corpus.archive.get(goes);
    expect(gone?.provenance.path).toContain('98-geht.txt');
    for (let at = 0; at < 70; at += 1) await write(`${String(at).padStart(2, '0')}.txt`, report(`Steg ${at}`));
    await write('98-geht.txt', report('Leuchtturm'));
    let touched = false;
    const summary = await ingest(async ({ type }) => {
      if (type !== 'article-finished' || touched) return;
      touched = true;
      await rm(join(folder, '98-geht.txt'));
      await write('99-aendert-sich.txt', report('Speicher'));
    });
    expect(touched).toBe(true);
    expect(reasons(summary)['98-geht.txt']).toMatch(/not found|vanished|gone/);
    expect(corpus.archive.get(goes)).toMatchObject({ text: gone?.text, revision: gone?.revision });
    expect(corpus.archive.get(changes)?.text).toContain('Speicher');
    await expectExactPassages();
  });

  it('that may not be read is named, and the others are taken in', async () => {
    await write('gut.txt', report('Kai'));
    await write('geheim.txt', report('Mole'));
    await chmod(join(folder, 'geheim.txt'), 0o000);
    const command = fileURLToPath(new URL('../../ingest/main.ts', import.meta.url));
    // Modes do not bind root, but for what makes it root.
    const start = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : ['env'];
    const child = spawn(start[0] ?? '', [...start.slice(1), process.execPath, command, folder], {
      env: { PATH: process.env.PATH, DATA_DIR: join(root, 'data-unreadable') },
    });
    let told = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (told += chunk.toString()));
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect(told).toMatch(/geheim\.txt.*(permission|may not be read|not readable)/i);
    expect(told).toMatch(/^read +1$/m);
    expect(status).toBe(1);
  });
});
