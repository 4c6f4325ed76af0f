import { describe, expect, it } from 'vitest';
import { greatestOverlap, measureRetrieval, type RankedQuestion, wordOverlap } from '../../../evaluations/retrieval/measure-retrieval.ts';

const ask = (text: string, articleId: string, overlap: number): RankedQuestion => ({ text, relevant: new Map([[articleId, 1]]), overlap });
const questions = [ask('q1', 'a', 0.9), ask('q2', 'b', 0.1), ask('q3', 'c', 0.5)];

describe('the measure of retrieval', () => {
  it('scores each leg on its own and compares them question by question', async () => {
    const measures = await measureRetrieval(questions, {
      // Right at rank 1, 2 and never.
      vectors: async (question) => ({ q1: ['a', 'b'], q2: ['a', 'b'] })[question] ?? ['x'],
      text: async () => ['x', 'y'],
      hybrid: async (question) => [{ q1: 'a', q2: 'b', q3: 'c' }[question] ?? ''],
    });
    expect(measures.vectors.recall1).toBeCloseTo(1 / 3, 10);
    expect(measures.vectors.recall5).toBeCloseTo(2 / 3, 10);
    expect(measures.vectors.mrr10).toBeCloseTo((1 + 0.5 + 0) / 3, 10);
    // (1 + 1/log2 3 + 0) / 3
    expect(measures.vectors.ndcg10).toBeCloseTo(0.54364, 4);
    expect(measures.text).toMatchObject({ ndcg10: 0, recall10: 0, mrr10: 0 });
    expect(measures.hybrid).toMatchObject({ ndcg10: 1, recall1: 1, intervals: { ndcg10: { low: 1, high: 1 } } });
    expect(measures.gains.hybridOverText).toMatchObject({ difference: 1, shareAbove: 1 });
    expect(measures.gains.hybridOverVectors.difference).toBeCloseTo(1 - 0.54364, 4);
    expect(measures.samples).toBe(3);
  });

  it('looks at the third with the least word overlap apart', async () => {
    const { leastOverlap } = await measureRetrieval(questions, {
      vectors: async (question) => (question === 'q2' ? ['b'] : []),
      text: async (question) => (question === 'q2' ? [] : ['a', 'c']),
      hybrid: async () => ['x', 'b'],
    });
    expect(leastOverlap).toMatchObject({ vectors: 1, text: 0, hybrid: 1, samples: 1 });
    // There the hybrid has it at rank 2, the vectors at rank 1, the text not at all.
    expect(leastOverlap.gains.recall5.hybridOverText).toEqual({ difference: 1, low: 1, high: 1, shareAbove: 1 });
    expect(leastOverlap.gains.ndcg10.hybridOverText.difference).toBeCloseTo(0.63093, 4);
    expect(leastOverlap.gains.ndcg10.hybridOverVectors.difference).toBeCloseTo(0.63093 - 1, 4);
  });

  it('counts several relevant articles of one question by their grades', async () => {
    const graded = [
      {
        text: 'q1',
        relevant: new Map([
          ['a', 2],
          ['b', 1],
        ]),
        overlap: 1,
      },
    ];
    const found =
      (...ids: string[]) =>
      async () =>
        ids;
    const { vectors, text } = await measureRetrieval(graded, {
      vectors: found('b', 'x', 'a'),
      text: found('x', 'a'),
      hybrid: found('a', 'b'),
    });
    // (1 + 2/2) / (2 + 1/log2 3) and (2/log2 3) / (2 + 1/log2 3)
    expect(vectors).toMatchObject({ recall1: 0.5, recall5: 1, mrr10: 1 });
    expect(vectors.ndcg10).toBeCloseTo(0.76018, 4);
    expect(text).toMatchObject({ recall1: 0, recall5: 0.5, mrr10: 0.5 });
    expect(text.ndcg10).toBeCloseTo(0.47963, 4);
  });

  it('takes word overlap by stems', () => {
    expect(wordOverlap('Welche Häfen brannten?', 'Der Hafen brannte.')).toBeCloseTo(2 / 3, 10);
    expect(wordOverlap('Warum?', 'Der Hafen brannte.')).toBe(0);
  });

  it('takes the text with the most common words where several answer', () => {
    expect(greatestOverlap('Welche Häfen brannten?', ['Ein Fest.', 'Der Hafen brannte.', 'Der Hafen.'])).toBeCloseTo(2 / 3, 10);
    expect(greatestOverlap('Warum?', [])).toBe(0);
  });
});
