import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRandom } from '../../../evaluations/random.ts';
import { openLancePassageIndex } from '../../../ingest/corpus/lance-passage-index.ts';
import type { PassageIndex } from '../../../ingest/corpus/passage-index.ts';
import { embeddedPassage } from './embedded-passage.ts';

const DIMENSION = 32;
const EXACT_UP_TO = 500;

let folder: string;
let index: PassageIndex;
let random: () => number;
const vectors = new Map<string, Float32Array>();
const open = () => openLancePassageIndex({ folder: join(folder, 'passages.lance'), dimension: DIMENSION, exactUpTo: EXACT_UP_TO });

/** Ten passages an article, around a direction of its own. */
const articles = (from: number, count: number) =>
  Array.from({ length: count }, (_, nth) => {
    const articleId = `a${from + nth}`;
    const middle = Array.from({ length: DIMENSION }, () => random() - 0.5);
    const passages = Array.from({ length: 10 }, (__, at) => {
      const id = `${articleId}/${at}`;
      const near = middle.map((value) => value + 0.5 * (random() - 0.5));
      const vector = Float32Array.from(near, (value) => value / Math.hypot(...near));
      vectors.set(id, vector);
      return embeddedPassage({ id, articleId, text: `Bericht ${id} aus Brunsholm.`, start: at * 100, vector });
    });
    return { articleId, passages };
  });
const remove = async (ids: string[]) => {
  await index.remove(ids);
  for (const id of ids) for (let at = 0; at < 10; at++) vectors.delete(`${id}/${at}`);
};

function exact(vector: Float32Array, limit: number, within?: string[]): string[] {
  const dot = (other: Float32Array) => other.reduce((sum, value, at) => sum + value * (vector[at] ?? 0), 0);
  return [...vectors]
    .filter(([id]) => within?.includes(id.split('/')[0] ?? '') ?? true)
    .map(([id, other]) => ({ id, similarity: dot(other) }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, limit)
    .map(({ id }) => id);
}
/** Share of the exact ten nearest of each fifty-first passage. */
async function recall(within?: string[]): Promise<number> {
  const asked = [...vectors.values()].filter((_, nth) => nth % 51 === 0);
  let found = 0;
  for (const vector of asked) {
    const hits = (await index.searchByVector(vector, { limit: 100, articleIds: within })).map(({ passage }) => passage.id);
    const wanted = exact(vector, 10, within);
    found += hits.slice(0, 10).filter((id) => wanted.includes(id)).length / wanted.length;
  }
  return found / asked.length;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beleg-vectors-'));
  vectors.clear();
  random = createRandom(7);
  index = await open();
});
afterEach(async () => {
  await index.close();
  rmSync(folder, { recursive: true });
});

describe('the vector index', () => {
  it('is not made while all vectors can be compared', async () => {
    await index.add(articles(0, 50));
    await index.optimize();
    await index.keepUpVectors();
    expect((await index.state()).vectors).toBeUndefined();
    expect(await recall()).toBe(1);
  });

  it('is made above that, finds what exact search finds, and is there when it is opened again', async () => {
    await index.add(articles(0, 300));
    await index.keepUpVectors();
    await index.close();
    index = await open();
    expect((await index.state()).vectors).toEqual({ indexed: 3000, unindexed: 0 });
    expect(await recall()).toBeGreaterThan(0.95);
    const [vector = new Float32Array()] = vectors.values();
    const hits = await index.searchByVector(vector, { limit: 100 });
    expect(hits).toHaveLength(100);
    expect(hits[0]?.similarity).toBeCloseTo(1, 3);
    expect(hits.map(({ similarity }) => similarity)).toEqual(hits.map(({ similarity }) => similarity).toSorted((a, b) => b - a));
  });

  it('takes in what is added, replaced and removed, before the upkeep and after', async () => {
    await index.add(articles(0, 300));
    await index.keepUpVectors();
    await index.add(articles(300, 40));
    await index.replace(articles(0, 20));
    await remove(['a30', 'a31', 'a32']);
    const expectWhole = async () => {
      const { rows, vectors: held } = await index.state();
      expect(rows).toBe(3370);
      expect((held?.indexed ?? 0) + (held?.unindexed ?? 0)).toBe(rows);
      expect(await recall()).toBeGreaterThan(0.95);
      const [hit] = await index.searchByVector(vectors.get('a5/3') ?? new Float32Array(), { limit: 1 });
      expect(hit?.passage.id).toBe('a5/3');
    };
    await expectWhole();
    await index.optimize();
    expect((await index.state()).vectors?.unindexed).toBe(0);
    await expectWhole();
  });

  it('keeps to the articles asked for, be they few or most, and gives as many as were asked for', async () => {
    await index.add(articles(0, 300));
    await index.keepUpVectors();
    const [few, most] = [['a3', 'a77'], Array.from({ length: 200 }, (_, nth) => `a${nth + 100}`)];
    expect(await recall(few)).toBe(1);
    expect(await recall(most)).toBeGreaterThan(0.95);
    const hits = await index.searchByVector(vectors.get('a1/1') ?? new Float32Array(), { limit: 1500, articleIds: most });
    expect(hits).toHaveLength(1500);
    expect(hits.every(({ passage }) => most.includes(passage.articleId))).toBe(true);
  });

  it('is made anew when the corpus has outgrown it, and only then', async () => {
    await index.add(articles(0, 60));
    await index.keepUpVectors();
    await index.add(articles(60, 60));
    await index.keepUpVectors();
    expect((await index.state()).vectors).toEqual({ indexed: 600, unindexed: 600 });
    await index.add(articles(120, 180));
    await index.keepUpVectors();
    expect((await index.state()).vectors).toEqual({ indexed: 3000, unindexed: 0 });
    expect(await recall()).toBeGreaterThan(0.95);
  });

  it('is made while another process writes and brings the text index up to date', async () => {
    await index.add(articles(0, 300));
    const other = await open();
    try {
      const writing = (async () => {
        await other.add(articles(300, 30));
        await other.replace(articles(5, 5));
        await other.optimize();
      })();
      await Promise.all([writing, index.keepUpVectors()]);
      // Where the other came between, it is due still.
      await index.keepUpVectors();
      await index.optimize();
      expect((await index.state()).vectors).toEqual({ indexed: 3300, unindexed: 0 });
      expect(await recall()).toBeGreaterThan(0.95);
    } finally {
      await other.close();
    }
  });
});
