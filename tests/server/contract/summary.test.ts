import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../server/contract/claim.ts';
import { sectionsOf, summaryRequestSchema, summarySchema } from '../../../server/contract/summary.ts';

const claim = (id: string, number: number): Claim => ({
  id,
  kind: 'frame',
  role: 'note',
  text: `Satz ${id}.`,
  citations: [],
  verdict: 'supported',
  reasons: [],
  unresolved: [],
  block: { kind: 'frame', number, place: 0 },
});

/** As summaries were kept before they had a form, an order and sections. */
const OLD = {
  id: 's1',
  question: 'Was geschah?',
  length: 'short',
  language: 'de',
  writer: 'extractive',
  createdAt: '2026-01-02T03:04:05.000Z',
  corpusVersion: '1',
  articles: [],
  claims: [claim('c1', 0), claim('c2', 1)],
  coverage: { searched: 1, relevant: 1, cited: 1, independent: 1 },
};

describe('the contract of summaries', () => {
  it('opens a summary that was kept before forms, orders and sections came', () => {
    const opened = summarySchema.parse(OLD);
    expect(opened).toMatchObject({ form: 'summary', order: 'chronological' });
    expect(sectionsOf(opened)).toEqual({ sections: [{ kind: 'text', claims: OLD.claims }], rest: [] });
  });

  it('gives each section its claims, and what is in none apart', () => {
    const claims = [claim('c1', 0), claim('c2', 1), claim('f1', 1000)];
    const sections = [
      { kind: 'situation' as const, claimIds: ['c2'] },
      { kind: 'new' as const, claimIds: [] },
      { kind: 'contradictions' as const, claimIds: ['c1'] },
    ];
    const told = sectionsOf({ claims, sections });
    expect(told.sections.map(({ kind, claims: own }) => [kind, own.map(({ id }) => id)])).toEqual([
      ['situation', ['c2']],
      ['new', []],
      ['contradictions', ['c1']],
    ]);
    expect(told.rest.map(({ id }) => id)).toEqual(['f1']);
  });

  it('asks for reports, a question or conditions, and takes no field it does not know', () => {
    expect(summaryRequestSchema.safeParse({ filters: { from: '2025-09-01' } }).success).toBe(true);
    expect(
      summaryRequestSchema.safeParse({ question: 'Hafen', form: 'briefing', order: 'by-matter', newSince: '2025-09-20' }).success,
    ).toBe(true);
    for (const wrong of [
      {},
      { length: 'short' },
      { question: 'Hafen', form: 'memo' },
      { question: 'Hafen', newSince: 'gestern' },
      { question: 'Hafen', tone: 'warm' },
    ])
      expect(summaryRequestSchema.safeParse(wrong).success).toBe(false);
  });
});
