import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive, ArticleFilter, IngestedArticle } from '../../../ingest/corpus/archive.ts';
import { ArchiveOpenError, InvalidCursorError, UnknownArticleError } from '../../../ingest/corpus/archive-errors.ts';
import { createSqliteArchive } from '../../../ingest/corpus/sqlite-archive.ts';
import { fixedFacts, ingestedArticle } from './ingested-article.ts';

let folder: string;
let archive: Archive;
const open = () => createSqliteArchive({ path: join(folder, 'archive.sqlite'), ...fixedFacts() });
const keep = (article: Partial<IngestedArticle> & { key: string; text: string }, passages = 1) =>
  archive.store(ingestedArticle(article), { versions: 'r1 s1 l1', passages });
const keysOf = (filter: ArticleFilter) => archive.list(filter, { limit: 100 }).articles.map((article) => article.provenance.key);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beleg-archive-'));
  archive = open();
});
afterEach(() => {
  archive.close();
  rmSync(folder, { recursive: true });
});

describe('an article that is stored', () => {
  it('comes back as it went in, after the archive is opened anew', () => {
    const edits = [{ originalStart: 4, originalEnd: 8, replacement: '', rule: 'tag' }];
    const text = 'Hafen\u0000 gesperrt 😀. Grüße!';
    const { id, revision } = keep(
      {
        key: 'a.txt',
        text,
        original: `< p>${text}`,
        edits,
        title: 'Hafen',
        publisher: 'Küstenbote',
        publishedOn: '2031-02-01',
        publishedHow: 'page',
      },
      3,
    );
    archive.close();
    archive = open();

    expect(archive.get(id)).toMatchObject({
      id,
      revision,
      title: 'Hafen',
      label: 'Hafen',
      labelFromText: false,
      publisher: 'Küstenbote',
      publishedOn: '2031-02-01',
      publishedHow: 'page',
      text,
      original: `< p>${text}`,
      edits,
      deleted: false,
      revisions: [revision],
      passages: 3,
    });
    expect(archive.list({}, { limit: 5 }).articles[0]).toMatchObject({ id, characters: text.length, edits: 1, passages: 3 });
    expect(archive.list({}, { limit: 5 }).articles[0]).not.toHaveProperty('text');
  });

  it('is labelled with its first words when it has no title, and says so', () => {
    const { id } = keep({ key: 'a.txt', text: 'Am Montag lief  das Schiff\nin den Hafen von Lorvang ein.' });
    expect(archive.get(id)).toMatchObject({ label: 'Am Montag lief das Schiff in den Hafen…', labelFromText: true });
    const short = keep({ key: 'b.txt', text: 'Nur drei Wörter' });
    expect(archive.get(short.id)?.label).toBe('Nur drei Wörter');
    const endless = keep({ key: 'c.txt', text: '😀'.repeat(5000) });
    expect(archive.get(endless.id)?.label.length).toBeLessThanOrEqual(101);
    expect(archive.get(endless.id)?.label.isWellFormed()).toBe(true);
  });

  it('keeps its offsets where the text holds half a surrogate pair', () => {
    const { id } = keep({ key: 'a.txt', text: 'a\ud800b' });
    expect(archive.get(id)?.text).toBe('a\ufffdb');
  });

  it('is found by its key and by the hash of its bytes', () => {
    const { id } = keep({ key: 'a.txt', text: 'Text' });
    const bytesHash = archive.get(id)?.provenance.bytesHash ?? '';
    expect(archive.findByKey('a.txt')).toEqual({ id, bytesHash, versions: 'r1 s1 l1', deleted: false, pruned: false });
    expect(archive.findByBytesHash(bytesHash)).toEqual([{ id, key: 'a.txt', path: 'a.txt', pruned: false }]);
    expect(archive.findByKey('b.txt')).toBeUndefined();
  });

  it('keeps its id when it is stored under a new key as a move', () => {
    const { id } = keep({ key: 'old/a.txt', text: 'Text' });
    const options = { versions: 'v', passages: 1, movedFrom: id };
    expect(archive.store(ingestedArticle({ key: 'new/a.txt', text: 'Text' }), options).id).toBe(id);
    expect(archive.findByKey('old/a.txt')).toBeUndefined();
    expect(archive.counts().articles).toBe(1);
    const nobody = { ...options, movedFrom: 'nobody' };
    expect(() => archive.store(ingestedArticle({ key: 'c.txt', text: 'Text' }), nobody)).toThrow(UnknownArticleError);
    expect(archive.findByKey('c.txt')).toBeUndefined();
  });
});

