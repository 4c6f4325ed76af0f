import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSqliteArchive } from '../../../ingest/corpus/sqlite-archive.ts';
import { keepWriteAheadLog } from '../../../ingest/corpus/write-ahead-log.ts';
import { createSqliteFetchMemory } from '../../../ingest/fetching/sqlite-fetch-memory.ts';
import { fixedFacts } from './ingested-article.ts';
import { startChild } from './killed-child.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beleg-wal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each([
  ['an archive', (path: string) => createSqliteArchive({ path, ...fixedFacts() })],
  ['the memory of fetches', (path: string) => createSqliteFetchMemory({ path })],
])('%s that another process is just making is waited for, and is not put aside', async (_, open) => {
  const path = join(folder, 'new.sqlite');
  const child = await startChild('write-new-database', path, '300');
  const { ino } = statSync(path);
  const opened = open(path);
  expect(statSync(path).ino).toBe(ino);
  expect(new DatabaseSync(path).prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  opened.close();
  await child.kill();
});

it('a database that another process never lets go of is not waited for without end', async () => {
  const path = join(folder, 'new.sqlite');
  const child = await startChild('write-new-database', path, '600000');
  const database = new DatabaseSync(path);
  expect(() => keepWriteAheadLog(database, { longestWait: 60 })).toThrow('database is locked');
  database.close();
  await child.kill();
});
