import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../server/contract/claim.ts';
import { markDifferences } from '../../../web/comparison/mark-differences.ts';
import { markTime } from '../../../web/timeline/mark-time.ts';

const TEXT = 'Er starb am Montag mit 14 anderen.';
const START = 100;
const place = { articleId: 'a', revision: 'r', start: START, end: START + TEXT.length };
const CLAIM: Claim = {
  id: 'c1',
  kind: 'quotation',
  role: 'answer',
  text: TEXT,
  citations: [{ ...place, quote: TEXT, verdict: 'supported' }],
  verdict: 'supported',
  reasons: [],
  unresolved: [],
  block: { kind: 'quotation', number: 0, place: 0 },
  insertions: [{ at: 2, text: 'Ohm', from: { ...place, start: 0, end: 3 } }],
};
const spanOf = (words: string) => ({ start: START + TEXT.indexOf(words), end: START + TEXT.indexOf(words) + words.length, text: words });
const written = (parts: { text: string; isMarked: boolean }[]) =>
  parts.map((part) => (part.isMarked ? `*${part.text}*` : part.text)).join('');

describe('a quotation in a table or a timeline', () => {
  it('shows the names put into it beside the marks of what differs', () => {
    const difference = { kind: 'number' as const, values: [{ articleId: 'a', ...spanOf('14') }] };
    expect(written(markDifferences(CLAIM, 'a', [difference]))).toBe('Er [Ohm] starb am Montag mit *14* anderen.');
  });

  it('shows them beside the mark of its time, and never marks them', () => {
    const dating = { ...spanOf('Er starb am Montag'), precision: 'day' as const, how: 'none' as const, surely: 'uncertain' as const };
    expect(written(markTime(CLAIM, { articleId: 'a', dating }))).toBe('*Er* [Ohm]* starb am Montag* mit 14 anderen.');
    expect(written(markTime({ ...CLAIM, role: 'context' }, { articleId: 'a', dating }))).toBe('Er [Ohm] starb am Montag mit 14 anderen.');
  });

  it('marks no words of another report', () => {
    const difference = { kind: 'number' as const, values: [{ articleId: 'b', ...spanOf('14') }] };
    expect(written(markDifferences(CLAIM, 'a', [difference]))).toBe('Er [Ohm] starb am Montag mit 14 anderen.');
  });
});
