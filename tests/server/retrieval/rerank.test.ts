import { describe, expect, it } from 'vitest';
import type { Reranker } from '../../../ingest/corpus/reranker.ts';
import { createReranked } from '../../../server/retrieval/rerank.ts';
import type { FoundPassage, Retrieve, RetrieveOptions } from '../../../server/retrieval/retriever.ts';

/** `count` passages, the first the best. */
const passages = (count: number): FoundPassage[] =>
  Array.from({ length: count }, (_, nth) => ({
    passage: {
      id: `p${nth}`,
      articleId: 'a',
      revision: 'r',
      start: 0,
      end: 2,
      text: `${nth}`,
      language: 'de',
      sentences: [{ start: 0, end: 2 }],
    },
    label: 'report',
    relevance: 1 - nth / 100,
    similarity: nth / 1000,
    score: nth,
  }));

const retrieveFrom =
  (found: FoundPassage[], asked: RetrieveOptions[] = []): Retrieve =>
  async (_, options) => {
    asked.push(options);
    return found.slice(0, options.limit);
  };

/** Likes a passage the better the later it stands. */
const likesTheLast = (read: string[][] = []): Reranker => ({
  name: 'likes the last',
  async rerank(_, texts, { signal } = {}) {
    signal?.throwIfAborted();
    read.push(texts);
    return texts.map((text) => Number(text) / 1000);
  },
  close: async () => {},
});
const ids = (found: FoundPassage[]) => found.map(({ passage }) => passage.id);

describe('retrieval with a reranker', () => {
  it('puts the best twenty into its order and leaves those behind them where they are', async () => {
    const read: string[][] = [];
    const retrieve = createReranked({ retrieve: retrieveFrom(passages(30)), reranker: likesTheLast(read) });
    const found = await retrieve('Wann?', { limit: 25 });
    expect(ids(found).slice(0, 3)).toEqual(['p19', 'p18', 'p17']);
    expect(ids(found).slice(19)).toEqual(['p0', 'p20', 'p21', 'p22', 'p23', 'p24']);
    expect(read).toEqual([Array.from({ length: 20 }, (_, nth) => `${nth}`)]);
  });

  it('brings up what the search had put behind the limit', async () => {
    const asked: RetrieveOptions[] = [];
    const retrieve = createReranked({ retrieve: retrieveFrom(passages(30), asked), reranker: likesTheLast() });
    const filters = { language: 'de' as const };
    expect(ids(await retrieve('Wann?', { limit: 2, filters, articleIds: ['a'] }))).toEqual(['p19', 'p18']);
    expect(asked).toEqual([{ limit: 20, filters, articleIds: ['a'] }]);
  });

  it('keeps what the legs gave, and deals the relevance out anew: still falling, still of the same values', async () => {
    const retrieve = createReranked({ retrieve: retrieveFrom(passages(20)), reranker: likesTheLast() });
    const found = await retrieve('Wann?', { limit: 20 });
    expect(found[0]).toMatchObject({ similarity: 0.019, score: 19 });
    expect(found.map(({ relevance }) => relevance)).toEqual(passages(20).map(({ relevance }) => relevance));
  });

  it('keeps the order of the search between passages that it likes alike, and finds nothing where there is nothing', async () => {
    const indifferent = { ...likesTheLast(), rerank: async (_: string, texts: string[]) => texts.map(() => 0.5) };
    expect(ids(await createReranked({ retrieve: retrieveFrom(passages(4)), reranker: indifferent })('Wann?', { limit: 4 }))).toEqual([
      'p0',
      'p1',
      'p2',
      'p3',
    ]);
    expect(await createReranked({ retrieve: retrieveFrom([]), reranker: indifferent })('Wann?', { limit: 4 })).toEqual([]);
  });

  it('hands the signal on', async () => {
    const retrieve = createReranked({ retrieve: retrieveFrom(passages(4)), reranker: likesTheLast() });
    await expect(retrieve('Wann?', { limit: 4, signal: AbortSignal.abort(new Error('the reader left')) })).rejects.toThrow(
      'the reader left',
    );
  });
});
