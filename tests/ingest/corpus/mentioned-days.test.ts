import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annotatePending } from '../../../ingest/analysing/annotate-pending.ts';
import type { Archive, ArticleFilter, IngestedArticle } from '../../../ingest/corpus/archive.ts';
import { createSqliteArchive } from '../../../ingest/corpus/sqlite-archive.ts';
import { fixedFacts, ingestedArticle } from './ingested-article.ts';

let folder: string;
let archive: Archive;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mentioned-days-'));
  archive = createSqliteArchive({ path: path.join(folder, 'archive.sqlite'), ...fixedFacts() });
});
afterEach(() => {
  archive.close();
  rmSync(folder, { recursive: true });
});

const store = (given: Partial<IngestedArticle> & { key: string; text: string }) =>
  archive.store(ingestedArticle(given), { versions: '1', passages: 1 });
const annotate = () => annotatePending({ archive, path: path.join(folder, 'archive.sqlite'), threads: 0 });
const keysOf = (filter: ArticleFilter) =>
  archive
    .list(filter, { limit: 100 })
    .articles.map(({ provenance }) => provenance.key)
    .sort();

describe('the filter by days that reports mention', () => {
  beforeEach(async () => {
    store({ key: 'whole', text: 'Am 16. September 2031 traf Olbrecht in Lorvik ein. Am 2. Mai 2032 reist er ab.' });
    store({ key: 'month', text: 'Die Wahl war im September 2031.' });
    store({ key: 'year', text: 'Der Vertrag stammt aus dem Jahr 2031.' });
    store({ key: 'span', text: 'Die Übung dauerte vom 14. bis 18. September 2031.' });
    store({ key: 'yearless', text: 'Der Minister traf sich am 16. September mit dem Präsidenten.' });
    store({ key: 'relative', text: 'Am Dienstag brannte es im Hafen.', publishedOn: '2031-09-17' });
    store({ key: 'nowhere', text: 'Am Dienstag brannte es im Hafen. Der Brand dauerte zwei Stunden.' });
    await annotate();
  });

  it('takes a day, a month or a span that touches the asked days, and a day without a year in every year', () => {
    expect(keysOf({ mentionedFrom: '2031-09-16', mentionedTo: '2031-09-16' })).toEqual(['month', 'relative', 'span', 'whole', 'yearless']);
    expect(keysOf({ mentionedFrom: '2031-09-18', mentionedTo: '2031-09-20' })).toEqual(['month', 'span']);
    expect(keysOf({ mentionedFrom: '2029-09-16', mentionedTo: '2029-09-16' })).toEqual(['yearless']);
  });

  it('takes a year only where all of it was asked for: else it would answer every question', () => {
    expect(keysOf({ mentionedFrom: '2031-01-01', mentionedTo: '2031-12-31' })).toContain('year');
    expect(keysOf({ mentionedFrom: '2031-01-02', mentionedTo: '2031-12-31' })).not.toContain('year');
  });

  it('may be open at one end, and knows days without a year across the turn of it', () => {
    expect(keysOf({ mentionedFrom: '2032-01-01' })).toEqual(['whole', 'yearless']);
    expect(keysOf({ mentionedTo: '2031-09-10' })).toEqual(['month', 'yearless']);
    expect(keysOf({ mentionedFrom: '2031-12-20', mentionedTo: '2032-09-16' })).toEqual(['whole', 'yearless']);
    expect(keysOf({ mentionedFrom: '2031-12-20', mentionedTo: '2032-01-10' })).toEqual([]);
  });

  it('finds nothing between a day and an earlier one, and nothing by a season without a year', async () => {
    store({ key: 'season', text: 'Im Sommer war der Hafen leer.' });
    await annotate();
    expect(keysOf({ mentionedFrom: '2031-09-17', mentionedTo: '2031-03-01' })).toEqual([]);
    expect(keysOf({ mentionedFrom: '2034-07-01', mentionedTo: '2034-07-02' })).toEqual([]);
  });

  it('holds together with other conditions', () => {
    expect(keysOf({ mentionedFrom: '2031-09-16', mentionedTo: '2031-09-16', text: 'Präsident' })).toEqual(['yearless']);
  });

  it('counts "am Dienstag" from the day of publication, and anew when the analyst corrects it', () => {
    const day = { mentionedFrom: '2031-09-16', mentionedTo: '2031-09-16', text: 'Hafen' };
    const [id = ''] = archive.idsOf(day);
    archive.correct(id, { publishedOn: '2033-01-05' });
    expect(keysOf(day)).toEqual([]);
    expect(keysOf({ mentionedFrom: '2033-01-04', mentionedTo: '2033-01-04' })).toEqual(['relative']);
    archive.correct(id, { publishedOn: null });
    expect(keysOf(day)).toEqual(['relative']);
  });

  it('follows the text and the day of publication of a report that is ingested again', async () => {
    store({ key: 'whole', text: 'Am 3. März 2031 traf Olbrecht in Lorvik ein.' });
    store({ key: 'relative', text: 'Am Dienstag brannte es im Hafen.', publishedOn: '2033-01-05' });
    await annotate();
    expect(keysOf({ mentionedFrom: '2031-09-16', mentionedTo: '2031-09-16' })).toEqual(['month', 'span', 'yearless']);
    expect(keysOf({ mentionedFrom: '2031-03-03', mentionedTo: '2031-03-03' })).toEqual(['whole']);
    expect(keysOf({ mentionedFrom: '2033-01-04', mentionedTo: '2033-01-04' })).toEqual(['relative']);
  });
});
