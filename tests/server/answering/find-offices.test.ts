import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectAnswer, emptyAnswer } from '../../../server/answering/collect-answer.ts';
import type { Answer } from '../../../server/contract/answer.ts';
import type { Parts } from '../../../server/create-parts.ts';
import { sampleCorpus } from './sample-corpus.ts';

let parts: Parts;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ parts, remove } = await sampleCorpus());
});
afterAll(() => remove());

async function answerTo(question: string): Promise<Answer> {
  let answer = emptyAnswer({ id: 'a', question, scope: {}, filters: {}, writer: 'extractive', corpusVersion: '', createdAt: '' });
  for await (const event of parts.ask({ question, history: [] })) answer = collectAnswer(answer, event);
  return answer;
}
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
