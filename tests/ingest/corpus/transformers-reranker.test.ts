import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Reranker } from '../../../ingest/corpus/reranker.ts';
import { loadReranker } from '../../../ingest/corpus/transformers-reranker.ts';
import { type ModelHub, startModelHub } from '../../fakes/model-hub.ts';
import { type RerankerShape, tinyReranker } from '../../fakes/tiny-reranker.ts';
import { type ModelFiles, tinyTransformer } from '../../fakes/tiny-transformer.ts';
import { modelFolder, temporaryFolder } from './model-folder.ts';
import { modelIn } from './test-corpus.ts';

const WORDS = 'wann öffnet der hafen von lorvik wieder am montag sturm wein fest'.split(' ');
const loaded: Reranker[] = [];
afterEach(async () => {
  for (const reranker of loaded.splice(0)) await reranker.close();
});
async function load(files: ModelFiles): Promise<Reranker> {
  const reranker = await loadReranker(modelIn(modelFolder(files, 'tiny-reranker')));
  loaded.push(reranker);
  return reranker;
}
const reranker = (shape: Partial<RerankerShape> = {}) => load(tinyReranker({ words: WORDS, ...shape }));
const logistic = (logit: number) => 1 / (1 + Math.exp(-logit));

describe('a cross-encoder as the reranker', () => {
  it('judges each passage against the question: the logistic function of the logit, in the order of the passages', async () => {
    const judged = await (await reranker()).rerank('wann öffnet der hafen', [
      'der wein',
      'am montag öffnet der hafen wieder',
      'sturm',
      'der hafen',
    ]);
    const logits = [-1, 1, -2, 0];
    for (const [nth, relevance] of judged.entries()) expect(relevance).toBeCloseTo(logistic(logits[nth] ?? 0), 6);
  });

  it('takes a model with two labels by their difference', async () => {
    const [one] = await (await reranker({ labels: 2 })).rerank('der hafen', ['der hafen von lorvik']);
    expect(one).toBeCloseTo(logistic(0), 6);
  });

  it('gives each passage among many, longer and shorter, what it gets alone', async () => {
    const judge = await reranker();
    const texts = Array.from({ length: 60 }, (_, nth) =>
      Array.from({ length: 1 + (nth % 40) }, (_, at) => WORDS[(nth + at) % WORDS.length]).join(' '),
    );
    const together = await judge.rerank('der hafen von lorvik', texts);
    for (const nth of [0, 7, 31, 59])
      expect(together[nth]).toBeCloseTo((await judge.rerank('der hafen von lorvik', [texts[nth] ?? '']))[0] ?? Number.NaN, 6);
  });

  it('reads a pair that is too long up to the end of what it takes, and no further', async () => {
    const judge = await reranker({ positions: 12 });
    const sturm = Array(20).fill('sturm').join(' ');
    const [early, late] = await judge.rerank('hafen', [`hafen ${sturm}`, `${sturm} hafen`]);
    expect([early, late]).toEqual([expect.closeTo(logistic(-1), 6), expect.closeTo(logistic(-2), 6)]);
  });

  it('leaves room for the passage when the question is too long', async () => {
    const judge = await reranker({ positions: 16 });
    const [relevance] = await judge.rerank(`hafen ${Array(200).fill('wein').join(' ')}`, ['hafen']);
    expect(relevance).toBeCloseTo(logistic(-1), 6);
  });

  it('judges nothing when there is nothing, and stops when the signal is aborted', async () => {
    const judge = await reranker();
    expect(await judge.rerank('hafen', [])).toEqual([]);
    const leaving = new AbortController();
    const many = judge.rerank('hafen', Array(500).fill('der hafen von lorvik'), { signal: leaving.signal });
    leaving.abort(new Error('the reader left'));
    await expect(many).rejects.toThrow('the reader left');
  });

  it.each([
    ['has more than two labels', () => tinyReranker({ words: WORDS, labels: 3 }), 'UnusableModelError'],
    ['judges no pairs', () => tinyTransformer({ words: WORDS }), 'UnusableModelError'],
  ])('is refused when it %s, and says that one can do without', async (_, files, name) => {
    const refusal = await load(files()).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name, message: expect.stringContaining('unset RERANKER_MODEL') });
    expect(String(refusal)).not.toContain('EMBEDDING_MODEL');
  });

  it('is refused when a file is missing, by its name and that of the setting', async () => {
    const folder = modelFolder(tinyReranker({ words: WORDS }));
    rmSync(join(folder, 'tokenizer.json'));
    const refusal = await loadReranker(modelIn(folder)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      name: 'DamagedModelError',
      file: join(folder, 'tokenizer.json'),
      message: expect.stringContaining('RERANKER_MODEL'),
    });
    expect(String(refusal)).not.toContain('set EMBEDDING_MODEL');
  });
});

describe('a reranker of the hub', () => {
  let hub: ModelHub;
  beforeAll(async () => {
    hub = await startModelHub();
    hub.models.set('someone/tiny-reranker', tinyReranker({ words: WORDS }));
  });
  afterAll(() => hub.close());

  it('is downloaded with its progress, or refused with the way out', async () => {
    const store = { threads: 1, cacheFolder: join(temporaryFolder(), 'models'), hub: hub.address };
    const told: string[] = [];
    const found = await loadReranker({ ...store, model: 'someone/tiny-reranker', onProgress: ({ file }) => told.push(file) });
    loaded.push(found);
    expect(found.name).toBe('someone/tiny-reranker');
    expect(told).toContain('onnx/model_quantized.onnx');
    const refusal = await loadReranker({ ...store, model: 'someone/nothing' }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'UnknownModelError', message: expect.stringContaining('unset RERANKER_MODEL') });
  });
});
