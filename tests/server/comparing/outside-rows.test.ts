import { afterEach, describe, expect, it } from 'vitest';
import { MOST_OUTSIDE, outsideRows, statementsOutside } from '../../../server/comparing/outside-rows.ts';
import { readFeatures } from '../../../server/comparing/read-features.ts';
import { readReport } from '../../../server/comparing/statements.ts';
import { createTurns } from '../../../server/retrieval/turns.ts';
import { createWordTable } from '../../../server/retrieval/word-table.ts';
import { smallCorpus } from '../../fakes/small-corpus.ts';

const ON_IT = 'Am Sonntag starben in der Grube Ostfeld bei Lorstadt 17 Bergleute.';
const HARBOURS = MOST_OUTSIDE + 30;
/** A register among the reports: far more statements than are shown. */
const REGISTER = [ON_IT, ...Array.from({ length: HARBOURS }, (_, at) => `Am Kai ${at + 1} in Lorvik löschte ein Frachter Getreide.`)].join(
  ' ',
);

let close = () => {};
afterEach(() => close());

async function read(text: string) {
  const small = await smallCorpus([{ key: 'register.txt', text }]);
  close = small.close;
  const [id = ''] = small.ids;
  const { archive, embedder } = small.corpus;
  const report = readReport(small.readArticle(id, archive.get(id)?.revision ?? ''), 0);
  const statements = await readFeatures(report, embedder);
  const onIt = { relation: 'only-in-one' as const, similarity: 1, differences: [], isDenied: false };
  const composed = [{ ...onIt, cells: [{ report: 0, positions: [statements[0]?.position ?? 0], context: [] }] }];
  const outside = async (aligned: number) =>
    outsideRows(composed, {
      reports: [report],
      columns: [{ articleIds: [id] }],
      statements: statements.slice(0, aligned),
      unaligned: statements.slice(aligned),
      alignments: [],
      table: createWordTable(),
      checkClaim: small.checkClaim,
      turn: createTurns(),
    });
  return { report, composed, statements, outside };
}

describe('what reports say besides the question', () => {
  it.each(['aligned', 'not aligned'])('is bounded where they say very much, and counted whole: statements that were %s', async (how) => {
    const { report, composed, statements, outside } = await read(REGISTER);
    const rows = await outside(how === 'aligned' ? statements.length : 1);
    expect(rows).toHaveLength(MOST_OUTSIDE);
    const shown = rows.flatMap(({ cells }) => cells.flatMap(({ claims }) => claims.map(({ text }) => text)));
    expect(shown[0]).toBe('Am Kai 1 in Lorvik löschte ein Frachter Getreide.');
    expect(shown).not.toContain(ON_IT);
    expect(statementsOutside({ reports: [report] }, composed)).toBe(HARBOURS);
  });
});
