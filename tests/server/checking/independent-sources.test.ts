import { describe, expect, it } from 'vitest';
import { countIndependent } from '../../../server/checking/independent-sources.ts';
import type { Claim } from '../../../server/contract/claim.ts';

const citing = (...quotes: [articleId: string, quote: string][]): Claim => ({
  id: 'c1',
  kind: 'quotation',
  role: 'answer',
  text: '',
  citations: quotes.map(([articleId, quote]) => ({ articleId, revision: 'r1', start: 0, end: quote.length, quote, verdict: 'supported' })),
  verdict: 'supported',
  unresolved: [],
  reasons: [],
  block: { kind: 'paragraph', number: 0, place: 0 },
});
const familiesOf = (families: Record<string, string>) => ({
  idsOf: (ids: readonly string[]) => new Map(ids.flatMap((id) => (families[id] === undefined ? [] : [[id, families[id]] as const]))),
});
const alone = familiesOf({});

describe('independent sources', () => {
  it('are the cited articles, each once', () => {
    const claims = [citing(['a', 'Der Hafen ist gesperrt.'], ['b', 'Sieben Schiffe warten.']), citing(['a', 'Es gab keine Verletzten.'])];
    expect(countIndependent(claims, alone)).toBe(2);
    expect(countIndependent([], alone)).toBe(0);
  });

  it('count those once that tell the same sentence', () => {
    expect(
      countIndependent([citing(['a', 'Sieben Schiffe warten auf der Reede.'], ['b', 'Sieben Schiffe warten auf der Reede.'])], alone),
    ).toBe(1);
  });

  it('count a family once, also where its members are cited for different sentences', () => {
    const claims = [citing(['a', 'Der Hafen ist gesperrt.']), citing(['b', 'Sieben Schiffe warten.'], ['c', 'Das Ruder war gebrochen.'])];
    expect(countIndependent(claims, familiesOf({ a: 'f', b: 'f' }))).toBe(2);
    expect(countIndependent(claims, familiesOf({ a: 'f', b: 'f', c: 'f' }))).toBe(1);
  });

  it('join a family and those who tell a sentence of one of its members', () => {
    const claims = [
      citing(['a', 'Der Hafen ist gesperrt.']),
      citing(['b', 'Sieben Schiffe warten auf Reede.'], ['c', 'Sieben Schiffe warten auf Reede.']),
    ];
    expect(countIndependent(claims, familiesOf({ a: 'f', b: 'f' }))).toBe(1);
  });
});
