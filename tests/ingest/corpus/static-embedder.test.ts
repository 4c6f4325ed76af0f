import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from '@huggingface/transformers';
import { describe, expect, it } from 'vitest';
import { writeOnnx } from '../../../evaluations/speed/onnx-writer.ts';
import { DamagedModelError } from '../../../ingest/corpus/embedder-errors.ts';
import { describeStaticModel, loadStaticEmbedder } from '../../../ingest/corpus/static-embedder.ts';
import { loadTransformersEmbedder } from '../../../ingest/corpus/transformers-embedder.ts';
import { ODD_TEXTS } from '../../fakes/odd-texts.ts';
import { type StaticModelShape, tinyStaticModel } from '../../fakes/tiny-static-model.ts';
import { modelFolder } from './model-folder.ts';
import { MODEL_FOLDER } from './test-corpus.ts';

const DIMENSION = 24;
const EQUAL_NUMBERS = new Float32Array(DIMENSION).fill(1 / Math.sqrt(DIMENSION));
const length = (vector: Float32Array) => Math.hypot(...vector);
const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
const furthest = (a: Float32Array, b: Float32Array) =>
  a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? Number.NaN))), 0);

const folderOf = (shape?: StaticModelShape) => modelFolder(tinyStaticModel({ dimension: DIMENSION, ...shape }));
const load = (shape?: StaticModelShape) => loadStaticEmbedder({ modelFolder: folderOf(shape) });

describe('the vectors of a static model', () => {
  it.each([1, 0.5, 0])(
    'are those of the feature-extraction pipeline of Transformers.js; n times the same piece count n^%d',
    async (repeatExponent) => {
      const folder = folderOf({ repeatExponent });
      const embedder = await loadStaticEmbedder({ modelFolder: folder });
      const extract = await pipeline('feature-extraction', folder, { dtype: 'q8', device: 'cpu', local_files_only: true });
      const vectors = await embedder.embedPassages(ODD_TEXTS);
      for (const [nth, text] of ODD_TEXTS.entries()) {
        const { data } = await extract(text.toWellFormed(), { pooling: 'mean', normalize: true });
        const [vector, expected] = [vectors[nth] ?? new Float32Array(), Float32Array.from(data, Number)];
        expect(vector, text).toHaveLength(DIMENSION);
        expect(furthest(vector, expected), text).toBeLessThan(1e-5);
      }
      await extract.dispose();
    },
  );

  it('are those that the same folder has through Transformers.js in Beleg', async () => {
    const folder = folderOf();
    const [fast, slow] = await Promise.all([
      loadStaticEmbedder({ modelFolder: folder }),
      loadTransformersEmbedder({ modelFolder: folder, threads: 1 }),
    ]);
    const texts = [...ODD_TEXTS, '', ' \n', '!?'];
    const [ours, theirs] = [await fast.embedPassages(texts), await slow.embedPassages(texts)];
    for (const [nth, text] of texts.entries()) {
      expect(furthest(ours[nth] ?? new Float32Array(), theirs[nth] ?? new Float32Array()), text).toBeLessThan(1e-5);
    }
    await Promise.all([fast.close(), slow.close()]);
  });

  it('differ where repeated pieces count less', async () => {
    const [plain, root] = await Promise.all([load(), load({ repeatExponent: 0.5 })]);
    const text = 'Waffen, Waffen, Waffen und ein Hafen';
    expect(cosine(await plain.embedQuestion(text), await root.embedQuestion(text))).toBeLessThan(0.99);
  });

  it.each(['', '   \n', '!?', '\u0000', '\ud800', '\u0301'])('of %j, which has no piece, are equal numbers', async (text) => {
    const embedder = await load();
    expect(await embedder.embedPassages([text])).toEqual([EQUAL_NUMBERS]);
  });

  it.each(['漢字', '<pad>', 'x'.repeat(200_000), ' '.repeat(200_000), 'hafen'.repeat(20_000)])(
    'of %.20s are finite and of length 1',
    async (text) => {
      const embedder = await load();
      const vector = await embedder.embedQuestion(text);
      expect(length(vector)).toBeCloseTo(1, 5);
    },
  );

  it('do not depend on case, umlauts or quotes', async () => {
    const embedder = await load();
    const [first, ...others] = await embedder.embedPassages(['„Köln: Straße!“', 'koeln strasse', 'KÖLN STRASSE', '»Ko\u0308ln«, Strasse']);
    expect(others).toEqual([first, first, first]);
  });

  it('are the same for a text alone and among others', async () => {
    const embedder = await load();
    const [alone] = await embedder.embedPassages(['Hafen']);
    expect((await embedder.embedPassages(['Waffen und Waffen', 'Hafen', 'Hafen von Köln']))[1]).toEqual(alone);
    expect(await embedder.embedQuestion('Hafen')).toEqual(alone);
  });

  it('end at the limit of pieces', async () => {
    const embedder = await load({ longest: 16 });
    const sixteen = 'hafen '.repeat(16);
    expect(await embedder.embedQuestion(`${sixteen}waffen`)).toEqual(await embedder.embedQuestion(sixteen));
    expect(cosine(await embedder.embedQuestion('hafen waffen'), await embedder.embedQuestion('hafen'))).toBeLessThan(0.99);
  });

  it('of no texts are none', async () => {
    const embedder = await load();
    expect(await embedder.embedPassages([])).toEqual([]);
  });
});

