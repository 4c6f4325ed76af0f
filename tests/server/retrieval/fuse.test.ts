import { expect, test } from 'vitest';
import type { Passage } from '../../../ingest/corpus/passage.ts';
import { fuse } from '../../../server/retrieval/fuse.ts';

function passage(id: string): Passage {
  return { id, articleId: id, revision: 'r', start: 0, end: 1, text: 'x', language: 'de', sentences: [{ start: 0, end: 1 }] };
}

test('a passage both legs find stands before one that only one leg finds', () => {
  const fused = fuse(
    [
      { passage: passage('vector-only'), similarity: 0.8 },
      { passage: passage('both'), similarity: 0.6 },
    ],
    [
      { passage: passage('text-only'), score: 9 },
      { passage: passage('both'), score: 8 },
    ],
  );
  expect(fused.map((found) => found.passage.id)).toEqual(['both', 'text-only', 'vector-only']);
  expect(fused[0]).toMatchObject({ similarity: 0.6, score: 8 });
});

test('relevance stays between 0 and 1, and an opposite vector counts as nothing', () => {
  const fused = fuse([{ passage: passage('opposite'), similarity: -0.4 }], [{ passage: passage('best'), score: 3 }]);
  expect(fused.map((found) => [found.passage.id, found.relevance])).toEqual([
    ['best', 0.5],
    ['opposite', 0],
  ]);
});

test('without a single hit nothing is found', () => {
  expect(fuse([], [])).toEqual([]);
});
