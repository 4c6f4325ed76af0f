import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../server/contract/answer.ts';
import type { Result } from '../../../server/contract/conversation.ts';
import { createApp } from '../../../server/create-app.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';
import { ANSWER, BRIEFING, COMPARISON, TIMELINE } from '../exporting/exported-fixtures.ts';

let parts: FakeParts;
let app: ReturnType<typeof createApp>;
let turns = 0;
beforeEach(() => {
  parts = createFakeParts();
  app = createApp(parts);
});
afterEach(() => parts.dispose());

const REFUSAL: Answer = {
  ...ANSWER,
  claims: [],
  articles: [],
  abstention: { code: 'not-answered', missing: 'Dazu steht nichts da.', terms: [], nearest: [] },
};

function kept(...results: Result[]): void {
  for (const result of results) {
    turns += 1;
    parts.conversations.startTurn('g', { id: `turn-${turns}`, question: 'Vorher', createdAt: '2026-01-02T03:04:05.000Z' });
    parts.conversations.finishTurn(`turn-${turns}`, result);
  }
}
async function said(text: string): Promise<Result> {
  const body = JSON.stringify({ id: 'g', messages: [{ role: 'user', parts: [{ type: 'text', text }] }] });
  await (await app.request('/api/chat', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).text();
  const result = parts.conversations.get('g')?.turns.at(-1)?.result;
  if (!result) throw new Error(`Nothing came of ${text}`);
  return result;
}
async function told(text: string): Promise<string[]> {
  const result = await said(text);
  if (result.use !== 'answer') throw new Error(`No answer to ${text}`);
  return result.answer.claims.map((claim) => claim.text);
}

describe('a question about a result farther up in the conversation', () => {
  it('finds the comparison that has the row, though an answer came between, and says which is meant', async () => {
    kept({ use: 'comparison', comparison: COMPARISON }, { use: 'answer', answer: ANSWER });
    const [meant, row] = await told('Was steht in Zeile 2?');
    expect(meant).toBe('Gemeint ist weiter oben im Gespräch: „Vergleich: Was geschah?“.');
    expect(row).toContain('Zeile 2: Nur in einem Bericht gefunden: Küstenbote');
    expect((await told('Erkläre Zeile 1'))[0]).toContain('Zeile 1: ');
  });

  it('lists the rows in which the reports differ, with their words', async () => {
    kept({ use: 'comparison', comparison: COMPARISON });
    const [counted, first, ...quoted] = await told('Zeig mir nur die Zeilen, in denen sie abweichen');
    expect(counted).toBe('1 von 2 Zeilen mit „weichen ab“: 1.');
    expect(first).toContain('Zeile 1: ');
    expect(quoted).toHaveLength(2);
    const doubtful = { ...COMPARISON, rows: COMPARISON.rows.map((row) => ({ ...row, doubtful: true })) };
    kept({ use: 'comparison', comparison: doubtful });
    expect(await told('Nur die Unterschiede bitte')).toEqual([
      'Keine der 2 Zeilen ist eine mit „weichen ab“.',
      'Nur ähnlich, vielleicht nicht zur selben Sache, und darum nicht gezählt: Zeile 1, 2.',
    ]);
    expect(await told('Show only the rows that agree')).toEqual(['Keine der 2 Zeilen ist eine mit „keine Abweichung“.']);
  });

  it('takes for the last event of a timeline the last one that has a date, and finds one by its day', async () => {
    kept({ use: 'timeline', timeline: TIMELINE }, { use: 'answer', answer: REFUSAL });
    expect((await told('Welches Ereignis ist das letzte?'))[1]).toContain('Ereignis 1: ');
    expect((await told('Warum steht dort der 2. März 2025?'))[0]).toContain('Ereignis 1: ');
  });

  it('tells of a briefing what is new in it', async () => {
    kept({ use: 'summary', summary: BRIEFING });
    expect(await told('Was ist neu?')).toEqual([BRIEFING.claims[1]?.text]);
  });
});

describe('a command about what came before', () => {
  const articles = () => parts.ids.map((id) => ({ id, revision: 'r', label: id }));

  it('makes a briefing anew at the length that is asked for', async () => {
    kept({ use: 'summary', summary: { ...BRIEFING, question: undefined, articles: articles() } });
    const result = await said('Ausführlicher bitte');
    expect(result).toMatchObject({ use: 'summary', summary: { length: 'long', form: 'briefing' } });
  });

  it('leans on the comparison farther up where the newest questions found nothing', async () => {
    const second = articles().slice(1, 2);
    const comparison = { ...COMPARISON, articles: second };
    kept({ use: 'comparison', comparison }, { use: 'answer', answer: REFUSAL }, { use: 'answer', answer: REFUSAL });
    const result = await said('Mach daraus eine Zeitleiste');
    expect(result).toMatchObject({ use: 'timeline', timeline: { articles: [{ id: second[0]?.id }] } });
    kept({ use: 'comparison', comparison }, { use: 'answer', answer: REFUSAL });
    expect(await said('Briefing dazu')).toMatchObject({ use: 'summary', summary: { form: 'briefing', articles: [{ id: second[0]?.id }] } });
  });

  it('says behind a refusal that there is nothing to sum up, and what can be asked', async () => {
    kept({ use: 'answer', answer: REFUSAL });
    const result = await said('Fasse das zusammen');
    expect(result).toMatchObject({ use: 'answer', answer: { failure: { code: 'reports-not-named' } } });
    if (result.use === 'answer') expect(result.answer.failure?.message).toMatch(/nichts zusammenzufassen\. Ein Thema nennen/);
  });
});
