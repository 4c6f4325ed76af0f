import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../server/contract/answer.ts';
import type { Parts } from '../../../server/create-parts.ts';
import { collectedAnswer, sampleCorpus } from './sample-corpus.ts';

let parts: Parts;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ parts, remove } = await sampleCorpus());
});
afterAll(() => remove());

const answerTo = (question: string) => collectedAnswer(question, parts);
const quoted = ({ claims }: Answer) => claims.filter(({ kind }) => kind === 'quotation').map(({ text }) => text);

describe('an answer about an office', () => {
  test('tells no rank where a report names the office: "General" does not say what he does', async () => {
    const answer = await answerTo('Welches Amt hat Bagherpur?');
    expect(quoted(answer).length).toBeGreaterThan(1);
    for (const text of quoted(answer)) expect(text).toMatch(/Generalstab/u);
  });

  test('knows the compound and the phrase for one office', async () => {
    expect((await answerTo('Welches Amt hat Bagherpur?')).disagreements).toEqual([]);
  });

  test('tells the rank where that is asked for', async () => {
    for (const text of quoted(await answerTo('Welchen Dienstgrad hat Bagherpur?'))) expect(text).toMatch(/General(?:major)?(?!stab)/u);
  });
});
