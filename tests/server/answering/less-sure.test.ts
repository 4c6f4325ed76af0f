import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainText } from '../../../server/chatting/plain-text.ts';
import { groupIntoBlocks } from '../../../server/contract/reading-order.ts';
import type { Parts } from '../../../server/create-parts.ts';
import { collectedAnswer, sampleCorpus } from './sample-corpus.ts';

const LESS_SURE = {
  de: 'Weniger sicher ist, ob auch dies zur Frage gehört:',
  en: 'Whether this belongs to the question too is less certain:',
};
const NEAREST = 'Ob dies die Frage beantwortet, ist nicht sicher; am nächsten kommt:';

let parts: Parts;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ parts, remove } = await sampleCorpus());
});
afterAll(() => remove());

/** The answer as it is read without a page, a paragraph an entry. */
async function paragraphsOf(question: string): Promise<string[]> {
  return plainText({ use: 'answer', answer: await collectedAnswer(question, parts) }).split('\n\n');
}

describe('what answers much less surely than the lead', () => {
  test('stands behind words that say so, and what answers as surely before them', async () => {
    const page = await paragraphsOf('Wie hat Halmund bei der Resolution 418 abgestimmt?');
    const border = page.indexOf(LESS_SURE.de);
    expect(border).toBeGreaterThan(0);
    expect(page.slice(0, border).some((text) => text.includes('Halmund stimmte für die Verlängerung'))).toBe(true);
    expect(page.slice(border + 1).filter((text) => text.startsWith('„')).length).toBeGreaterThan(0);
  });

  test('is no denial of what leads', async () => {
    const page = await paragraphsOf('Sind in Lorvik wirklich 23 Leute gestorben?');
    const denial = page.findIndex((text) => text.includes('wies die Verwaltung als falsch zurück'));
    const border = page.indexOf(LESS_SURE.de);
    expect(denial).toBeGreaterThan(0);
    expect(border === -1 || denial < border).toBe(true);
  });

  test('takes no place among the first claims: the words are no claim', async () => {
    const { claims } = await collectedAnswer('Wie hat Halmund bei der Resolution 418 abgestimmt?', parts);
    const less = claims.findIndex(({ lessSure }) => lessSure);
    expect(less).toBeGreaterThan(0);
    expect(claims.slice(0, less + 1).every(({ kind, citations }) => kind === 'quotation' && citations.length > 0)).toBe(true);
  });

  test('casts no doubt on the lead where it needs it beside it', async () => {
    const [first] = await paragraphsOf('Was sagen die Zeitungen zu Greta Holmsund?');
    expect(first).toContain('hat seit zwei Wochen nichts verkauft');
  });

  test('is told so in the language of the question', async () => {
    expect(await paragraphsOf('Who took over from Vandeel?')).toContain(LESS_SURE.en);
  });

  test('is not doubted where all that is quoted answers, and where an order was wished', async () => {
    for (const question of [
      'Wie lange dauerte die Unterredung mit Bagherpur?',
      'Was war die Ursache der Explosion in Lorvik? Chronologisch bitte.',
    ])
      expect(await paragraphsOf(question)).not.toContain(LESS_SURE.de);
  });
});

describe('what hardly answers', () => {
  test('is kept closed behind a lead that surely does: counted, and no sentence of it written out', async () => {
    const question = 'When did Vandeel resign?';
    const { claims } = await collectedAnswer(question, parts);
    const closed = claims.filter(({ aside }) => aside);
    expect(new Set(closed.map(({ lessSure }) => lessSure))).toEqual(new Set([true]));
    const page = await paragraphsOf(question);
    expect(page).toContain('One more passage, probably beside the question');
    expect(page.join('\n')).not.toContain(closed[0]?.text);
  });

  test('is told as what comes nearest, and never as the answer, where nothing else leads', async () => {
    const [opening, first] = await paragraphsOf('Was sagt die Polizei zu den Toten?');
    expect(opening).toBe(NEAREST);
    expect(first).toMatch(/^„.*“ \[1\]$/);
    expect(await paragraphsOf('Wann trat Vandeel zurück?')).not.toContain(NEAREST);
  });

  test('shares no paragraph with what stands open', async () => {
    for (const question of ['Was sagte Vandeel zu den Rücktrittsforderungen?', 'Welches Grabmal hat Baqerpour in Sarnograd besucht?']) {
      const { claims } = await collectedAnswer(question, parts);
      for (const block of Map.groupBy(claims, (claim) => claim.block.number).values())
        expect(new Set(block.map(({ aside }) => aside)).size).toBe(1);
    }
  });

  test('disputes nothing and is not counted as cited', async () => {
    const { claims, coverage } = await collectedAnswer('When did Vandeel resign?', parts);
    const open = claims.filter(({ aside }) => !aside).flatMap(({ citations }) => citations.map(({ articleId }) => articleId));
    expect(coverage.cited).toBe(new Set(open).size);
  });
});

test('sentences that answer come before those that only stand beside them, which are read in their place all the same', async () => {
  const { claims } = await collectedAnswer('Sind in Lorvik wirklich 23 Leute gestorben?', parts);
  expect(claims.map(({ role }) => role)).toEqual(['answer', 'answer', 'context']);
  const [first] = groupIntoBlocks(claims);
  expect(first?.claims.map(({ role }) => role)).toEqual(['answer', 'context']);
});
