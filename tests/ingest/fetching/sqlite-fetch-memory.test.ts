import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSqliteFetchMemory, FetchMemoryError } from '../../../ingest/fetching/sqlite-fetch-memory.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beleg-fetches-'));
  path = join(folder, 'fetches.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const key = 'https://zeitung.example/kai';
const fetch = {
  url: 'https://www.zeitung.example/kai.html',
  etag: '"1"',
  lastModified: 'Tue, 04 Mar 2031 05:00:00 GMT',
  contentType: 'text/html',
  bytesHash: 'ab12',
  feed: new Uint8Array([60, 114, 115, 115, 62]),
  entryHash: 'cd34',
};

it('remembers a fetch, the last one, when it is opened again', () => {
  const memory = createSqliteFetchMemory({ path });
  memory.remember(key, { ...fetch, etag: '"0"' });
  memory.remember(key, fetch);
  memory.close();
  const again = createSqliteFetchMemory({ path });
  expect(again.recall(key)).toEqual(fetch);
  expect(again.recall('https://zeitung.example/mole')).toBeUndefined();
  again.remember(key, { url: fetch.url, bytesHash: 'ef56' });
  expect(again.recall(key)).toEqual({ url: fetch.url, bytesHash: 'ef56' });
  again.close();
});

it.each([
  ['damaged', () => writeFileSync(path, 'no database at all, but long enough to be read as one: '.repeat(100))],
  [
    'of another schema',
    () => {
      const database = new DatabaseSync(path);
      database.exec('CREATE TABLE fetches (key TEXT); PRAGMA user_version = 99');
      database.close();
    },
  ],
])('that is %s is made anew: nothing is lost but requests', (_, spoil) => {
  spoil();
  const memory = createSqliteFetchMemory({ path });
  memory.remember(key, fetch);
  expect(memory.recall(key)).toEqual(fetch);
  memory.close();
});

it('that cannot be made says what to do', () => {
  expect(() => createSqliteFetchMemory({ path: join(folder, 'fehlt', 'fetches.sqlite') })).toThrow(FetchMemoryError);
});
