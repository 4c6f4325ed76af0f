import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingestInto } from '../../../ingest/create-ingest.ts';
import type { AskOptions } from '../../../server/answering/ask.ts';
import type { Answer } from '../../../server/contract/answer.ts';
import type { Parts } from '../../../server/create-parts.ts';
import { collectedAnswer, sampleCorpus } from './sample-corpus.ts';

const BRIDGE = [
  'Am 3. März 2025 sperrte der Hafenmeister die Klappbrücke von Tveitsund wegen eines Risses im Lager.',
  'Am 11. Februar 2025 sperrte die Wache die Klappbrücke von Tveitsund wegen Eisgangs.',
  'Am 20. Mai 2025 sperrte das Bauamt die Klappbrücke von Tveitsund wegen einer Prüfung der Seile.',
  'Am 2. Juni 2025 sperrte die Polizei die Klappbrücke von Tveitsund nach einem Brand im Maschinenhaus.',
];
const MATTERS = ['Risses', 'Eisgangs', 'Prüfung', 'Brand'];
const OFFICES = [
  'Hafenminister Jorun Brodek weihte den Kai von Tveitsund ein.',
  'Am Sund sprach Ratssekretär Jorun Brodek zu den Fischern.',
];
const QUESTION = 'Weshalb wurde die Klappbrücke von Tveitsund gesperrt?';

let parts: Parts;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ parts, remove } = await sampleCorpus({ samples: false }));
  const texts = [...BRIDGE, ...OFFICES].map((text, at) => ({ key: `text-${at}`, text }));
  for await (const _ of ingestInto(parts.corpus, { clock: () => new Date(0) }).ingestTexts(texts));
});
afterAll(() => remove());

const answerTo = (question: string, options: Partial<AskOptions> = {}) => collectedAnswer(question, parts, options);

const toldOf = ({ claims }: Answer) =>
  claims.filter(({ role }) => role === 'answer').map(({ text }) => MATTERS.find((matter) => text.includes(matter)));

describe('an answer whose length is wished', () => {
  test('has one sentence, two, or as many as answer', async () => {
    expect(toldOf(await answerTo(`${QUESTION} In einem Satz.`))).toHaveLength(1);
    expect(toldOf(await answerTo(`${QUESTION} Bitte kurz.`))).toHaveLength(2);
    expect(toldOf(await answerTo(`Beantworte ausführlich: ${QUESTION}`)).toSorted()).toEqual(MATTERS.toSorted());
    expect(toldOf(await answerTo(QUESTION))).toHaveLength(3);
  });

  test('says so where fewer sentences answer than are asked for', async () => {
    const { claims } = await answerTo(`In sieben Sätzen: ${QUESTION}`);
    expect(claims.at(-1)).toMatchObject({
      kind: 'frame',
      text: 'Gewünscht waren 7 Sätze; auf die Frage antworten in den gefundenen Stellen nur 4.',
    });
  });
});

describe('an answer about an office', () => {
  test('is as long as wished, and says what it leaves out', async () => {
    const question = 'Welches Amt hat Jorun Brodek?';
    const kindsOf = ({ claims }: Answer) => claims.map(({ kind }) => kind);
    expect(kindsOf(await answerTo(question))).toEqual(['quotation', 'quotation', 'frame']);
    const short = await answerTo(`${question} In einem Satz, bitte.`);
    expect(kindsOf(short)).toEqual(['quotation', 'frame']);
    expect(short.claims.at(-1)?.text).toContain('eine weitere Amtsbezeichnung');
  });
});

describe('an answer whose order is wished', () => {
  test('goes by the days its sentences speak of, from either end', async () => {
    expect(toldOf(await answerTo(`${QUESTION} Ausführlich und chronologisch, bitte.`))).toEqual(['Eisgangs', 'Risses', 'Prüfung', 'Brand']);
    expect(toldOf(await answerTo(`Ausführlich, das Neueste zuerst: ${QUESTION}`))).toEqual(['Brand', 'Prüfung', 'Risses', 'Eisgangs']);
  });
});

describe('a wish', () => {
  test('is no word that is searched, and is told as understood', async () => {
    const answer = await answerTo(`${QUESTION} In zwei Sätzen, chronologisch.`);
    expect(answer.understoodAs).toBe(QUESTION);
    expect(answer.understanding?.wishes).toEqual({ length: 2, order: 'oldest-first' });
  });

  test('is not kept once it was taken back', async () => {
    const answer = await answerTo(`${QUESTION} In einem Satz.`, { wishes: {} });
    expect(answer.understanding?.wishes).toEqual({});
    expect(toldOf(answer)).toHaveLength(3);
  });

  test('alone asks the question before once more', async () => {
    const answer = await answerTo(QUESTION);
    const turn = { id: 't', question: QUESTION, createdAt: '2026-01-05T10:00:00.000Z', result: { use: 'answer' as const, answer } };
    const again = await answerTo('In einem Satz, bitte.', { history: [turn] });
    expect(again.understoodAs).toBe(QUESTION);
    expect(toldOf(again)).toHaveLength(1);
  });
});
