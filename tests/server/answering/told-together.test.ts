import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupIntoBlocks } from '../../../server/contract/reading-order.ts';
import type { Parts } from '../../../server/create-parts.ts';
import { collectedAnswer, sampleCorpus } from './sample-corpus.ts';

let parts: Parts;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ parts, remove } = await sampleCorpus());
});
afterAll(() => remove());

describe('sentences that answer and follow one another in a report', () => {
  test.each([
    ['Wieviel Nitrat ist im Leitungswasser und wieviel waere erlaubt?', ['Gemessen wurden', 'Erlaubt sind 50.']],
    ['By how many votes did the resolution fail?', ['Eight members backed', 'Ten votes were needed.']],
  ])('stand in one paragraph, in the order in which they are told: %s', async (question, openings) => {
    const answer = await collectedAnswer(question, parts);
    const blocks = groupIntoBlocks(answer.claims).map(({ claims }) => claims.map(({ text }) => text));
    expect(blocks).toContainEqual(openings.map((opening) => expect.stringMatching(opening)));
  });
});
