import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../server/contract/answer.ts';
import { createApp } from '../../../server/create-app.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';

const REPORTS = [
  {
    key: 'a.txt',
    title: 'Schoigu in Orkul',
    publisher: 'Küstenbote',
    publishedOn: '2025-03-02',
    text: 'Schoigu in Orkul\n\nVerteidigungsminister Sergej Schoigu traf am Sonntag ein. Der Hafen war gesperrt. Am Abend reiste Schoigu ab.',
  },
  {
    key: 'b.txt',
    title: 'Werft',
    publisher: 'Harbour Post',
    publishedOn: '2025-03-04',
    text: 'Werft\n\nDefence minister Sergei Shoigu paid a visit. The port stayed shut.',
  },
  { key: 'c.txt', title: 'Streik', publisher: 'Küstenbote', publishedOn: '2025-03-05', text: 'Streik\n\nDie Lokführer streiken.' },
] as const;

let parts: FakeParts;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  parts = createFakeParts({ reports: REPORTS as never });
  app = createApp(parts);
});
afterEach(() => parts.dispose());

async function asked(text: string, more: object = {}): Promise<Answer> {
  const body = JSON.stringify({ id: 'gespraech', messages: [{ role: 'user', parts: [{ type: 'text', text }] }], ...more });
  await (await app.request('/api/chat', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).text();
  const result = parts.conversations.get('gespraech')?.turns.at(-1)?.result;
  if (result?.use !== 'answer') throw new Error(`No answer to ${text}`);
  return result.answer;
}

describe('"Alle Stellen zu X" in the chat', () => {
  it('counts every place in every report and quotes of each report, the newest first, the first sentence that has it', async () => {
    const { claims, coverage, articles } = await asked('Alle Stellen zu Schoigu');
    expect(claims.map(({ kind, text }) => [kind, text])).toEqual([
      [
        'frame',
        '„Schoigu“ (als Name, in jeder Schreibung): 4 Stellen in 2 Berichten; gelesen sind alle 3. Von jedem Bericht die erste Stelle, der neueste zuerst:',
      ],
      ['frame', 'Harbour Post, „Werft“, 4. März 2025: eine Stelle'],
      ['quotation', 'Defence minister Sergei Shoigu paid a visit.'],
      ['frame', 'Küstenbote, „Schoigu in Orkul“, 2. März 2025: 3 Stellen'],
      ['quotation', 'Verteidigungsminister Sergej Schoigu traf am Sonntag ein.'],
    ]);
    for (const { articleId, start, end, quote } of claims.flatMap(({ citations }) => citations))
      expect(parts.corpus.archive.get(articleId)?.text.slice(start, end)).toBe(quote);
    expect(articles.map(({ label }) => label)).toEqual(['Werft', 'Schoigu in Orkul']);
    expect(coverage).toEqual({ searched: 3, relevant: 2, cited: 2, independent: 2 });
  });

  it('leads on to the search: what is sought, and the conditions that were read, are kept with it', async () => {
    const { understanding, claims } = await asked('Alle Stellen zu Schoigu seit dem 3. März 2025');
    expect(understanding?.mentions).toEqual({ kind: 'person', words: 'Schoigu' });
    expect(understanding?.read?.filters).toEqual({ from: '2025-03-03' });
    expect(claims[0]?.text).toContain('eine Stelle in einem Bericht; gelesen sind alle 2.');
  });

  it('says of what no report has that none has it, and that all were read', async () => {
    const { abstention, claims } = await asked('Wo überall kommt Nordkorea vor?');
    expect(claims).toEqual([]);
    expect(abstention).toMatchObject({
      code: 'no-match',
      missing: '„Nordkorea“ (als Name, in jeder Schreibung) steht in keinem der gelesenen Berichte; gelesen sind alle 3.',
    });
  });

  it('goes on in the conversation: another name, and who "er" is', async () => {
    await asked('Alle Stellen zu Sergej Schoigu');
    expect((await asked('Wie oft wird er erwähnt?')).understanding?.mentions).toEqual({ kind: 'person', words: 'Sergej Schoigu' });
    expect((await asked('Und Nordkorea?')).understanding?.mentions).toEqual({ kind: 'person', words: 'Nordkorea' });
  });

  it('keeps to the chosen reports, and is a question where the analyst says so', async () => {
    const [first] = parts.ids;
    expect((await asked('Every mention of Shoigu', { articleIds: [first] })).claims[0]?.text).toBe(
      '“Shoigu” (as a name, in any spelling): 3 places in one report; one was read. Of each report the first place, the newest first:',
    );
    expect((await asked('Every mention of Shoigu', { use: 'answer' })).understanding?.mentions).toBeUndefined();
  });
});
