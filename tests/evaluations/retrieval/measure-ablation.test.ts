import { afterEach, expect, it } from 'vitest';
import { measureAblation } from '../../../evaluations/retrieval/measure-ablation.ts';
import { readSpellingCases } from '../../../evaluations/retrieval/spelling-cases.ts';
import { smallCorpus } from '../../fakes/small-corpus.ts';

let close: (() => void) | undefined;
afterEach(() => {
  close?.();
  close = undefined;
});

it('sets all of retrieval beside each part left out and each leg alone, and makes a search once for all of them', async () => {
  const small = await smallCorpus([
    { key: 'werft', text: 'Die Werft in Brunsholm entlässt 120 Arbeiter.' },
    { key: 'fluss', text: 'Nach dem Regen trat der Fluss über die Ufer.' },
  ]);
  close = small.close;
  let searches = 0;
  const { passageIndex } = small.corpus;
  const counted = {
    ...passageIndex,
    searchByText: (text: string, options: { limit: number }) => {
      searches += 1;
      return passageIndex.searchByText(text, options);
    },
  };
  const relevant = new Map([[small.ids[0] ?? '', 1]]);
  const { whole, ablated } = await measureAblation([{ text: 'Wie viele Arbeiter entlässt die Werft?', relevant, overlap: 1 }], {
    corpus: { ...small.corpus, passageIndex: counted },
    idOf: ({ articleId }) => articleId,
  });
  expect(whole).toEqual({ ndcg10: 1, recall5: 1 });
  expect(ablated.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['without words', 'without spellings', 'text alone', 'vectors alone']),
  );
  expect(ablated.find(({ name }) => name === 'text alone')?.gain.ndcg10.difference).toBe(0);
  expect(searches).toBe(1);
});

it('the questions that spell names otherwise are of both halves, and have the name that they are about', async () => {
  const cases = await readSpellingCases();
  expect(cases.length).toBeGreaterThanOrEqual(20);
  expect(new Set(cases.map(({ half }) => half))).toEqual(new Set(['even', 'odd']));
  for (const { question, name } of cases) expect(question).toContain(name);
});
