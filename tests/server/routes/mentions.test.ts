import { afterEach, describe, expect, it } from 'vitest';
import { mentionsResponseSchema } from '../../../server/contract/mentions.ts';
import { createApp } from '../../../server/create-app.ts';
import { createFindMentions } from '../../../server/retrieval/find-mentions.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';

let parts: FakeParts;
const REPORTS = [
  {
    key: 'a.txt',
    title: 'Fähre',
    publisher: 'Küstenbote',
    publishedOn: '2025-03-02',
    text: 'Fähre\n\nDie Fähre kam. Vier Fähren, vier Fahrgäste, rund 4 Stunden.',
  },
  {
    key: 'b.txt',
    title: 'Werft',
    publisher: '=HYPERLINK("x")',
    publishedOn: '2025-03-04',
    text: 'Werft\n\n=1+1 sagt die Fähre. Keine Faehre mehr.',
  },
] as const;

async function get(path: string) {
  parts = createFakeParts({ reports: REPORTS as never });
  return createApp(parts).request(`http://127.0.0.1${path}`, { headers: { host: '127.0.0.1' } });
}

describe('GET /api/mentions', () => {
  afterEach(() => parts.dispose());

  it('gives every place with its exact characters, the newest report first', async () => {
    const page = mentionsResponseSchema.parse(await (await get('/api/mentions?phrase=faehre')).json());
    expect(page.reports.map(({ article, mentions }) => [article.label, mentions.map(({ hit, how }) => [hit, how])])).toEqual([
      [
        'Werft',
        [
          ['Fähre', 'same'],
          ['Faehre', 'same'],
        ],
      ],
      [
        'Fähre',
        [
          ['Fähre', 'same'],
          ['Fähre', 'same'],
          ['Fähren', 'form'],
        ],
      ],
    ]);
    expect(page).toMatchObject({ read: 2, of: 2, next: null });
    for (const { article, mentions } of page.reports) {
      const text = parts.corpus.archive.get(article.id)?.text ?? '';
      for (const { before, hit, after } of mentions) expect(text).toContain(before + hit + after);
      for (const { start, end, hit } of mentions) expect(text.slice(start, end)).toBe(hit);
    }
  });

  it('leaves nothing out from page to page, inside a report too', async () => {
    await get('/api/health');
    const findMentions = createFindMentions({ archive: parts.corpus.archive });
    const seen: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await findMentions({ sought: { phrase: 'Fähre' }, filters: {}, limit: 2, cursor });
      seen.push(...page.reports.flatMap(({ article, mentions }) => mentions.map(({ start }) => `${article.label} ${start}`)));
      cursor = page.next ?? undefined;
      pages += 1;
    } while (cursor !== undefined && pages < 10);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  it('ends a page when its time is up, and goes on there', async () => {
    await get('/api/health');
    let clock = 0;
    const findMentions = createFindMentions({ archive: parts.corpus.archive, now: () => (clock += 2_000) });
    const first = await findMentions({ sought: { number: '4' }, filters: {}, limit: 100 });
    expect(first).toMatchObject({ reports: [], read: 1, of: 2 });
    const second = await findMentions({ sought: { number: '4' }, filters: {}, limit: 100, cursor: first.next ?? undefined });
    expect(second.next).toBeNull();
    expect(second.reports[0]?.mentions.map(({ hit, how }) => [hit, how])).toEqual([
      ['Vier', 'same'],
      ['vier', 'same'],
      ['rund 4 Stunden', 'about'],
    ]);
  });

  it('is bounded by the filters', async () => {
    const page = mentionsResponseSchema.parse(await (await get('/api/mentions?phrase=faehre&to=2025-03-03')).json());
    expect(page).toMatchObject({ of: 1, reports: [{ article: { label: 'Fähre' } }] });
  });

  it.each([
    '/api/mentions',
    '/api/mentions?phrase=a&person=b',
    '/api/mentions?phrase=%E2%80%A6',
    '/api/mentions?number=viele',
    '/api/mentions?phrase=a&cursor=%7B',
    '/api/mentions/export?phrase=a&format=pdf',
  ])('refuses %s', async (path) => {
    expect((await get(path)).status).toBe(400);
  });

  it('exports CSV whose cells never begin a formula', async () => {
    const text = await (await get('/api/mentions/export?phrase=faehre&format=csv')).text();
    const rows = text.trim().split('\r\n');
    expect(rows).toHaveLength(6);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).not.toMatch(/(?:^|;)"?\s*[=+@]/mu);
  });

  it('exports JSON', async () => {
    const exported = (await (await get('/api/mentions/export?phrase=faehre&format=json')).json()) as { reports: unknown[] };
    expect(exported.reports).toHaveLength(2);
  });
});