describe('revisions', () => {
  it('stay readable after the text is replaced and after the article is removed', () => {
    const first = keep({ key: 'a.txt', text: 'Sieben Verletzte.' });
    const second = keep({ key: 'a.txt', text: 'Acht Verletzte.' });
    expect(second.id).toBe(first.id);
    expect(archive.get(first.id)).toMatchObject({ text: 'Acht Verletzte.', revisions: [second.revision, first.revision] });
    archive.remove(first.id);
    expect(archive.textOf(first.id, first.revision)?.text).toBe('Sieben Verletzte.');
    expect(archive.get(first.id)?.deleted).toBe(true);
    expect(archive.textOf(first.id, 'made-up')).toBeUndefined();
  });

  it('name the text: going back to an earlier text is the earlier revision, and the newest', () => {
    const first = keep({ key: 'a.txt', text: 'eins' });
    const second = keep({ key: 'a.txt', text: 'zwei' });
    expect(keep({ key: 'a.txt', text: 'eins' }).revision).toBe(first.revision);
    expect(archive.get(first.id)?.revisions).toEqual([first.revision, second.revision]);
  });
});

describe('corrections', () => {
  it('outlive storing the article again, and can be taken back', () => {
    const { id } = keep({ key: 'a.txt', text: 'Text eins', title: 'Falsch', publishedOn: '2031-01-01', publishedHow: 'page' });
    expect(archive.correct(id, { title: 'Richtig', publishedOn: '2031-01-02' })).toMatchObject({
      title: 'Richtig',
      publishedHow: 'corrected',
    });
    keep({ key: 'a.txt', text: 'Text zwei', title: 'Wieder falsch', publishedOn: '2031-01-01', publishedHow: 'page' });
    expect(archive.get(id)).toMatchObject({ title: 'Richtig', label: 'Richtig', publishedOn: '2031-01-02', text: 'Text zwei' });
    expect(archive.correct(id, { title: null })).toMatchObject({ title: 'Wieder falsch', publishedOn: '2031-01-02' });
    expect(archive.correct(id, { publishedOn: null })).toMatchObject({ publishedOn: '2031-01-01', publishedHow: 'page' });
    expect(archive.correct('made-up', { title: 'X' })).toBeUndefined();
  });

  it('of details outlive storing the article again, one by one', () => {
    const details = { author: 'Jon Malm', agencies: ['dpa'], publisherHow: 'address' } as const;
    const { id } = keep({ key: 'a.txt', text: 'Text eins', publisher: 'bote.example', details: { ...details, agencies: ['dpa'] } });
    archive.correct(id, { author: 'Marta Lind', language: 'en' });
    archive.correct(id, { agencies: ['AFP'], publisher: 'Bote', machineTranslated: true });
    keep({ key: 'a.txt', text: 'Text zwei', publisher: 'bote.example', details: { author: 'J. Malm', publisherHow: 'address' } });
    expect(archive.get(id)).toMatchObject({
      language: 'en',
      details: { author: 'Marta Lind', agencies: ['AFP'], publisherHow: 'corrected', machineTranslated: true },
    });
    archive.correct(id, { author: null, language: null, publisher: null, machineTranslated: null });
    expect(archive.get(id)).toMatchObject({ language: 'de', publisher: 'bote.example' });
    expect(archive.get(id)?.details).toEqual({ author: 'J. Malm', agencies: ['AFP'], publisherHow: 'address' });
  });

  it('count for filters and for the order of the list', () => {
    const { id } = keep({ key: 'a.txt', text: 'Text' });
    keep({ key: 'b.txt', text: 'Text', publishedOn: '2031-01-01' });
    archive.correct(id, { publisher: "Bote O'Brien", publishedOn: '2031-05-05' });
    expect(keysOf({ publisher: "Bote O'Brien" })).toEqual(['a.txt']);
    expect(keysOf({ from: '2031-05-05' })).toEqual(['a.txt']);
    expect(keysOf({})).toEqual(['a.txt', 'b.txt']);
  });
});

