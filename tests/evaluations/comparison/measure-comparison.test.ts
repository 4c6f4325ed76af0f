import { describe, expect, it } from 'vitest';
import type { Matter, Quote } from '../../../evaluations/comparison/matter.ts';
import { evaluateComparison } from '../../../evaluations/comparison/measure-comparison.ts';
import type { Compare } from '../../../server/comparing/compare.ts';
import { comparisonSchema } from '../../../server/contract/comparison.ts';

const quote = (file: string, text: string): Quote => ({ file, quote: text });
const DAMAGE = quote('one.txt', 'Der Schaden liegt bei drei Millionen.');
const LOSS = quote('two.txt', 'Auf drei Millionen wird der Verlust geschätzt.');
const MATTERS: Matter[] = [
  { id: 'm2', kind: 'agreement', quotes: [DAMAGE, quote('three.txt', 'Drei Millionen beträgt der Schaden.')] },
  { id: 'm4', kind: 'agreement', quotes: [LOSS, quote('three.txt', 'Ein Gutachter nennt drei Millionen.')] },
  { id: 'm6', kind: 'agreement', quotes: [quote('one.txt', 'Es regnete.'), quote('two.txt', 'Regen fiel.')] },
];

describe('the measure of comparisons', () => {
  it('counts a row of quotes of two matters as false, unless both labellers read them as one', async () => {
    const evaluate = async (labelled: [Quote, Quote][]) =>
      (await evaluateComparison({ compare: comparing([DAMAGE, LOSS]), matters: MATTERS, labelled, files: [], idOf: (file) => file }))
        .tuning;
    const [byTruth, byLabels] = [await evaluate([]), await evaluate([[LOSS, DAMAGE]])];
    expect(byTruth).toMatchObject({ judged: 1, right: 0, false: 1, falseByTruthAlone: 1 });
    expect(byLabels).toMatchObject({ judged: 1, right: 1, false: 0, falseByTruthAlone: 1, found: 0 });
  });
});

const CLAIM = {
  kind: 'quotation',
  role: 'answer',
  citations: [],
  verdict: 'supported',
  reasons: [],
  unresolved: [],
  block: { kind: 'quotation', number: 0, place: 0 },
};

/** Puts these two in one row of their two reports, and states nothing else. */
function comparing(row: [Quote, Quote]): Compare {
  return async function* ({ articleIds = [] }) {
    const cells = row.map(({ file, quote: text }) => ({
      articleId: file,
      claims: [{ ...CLAIM, id: text, text }],
    }));
    const isAsked = row.every(({ file }) => articleIds.includes(file));
    return comparisonSchema.parse({
      id: 'c',
      language: 'de',
      createdAt: '2026-11-29T22:00:00Z',
      corpusVersion: '1',
      articles: [],
      frames: [],
      rows: isAsked ? [{ relation: 'agree', similarity: 1, cells, differences: [] }] : [],
      coverage: { searched: 2, relevant: 2, cited: 2, independent: 2 },
    });
  };
}
