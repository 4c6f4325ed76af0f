import { expect, test } from 'vitest';
import { eachReportFirst } from '../../../server/retrieval/each-report-first.ts';

test('a report that was found once stands before the second passage of another', () => {
  const found = ['long', 'long', 'long', 'short', 'other', 'short'].map((articleId, rank) => ({ rank, passage: { articleId } }));
  expect(eachReportFirst(found).map(({ rank }) => rank)).toEqual([0, 3, 4, 1, 2, 5]);
});
