import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type OnnxGraph, writeOnnx } from '../../../evaluations/speed/onnx-writer.ts';
import type { Embedder } from '../../../ingest/corpus/embedder.ts';
import { loadTransformersEmbedder } from '../../../ingest/corpus/transformers-embedder.ts';
import { type ModelFiles, type TransformerShape, tinyTokenizer, tinyTransformer } from '../../fakes/tiny-transformer.ts';
import { modelFolder } from './model-folder.ts';

const WORDS = 'der die das von am hafen schiff sturm kapitän wein fest gesperrt mole kai'.split(' ');

const loaded: Embedder[] = [];
afterEach(async () => {
  for (const embedder of loaded.splice(0)) await embedder.close();
});

async function load(files: ModelFiles, name?: string): Promise<Embedder> {
  const embedder = await loadTransformersEmbedder({ modelFolder: modelFolder(files, name), threads: 1 });
  loaded.push(embedder);
  return embedder;
}

const transformer = (shape: Partial<TransformerShape> = {}) => tinyTransformer({ words: WORDS, layers: 2, ...shape });
const length = (vector: Float32Array) => Math.hypot(...vector);
const difference = (a: Float32Array | undefined, b: Float32Array | undefined) =>
  Math.max(...(a ?? []).map((value, at) => Math.abs(value - (b?.[at] ?? Number.NaN))));
/** Texts of `count` lengths, mixed, of 1 to 60 words. */
const mixedTexts = (count: number) =>
  Array.from({ length: count }, (_, nth) =>
    Array.from({ length: 1 + ((nth * 37) % 60) }, (_, at) => WORDS[(nth + at * 5) % WORDS.length]).join(' '),
  );

