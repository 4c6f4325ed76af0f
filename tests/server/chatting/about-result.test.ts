import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../server/contract/answer.ts';
import { createApp } from '../../../server/create-app.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';
import { ANSWER, COMPARISON } from '../exporting/exported-fixtures.ts';

let parts: FakeParts;
let app: ReturnType<typeof createApp>;
let turns = 0;
beforeEach(() => {
  parts = createFakeParts();
  app = createApp(parts);
});
afterEach(() => parts.dispose());

const CONVERSATION = 'gespraech';
const keptTurn = (result: Parameters<FakeParts['conversations']['finishTurn']>[1]) => {
  turns += 1;
  parts.conversations.startTurn(CONVERSATION, { id: `turn-${turns}`, question: 'Vergleiche das', createdAt: '2026-01-02T03:04:05.000Z' });
  parts.conversations.finishTurn(`turn-${turns}`, result);
};
async function asked(text: string, more: object = {}): Promise<Answer> {
  const body = JSON.stringify({ id: CONVERSATION, messages: [{ role: 'user', parts: [{ type: 'text', text }] }], ...more });
  await (await app.request('/api/chat', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).text();
  const result = parts.conversations.get(CONVERSATION)?.turns.at(-1)?.result;
  if (result?.use !== 'answer') throw new Error(`No answer to ${text}`);
  return result.answer;
}

describe('a question about a comparison', () => {
  beforeEach(() => keptTurn({ use: 'comparison', comparison: COMPARISON }));

  it('is answered from the kept row: how the reports stand to each other, which values differ, and both quotations with their citations', async () => {
    const { claims, understanding, articles } = await asked('Warum steht in Zeile 1 „weichen ab“?');
    expect(claims[0]).toMatchObject({ kind: 'frame' });
    expect(claims[0]?.text).toContain('Zeile 1: Küstenbote, „Fähre rammt Kai“, 2. März 2025');
    expect(claims[0]?.text).toContain('weichen voneinander ab. Verschieden: Zahl: „4“ (Küstenbote');
    const cells = COMPARISON.rows[0]?.cells.flatMap((cell) => cell.claims) ?? [];
    expect(claims.slice(1).map(({ text, citations, verdict }) => ({ text, citations, verdict }))).toEqual(
      cells.map(({ text, citations, verdict }) => ({ text, citations, verdict })),
    );
    expect(understanding?.about).toEqual({ use: 'comparison', id: COMPARISON.id, part: 1 });
    expect(articles.map(({ id }) => id)).toEqual(['id-plain', 'id-hostile']);
  });

  it('is told who put the sentences together', async () => {
    expect((await asked('Warum steht in Zeile 1 „weichen ab“?')).claims[0]?.text).toContain('nach Ähnlichkeit');
    const readBy = { name: 'local:reader', requests: 2, unread: 0, partly: 0, missed: 0 };
    keptTurn({ use: 'comparison', comparison: { ...COMPARISON, readBy } });
    const whole = (await asked('Warum steht in Zeile 1 „weichen ab“?')).claims[0]?.text;
    expect(whole).toContain('Zugeordnet hat die Sätze das Sprachmodell local:reader.');
    expect(whole).not.toContain('Ähnlichkeit');
    keptTurn({ use: 'comparison', comparison: { ...COMPARISON, readBy: { ...readBy, unread: 1 } } });
    expect((await asked('Warum steht in Zeile 1 „weichen ab“?')).claims[0]?.text).toContain(
      'oder ihre Ähnlichkeit, wo es nicht gelesen hat',
    );
  });

  it('says of a row that one report alone has, that nothing of the kind was found in the others', async () => {
    const { claims } = await asked('Was ist mit der zweiten Zeile?');
    expect(claims[0]?.text).toBe(
      'Zeile 2: Nur in einem Bericht gefunden: Küstenbote, „Fähre rammt Kai“, 2. März 2025. In einem weiteren Bericht ist keine passende Aussage gefunden.',
    );
  });

  it('goes on about the row spoken of last, and says when there is no such row', async () => {
    await asked('Was ist mit der zweiten Zeile?');
    const { claims, understanding } = await asked('Welche Berichte sagen das?');
    expect(understanding?.about?.part).toBe(2);
    expect(claims.map(({ kind }) => kind)).toEqual(['frame', 'quotation']);
    expect((await asked('Erklär mir Zeile 9')).claims.map(({ text }) => text)).toEqual(['Der Vergleich hat 2 Zeilen.']);
  });

  it('is asked as a question of the reports where the analyst says so, and where it names no part', async () => {
    expect((await asked('Was ist mit der zweiten Zeile?', { use: 'answer' })).understanding).toBeUndefined();
    expect((await asked('Wie viele Fahrgäste wurden verletzt?')).understanding).toBeUndefined();
  });
});

it('asks on in the reports of the result, with the matter of the row spoken of', async () => {
  const [, second = ''] = parts.ids;
  const comparison = { ...COMPARISON, articles: [{ id: second, revision: 'r', label: 'Werft' }] };
  keptTurn({ use: 'comparison', comparison });
  await asked('Was ist mit der zweiten Zeile?');
  const { understoodAs, claims } = await asked('Und was sagt die andere Seite dazu?');
  expect(understoodAs).toBe('Und was sagt die andere Seite zu Die Fähre „Helga“ rammte am Sonntag den Kai?');
  expect(claims[0]?.citations[0]?.articleId).toBe(second);
});

it('goes on in the reports of the result where a question leads on and names nothing of its own', async () => {
  const [, second = ''] = parts.ids;
  keptTurn({
    use: 'comparison',
    comparison: { ...COMPARISON, question: 'Kai', articles: [{ id: second, revision: 'r', label: 'Werft' }] },
  });
  const { understoodAs, claims } = await asked('Und wer zahlt mehr?');
  expect(understoodAs).toBe('Und wer zahlt mehr zu Kai?');
  expect(claims[0]?.citations[0]?.articleId).toBe(second);
  keptTurn({ use: 'comparison', comparison: COMPARISON });
  expect((await asked('Und wer traf Minister Orlow?')).understoodAs).toMatch(/^Und wer traf Minister Orlow\?/);
});

it('tells what an answer rests on where it is asked according to whom', async () => {
  keptTurn({ use: 'answer', answer: ANSWER });
  const { understanding, claims } = await asked('Laut wem?');
  expect(understanding?.about).toEqual({ use: 'answer', id: ANSWER.id });
  expect(claims[0]?.text).toContain('Quellen: Küstenbote');
});

it('tells where a sentence of an answer comes from, and why one is not supported', async () => {
  keptTurn({ use: 'answer', answer: ANSWER });
  const { claims } = await asked('Woher kommt der zweite Satz?');
  expect(claims[0]?.text).toBe('Satz 2: Gestützt auf eine Stelle in einem Bericht. Quellen: Küstenbote, „Fähre rammt Kai“, 2. März 2025.');
  expect(claims[1]?.text).toBe(ANSWER.claims[1]?.citations[0]?.quote);
  const why = await asked('Ist der dritte Satz belegt?');
  expect(why.claims[0]?.text).toBe('Satz 3: ✗ nicht belegt: Die Zahl zwölf steht nicht in der Quelle, dort steht: 4.');
  expect(why.claims[1]).toMatchObject({ kind: 'statement', verdict: 'unsupported' });
});
