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

test('what is equally relevant stands in the same order after every ingest, whatever ids were minted', () => {
  const at = (id: string, revision: string, start: number): Passage => ({ ...passage(id), revision, start, end: start + 1 });
  const order = (ids: [string, string, string]) =>
    fuse(
      [at(ids[0], 'b', 0), at(ids[1], 'a', 7), at(ids[2], 'a', 3)].map((one) => ({ passage: one, similarity: 0.5 })),
      [],
    ).map((found) => [found.passage.revision, found.passage.start]);
  const expected = [
    ['a', 3],
    ['a', 7],
    ['b', 0],
  ];
  expect(order(['1', '2', '3'])).toEqual(expected);
  expect(order(['3', '2', '1'])).toEqual(expected);
});

test('of two articles with one text the one whose address or path comes first stands first', () => {
  const order = (ids: [string, string]) => {
    const keyOf = new Map(ids.map((id, at) => [id, `copy-${at}.md`]));
    const articles = new Map(
      [...keyOf].map(([id, key]) => [id, { provenance: { key, retrievedAt: '2031-01-01T00:00:00Z', bytesHash: 'h' } }]),
    );
    const hits = ids.toReversed().map((id) => ({ passage: passage(id), similarity: 0.5 }));
    return fuse(hits, [], { articles }).map((found) => keyOf.get(found.passage.id));
  };
  expect(order(['1', '2'])).toEqual(['copy-0.md', 'copy-1.md']);
  expect(order(['2', '1'])).toEqual(['copy-0.md', 'copy-1.md']);
});
