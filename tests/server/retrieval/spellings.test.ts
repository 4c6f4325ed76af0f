import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../ingest/corpus/archive.ts';
import { createSqliteArchive } from '../../../ingest/corpus/sqlite-archive.ts';
import { nameKey } from '../../../ingest/language/names/names.ts';
import { createFindSpellings, type FindSpellings, withSpellings } from '../../../server/retrieval/spellings.ts';
import { fixedFacts, ingestedArticle } from '../../ingest/corpus/ingested-article.ts';

let folder: string;
let archive: Archive;
let findSpellings: FindSpellings;

const keep = (key: string, text: string, names: string[]) =>
  archive.store(ingestedArticle({ key, text, nameKeys: names.map(nameKey) }), { versions: '1', passages: 1 });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beleg-spellings-'));
  archive = createSqliteArchive({ path: join(folder, 'archive.sqlite'), ...fixedFacts() });
  findSpellings = createFindSpellings({ archive });
});
afterEach(() => {
  archive.close();
  rmSync(folder, { recursive: true });
});

describe('the spellings of a name', () => {
  it.each(['Shoigu', 'Šojgu', 'Шойгу', 'Schoigu'])('%s is found in all those that the reports have', (asked) => {
    keep('de', 'Schoigu reiste nach Lorvik.', ['Schoigu']);
    keep('en', 'Shoigu left Lorvik on Monday.', ['Shoigu']);
    keep('ru', 'Шойгу прибыл.', ['Шойгу']);
    const [spelling] = findSpellings(`Wen traf ${asked} in der Stadt?`);
    const others = ['Schoigu', 'Shoigu', 'Шойгу'].filter((written) => written !== asked);
    expect(spelling?.written.toSorted()).toEqual(expect.arrayContaining(others));
    expect(spelling?.written).not.toContain(asked);
  });

  it('are found again after a report came in that has another one', () => {
    keep('de', 'Schoigu reiste nach Lorvik.', ['Schoigu']);
    expect(findSpellings('Wen traf Schoigu gestern?')).toEqual([]);
    keep('en', 'Shoigu left Lorvik on Monday.', ['Shoigu']);
    expect(findSpellings('Wen traf Schoigu gestern?')).toEqual([{ asked: 'schoigu', written: ['Shoigu'] }]);
  });

  it('are none for a removed report, for a name that nobody has, and for a question without names', () => {
    const { id } = keep('en', 'Shoigu left Lorvik on Monday.', ['Shoigu']);
    archive.remove(id);
    expect(findSpellings('Wen traf Schoigu gestern?')).toEqual([]);
    expect(findSpellings('Was sagte Zwirbelmann dazu?')).toEqual([]);
    expect(findSpellings('was geschah danach?')).toEqual([]);
  });

  it('are looked for eight names at most: a pasted page has hundreds', () => {
    let asked = 0;
    const counted = {
      ...archive,
      textsNaming: () => {
        asked += 1;
        return [];
      },
    };
    createFindSpellings({ archive: counted })(Array.from({ length: 500 }, (_, at) => `Was sagte Person${at}mann dazu?`).join(' '));
    expect(asked).toBeLessThanOrEqual(8);
  });
});

it('a word that has other spellings is sought in those too, once, with its own weight', () => {
  const sought = withSpellings(
    [[{ word: 'raketen', weight: 1 }], [{ word: 'schoigu', weight: 0.7 }]],
    [{ asked: 'schoigu', written: ['Shoigu', 'Šojgu'] }],
  );
  expect(sought).toEqual([
    [{ word: 'raketen', weight: 1 }],
    [
      { word: 'schoigu', weight: 0.7 },
      { word: 'Shoigu Šojgu', weight: 0.7 },
    ],
  ]);
});