describe('a transformer as the embedder', () => {
  it('gives vectors of its dimension and of length 1, one a text, and none for no texts', async () => {
    const embedder = await load(transformer({ dimension: 24 }), 'my-model');
    expect(embedder).toMatchObject({ name: 'my-model', dimension: 24, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const vectors = await embedder.embedPassages(['der hafen', 'die mole', 'unbekannt']);
    for (const vector of vectors) expect(length(vector)).toBeCloseTo(1, 6);
    expect(vectors[0]).toHaveLength(24);
    expect(await embedder.embedPassages([])).toEqual([]);
  });

  it('minds the order of words, so that a test sees what is mixed up', async () => {
    const embedder = await load(transformer());
    const [one, other] = await embedder.embedPassages(['schiff am kai', 'kai am schiff']);
    expect(difference(one, other)).toBeGreaterThan(0.01);
  });

  it('gives each text among many, longer and shorter, the vector that it has alone, in the order of the texts', async () => {
    const embedder = await load(transformer());
    const texts = mixedTexts(300);
    const together = await embedder.embedPassages(texts);
    expect(together).toHaveLength(texts.length);
    for (const [nth, text] of texts.entries()) {
      if (nth % 10 === 0) expect(difference(together[nth], await embedder.embedQuestion(text)), text).toBeLessThan(1e-4);
    }
  });

  it('does so, too, with a model that rounds its activations by the greatest of the batch', async () => {
    const embedder = await load(transformer({ quantized: true, dimension: 32 }));
    const texts = mixedTexts(40);
    const together = await embedder.embedPassages(texts);
    for (const [nth, text] of texts.entries())
      expect(difference(together[nth], await embedder.embedQuestion(text)), text).toBeLessThan(1e-4);
  });

  it('feeds a model that wants the type of each token', async () => {
    const [vector = new Float32Array()] = await (await load(transformer({ tokenTypes: true }))).embedPassages(['der hafen']);
    expect(length(vector)).toBeCloseTo(1, 6);
  });

  it.each(['', '   \n', '😀', '\u0000', '\ud800', 'x'.repeat(200_000)])('gives %j a finite vector of length 1', async (text) => {
    const [vector = new Float32Array()] = await (await load(transformer())).embedPassages([text]);
    expect(length(vector)).toBeCloseTo(1, 5);
  });

  it('stops between batches when the signal is aborted, with its reason', async () => {
    const embedder = await load(transformer());
    const leaving = new AbortController();
    const many = embedder.embedPassages(mixedTexts(3_000), { signal: leaving.signal });
    setTimeout(() => leaving.abort(new Error('the reader left')), 20);
    await expect(many).rejects.toThrow('the reader left');
    await expect(embedder.embedQuestion('hafen', { signal: leaving.signal })).rejects.toThrow('the reader left');
  });

  it('lets other work have its turn while it embeds many texts', async () => {
    const embedder = await load(transformer());
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await embedder.embedPassages(mixedTexts(600));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});

describe('the limit of a transformer', () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => WORDS[at % WORDS.length]).join(' ');
  const limitOf = async (files: ModelFiles) => {
    const embedder = await load(files);
    const of = async (count: number) => embedder.embedQuestion(words(count));
    for (let count = 1; ; count++) if (difference(await of(count), await of(count + 1)) === 0) return count;
  };

  it('is that of its positions less the two marks, and the mark at the end stays', async () => {
    expect(await limitOf(transformer({ positions: 12 }))).toBe(10);
    // The mark at the end is part of the vector: a text that is cut ends in it as one does that just fits.
    const embedder = await load(transformer({ positions: 12 }));
    expect(difference(await embedder.embedQuestion(words(10)), await embedder.embedQuestion(words(500)))).toBe(0);
  });

  it('is that of its tokenizer, or of sentence-transformers, where that is lower', async () => {
    const files = transformer({ positions: 32 });
    expect(await limitOf({ ...files, ...tinyTokenizer(WORDS, 9) })).toBe(7);
    expect(await limitOf({ ...files, 'sentence_bert_config.json': { max_seq_length: 8 } })).toBe(6);
  });

  it('leaves room for the positions that models of the RoBERTa kind do not use', async () => {
    const files = transformer({ positions: 12 });
    const config = { model_type: 'xlm-roberta', max_position_embeddings: 12, pad_token_id: 1 };
    expect(await limitOf({ ...files, 'config.json': config })).toBe(8);
  });
});

describe('the pooling of a transformer', () => {
  /** A graph that gives each word a row: word n of the list points along axis n, marks along the last two. */
  const table = (): ModelFiles => {
    const dimension = WORDS.length + 2;
    const rows = new Float32Array((WORDS.length + 4) * dimension);
    for (const at of WORDS.keys()) rows[(at + 4) * dimension + at] = 1;
    rows[2 * dimension + WORDS.length] = 1;
    rows[3 * dimension + WORDS.length + 1] = 1;
    const ids = (name: string) => ({ name, type: 'int64' as const, dims: ['batch', 'tokens'] });
    const graph = {
      nodes: [{ operator: 'Gather', inputs: ['rows', 'input_ids'], outputs: ['last_hidden_state'] }],
      initializers: [{ name: 'rows', dims: [WORDS.length + 4, dimension], values: rows }],
      inputs: [ids('input_ids'), ids('attention_mask')],
      outputs: [{ name: 'last_hidden_state', type: 'float32' as const, dims: ['batch', 'tokens', dimension] }],
    };
    return { ...transformer(), 'onnx/model_quantized.onnx': writeOnnx(graph) };
  };
  const pooledAs = (mode: string) => ({ '1_Pooling/config.json': { word_embedding_dimension: 8, [`pooling_mode_${mode}`]: true } });
  /** Axes along which the vector of "der die" points, in company of a longer text. */
  const axesOf = async (files: ModelFiles) => {
    const [vector = new Float32Array()] = await (await load(files)).embedPassages(['der die', 'am hafen von der mole']);
    return [...vector.entries()].filter(([, value]) => value > 0.01).map(([axis, value]) => `${axis}:${value.toFixed(2)}`);
  };
  const [first, last] = [WORDS.length, WORDS.length + 1];

  it.each([
    ['without a config the mean', {}, ['0:0.50', '1:0.50', `${first}:0.50`, `${last}:0.50`]],
    ['mean', pooledAs('mean_tokens'), ['0:0.50', '1:0.50', `${first}:0.50`, `${last}:0.50`]],
    ['mean by the root of the length', pooledAs('mean_sqrt_len_tokens'), ['0:0.50', '1:0.50', `${first}:0.50`, `${last}:0.50`]],
    ['cls', pooledAs('cls_token'), [`${first}:1.00`]],
    ['last token', pooledAs('lasttoken'), [`${last}:1.00`]],
    ['cls, by name', { '1_Pooling/config.json': { pooling_mode: 'cls' } }, [`${first}:1.00`]],
  ])('is as the model says: %s', async (_, pooling, axes) => {
    expect(await axesOf({ ...table(), ...pooling })).toEqual(axes);
  });

  it('is that of its family where the conversion leaves the config out', async () => {
    expect(await axesOf({ ...table(), 'config.json': { model_type: 'bert', _name_or_path: 'BAAI/bge-m3' } })).toEqual([`${first}:1.00`]);
  });

  it('is left to a graph that pools inside, whatever steps the model lists', async () => {
    const ids = (name: string) => ({ name, type: 'int64' as const, dims: ['batch', 'tokens'] });
    const graph: OnnxGraph = {
      nodes: [
        { operator: 'Cast', inputs: ['input_ids'], outputs: ['numbers'], attributes: { to: 1 } },
        { operator: 'ReduceMax', inputs: ['numbers'], outputs: ['sentence_embedding'], attributes: { axes: [1], keepdims: 1 } },
      ],
      initializers: [],
      inputs: [ids('input_ids'), ids('attention_mask')],
      outputs: [{ name: 'sentence_embedding', type: 'float32' as const, dims: ['batch', 1] }],
    };
    const modules = [{ idx: 2, name: '2', path: '2_Dense', type: 'sentence_transformers.models.Dense' }];
    const embedder = await load({ ...transformer(), 'onnx/model_quantized.onnx': writeOnnx(graph), 'modules.json': modules });
    expect(await embedder.embedPassages(['der die', 'hafen'])).toEqual([Float32Array.of(1), Float32Array.of(1)]);
  });

  it.each([
    ['a pooling that is none of these', pooledAs('max_tokens'), /pooling.*mean, cls or last token/],
    ['two poolings side by side', { '1_Pooling/config.json': { pooling_mode_cls_token: true, pooling_mode_mean_tokens: true } }, /pooling/],
    [
      'a step that is not done here',
      { 'modules.json': [{ type: 'sentence_transformers.models.Dense' }] },
      /modules\.json has a step Dense/,
    ],
    ['a config of another form', { 'modules.json': { what: 'ever' } }, /modules\.json is of an unknown form/],
  ])('refuses %s, and says what to do', async (_, files, words) => {
    const refusal = await load({ ...transformer(), ...files }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'UnusableModelError', message: expect.stringMatching(words) });
    expect(refusal).toMatchObject({ message: expect.stringContaining('unset EMBEDDING_MODEL') });
  });
});

describe('the files of a transformer', () => {
  const { 'onnx/model_quantized.onnx': graph, ...others } = transformer();

  it('may hold a graph that is not quantized', async () => {
    const vectors = await (await load({ ...others, 'onnx/model.onnx': graph })).embedPassages(['der hafen']);
    expect(vectors).toEqual(await (await load(transformer())).embedPassages(['der hafen']));
  });

  it.each(['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'])(
    'are named when one is missing or cut off: %s',
    async (file) => {
      for (const hurt of [(path: string) => truncateSync(path, 20), (path: string) => rmSync(path)]) {
        const folder = modelFolder(transformer());
        hurt(join(folder, file));
        const refusal = await loadTransformersEmbedder({ modelFolder: folder, threads: 1 }).catch((error: unknown) => error);
        expect(refusal).toMatchObject({
          name: 'DamagedModelError',
          file: join(folder, file),
          message: expect.stringContaining('EMBEDDING_MODEL'),
        });
      }
    },
  );

  it('all count for its fingerprint: the graph, the tokenizer, the pooling, the limit', async () => {
    const fingerprintOf = async (files: ModelFiles) => (await load(files)).fingerprint;
    const prints = [
      await fingerprintOf(transformer()),
      await fingerprintOf(transformer({ seed: 2 })),
      await fingerprintOf({ ...transformer(), ...tinyTokenizer(WORDS.toReversed(), 64) }),
      await fingerprintOf({ ...transformer(), '1_Pooling/config.json': { pooling_mode: 'cls' } }),
      await fingerprintOf({ ...transformer(), 'sentence_bert_config.json': { max_seq_length: 12 } }),
    ];
    expect(new Set(prints).size).toBe(prints.length);
    expect(await fingerprintOf(transformer())).toBe(prints[0]);
  });
});
