import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../server/contract/citation.ts';
import type { Claim } from '../../../server/contract/claim.ts';
import { summarySchema } from '../../../server/contract/summary.ts';
import { timelineSchema } from '../../../server/contract/timeline.ts';
import type { Exported } from '../../../server/exporting/exported.ts';
import { writeExport } from '../../../server/exporting/write-export.ts';
import { ANSWER, BRIEFING, COMPARISON, NOW, SOURCES, TEXTS, TIMELINE } from './exported-fixtures.ts';

const KINDS: Exclude<Exported, { kind: 'conversations' }>[] = [
  { kind: 'answers', result: ANSWER },
  { kind: 'comparisons', result: COMPARISON },
  { kind: 'summaries', result: BRIEFING },
  { kind: 'timelines', result: TIMELINE },
];
const TABLES = KINDS.filter(({ kind }) => kind === 'comparisons' || kind === 'timelines');

function citationsOf(exported: (typeof KINDS)[number]): Citation[] {
  const claims: Claim[] =
    exported.kind === 'comparisons'
      ? exported.result.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.claims))
      : exported.kind === 'timelines'
        ? [...exported.result.events, ...exported.result.undated].flatMap(({ tellings }) => tellings.flatMap((one) => one.claims))
        : exported.result.claims;
  return claims.flatMap(({ citations }) => citations);
}

/** What a reader finds at the foot, note by note, and in the whole document, as other programs read it. */
type Read = { notes: string[]; all: string };

async function readBack(exported: Exported, format: 'md' | 'html' | 'docx'): Promise<Read> {
  const { body } = await writeExport(exported, { format, sources: SOURCES, now: NOW });
  if (format === 'docx') {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(body) });
    const { document } = parseHTML(`<html><body>${value}</body></html>`);
    return {
      notes: [...document.querySelectorAll('li[id^="footnote"]')].map((note) => note.textContent ?? ''),
      all: document.body.textContent ?? '',
    };
  }
  const text = String(body);
  if (format === 'html') {
    const { document } = parseHTML(text);
    return {
      notes: [...document.querySelectorAll('.footnotes li')].map((note) => note.textContent ?? ''),
      all: document.body.textContent ?? '',
    };
  }
  const notes = [...text.matchAll(/^\[\^\d+\]: (.*)$/gmu)].map(([, note]) => textOf(fromMarkdown(note ?? '')));
  return { notes, all: textOf(fromMarkdown(text)) };
}

/** Title and publisher as one line shows them: the hostile ones without line breaks and marks of direction. */
const REPORTS = {
  'id-plain': { title: 'Fähre rammt Kai', publisher: 'Küstenbote', date: '2. März 2025', text: TEXTS.plain },
  'id-hostile': {
    title: '=cmd() <script>alert(1)</script> txet.exe "x" lang',
    publisher: '+Zeitung <b>',
    date: 'ohne Datum',
    text: TEXTS.hostile,
  },
};
function reportOf(id: string) {
  return id === 'id-plain' ? REPORTS['id-plain'] : REPORTS['id-hostile'];
}

describe('the fixtures', () => {
  it('are results as they are kept', () => {
    expect(timelineSchema.parse(TIMELINE)).toEqual(TIMELINE);
    expect(summarySchema.parse(BRIEFING)).toEqual(BRIEFING);
  });
});

