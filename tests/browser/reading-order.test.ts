import { describe, expect, test } from 'vitest';
import type { Claim } from '../../server/contract/claim.ts';
import { groupIntoBlocks } from '../../server/contract/reading-order.ts';
import { cutLastWord, type SentencePart } from '../../web/answer/sentence-parts.ts';
import { articleOf, cite } from './fixture-articles.ts';

function quotation(number: number, quote: string, alsoIn?: { id: string; quote: string }): Claim {
  const citations = [cite('bruecke', quote), ...(alsoIn ? [cite(alsoIn.id, alsoIn.quote)] : [])];
  return {
    id: `c${number}`,
    kind: 'quotation',
    role: 'answer',
    text: quote,
    citations,
    verdict: 'supported',
    unresolved: [],
    reasons: [],
    block: { kind: 'quotation', number, place: 0 },
  };
}

const OPENED = 'Bürgermeisterin Elin Vogt durchschnitt das Band um neun Uhr.';
const THANKED = 'Sie dankte den 240 Arbeitern, die drei Jahre lang gebaut hatten.';
const COST = 'Die Brücke kostete nach Angaben der Stadt 18,4 Millionen Kronen.';
const idsOf = (claims: Claim[]) => groupIntoBlocks(claims).map((block) => block.claims.map(({ id }) => id));

describe('quotations that follow one another', () => {
  test('are one block when the report says them in a row', () => {
    expect(articleOf('bruecke').text).toContain(`${OPENED} ${THANKED}`);
    expect(idsOf([quotation(0, OPENED), quotation(1, THANKED), quotation(2, COST)])).toEqual([['c0', 'c1'], ['c2']]);
  });

  test('stay apart when they are out of order, or when one of them stands in another report, too', () => {
    expect(idsOf([quotation(0, THANKED), quotation(1, OPENED)])).toEqual([['c0'], ['c1']]);
    const twice = { id: 'kosten', quote: 'Eröffnet wurde die Brücke am 4. März.' };
    expect(idsOf([quotation(0, OPENED, twice), quotation(1, THANKED)])).toEqual([['c0'], ['c1']]);
  });

  test('stay apart where the second is less sure, and words that say so belong before the first of those only', () => {
    const less = (claim: Claim): Claim => ({ ...claim, lessSure: true });
    const openingsOf = (claims: Claim[]) => groupIntoBlocks(claims).map(({ number, opens }) => [number, opens?.standing]);
    expect(openingsOf([quotation(0, OPENED), less(quotation(1, THANKED)), less(quotation(2, COST))])).toEqual([
      [0, undefined],
      [1, 'less-sure'],
      [2, undefined],
    ]);
    // Where nothing sure stands above, not even what leads answers surely.
    expect(openingsOf([less(quotation(0, OPENED)), less(quotation(1, COST))])).toEqual([
      [0, 'nearest'],
      [1, undefined],
    ]);
  });

  test('count those of them that are kept closed where these begin', () => {
    const aside = (claim: Claim): Claim => ({ ...claim, lessSure: true, aside: true });
    const [, less, closed, last] = groupIntoBlocks([
      quotation(0, OPENED),
      { ...quotation(1, THANKED), lessSure: true },
      aside(quotation(2, COST)),
      aside(quotation(3, OPENED)),
    ]);
    expect([less?.opens, closed?.opens, last?.opens]).toEqual([{ standing: 'less-sure' }, { standing: 'aside', sentences: 2 }, undefined]);
    expect([less?.isAside, closed?.isAside, last?.isAside]).toEqual([false, true, true]);
  });
});

describe('the last word of a sentence', () => {
  const textsOf = (parts: SentencePart[]) => parts.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

  test('is cut off for the chip behind it, marked numbers and all', () => {
    const { before, last } = cutLastWord([
      { start: 0, text: 'Sie kostete ', isMarked: false },
      { start: 12, text: '18,4', isMarked: true },
      { start: 16, text: '.', isMarked: false },
    ]);
    expect([textsOf(before), textsOf(last)]).toEqual(['Sie kostete ', '[18,4].']);
    expect(last.map(({ start }) => start)).toEqual([12, 16]);
  });

  test('is left in place when it is too long for a line, or when there is none', () => {
    const long = [{ start: 0, text: `Siehe ${'x'.repeat(40)}`, isMarked: false }];
    expect(cutLastWord(long)).toEqual({ before: long, last: [] });
    expect(cutLastWord([])).toEqual({ before: [], last: [] });
  });
});
