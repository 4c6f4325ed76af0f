import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readJsonLines } from '../../../evaluations/read-data.ts';

const FAULTS = [
  'number',
  'unit',
  'date',
  'name',
  'place',
  'negation',
  'modality',
  'attribution',
  'office',
  'direction',
  'citation',
  'added',
  'relation',
] as const;
const DIFFERENCES = ['number', 'date', 'place', 'person', 'office', 'attribution', 'certainty', 'direction'] as const;

const claimSchema = z.strictObject({
  id: z.string().min(1),
  pair: z.string().min(1),
  source: z.string().min(1),
  span: z.string().min(1).optional(),
  claim: z.string().min(1),
  language: z.enum(['de', 'en']),
  backed: z.boolean(),
  fault: z.enum(FAULTS).optional(),
  about: z.string().min(1),
});
const statementSchema = z.strictObject({
  text: z.string().min(1),
  publisher: z.string().min(1).optional(),
  publishedOn: z.iso.date().optional(),
});
const statementPairSchema = z.strictObject({
  id: z.string().min(1),
  a: statementSchema,
  b: statementSchema,
  sameMatter: z.boolean(),
  kind: z.enum(['agree', 'differ', 'update']).nullable(),
  in: z.array(z.enum(DIFFERENCES)),
  about: z.string().min(1),
});

const pathOf = (name: string) => fileURLToPath(new URL(`../../../evaluations/cases/${name}`, import.meta.url));
const claims = await readJsonLines(pathOf('claims.jsonl'), claimSchema);
const pairs = await readJsonLines(pathOf('statement-pairs.jsonl'), statementPairSchema);
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The share of the words of one text that stand in the other. */
function shareOfWords(text: string, other: string): number {
  const words = [...new Set(wordsOf(text))];
  const others = new Set(wordsOf(other));
  return words.filter((word) => others.has(word)).length / words.length;
}

/** How often one of the first is above one of the second, ties half: 0.5 where the value says nothing. */
function chanceAbove(first: readonly number[], second: readonly number[]): number {
  const above = first.flatMap((one) => second.map((two): number => (one > two ? 1 : one === two ? 0.5 : 0)));
  return above.reduce((sum, value) => sum + value, 0) / above.length;
}

describe('the set of claims', () => {
  it('names each claim once and says each thing of a source once', () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    expect(new Set(claims.map(({ pair, claim }) => `${pair} ${claim}`)).size).toBe(claims.length);
  });

  it('cites whole sentences that stand in the source exactly once', () => {
    for (const { id, source, span } of claims) {
      if (span === undefined) continue;
      expect(source.split(span).length, id).toBe(2);
      const start = source.indexOf(span);
      expect(start === 0 || /[.!?“] $/u.test(source.slice(0, start)), id).toBe(true);
      expect(span, id).toMatch(/[.!?“]$/u);
    }
  });

  it('draws the claims of a pair from one source, and a source into one pair', () => {
    const sources = new Map(claims.map(({ pair, source }) => [pair, source]));
    expect(claims.filter(({ pair, source }) => sources.get(pair) !== source)).toEqual([]);
    expect(new Set(sources.values()).size).toBe(sources.size);
    const outOfLength = [...sources.values()].filter((source) => source.split(' ').length < 25 || source.split(' ').length > 90);
    expect(outOfLength).toEqual([]);
  });

  it('gives a fault to every unbacked claim and to no other, and a place to a wrong citation', () => {
    expect(claims.filter(({ backed, fault }) => backed === (fault !== undefined))).toEqual([]);
    expect(claims.filter(({ fault, span }) => fault === 'citation' && span === undefined)).toEqual([]);
  });

  it.each(['de', 'en'] as const)('does not tell backed from unbacked claims by the words they share with the cited text (%s)', (wanted) => {
    const shares = (isBacked: boolean) =>
      claims
        .filter(({ language, backed, fault }) => language === wanted && backed === isBacked && fault !== 'citation')
        .map(({ claim, source, span }) => shareOfWords(claim, span ?? source));
    expect(Math.abs(chanceAbove(shares(true), shares(false)) - 0.5)).toBeLessThan(0.1);
  });

  it('is large enough, in balance, and has every kind of fault at least eight times', () => {
    expect(claims.length).toBeGreaterThanOrEqual(220);
    const share = claims.filter(({ backed }) => backed).length / claims.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
    expect(claims.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(50);
    for (const kind of FAULTS) expect(claims.filter(({ fault }) => fault === kind).length, kind).toBeGreaterThanOrEqual(8);
  });
});

describe('the set of pairs of statements', () => {
  it('does not tell agreeing from differing pairs by the words they share', () => {
    const shares = (wanted: string) => pairs.filter(({ kind }) => kind === wanted).map(({ a, b }) => shareOfWords(a.text, b.text));
    expect(Math.abs(chanceAbove(shares('agree'), shares('differ')) - 0.5)).toBeLessThan(0.1);
  });

  it('names each pair once', () => {
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
    expect(new Set(pairs.map(({ a, b }) => `${a.text}\n${b.text}`)).size).toBe(pairs.length);
  });

  it('gives a kind to the same matter only, and says in what they differ where they do', () => {
    expect(pairs.filter(({ sameMatter, kind }) => sameMatter !== (kind !== null))).toEqual([]);
    expect(pairs.filter(({ kind, in: differences }) => (kind === 'differ' || kind === 'update') !== differences.length > 0)).toEqual([]);
    expect(pairs.filter(({ in: differences }) => new Set(differences).size !== differences.length)).toEqual([]);
  });

  it('publishes an update after what it updates', () => {
    const updates = pairs.filter(({ kind }) => kind === 'update');
    expect(
      updates.filter(({ a, b }) => a.publishedOn === undefined || b.publishedOn === undefined || a.publishedOn >= b.publishedOn),
    ).toEqual([]);
  });

  it('is large enough, and has every kind and every difference often enough', () => {
    const ofKind = (kind: string | null) => pairs.filter((pair) => pair.kind === kind);
    expect(pairs.length).toBeGreaterThanOrEqual(180);
    expect(ofKind(null).length).toBeGreaterThanOrEqual(60);
    expect(ofKind('agree').length).toBeGreaterThanOrEqual(55);
    expect(ofKind('differ').length).toBeGreaterThanOrEqual(50);
    expect(ofKind('update').length).toBeGreaterThanOrEqual(15);
    const differing = ofKind('differ');
    for (const name of DIFFERENCES)
      expect(differing.filter(({ in: differences }) => differences.includes(name)).length, name).toBeGreaterThanOrEqual(5);
  });
});
