import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../server/contract/answer.ts';
import { groupIntoBlocks } from '../../../server/contract/reading-order.ts';
import type { Parts } from '../../../server/create-parts.ts';
import { collectedAnswer, sampleCorpus } from './sample-corpus.ts';

const LESS_SURE = {
  de: 'Weniger sicher ist, ob auch dies zur Frage gehört:',
  en: 'Whether this belongs to the question too is less certain:',
};

let parts: Parts;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ parts, remove } = await sampleCorpus());
});
afterAll(() => remove());

/** The claims as they stand on the page. */
async function pageOf(question: string): Promise<Answer['claims']> {
  const answer = await collectedAnswer(question, parts);
  return groupIntoBlocks(answer.claims).flatMap(({ claims }) => claims);
}

describe('what answers much less surely than the lead', () => {
  test('stands behind words that say so, and what answers as surely before them', async () => {
    const page = await pageOf('Wie hat Halmund bei der Resolution 418 abgestimmt?');
    const border = page.findIndex(({ text }) => text === LESS_SURE.de);
    expect(border).toBeGreaterThan(0);
    expect(page[border]).toMatchObject({ kind: 'frame', role: 'note' });
    expect(page.slice(0, border).some(({ text }) => text.includes('Halmund stimmte für die Verlängerung'))).toBe(true);
    expect(page.slice(border + 1).filter(({ kind }) => kind === 'quotation').length).toBeGreaterThan(0);
  });

  test('is no denial of what leads', async () => {
    const page = await pageOf('Sind in Lorvik wirklich 23 Leute gestorben?');
    const denial = page.findIndex(({ text }) => text.includes('wies die Verwaltung als falsch zurück'));
    const border = page.findIndex(({ text }) => text === LESS_SURE.de);
    expect(denial).toBeGreaterThan(0);
    expect(border === -1 || denial < border).toBe(true);
  });

  test('is told so in the language of the question', async () => {
    const page = await pageOf('Why did the ferry hit the quay in Lorvang?');
    expect(page.map(({ text }) => text)).toContain(LESS_SURE.en);
  });

  test('is not doubted where all that is quoted answers, and where an order was wished', async () => {
    for (const question of [
      'Wie lange dauerte die Unterredung mit Bagherpur?',
      'Was war die Ursache der Explosion in Lorvik? Chronologisch bitte.',
    ])
      expect((await pageOf(question)).map(({ text }) => text)).not.toContain(LESS_SURE.de);
  });
});