describe('filters', () => {
  beforeEach(() => {
    keep({
      key: 'de',
      text: 'Die ÖLPREISE stiegen um 5 % in der Straße_1.',
      publisher: 'Bote',
      publishedOn: '2031-01-10',
      nameKeys: ['lorvik', 'lorvik'],
    });
    keep({ key: 'en', text: "Mr O'Brien spoke.", publisher: 'Herald', publishedOn: '2031-02-10', language: 'en', nameKeys: ['obrien'] });
    keep({ key: 'undated', text: 'Ohne Datum.', title: 'Zeichen\\' });
  });

  it('take an agency for a publisher of the texts it signs', () => {
    keep({ key: 'agency', text: 'Von einer Agentur.', details: { agencies: ['ABNA', 'dpa'] } });
    expect(keysOf({ publisher: 'ABNA' })).toEqual(['agency']);
    expect(keysOf({ publisher: 'AB' })).toEqual([]);
  });

  it.each<[string, ArticleFilter, string[]]>([
    ['publisher, whole and exact', { publisher: 'Bote' }, ['de']],
    ['a part of a publisher', { publisher: 'Bot' }, []],
    ['either of two publishers', { publisher: 'Bote', orPublisher: 'Herald' }, ['en', 'de']],
    ['from', { from: '2031-02-01' }, ['en']],
    ['to', { to: '2031-02-01' }, ['de']],
    ['language', { language: 'en' }, ['en']],
    ['name', { nameKey: 'lorvik' }, ['de']],
    ['text, umlauts and ß in any case', { text: 'ölpreise' }, ['de']],
    ['text, ß', { text: 'STRASSE_1' }, ['de']],
    ['text in the title', { text: 'zeichen\\' }, ['undated']],
    ['two together', { language: 'de', text: 'r' }, ['de']],
    ['ids', { articleIds: ['article-1', 'made-up'] }, ['de']],
    ['no ids', { articleIds: [] }, []],
  ])('by %s', (_, filter, expected) => {
    expect(keysOf(filter)).toEqual(expected);
    expect(archive.idsOf(filter)).toHaveLength(expected.length);
  });

  it.each(["x' OR 1=1 --", "'; DROP TABLE articles; --", '_e', '%%', '\\%', '"', '\u0000'])('take %j literally', (hostile) => {
    expect(archive.idsOf({ text: hostile })).toEqual([]);
    expect(archive.idsOf({ publisher: hostile })).toEqual([]);
    expect(archive.idsOf({ nameKey: hostile })).toEqual([]);
    expect(archive.idsOf({ articleIds: [hostile] })).toEqual([]);
    expect(archive.counts().articles).toBe(3);
  });

  it('find signs that are wildcards elsewhere', () => {
    expect(keysOf({ text: '%' })).toEqual(['de']);
    expect(keysOf({ text: '_' })).toEqual(['de']);
    expect(keysOf({ text: "O'Brien" })).toEqual(['en']);
  });
});

describe('a list', () => {
  it('is ordered by day, newest first, undated last, then by label with Ä beside A, and pages without a gap', () => {
    for (const [key, publishedOn, title] of [
      ['1', undefined, 'B'],
      ['2', '2031-01-02', 'Zoo'],
      ['3', '2031-01-02', 'Ärzte'],
      ['4', '2031-01-03', 'M'],
      ['5', undefined, 'a'],
      ['6', '2031-01-02', 'Arzt'],
    ] as const)
      keep({ key, text: `Text ${key}`, title, publishedOn });
    const all = ['4', '6', '3', '2', '5', '1'];
    expect(keysOf({})).toEqual(all);

    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = archive.list({}, { limit: 2, cursor });
      paged.push(...page.articles.map((article) => article.provenance.key));
      // What has been shown is removed: the next page goes on behind it all the same.
      archive.remove(page.articles.at(-1)?.id ?? '');
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(paged).toEqual(all);
  });

  it.each(['', 'bWFkZS11cA', "' OR 1=1", '\u0000'])('refuses the cursor %j', (cursor) => {
    keep({ key: 'a', text: 'Text' });
    expect(() => archive.list({}, { limit: 2, cursor })).toThrow(InvalidCursorError);
  });
});

