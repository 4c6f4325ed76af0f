import { expect, it } from 'vitest';
import { fitFusionWeights, fusionGrid, ndcgOf, type SearchedQuestion } from '../../../evaluations/retrieval/fit-fusion.ts';
import type { Passage } from '../../../ingest/corpus/passage.ts';

function passage(articleId: string): Passage {
  return { id: articleId, articleId, revision: 'r', start: 0, end: 1, text: 'x', language: 'de', sentences: [{ start: 0, end: 1 }] };
}

/** A question answered by `right`, which the vectors put first and the words second, or the other way round. */
function searched(half: 'even' | 'odd', first: 'vectors' | 'words'): SearchedQuestion {
  const legs = first === 'vectors' ? ['right', 'wrong'] : ['wrong', 'right'];
  return {
    half,
    articleId: 'right',
    isAcross: false,
    covered: new Map(),
    vectorHits: legs.map((id, rank) => ({ passage: passage(id), similarity: 0.9 - rank * 0.3 })),
    textHits: legs.toReversed().map((id, rank) => ({ passage: passage(id), score: 9 - rank * 3 })),
  };
}

it('ranks by vectors alone at 0 and by the text leg alone at 1, each half for itself', () => {
  const grid = fusionGrid([searched('even', 'vectors'), searched('odd', 'words')]).filter(({ wordsWeight }) => wordsWeight === 0);
  const second = 1 / Math.log2(3);
  expect(grid[0]).toEqual({ textWeight: 0, wordsWeight: 0, even: 1, odd: second });
  expect(grid.at(-1)).toEqual({ textWeight: 1, wordsWeight: 0, even: second, odd: 1 });
});

it('puts what has the words first where they weigh enough', () => {
  const question = { ...searched('even', 'vectors'), covered: new Map([['wrong', 1]]) };
  const at = (wordsWeight: number) => ndcgOf([question], { textWeight: 0, wordsWeight }, 'even');
  expect([at(0), at(0.5)]).toEqual([1, 1 / Math.log2(3)]);
});

it('fits the weights on the even half, and takes the middle of what is good rather than a single peak', () => {
  const grid = (even: number[]) => even.map((ndcg, at) => ({ textWeight: at / 20, wordsWeight: 0.1, even: ndcg, odd: 1 - ndcg }));
  expect(fitFusionWeights(grid([0.5, 0.6, 0.8, 0.8, 0.8, 0.8, 0.8, 0.6, 0.5, 0.5, 0.5]))).toEqual({ textWeight: 0.2, wordsWeight: 0.1 });
  expect(fitFusionWeights(grid([0.5, 0.82, 0.5, 0.5, 0.5, 0.7, 0.8, 0.8, 0.8, 0.7, 0.5])).textWeight).toBe(0.35);
});
