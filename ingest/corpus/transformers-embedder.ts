import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import type { Embedder } from './embedder.ts';
import { DamagedModelError, UnusableModelError } from './embedder-errors.ts';
import { checkModelFiles } from './model-files.ts';
import { pool } from './pooling.ts';
import { readSentenceModel } from './sentence-model.ts';
import { batchesByLength } from './token-batches.ts';
import { type Encoding, openTransformersModel } from './transformers-model.ts';

/**
 * Tokens in a batch, padding counted. Measured with 6 layers of 384 numbers, texts a second of one core's time: sentences of 10 to 60 tokens 107
 * with 512, 87 with 2,048, 62 with 8,192, 93 one by one, 66 unsorted by 32; passages of 120 to 280 tokens 17 with 512, 11 with 8,192, 17 one by
 * one. Larger ones fall out of the cache; and a batch blocks the process while it runs.
 */
const TOKENS_IN_BATCH = 512;
/** Texts that are tokenized before they are run: enough to find some of like length, few enough to hold. */
const TEXTS_SORTED = 256;
/** Texts that are tokenized before others may run: with the slowest tokenizers some 20 ms. */
const TEXTS_AT_ONCE = 16;
/** A difference above this is no rounding. */
const ROUNDING = 1e-5;
/** One vector a text, where the graph pools inside; else one a token. */
const POOLED = 'sentence_embedding';
const BY_TOKEN = ['last_hidden_state', 'token_embeddings'];

export type TransformersEmbedderOptions = {
  modelFolder: string;
  threads: number;
  /** How the hub calls the model; a folder's model is named by its own config. */
  name?: string | undefined;
};

/**
 * Loads the model in a folder of the layout `config.json`, `tokenizer.json`, `tokenizer_config.json`, `onnx/model_quantized.onnx` or
 * `onnx/model.onnx`. Nothing is fetched from the network. Only a text's first tokens count, as many as the model takes. A text without any
 * token has a vector of equal numbers: of length 1, and near nothing. Puts no prefix before a text.
 * A text's vector does not depend on the texts beside it: batches are padded and masked, and a model that rounds its activations by the
 * greatest of the batch (8-bit conversions do, and differ by 1e-3 then) is run text by text. That costs it nothing with passages, and a third
 * with single sentences (217 instead of 319 a second).
 * Rejects with DamagedModelError, which names the file, or UnusableModelError.
 */
export async function loadTransformersEmbedder({ modelFolder, threads, name }: TransformersEmbedderOptions): Promise<Embedder> {
  const folder = resolve(modelFolder);
  const files = await checkModelFiles(folder);
  const sentence = await readSentenceModel(folder, { name });
  const model = await openTransformersModel({ folder, threads, maxTokens: sentence.maxTokens });
  const { pooling } = sentence;

  async function vectorsOf(batch: Encoding[]): Promise<(Float32Array | undefined)[]> {
    const outputs = await model.run(batch, [POOLED, ...BY_TOKEN]);
    const pooled = outputs.get(POOLED);
    const output = pooled ?? BY_TOKEN.map((byToken) => outputs.get(byToken)).find((found) => found !== undefined);
    if (!output) throw new Error(`the graph gives neither ${POOLED} nor ${BY_TOKEN.join(' nor ')}`);
    const dimension = output.dims.at(-1) ?? 0;
    const rows = output.data.length / batch.length;
    return batch.map(({ ids }, nth) =>
      pool(output.data.subarray(nth * rows, (nth + 1) * rows), {
        length: pooled ? 1 : ids.length,
        dimension,
        pooling: pooled ? 'mean' : pooling,
      }),
    );
  }

  async function probe(): Promise<{ dimension: number; isAlikeInCompany: boolean }> {
    const damaged = (reason: string, cause?: unknown) =>
      new DamagedModelError(join(folder, model.onnxFile), `is damaged: ${reason}`, { cause });
    const short = model.encode('a');
    const long = model.encode('a b c d e f g h i j k l m n o p');
    const makesNone = (cause: unknown) => {
      throw damaged('it makes no vectors', cause);
    };
    const poolsInside = (await model.run([short], [POOLED]).catch(makesNone)).has(POOLED);
    if (sentence.unknownModule && !poolsInside) {
      throw new UnusableModelError(
        sentence.name,
        `its modules.json has a step ${sentence.unknownModule}, which its graph does not do inside`,
      );
    }
    const [alone] = await vectorsOf([short]).catch(makesNone);
    const [inCompany] = await vectorsOf([short, long]).catch(makesNone);
    if (!alone || !inCompany) throw damaged('it makes vectors that are empty or not finite');
    return { dimension: alone.length, isAlikeInCompany: alone.every((value, at) => Math.abs(value - (inCompany[at] ?? 0)) < ROUNDING) };
  }

  const { dimension, isAlikeInCompany } = await probe().catch(async (cause: unknown) => {
    await model.close();
    throw cause;
  });
  const tokensInBatch = isAlikeInCompany ? TOKENS_IN_BATCH : 0;
  const withoutDirection = () => new Float32Array(dimension).fill(1 / Math.sqrt(dimension));

  async function encodeAll(texts: string[], signal?: AbortSignal): Promise<Encoding[]> {
    const encodings: Encoding[] = [];
    for (const text of texts) {
      if (encodings.length % TEXTS_AT_ONCE === 0) await others();
      signal?.throwIfAborted();
      encodings.push(model.encode(text));
    }
    return encodings;
  }

  async function embed(texts: string[], signal?: AbortSignal): Promise<Float32Array[]> {
    const encodings = await encodeAll(texts, signal);
    const vectors: Float32Array[] = texts.map(withoutDirection);
    for (const batch of batchesByLength(
      encodings.map(({ ids }) => ids.length),
      tokensInBatch,
    )) {
      signal?.throwIfAborted();
      const filled = batch.filter((place) => (encodings[place]?.ids.length ?? 0) > 0);
      if (filled.length === 0) continue;
      const found = await vectorsOf(filled.flatMap((place) => encodings[place] ?? []));
      for (const [nth, place] of filled.entries()) vectors[place] = found[nth] ?? withoutDirection();
    }
    return vectors;
  }

  return {
    name: sentence.name,
    fingerprint: createHash('sha256').update(`${files}\npooling ${pooling}\ntokens ${model.maxTokens}\n`).digest('hex'),
    dimension,
    async embedPassages(texts, { signal } = {}) {
      const vectors: Float32Array[] = [];
      for (let first = 0; first < texts.length; first += TEXTS_SORTED) {
        vectors.push(...(await embed(texts.slice(first, first + TEXTS_SORTED), signal)));
      }
      return vectors;
    },
    async embedQuestion(text, { signal } = {}) {
      const [vector] = await embed([text], signal);
      return vector ?? withoutDirection();
    },
    close: () => model.close(),
  };
}
