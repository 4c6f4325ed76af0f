import { expect, it } from 'vitest';
import type { Compare } from '../../../server/comparing/compare.ts';
import { createCompare } from '../../../server/comparing/create-compare.ts';
import type { Comparison, ComparisonRow } from '../../../server/contract/comparison.ts';
import { createArticleReader } from '../../../server/retrieval/read-article.ts';
import { type Contradiction, findContradictions } from '../../../server/summarizing/find-contradictions.ts';
import { readerOf } from '../../fakes/model-replies.ts';
import { runToEnd, smallCorpus } from '../../fakes/small-corpus.ts';

const BOTE = 'Der Damm an der Elver ist am 4. Mai bei Grauhafen gebrochen. Das Wasser überflutete 300 Hektar Ackerland bei Grauhafen.';
const ANZEIGER =
  'Das Wasser überflutete nach dem Dammbruch 450 Hektar Ackerland bei Grauhafen. Der Zirkus Belloni verschob sein Gastspiel.';

/** A comparison whose rows are as likely as told. */
function asLikely(compare: Compare, similarity: number): Compare {
  return async function* (options) {
    const comparing = compare(options);
    for (;;) {
      const next = await comparing.next();
      if (!next.done) yield next.value;
      else return { ...next.value, rows: next.value.rows.map((row: ComparisonRow) => ({ ...row, similarity })) } satisfies Comparison;
    }
  };
}

it('a text that is handed on calls a row of a table a contradiction only where it is likely enough on one matter', async () => {
  const small = await smallCorpus([
    { key: 'bote.txt', text: BOTE },
    { key: 'anzeiger.txt', text: ANZEIGER },
  ]);
  const compare = createCompare(small);
  const found = async (similarity: number) =>
    (
      await runToEnd(
        findContradictions(
          { compare: asLikely(compare, similarity), readArticle: createArticleReader(small.corpus) },
          { articleIds: small.ids, sentences: [], language: 'de', most: 3 },
        ),
      )
    ).result;
  const values = (some: Contradiction[]) =>
    some.flatMap(({ differences }) => differences.flatMap((one) => one.values.map(({ text }) => text)));
  const likely = await found(0.9);
  expect(values(likely.sure)).toEqual(['300 Hektar', '450 Hektar']);
  expect(likely.possible).toEqual([]);
  expect((await found(0.72)).sure, 'as the comparison of these reports says it').toHaveLength(1);
  const unlikely = await found(0.6);
  expect(unlikely.sure).toEqual([]);
  expect(values(unlikely.possible)).toEqual(['300 Hektar', '450 Hektar']);
  expect(unlikely).toMatchObject({ reports: 2, matters: 1 });
  small.close();
});

it('a contradiction in other words is found where a language model reads the reports, and what that cost is told', async () => {
  const small = await smallCorpus([
    { key: 'bote.txt', text: 'Vor Lorvik lief die „Marlunda“ auf Grund. An Bord waren 312 Passagiere.' },
    { key: 'anzeiger.txt', text: 'Das Schiff sitzt auf einer Sandbank fest. 250 Menschen mussten ausharren.' },
  ]);
  const differing = { relation: 'differ', kind: 'number', wordsA: '312 Passagiere', wordsB: '250 Menschen' };
  const found = async (reader?: ReturnType<typeof readerOf>) =>
    (
      await runToEnd(
        findContradictions(
          { compare: createCompare({ ...small, reader }), readArticle: createArticleReader(small.corpus) },
          { articleIds: small.ids, sentences: [], language: 'de', most: 3 },
        ),
      )
    ).result;
  expect((await found()).sure).toEqual([]);
  const read = await found(readerOf([['312', '250', differing]]));
  expect(read.sure.flatMap(({ differences }) => differences[0]?.values.map(({ text }) => text))).toEqual([
    '312 Passagiere',
    '250 Menschen',
  ]);
  expect(read.usage).toEqual({ input: 1_000, output: 100 });
  small.close();
});
