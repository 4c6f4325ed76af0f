import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Corpus } from '../../../ingest/corpus/corpus.ts';
import { type RebuildOptions, type RebuildProgress, rebuildCorpus } from '../../../ingest/corpus/rebuild.ts';
import { tinyTransformer, writeModel } from '../../fakes/tiny-transformer.ts';
import { startChild } from './killed-child.ts';
import { modelIn, openTestCorpus, sentencePassages, splitSentences, storeIn, TEST_RULES } from './test-corpus.ts';

const WORDS = 'der die das hafen sturm mole kai ist gesperrt. offen. steht. bericht neu'.split(' ');
const TEXTS = Array.from({ length: 70 }, (_, nth) => `Der Hafen ${nth} ist gesperrt. Die Mole ${nth} steht.`);

let models: string;
let older: string;
let newer: string;
let folder: string;
const opened: Corpus[] = [];

beforeAll(() => {
  models = mkdtempSync(join(tmpdir(), 'beleg-rebuild-models-'));
  older = writeModel(join(models, 'older'), tinyTransformer({ words: WORDS, seed: 1 }));
  // As many numbers as the other: only their meaning differs, which nobody would see.
  newer = writeModel(join(models, 'newer'), tinyTransformer({ words: WORDS, seed: 2 }));
});
afterAll(() => rmSync(models, { recursive: true }));
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beleg-rebuild-'));
});
afterEach(async () => {
  await closeAll();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (model: string) => {
  const corpus = await openTestCorpus(folder, model);
  opened.push(corpus);
  return corpus;
};
const closeAll = async () => {
  for (const corpus of opened.splice(0)) await corpus.close();
};
const ingest = async (corpus: Corpus, key: string, text: string) =>
  corpus.withWriteLock(async () => {
    const { id, revision } = storeIn(corpus, key, text);
    await corpus.passageIndex.replace([{ articleId: id, passages: await sentencePassages(corpus, id) }]);
    corpus.archive.markIndexed([{ id, revision }]);
    return id;
  });
const fill = async (texts = TEXTS) => {
  const corpus = await open(older);
  for (const [nth, text] of texts.entries()) await ingest(corpus, `${nth}.txt`, text);
  return corpus;
};
const rebuild = (options: Partial<RebuildOptions> = {}) =>
  rebuildCorpus({
    dataDir: folder,
    embedder: modelIn(newer),
    split: splitSentences,
    rules: TEST_RULES,
    clock: () => new Date(0),
    ...options,
  });
const indexes = () => readdirSync(folder).filter((name) => name.endsWith('.lance'));

/** Each passage is nearest to its own text, as this corpus's embedder sees it: the vectors are that embedder's. */
const expectItsVectors = async ({ archive, passageIndex, embedder }: Corpus) => {
  expect(archive.pending()).toEqual([]);
  expect(new Map([...(await passageIndex.contents())].sort())).toEqual(new Map([...archive.contents()].sort()));
  for (const id of [...archive.contents().keys()].slice(0, 8)) {
    for (const { text, articleId } of await passageIndex.passagesOf([id])) {
      const [vector = new Float32Array()] = await embedder.embedPassages([text]);
      const [nearest] = await passageIndex.searchByVector(vector, { limit: 1, articleIds: [articleId] });
      expect(nearest?.similarity).toBeCloseTo(1, 4);
      expect(nearest?.passage.text).toBe(text);
    }
  }
};

describe('rebuilding a corpus', () => {
  it('embeds all of it with the model that is set, from the archive alone, and tells how far it is', async () => {
    const corpus = await fill();
    const removed = corpus.archive.findByKey('3.txt')?.id ?? '';
    corpus.archive.remove(removed);
    await closeAll();
    await expect(open(newer)).rejects.toMatchObject({ name: 'EmbedderMismatchError' });

    const told: RebuildProgress[] = [];
    const rebuilt = await rebuild({ onProgress: (progress) => told.push(progress) });
    expect(rebuilt).toMatchObject({ articles: 69, passages: 138, taken: 0, embedder: { name: 'newer', dimension: 16 } });
    expect(told.at(0)).toEqual({ done: 0, of: 69 });
    expect(told.at(-1)).toEqual({ done: 69, of: 69 });

    const again = await openTestCorpus(folder, newer);
    opened.push(again);
    expect(again.reconciled).toEqual({ reindexed: 0, removed: 0 });
    expect(again.archive.get(removed)?.deleted).toBe(true);
    await expectItsVectors(again);
    await closeAll();
    await expect(open(older)).rejects.toMatchObject({
      name: 'EmbedderMismatchError',
      message: expect.stringContaining('npm run corpus -- rebuild'),
    });
  });

  it('leaves one passage index once it is opened again, also after several', async () => {
    await fill(TEXTS.slice(0, 3));
    await closeAll();
    await rebuild();
    expect(indexes()).toHaveLength(2);
    await expectItsVectors(await open(newer));
    expect(indexes()).toHaveLength(1);
    await closeAll();
    await rebuild({ embedder: modelIn(older) });
    await rebuild({ embedder: modelIn(newer) });
    await rebuild({ embedder: modelIn(newer) });
    await expectItsVectors(await open(newer));
    expect(indexes()).toHaveLength(1);
  });

  it('splits anew where the splitter is another', async () => {
    await fill(TEXTS.slice(0, 3));
    await closeAll();
    const whole: typeof splitSentences = (article) => {
      const span = { start: 0, end: article.text.length };
      return [
        {
          id: `${article.id}/whole`,
          articleId: article.id,
          revision: article.revision,
          ...span,
          text: article.text,
          language: article.language,
          sentences: [span],
        },
      ];
    };
    expect(await rebuild({ split: whole, rules: { ...TEST_RULES, splitter: '2' } })).toMatchObject({ articles: 3, passages: 3 });
  });

  it('takes in what was ingested, changed and removed while it ran', async () => {
    const corpus = await fill();
    const first = corpus.archive.findByKey('0.txt')?.id ?? '';
    let meddled = false;
    await rebuild({
      onProgress({ done }) {
        if (done < 64 || meddled) return;
        meddled = true;
        const stored = storeIn(corpus, '0.txt', 'Der Kai ist offen.');
        expect(stored.id).toBe(first);
        storeIn(corpus, 'late.txt', 'Ein Bericht neu.');
        corpus.archive.remove(corpus.archive.findByKey('1.txt')?.id ?? '');
      },
    });
    expect(meddled).toBe(true);
    await closeAll();
    const again = await open(newer);
    expect((await again.passageIndex.passagesOf([first])).map(({ text }) => text)).toEqual(['Der Kai ist offen.']);
    expect(again.archive.counts().articles).toBe(70);
    await expectItsVectors(again);
  });

  it('is refused without a corpus, and makes none', async () => {
    rmSync(folder, { recursive: true });
    await expect(rebuild()).rejects.toMatchObject({ name: 'NoCorpusError', message: expect.stringContaining('DATA_DIR') });
    expect(existsSync(folder)).toBe(false);
  });

  it('is refused while another one runs', async () => {
    await fill(TEXTS.slice(0, 3));
    const both = await Promise.allSettled([rebuild(), rebuild()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({ name: 'RebuildRunningError' });
  });

  it('is told to a process that has the corpus open before it writes, and leaves it what it reads', async () => {
    const corpus = await fill(TEXTS.slice(0, 3));
    await rebuild();
    await expectItsVectors(corpus);
    await expect(corpus.withWriteLock(async () => 'written')).rejects.toMatchObject({ name: 'CorpusRebuiltError' });
  });
});

describe('a rebuild that is interrupted', () => {
  it('by the user leaves the corpus as it was, and goes on where it stopped', async () => {
    await fill();
    await closeAll();
    const stop = new AbortController();
    const stopped = rebuild({ signal: stop.signal, onProgress: ({ done }) => done >= 32 && stop.abort(new Error('enough')) });
    await expect(stopped).rejects.toThrow('enough');
    await expectItsVectors(await open(older));
    await closeAll();
    expect(await rebuild()).toMatchObject({ articles: 70, taken: 32 });
    await expectItsVectors(await open(newer));
  });

  it.each([
    ['before anything is embedded', 0],
    ['in the middle', 32],
    ['when all is embedded', 70],
  ])('by kill -9 %s leaves it as it was, and the next run ends it', async (_, done) => {
    await fill();
    await closeAll();
    const child = await startChild('rebuild-and-hang', folder, newer, String(done));
    await child.kill();
    await expect(open(newer)).rejects.toMatchObject({ name: 'EmbedderMismatchError' });
    await expectItsVectors(await open(older));
    await closeAll();
    expect(await rebuild()).toMatchObject({ articles: 70, taken: done });
    await expectItsVectors(await open(newer));
  });

  it('and is given up for another model never shows what it had made', async () => {
    await fill();
    await closeAll();
    const child = await startChild('rebuild-and-hang', folder, newer, '32');
    await child.kill();
    expect(await rebuild({ embedder: modelIn(older) })).toMatchObject({ taken: 0 });
    const corpus = await open(older);
    await expectItsVectors(corpus);
    expect(indexes()).toHaveLength(1);
  });
});
