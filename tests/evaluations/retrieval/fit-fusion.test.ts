import { expect, it } from 'vitest';
import { fitTextWeight, fusionGrid, type SearchedQuestion } from '../../../evaluations/retrieval/fit-fusion.ts';
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
    vectorHits: legs.map((id, rank) => ({ passage: passage(id), similarity: 0.9 - rank * 0.3 })),
    textHits: legs.toReversed().map((id, rank) => ({ passage: passage(id), score: 9 - rank * 3 })),
  };
}

it('ranks by vectors alone at 0 and by words alone at 1, each half for itself', () => {
  const grid = fusionGrid([searched('even', 'vectors'), searched('odd', 'words')]);
  const second = 1 / Math.log2(3);
  expect(grid[0]).toEqual({ textWeight: 0, even: 1, odd: second });
  expect(grid.at(-1)).toEqual({ textWeight: 1, even: second, odd: 1 });
  expect(grid.map(({ textWeight }) => textWeight)).toEqual([...new Set(grid.map(({ textWeight }) => textWeight))].sort((a, b) => a - b));
});

it('fits the weight on the even half, and takes the middle of what is good rather than a single peak', () => {
  const grid = (even: number[]) => even.map((ndcg, at) => ({ textWeight: at / 10, even: ndcg, odd: 1 - ndcg }));
  expect(fitTextWeight(grid([0.5, 0.6, 0.8, 0.8, 0.8, 0.8, 0.8, 0.6, 0.5, 0.5, 0.5]))).toBe(0.4);
  expect(fitTextWeight(grid([0.5, 0.82, 0.5, 0.5, 0.5, 0.7, 0.8, 0.8, 0.8, 0.7, 0.5]))).toBe(0.7);
});