describe('a static embedder', () => {
  it('says what it is', async () => {
    const folder = folderOf();
    const embedder = await loadStaticEmbedder({ modelFolder: folder });
    expect(embedder).toMatchObject({ name: 'tiny-static', dimension: DIMENSION, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const again = await loadStaticEmbedder({ modelFolder: folder });
    expect(again.fingerprint).toBe(embedder.fingerprint);
    expect((await load({ repeatExponent: 0.5 })).fingerprint).not.toBe(embedder.fingerprint);
  });

  it('stops between texts when the signal is aborted, with its reason', async () => {
    const embedder = await load();
    const leaving = new AbortController();
    const few = embedder.embedPassages(['Hafen'], { signal: leaving.signal });
    leaving.abort(new Error('the reader left'));
    await expect(few).rejects.toThrow('the reader left');
    await expect(embedder.embedQuestion('Hafen', { signal: leaving.signal })).rejects.toThrow('the reader left');
  });

  it('lets others work meanwhile, who can stop it', async () => {
    const embedder = await load();
    const leaving = new AbortController();
    let turns = 0;
    const other = setInterval(() => {
      turns += 1;
      if (turns === 3) leaving.abort(new Error('the reader left'));
    });
    await expect(
      embedder.embedPassages(Array(200_000).fill('Der Hafen von Köln. '.repeat(40)), { signal: leaving.signal }),
    ).rejects.toThrow('left');
    clearInterval(other);
    expect(turns).toBe(3);
  });
});

describe('a model is static', () => {
  const files = tinyStaticModel();
  const changed = (file: string, change: object) => modelFolder({ ...files, [file]: { ...Object(files[file]), ...change } });

  it('when its config names the rows, and its tokenizer cuts each word by itself', async () => {
    expect(await describeStaticModel(modelFolder(files))).toBeDefined();
  });

  it.each([
    ['config.json', { static_embedding: undefined }],
    ['config.json', { static_embedding: { weights: 'weights' } }],
    ['tokenizer.json', { pre_tokenizer: { type: 'Metaspace' } }],
    ['tokenizer_config.json', { tokenizer_class: 'BertTokenizer' }],
  ])('and else is refused: %s with %j', async (file, change) => {
    const folder = changed(file, change);
    expect(await describeStaticModel(folder)).toBeUndefined();
    await expect(loadStaticEmbedder({ modelFolder: folder })).rejects.toMatchObject({ name: 'UnusableModelError', model: folder });
  });

  it('is told of the one that ships with Beleg as well', async () => {
    expect(await describeStaticModel(MODEL_FOLDER)).toBeDefined();
    const [fast, slow] = await Promise.all([
      loadStaticEmbedder({ modelFolder: MODEL_FOLDER }),
      loadTransformersEmbedder({ modelFolder: MODEL_FOLDER, threads: 1 }),
    ]);
    const [ours, theirs] = [await fast.embedPassages(ODD_TEXTS), await slow.embedPassages(ODD_TEXTS)];
    for (const [nth, text] of ODD_TEXTS.entries()) {
      expect(furthest(ours[nth] ?? new Float32Array(), theirs[nth] ?? new Float32Array()), text).toBeLessThan(1e-4);
    }
  });
});

describe('a damaged static model', () => {
  const files = tinyStaticModel();
  const ONNX = 'onnx/model_quantized.onnx';
  const refusal = (folder: string) => loadStaticEmbedder({ modelFolder: folder }).catch((error: unknown) => error);
  const rowsOf = (count: number, scale = 1, dims = [count, 3], name = 'weights') =>
    writeOnnx({
      nodes: [],
      initializers: [
        { name, dims, values: new Int8Array(count * 3) },
        { name: 'scales', dims: [count, 1], values: new Float32Array(count).fill(scale) },
      ],
      inputs: [],
      outputs: [],
    });

  it.each(Object.keys(files).flatMap((file) => (['missing', 'cut off'] as const).map((damage) => [file, damage] as const)))(
    'is refused with the name of its file: %s %s',
    async (file, damage) => {
      const folder = modelFolder(files);
      if (damage === 'missing') rmSync(join(folder, file));
      else truncateSync(join(folder, file), 60);
      const error = await refusal(folder);
      expect(error).toBeInstanceOf(DamagedModelError);
      expect(error).toMatchObject({ file: join(folder, file), message: expect.stringContaining('EMBEDDING_MODEL') });
    },
  );

  it.each([
    ['rows of another name', rowsOf(1_000, 1, undefined, 'other')],
    ['fewer rows than pieces', rowsOf(20)],
    ['rows without a shape of two', rowsOf(1_000, 1, [3_000])],
    ['a scale that is no number', rowsOf(1_000, Number.NaN)],
  ])('is refused with the name of its file: %s', async (_, onnx) => {
    const folder = modelFolder({ ...files, [ONNX]: onnx });
    expect(await refusal(folder)).toMatchObject({ name: 'DamagedModelError', file: join(folder, ONNX) });
  });

  it('that is not the one its checksums name is refused', async () => {
    const folder = modelFolder(files);
    writeFileSync(join(folder, 'SHA256SUMS'), `${'0'.repeat(64)}  ${ONNX}\n`);
    expect(await refusal(folder)).toMatchObject({ name: 'DamagedModelError', file: join(folder, ONNX) });
  });
});
