import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../server/contract/claim.ts';
import type { ExportFormat } from '../../../server/contract/sources.ts';
import type { Exported } from '../../../server/exporting/exported.ts';
import { FormatNotForKindError, writeExport } from '../../../server/exporting/write-export.ts';
import { ALL_HOSTILE, ANSWER, COMPARISON, cite, FIRST, NOW, quotation, SECOND, SOURCES, TEXTS } from './exported-fixtures.ts';

const answer: Exported = { kind: 'answers', result: ANSWER };
const comparison: Exported = { kind: 'comparisons', result: COMPARISON };
const conversation: Exported = {
  kind: 'conversations',
  result: {
    id: 'c',
    title: 'Was geschah?',
    createdAt: NOW,
    updatedAt: NOW,
    turns: [
      { id: 't1', question: 'Was geschah in Brunsholm?', createdAt: NOW, result: { use: 'answer', answer: ANSWER } },
      { id: 't2', question: 'Vergleiche das', createdAt: NOW, result: { use: 'comparison', comparison: COMPARISON } },
      { id: 't3', question: 'Und dann?', createdAt: NOW },
    ],
  },
};
const KINDS = [answer, comparison, conversation];

const written = (exported: Exported, format: ExportFormat) => writeExport(exported, { format, sources: SOURCES, now: NOW });
async function textIn(exported: Exported, format: ExportFormat): Promise<string> {
  const { body } = await written(exported, format);
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}
/** XML has no other way to say a line break than these. */
const likeXml = (text: string) => text.replaceAll('\r\n', '\n');

describe('Markdown', () => {
  it.each(KINDS)('of $kind has a footnote for every mark, and each holds the exact characters of its report', async (exported) => {
    const markdown = await textIn(exported, 'md');
    const notes = new Map([...markdown.matchAll(/^\[\^(\d+)\]: (.*)$/gmu)].map(([, number, text]) => [number, text ?? '']));
    const body = markdown.replace(/^\[\^\d+\]: .*$/gmu, '');
    const marks = [...body.matchAll(/(?<!\\)\[\^(\d+)\]/gu)].map(([, number]) => number);
    expect(marks.length).toBeGreaterThan(2);
    expect(new Set(marks)).toEqual(new Set(notes.keys()));
    const texts = [...notes.values()].map((note) => textOf(fromMarkdown(note)));
    for (const quote of [SECOND, FIRST, ALL_HOSTILE]) expect(texts.filter((text) => text.includes(`„${quote}“`))).toHaveLength(1);
  });

  it('lets no report make markup: no link, no code, no heading, no HTML comes of its characters', async () => {
    const { children } = fromMarkdown(await textIn(answer, 'md'));
    const kinds = new Set<string>();
    const walk = (node: { type: string; children?: readonly { type: string }[] }) => {
      kinds.add(node.type);
      for (const child of node.children ?? []) walk(child);
    };
    for (const child of children) walk(child);
    expect([...kinds].filter((kind) => ['link', 'inlineCode', 'html', 'code', 'image'].includes(kind))).toEqual([]);
    expect(children.filter(({ type }) => type === 'heading').map((node) => textOf(node))).toHaveLength(2);
  });
});

describe('a figure that a report only denies', () => {
  it('is written as denied, by whom and where, and counts no report that tells it', async () => {
    const told = { value: '4', citations: [cite('plain', '4')], claimIds: [] };
    const denied = { value: '1', citations: [], claimIds: [], denials: [{ citation: cite('hostile', '1'), by: 'Hafenamt' }] };
    const disagreements = [{ id: 'd1', in: 'number' as const, later: false, sides: [told, denied] }];
    const markdown = await textIn({ kind: 'answers', result: { ...ANSWER, disagreements } }, 'md');
    expect(markdown).toMatch(/„4“\[\^\d+\] \\?\(1 Bericht\\?\)/);
    expect(markdown).toMatch(/„1“ bestritten von: Hafenamt\[\^\d+\]/);
  });
});