describe.each(['md', 'html', 'docx'] as const)('an export as %s, read by another program', (format) => {
  it.each(KINDS)(
    'gives every passage cited in $kind with publisher, title, date, exact quotation, offsets and revision',
    async (exported) => {
      const { notes } = await readBack(exported, format);
      for (const { articleId, revision, start, end } of citationsOf(exported)) {
        const { title, publisher, date, text } = reportOf(articleId);
        const own = notes.filter((note) => note.includes(`Zeichen ${start}–${end}, Fassung ${revision}`));
        expect(own).toHaveLength(1);
        expect(own[0]).toContain(`${publisher}, „${title}`);
        expect(own[0]).toContain(date);
        expect(own[0]).toContain(`„${text.slice(start, end)}“`);
      }
    },
  );

  it.each(KINDS)('says where each report of $kind comes from, when it was taken in, and with which checksum', async (exported) => {
    const { all } = await readBack(exported, format);
    for (const words of ['Datei: ordner/faehre.txt', 'Adresse: https://example.org/<script>', 'ab'.repeat(32), 'cd'.repeat(32)])
      expect(all).toContain(words);
    expect(all.match(/aufgenommen 31\. Dezember 2025/gu)).toHaveLength(2);
  });

  it('has every event of a timeline with its day, how it is known, how it is put and whose word it is', async () => {
    const { all } = await readBack({ kind: 'timelines', result: TIMELINE }, format);
    for (const words of ['2. März 2025', 'Ende', 'am Sonntag', 'danach', '=TASS', '3. März 2025', 'Helga', 'Brunsholm'])
      expect(all).toContain(words);
    expect(all).toMatch(/Die Berichte datieren es verschieden: 2\. März 2025 \(1 Bericht\) ↔ 3\. März 2025 \(1 Bericht\)/u);
    expect(all).toMatch(/gleichlautend in: =cmd\(\)/u);
  });

  it('has every section of a briefing, the empty one too', async () => {
    const { all } = await readBack({ kind: 'summaries', result: BRIEFING }, format);
    const at = ['Lage', 'Neues (seit 2. März 2025)', 'Widersprüche', 'Offene Fragen'].map((heading) => all.indexOf(heading));
    expect(at.every((place) => place >= 0)).toBe(true);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });
});

describe('an export as CSV, read by a parser', () => {
  const rowsOf = async (exported: Exported): Promise<Record<string, string>[]> => {
    const { body } = await writeExport(exported, { format: 'csv', sources: SOURCES, now: NOW });
    return parse(String(body), { columns: true, delimiter: ';', bom: true });
  };
  const asCell = (text: string) => (/^\s*[=+\-@\t\r|%]/u.test(text) ? `'${text}` : text);

  it.each(TABLES)('gives every passage cited in $kind with all that a footnote has', async (exported) => {
    const rows = await rowsOf(exported);
    for (const { articleId, revision, start, end } of citationsOf(exported)) {
      const { title, publisher, text } = reportOf(articleId);
      const own = rows.filter((row) => row.articleId === articleId && row.start === String(start) && row.end === String(end));
      expect(own.length).toBeGreaterThan(0);
      const plain = articleId === 'id-plain';
      expect(own[0]).toMatchObject({
        revision,
        publisher: asCell(publisher),
        publishedOn: plain ? '2025-03-02' : '',
        publishedHow: plain ? 'dateline' : '',
        quote: asCell(text.slice(start, end)),
        address: plain ? 'ordner/faehre.txt' : 'https://example.org/<script>',
        retrievedAt: '2025-12-31T10:00:00.000Z',
        bytesHash: (plain ? 'ab' : 'cd').repeat(32),
        state: plain ? 'removed' : 'current',
      });
      expect(own[0]?.title?.startsWith(asCell(title))).toBe(true);
    }
  });

  it('has of every event of a timeline its day, its conflict, its names, and who tells it in the same words', async () => {
    const rows = await rowsOf({ kind: 'timelines', result: TIMELINE });
    expect(rows).toMatchObject([
      {
        event: '1',
        from: '2025-03-02',
        toldFrom: '2025-03-02',
        conflict: '2025-03-02 ↔ 2025-03-03',
        persons: 'Helga',
        places: 'Brunsholm',
        also: 'id-hostile',
      },
      { event: '1', from: '2025-03-02', toldFrom: '2025-03-03', toldAs: 'reported', origin: "'=TASS" },
      { event: '2', from: '', toldFrom: '', conflict: '', dateText: 'danach' },
    ]);
  });

  it('leaves the end open that a text leaves open, and says how exact its words are', async () => {
    const interval = { start: '2031-01-01', end: '2031-12-31' };
    const [event, ...others] = TIMELINE.events;
    const until = (bound: 'until' | 'since') => event && { ...event, interval, precision: 'year' as const, bound };
    const ofEvents = async (bound: 'until' | 'since') =>
      (await rowsOf({ kind: 'timelines', result: { ...TIMELINE, events: [until(bound), ...others].flatMap((one) => one ?? []) } }))[0];
    expect(await ofEvents('until')).toMatchObject({ from: '', to: '2031-12-31', precision: 'year', bound: 'until' });
    expect(await ofEvents('since')).toMatchObject({
      from: '2031-01-01',
      to: '',
      precision: 'year',
      bound: 'since',
      toldPrecision: 'day',
      toldBound: '',
    });
  });
});
