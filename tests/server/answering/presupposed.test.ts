import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { foldWord } from '../../../ingest/language/words.ts';
import { eventKindsOf, mayTell } from '../../../server/answering/event-kinds.ts';
import { presupposedEvents, untoldEvents } from '../../../server/answering/presupposed.ts';
import type { Parts } from '../../../server/create-parts.ts';
import { collectedAnswer, SAMPLE_FOLDER, sampleCorpus } from './sample-corpus.ts';

const pairSchema = z.strictObject({ id: z.number(), asked: z.string(), told: z.string(), same: z.boolean() });
const pairs = readFileSync(new URL('presupposed-pairs.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => pairSchema.parse(JSON.parse(line)));

let parts: Parts;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ parts, remove } = await sampleCorpus());
});
afterAll(() => remove());

const answerTo = (question: string) => collectedAnswer(question, parts);

describe('an event that a question takes for granted', () => {
  test.each([
    ['Wie viele Menschen starben bei dem Erdbeben?', ['Erdbeben']],
    ['Was sagte der Kanzler nach der schweren Überschwemmung?', ['Überschwemmung']],
    ['Wer verübte das Attentat auf den König?', ['Attentat']],
    ['Who died in the Lorvik earthquake?', ['earthquake']],
    ['wer starb beim erdbeben', ['erdbeben']],
    ['Gab es in Lorvik ein Erdbeben?', []],
    ['Wie viele Angriffe gab es?', []],
    ['Was sagt die Auswahl der Briefe?', []],
    ['Was sagte die Ministerin zu Streiks?', []],
    ['Wo steht der Minister, Erdbeben hin oder her?', []],
  ])('is read from its definite article: %s', (question, events) => {
    expect(presupposedEvents(question).map(({ text }) => text)).toEqual(events);
  });

  test('that no report speaks of is said first, before what the reports do tell', async () => {
    const { claims, abstention } = await answerTo('Wie viele Menschen starben bei dem Erdbeben?');
    expect(abstention).toBeUndefined();
    expect(claims[0]).toMatchObject({
      kind: 'frame',
      text: 'Keine der gefundenen Stellen spricht von „Erdbeben“. Was folgt, handelt wohl von etwas anderem.',
      block: { kind: 'frame', number: 0 },
    });
    expect(claims[1]?.kind).toBe('quotation');
    expect(Math.min(...claims.slice(1).map(({ block }) => block.number))).toBe(1);
  });

  test('is told so in English', async () => {
    const { claims } = await answerTo('How many people died in the earthquake in Lorvik?');
    expect(claims[0]?.text).toBe('None of the passages found speaks of “earthquake”. What follows is probably about something else.');
  });

  test('that the reports tell of in other words or the other language is not said to be missing', async () => {
    for (const question of ['Wie viele Menschen starben bei der Detonation in Lorvik?', 'How many people died in the blast in Lorvik?']) {
      const { claims } = await answerTo(question);
      expect(claims[0]?.kind).toBe('quotation');
    }
  });
});

/** Written before they were asked; even ids were looked at to choose, odd ones only counted. 8 of 16 are marked; in the others a wide word keeps silent. */
test('of questions that take an event for granted at least half are marked', async () => {
  const premiseSchema = z.strictObject({ id: z.number(), question: z.string() });
  const lines = readFileSync(new URL('false-premises.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const asked = lines.map((line) => premiseSchema.parse(JSON.parse(line)));
  const marked = [];
  for (const { id, question } of asked)
    if (untoldEvents(question, await parts.retrieve(question, { limit: 40 })).length > 0) marked.push(id);
  expect(marked.filter((id) => id % 2 === 0)).toHaveLength(4);
  expect(marked.filter((id) => id % 2 === 1)).toHaveLength(4);
});

/** Written before the words; who wrote the words had read them. */
describe('words for events', () => {
  const isTold = ({ asked, told }: (typeof pairs)[number]) => eventKindsOf(foldWord(asked)).some((kind) => mayTell(kind, foldWord(told)));

  test.each([
    ['even', 0],
    ['odd', 1],
  ])('tell the same event from another one (%s half)', (_, rest) => {
    const half = pairs.filter(({ id }) => id % 2 === rest);
    expect(half).toHaveLength(20);
    expect(half.filter((pair) => isTold(pair) !== pair.same).map(({ asked, told }) => `${asked} ${told}`)).toEqual([]);
  });

  test('a station that watches for earthquakes tells of none', () => {
    const [kind] = eventKindsOf('erdbeben');
    expect(kind && ['erdbebenwarte', 'erdbebenopfer', 'nachbeben'].map((word) => mayTell(kind, word))).toEqual([false, true, true]);
  });
});

describe('the questions of the sample reports', () => {
  const schema = z.object({ questions: z.array(z.object({ id: z.string(), question: z.string(), answerable: z.boolean() })) });
  const { questions } = schema.parse(JSON.parse(readFileSync(join(SAMPLE_FOLDER, 'ground-truth.json'), 'utf8')));

  test('that are answered there take nothing for granted that the reports do not tell', async () => {
    const asked = questions.filter(({ question, answerable }) => answerable && presupposedEvents(question).length > 0);
    expect(asked.length).toBeGreaterThan(4);
    for (const { question } of asked) expect(untoldEvents(question, await parts.retrieve(question, { limit: 40 }))).toEqual([]);
  });
});