describe('what must be indexed', () => {
  it('is pending from storing until it is marked, for that very revision', () => {
    const first = keep({ key: 'a', text: 'eins' }, 2);
    expect(archive.pending()).toEqual([{ ...first, deleted: false }]);
    archive.markIndexed([first]);
    expect(archive.pending()).toEqual([]);
    const second = keep({ key: 'a', text: 'zwei' }, 2);
    archive.markIndexed([first]);
    expect(archive.pending()).toEqual([{ ...second, deleted: false }]);
    archive.markIndexed([{ ...second, passages: 5 }]);
    expect(archive.contents()).toEqual(new Map([[second.id, { revision: second.revision, passages: 5 }]]));
    expect(archive.counts()).toEqual({ articles: 1, passages: 5 });
  });

  it('is pending again after removing and after restoring', () => {
    const stored = keep({ key: 'a', text: 'eins' });
    archive.markIndexed([stored]);
    expect(archive.remove(stored.id)).toBe(true);
    expect(archive.remove(stored.id)).toBe(false);
    expect(archive.pending()).toEqual([{ ...stored, deleted: true }]);
    expect(archive.counts()).toEqual({ articles: 0, passages: 0 });
    expect(archive.idsOf({})).toEqual([]);
    expect(archive.findByKey('a')?.deleted).toBe(true);
    archive.markIndexed([stored]);
    expect(archive.restore(stored.id)).toBe(true);
    expect(archive.restore('made-up')).toBe(false);
    expect(archive.pending()).toEqual([{ ...stored, deleted: false }]);
  });

  it('comes back with an article that was removed and is stored again', () => {
    const { id } = keep({ key: 'a', text: 'eins' });
    archive.remove(id);
    keep({ key: 'a', text: 'eins' });
    expect(archive.get(id)?.deleted).toBe(false);
  });
});

describe('two connections', () => {
  it('see what the other writes at the next call', () => {
    const other = open();
    try {
      const stored = keep({ key: 'a', text: 'eins' });
      expect(other.get(stored.id)?.text).toBe('eins');
      other.correct(stored.id, { title: 'Neu' });
      expect(archive.get(stored.id)?.title).toBe('Neu');
      other.writeManifest('{"a":1}');
      expect(archive.readManifest()).toBe('{"a":1}');
    } finally {
      other.close();
    }
  });

  it('see the version change with everything that changes what can be searched, and with nothing else', () => {
    const other = open();
    try {
      const seen = [other.version()];
      const step = (change: () => void) => {
        change();
        seen.push(other.version());
      };
      let stored = { id: '', revision: '' };
      step(() => {
        stored = keep({ key: 'a', text: 'eins' });
      });
      step(() => archive.markIndexed([stored]));
      step(() => archive.correct(stored.id, { publisher: 'Bote' }));
      step(() => archive.remove(stored.id));
      step(() => archive.restore(stored.id));
      expect(new Set(seen).size).toBe(seen.length);
      const before = other.version();
      archive.restore(stored.id);
      archive.correct('made-up', { title: 'X' });
      archive.list({}, { limit: 1 });
      expect(other.version()).toBe(before);
    } finally {
      other.close();
    }
  });
});

describe('a file that is no archive', () => {
  it('is refused by name and left as it is', () => {
    const path = join(folder, 'other.sqlite');
    writeFileSync(path, 'no database at all, but long enough to be looked at as one '.repeat(30));
    expect(() => createSqliteArchive({ path, ...fixedFacts() })).toThrow(ArchiveOpenError);
    expect(() => createSqliteArchive({ path, ...fixedFacts() })).toThrow(path);
  });

  it('is refused when a newer Beleg wrote it', () => {
    const path = join(folder, 'newer.sqlite');
    const newer = new DatabaseSync(path);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(() => createSqliteArchive({ path, ...fixedFacts() })).toThrow('newer Beleg');
  });

  it('is refused when its folder does not exist', () => {
    expect(() => createSqliteArchive({ path: join(folder, 'none', 'archive.sqlite'), ...fixedFacts() })).toThrow(ArchiveOpenError);
  });
});