describe('sentences of one report that are the words of several', () => {
  const by = (...origins: string[]) => ({ origins, anonymous: false, independent: 1 });
  const told = (...claims: Claim[]): Exported => ({ kind: 'answers', result: { ...ANSWER, claims } });
  const paragraphsIn = async (exported: Exported) => {
    const { document } = parseHTML(await textIn(exported, 'html'));
    return [...document.querySelectorAll('blockquote')].map((one) => one.textContent ?? '');
  };

  it('stand each with whose word it is, in quotation marks of their own', async () => {
    const paragraphs = await paragraphsIn(
      told(quotation('plain', FIRST, { sourcing: by('TASS') }), quotation('plain', SECOND, { sourcing: by('Hafenamt') })),
    );
    expect(paragraphs).toHaveLength(2);
    expect(paragraphs[0]).toMatch(/^„Die Fähre.*Kai\.“.*– laut TASS, 1 Quelle/su);
    expect(paragraphs[1]).toMatch(/^„Er traf.*verletzt\.“.*– laut Hafenamt, 1 Quelle/su);
  });

  it.each(['md', 'docx'] as const)('do so as %s too', async (format) => {
    const { body } = await written(
      told(quotation('plain', FIRST, { sourcing: by('TASS') }), quotation('plain', SECOND, { sourcing: by('Hafenamt') })),
      format,
    );
    const text = typeof body === 'string' ? body : (await mammoth.extractRawText({ buffer: Buffer.from(body) })).value;
    expect(text).toMatch(/Kai\.“.*– laut TASS, 1 Quelle\n+.*„Er traf.*– laut Hafenamt, 1 Quelle/su);
  });

  it('stay in one pair of quotation marks where they are of one', async () => {
    const paragraphs = await paragraphsIn(
      told(quotation('plain', FIRST, { sourcing: by('TASS') }), quotation('plain', SECOND, { sourcing: by('TASS') })),
    );
    expect(paragraphs).toHaveLength(1);
    expect(paragraphs[0]?.match(/laut TASS/gu)).toHaveLength(1);
  });

  it('keep beside them what is there for them to be read rightly', async () => {
    const before = quotation('plain', FIRST, { role: 'context', sourcing: by() });
    const paragraphs = await paragraphsIn(told(before, quotation('plain', SECOND, { sourcing: by('Hafenamt') })));
    expect(paragraphs).toHaveLength(1);
    expect(paragraphs[0]).toContain('– laut Hafenamt');
  });
});

describe('HTML', () => {
  it.each(KINDS)('of $kind resolves every footnote and keeps every quotation as it is', async (exported) => {
    const { document } = parseHTML(await textIn(exported, 'html'));
    const marks = [...document.querySelectorAll('sup a')].map((mark) => mark.getAttribute('href') ?? '');
    expect(marks.length).toBeGreaterThan(2);
    for (const mark of marks) expect(document.querySelector(mark), mark).not.toBeNull();
    for (const link of document.querySelectorAll('.footnotes a'))
      expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
    const quotes = [...document.querySelectorAll('.footnotes .quote')].map((quote) => quote.textContent);
    expect(quotes.toSorted()).toEqual([ALL_HOSTILE, FIRST, SECOND].toSorted());
  });

  it('has no script, no handler and nothing from elsewhere, and says so by its policy', async () => {
    const html = await textIn(conversation, 'html');
    const { document } = parseHTML(html);
    expect(document.querySelectorAll('script, img, iframe, link, object, form')).toHaveLength(0);
    expect(
      [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]).filter(({ name }) => name.startsWith('on')),
    ).toEqual([]);
    expect([...document.querySelectorAll('a')].every((link) => link.getAttribute('href')?.startsWith('#'))).toBe(true);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    expect(html).toContain('@media print');
  });

  it('shows a quotation, a statement and what was counted differently, and what is not supported where it stands', async () => {
    const { document } = parseHTML(await textIn(answer, 'html'));
    expect([...document.querySelectorAll('.quotation')].slice(0, 2).map((one) => one.textContent)).toEqual([
      '„Die Fähre ‚Helga‘ rammte am Sonntag den Kai.',
      'Er [Kapitän Ohm] traf danach den Hafenmeister; 4 Fahrgäste wurden verletzt.“',
    ]);
    expect(document.querySelector('.statement')?.textContent).toBe('Zwölf Menschen starben.');
    expect(document.querySelector('span.frame')?.textContent).toBe('2 Berichte durchsucht.');
    expect(document.querySelector('.doubt')?.textContent).toBe('(✗ nicht belegt: Die Zahl zwölf steht nicht in der Quelle, dort steht: 4)');
    expect(document.querySelector('.inserted')?.textContent).toBe(' [Kapitän Ohm]');
  });

  it('says where each report comes from, how sure its date is, that it was removed, and what was covered', async () => {
    const { document } = parseHTML(await textIn(answer, 'html'));
    const sources = document.querySelector('.sources')?.textContent ?? '';
    expect(sources).toContain('Küstenbote, „Fähre rammt Kai“, 2. März 2025 (laut Ortszeile)');
    expect(sources).toContain('Datei: ordner/faehre.txt');
    expect(sources).toContain(`SHA-256 der jetzigen Datei: ${'ab'.repeat(32)}`);
    expect(sources).toContain('Nicht mehr im Bestand; die zitierte Fassung ist aufbewahrt.');
    expect(sources).toContain('eine von 3 Fassungen');
    const facts = document.querySelector('.facts')?.textContent ?? '';
    expect(facts).toContain('2 Berichte durchsucht, 2 einschlägig, 2 zitiert, davon 2 unabhängig; 1 Satz nicht belegt');
    expect(facts).toContain('Sprachmodell openai:gpt-5');
    expect(document.querySelector('.footnotes li')?.textContent).toContain('Zeichen 18–62, Fassung rev-plain, Quelle 1');
  });
});

