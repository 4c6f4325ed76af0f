import { afterEach, describe, expect, it } from 'vitest';
import { findCandidates } from '../../../server/comparing/find-candidates.ts';
import { createPairScores } from '../../../server/comparing/matter-likeness.ts';
import { embedWords } from '../../../server/comparing/meant-words.ts';
import { createNameMatter } from '../../../server/comparing/name-matter.ts';
import { officeRows } from '../../../server/comparing/office-rows.ts';
import { type ReadStatement, readFeatures } from '../../../server/comparing/read-features.ts';
import { readReport } from '../../../server/comparing/statements.ts';
import { toldOf } from '../../../server/comparing/told-statement.ts';
import { createArticleReader } from '../../../server/retrieval/read-article.ts';
import { createWordTable } from '../../../server/retrieval/word-table.ts';
import { smallCorpus } from '../../fakes/small-corpus.ts';

const REPORTS = [
  'Der Damm an der Elver ist am 4. Mai bei Grauhafen gebrochen. Das Wasser überflutete 300 Hektar Ackerland.',
  'Bei Grauhafen hielt der Damm an der Elver nicht stand. Auf 450 Hektar Acker steht nun das Wasser.',
];

let close = () => {};
afterEach(() => close());

/** How often others have their turn while a step of a comparison works on two reports of two statements each. */
async function turnsOf(
  step: (parts: {
    statements: ReadStatement[];
    turn: () => Promise<void>;
    embedder: Awaited<ReturnType<typeof smallCorpus>>['corpus']['embedder'];
  }) => Promise<unknown>,
) {
  const small = await smallCorpus(REPORTS.map((text, at) => ({ key: `${at}.txt`, text })));
  close = small.close;
  const { archive, embedder } = small.corpus;
  const readArticle = createArticleReader(small.corpus);
  const statements: ReadStatement[] = [];
  for (const [at, id] of small.ids.entries())
    statements.push(...(await readFeatures(readReport(readArticle(id, archive.get(id)?.revision ?? ''), at), embedder)));
  expect(statements).toHaveLength(4);
  let turns = 0;
  const turn = async () => {
    turns += 1;
  };
  await step({ statements, turn, embedder });
  return turns;
}

const table = createWordTable();

describe('others have their turn while a comparison', () => {
  it('weighs the words of its statements, by all of them and by report, and takes from each what its report says on the whole', async () => {
    expect(await turnsOf(({ statements, turn }) => createPairScores({ statements, table, vectors: new Map(), turn }))).toBe(4 + 4 + 2);
  });

  it('embeds their words, before each batch', async () => {
    expect(await turnsOf(({ statements, turn, embedder }) => embedWords(statements, { embedder, turn }))).toBe(1);
  });

  it('chooses those worth a close look, by words and by vectors', async () => {
    const keys = new Set<string>();
    const turns = await turnsOf(async ({ statements, turn }) => {
      await findCandidates(statements, { table, turn });
      for (const { read } of statements) for (const { stem } of read.words) keys.add(stem);
    });
    // Reading the keys, choosing by words, holding the vectors against each other and choosing by them: each statement; and each list of a key, of which there are more than words.
    expect(turns).toBeGreaterThan(4 * 4 + keys.size);
  });

  it('seeks the offices of persons, and counts words to name matters by', async () => {
    expect(await turnsOf(({ statements, turn }) => officeRows(statements, { table, articleIdOf: String, turn }))).toBe(4);
    expect(await turnsOf(({ statements, turn }) => createNameMatter(statements.map(toldOf), turn))).toBe(4);
  });
});
