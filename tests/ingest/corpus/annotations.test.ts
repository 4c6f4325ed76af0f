import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { annotatePending } from '../../../ingest/analysing/annotate-pending.ts';
import { packAnnotations, unpackAnnotations } from '../../../ingest/corpus/annotation-record.ts';
import type { Archive } from '../../../ingest/corpus/archive.ts';
import { createSqliteArchive } from '../../../ingest/corpus/sqlite-archive.ts';
import { annotate } from '../../../ingest/language/annotations.ts';
import { ODD_TEXTS } from '../../fakes/odd-texts.ts';
import { fixedFacts, ingestedArticle } from './ingested-article.ts';

const REPORT =
  'Minister Olbrecht in Lorvik\nNach Angaben der Polizei starben am 16. September 2031 mindestens 17 Menschen. „Wir wissen noch nicht, warum“, sagte Innenminister Karel Olbrecht. Er soll am Montag zurückgetreten sein.';

let folder: string;
let archive: Archive;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'annotations-'));
  archive = createSqliteArchive({ path: path.join(folder, 'archive.sqlite'), ...fixedFacts() });
});
afterEach(() => {
  archive.close();
  rmSync(folder, { recursive: true });
});

const store = (key: string, text: string) => archive.store(ingestedArticle({ key, text }), { versions: '1', passages: 1 });
const annotateAll = (threads = 0) => annotatePending({ archive, path: path.join(folder, 'archive.sqlite'), threads });

test('what is kept of a text is what the rules of language say of it', async () => {
  const { id, revision } = store('a.txt', REPORT);
  expect(archive.annotations.of(id, revision)).toBeUndefined();
  expect(await annotateAll()).toBe(1);
  const kept = archive.annotations.of(id, revision);
  expect(kept).toEqual(annotate(REPORT));
  expect(kept?.quantities.map(({ text }) => text)).toContain('mindestens 17');
  expect(kept?.names.flatMap(({ offices = [] }) => offices.map(({ text }) => text))).toContain('Innenminister');
  expect(kept?.attributions.map(({ origins }) => origins[0]?.chain[0]?.text)).toContain('Polizei');
  expect(await annotateAll()).toBe(0);
});

test('every sample report and odd text comes back as it was kept', () => {
  const samples = path.resolve('ingest/sample-articles');
  const texts = readdirSync(samples)
    .filter((name) => /\.(?:txt|md|html)$/.test(name))
    .map((name) => readFileSync(path.join(samples, name), 'utf8'));
  const odd = [
    ...ODD_TEXTS.map((text) => text.toWellFormed()),
    '',
    `${'9'.repeat(500)} Menschen`,
    '"start": 1, "end": 2',
    'Er sagte, er habe "text".\n'.repeat(50),
  ];
  expect(texts.length).toBeGreaterThan(10);
  for (const text of [...texts, ...odd]) expect(unpackAnnotations(packAnnotations(annotate(text), text), text)).toEqual(annotate(text));
});

test('they go when the text changes, and are made for the new one', async () => {
  const { id, revision } = store('a.txt', REPORT);
  await annotateAll();
  const changed = store('a.txt', `${REPORT} Am Abend war Lorvik ohne Strom.`);
  expect(archive.annotations.of(id, revision)).toBeUndefined();
  expect(archive.annotations.size().articles).toBe(0);
  await annotateAll();
  expect(archive.annotations.of(id, changed.revision)?.sentences).toHaveLength(annotate(REPORT).sentences.length + 1);
  // Repair over the corpus makes a new text, too.
  archive.replaceText(id, { text: REPORT, edits: [] });
  expect(archive.annotations.size().articles).toBe(0);
});

test('a text that changed while it was read is not kept under its old revision', () => {
  const { id, revision } = store('a.txt', REPORT);
  store('a.txt', `${REPORT} Mehr.`);
  archive.annotations.keep(id, revision, annotate(REPORT));
  expect(archive.annotations.size().articles).toBe(0);
});

test('of removed articles nothing is missing', async () => {
  const { id } = store('a.txt', REPORT);
  archive.remove(id);
  expect(archive.annotations.missing({ limit: 10 })).toEqual([]);
  expect(await annotateAll()).toBe(0);
});

test('threads share the articles, and each is read once', async () => {
  for (let number = 0; number < 40; number += 1) store(`${number}.txt`, `${REPORT} Nummer ${number}.`);
  const told: number[] = [];
  const done = await annotatePending({
    archive,
    path: path.join(folder, 'archive.sqlite'),
    threads: 2,
    onProgress: ({ done: far }) => told.push(far),
  });
  expect(done).toBe(40);
  expect(told.at(-1)).toBe(40);
  expect(archive.annotations.size().articles).toBe(40);
});

test('once stopped, the next call goes on', async () => {
  for (let number = 0; number < 20; number += 1) store(`${number}.txt`, `${REPORT} Nummer ${number}.`);
  const stop = new AbortController();
  const first = await annotatePending({ archive, path: '', threads: 0, signal: stop.signal, onProgress: () => stop.abort() });
  expect(first).toBe(16);
  expect(await annotateAll()).toBe(4);
});