describe('DOCX', () => {
  it.each(KINDS)('of $kind is read by another program, its footnotes with the exact quotations among them', async (exported) => {
    const { body } = await written(exported, 'docx');
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(body) });
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    const notes = [...document.querySelectorAll('li[id^="footnote"]')].map((note) => note.textContent ?? '');
    expect(notes).toHaveLength(3);
    for (const quote of [SECOND, FIRST, ALL_HOSTILE])
      expect(
        notes.filter((note) => note.includes(`„${likeXml(quote)}“`)),
        quote,
      ).toHaveLength(1);
    const marks = [...document.querySelectorAll('sup a')].map((mark) => mark.getAttribute('href') ?? '');
    expect(marks).toHaveLength(3);
    for (const mark of marks) expect(document.querySelector(mark), mark).not.toBeNull();
  });

  it('keeps verdicts, insertions and the table', async () => {
    const { body } = await written(conversation, 'docx');
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(body) });
    expect(text).toContain('✗ nicht belegt');
    expect(text).toContain('Er [Kapitän Ohm] traf danach');
    expect(text).toContain('1. weichen ab');
    expect(text).toContain('keine passende Aussage gefunden');
  });
});

it('names no matter of a choice of words that has none', async () => {
  const said = (articleId: string, text: string) => ({ articleId, start: 0, end: 4, text, kind: 'noun' as const });
  const framing = [{ about: '', words: [said('id-plain', 'Rebellen'), said('id-hostile', 'Kämpfer')] }];
  const markdown = await textIn({ kind: 'comparisons', result: { ...COMPARISON, framing } }, 'md');
  expect(markdown).toMatch(/^[-*] „Rebellen“ \(/mu);
});

describe('CSV', () => {
  const rowsOf = async (): Promise<Record<string, string>[]> =>
    parse(await textIn(comparison, 'csv'), { columns: true, delimiter: ';', bom: true });

  it('has a row for each quotation and each silence, and the quotation at those offsets', async () => {
    const rows = await rowsOf();
    expect(rows.map(({ row, relation, verdict }) => [row, relation, verdict])).toEqual([
      ['1', 'differ', 'supported'],
      ['1', 'differ', 'supported'],
      ['2', 'only-in-one', 'supported'],
      ['2', 'only-in-one', ''],
    ]);
    for (const { articleId, start, end, quote } of rows.filter((row) => row.quote !== '')) {
      const text = articleId === 'id-plain' ? TEXTS.plain : TEXTS.hostile;
      expect(quote?.replace(/^'/u, '')).toBe(text.slice(Number(start), Number(end)));
    }
  });

  it('says in the language of the comparison how the reports of a row stand to each other, and calls what is only alike so', async () => {
    const rows = COMPARISON.rows.map((row) => ({ ...row, doubtful: row.relation === 'differ' }));
    const csv = await textIn({ kind: 'comparisons', result: { ...COMPARISON, rows } }, 'csv');
    const cells: Record<string, string>[] = parse(csv, { columns: true, delimiter: ';', bom: true });
    expect(cells.map(({ relation, relationInWords, differences }) => [relation, relationInWords, differences])).toEqual([
      ['similar', 'Ähnlich, vielleicht nicht dieselbe Sache', 'Zahl: 4 ↔ =cmd'],
      ['similar', 'Ähnlich, vielleicht nicht dieselbe Sache', 'Zahl: 4 ↔ =cmd'],
      ['only-in-one', 'nur in einer Quelle gefunden', ''],
      ['only-in-one', 'nur in einer Quelle gefunden', ''],
    ]);
  });

  it('shows each quotation with the names put into it, and says which one answers', async () => {
    const rows = await rowsOf();
    expect(rows[0]).toMatchObject({ quote: SECOND, shown: SECOND.replace('Er', 'Er [Kapitän Ohm]') });
    expect(rows.map(({ role }) => role)).toEqual(['context', 'answer', 'answer', '']);
  });

  it('says of each sentence whose word it is', async () => {
    const [row, ...others] = COMPARISON.rows;
    if (!row) throw new Error('The fixture has rows');
    const sourced = (origins: string[], anonymous: boolean) => ({ sourcing: { origins, anonymous, independent: 1 } });
    const claims = [quotation('plain', FIRST, sourced(['TASS', 'Hafenamt'], false)), quotation('plain', SECOND, sourced([], true))];
    const cells = [{ articleId: 'id-plain', claims }];
    const exported: Exported = { kind: 'comparisons', result: { ...COMPARISON, rows: [{ ...row, cells }, ...others] } };
    const rows: Record<string, string>[] = parse(await textIn(exported, 'csv'), { columns: true, delimiter: ';', bom: true });
    expect(rows.slice(0, 3).map(({ origin, anonymous }) => [origin, anonymous])).toEqual([
      ['TASS ← Hafenamt', ''],
      ['', 'yes'],
      ['', ''],
    ]);
  });

  it('has no cell that a spreadsheet would run', async () => {
    const cells = (await rowsOf()).flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^\s*[=+\-@\t\r|%]/u.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.startsWith("'=cmd"))).toBe(true);
  });
});

describe('any format', () => {
  it('is refused where it makes no sense, and the others are named', async () => {
    await expect(written(answer, 'csv')).rejects.toThrow(FormatNotForKindError);
    await expect(written(conversation, 'csv')).rejects.toThrow('docx, html, md, json');
  });

  it('as JSON is the result as it was kept, with its sources', async () => {
    expect(JSON.parse(await textIn(comparison, 'json'))).toEqual({
      exportedAt: NOW,
      kind: 'comparisons',
      result: JSON.parse(JSON.stringify(COMPARISON)),
      sources: JSON.parse(JSON.stringify(SOURCES)),
    });
  });

  it('is in English where the answer is', async () => {
    const markdown = await textIn({ kind: 'answers', result: { ...ANSWER, language: 'en' } }, 'md');
    expect(markdown).toContain('## Sources');
    expect(markdown).toContain('✗ not supported');
    expect(markdown).not.toMatch(/Quelle|Zeichen|Fassung/u);
  });

  it('stacks the reports of a comparison within the row when there are more than four', async () => {
    const many = {
      ...COMPARISON,
      columns: [],
      articles: [...COMPARISON.articles, ...['a', 'b', 'c'].map((id) => ({ id, revision: 'r', label: id }))],
    };
    const { document } = parseHTML(await textIn({ kind: 'comparisons', result: many }, 'html'));
    expect(document.querySelectorAll('thead th')).toHaveLength(2);
    expect(document.querySelector('tbody tr td')?.textContent).toContain('In 3 weiteren Berichten keine passende Aussage gefunden.');
  });
});
