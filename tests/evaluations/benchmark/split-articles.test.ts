import { describe, expect, it } from 'vitest';
import { splitArticles } from '../../../evaluations/benchmark/p7.ts';

describe('the articles of a measure that ingests beside searching', () => {
  it('are there before or come in one of the pairs, none twice', () => {
    const articles = Array.from({ length: 20 }, (_, nth) => nth);
    const [before, during] = splitArticles(articles, 3);
    expect(before).toEqual(articles.slice(0, 10));
    expect(during).toEqual([
      [10, 11, 12],
      [13, 14, 15],
      [16, 17, 18],
    ]);
  });
});
