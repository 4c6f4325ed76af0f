import { basename, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { Embedder } from './embedder.ts';
import { DamagedModelError, UnusableModelError } from './embedder-errors.ts';
import { checkModelFiles, onnxFileIn, readModelJson } from './model-files.ts';
import { readOnnxInitializers } from './onnx-initializers.ts';
import { normalized } from './pooling.ts';
import { readablePart, tokenLimit } from './token-limit.ts';
import { createWordTokenizer, parseWordTokenizer } from './tokenizing/word-tokenizer.ts';

/** After so many UTF-16 code units other work gets its turn: every 10 to 20 ms. */
const TURN = 100_000;

const configSchema = z.object({
  model_name: z.string().optional(),
  max_position_embeddings: z.int().positive().optional(),
  static_embedding: z.object({ weights: z.string(), scales: z.string(), repeat_exponent: z.number() }),
});
const tokenizerConfigSchema = z.looseObject({ model_max_length: z.number().positive().optional() });

/** The rows of a static model: a piece's vector is its row of int8 by its scale. */
interface Rows {
  values: Int8Array;
  scales: Float32Array;
  dimension: number;
}

/** What a static model's files say of it. */
export type StaticModel = NonNullable<Awaited<ReturnType<typeof describeStaticModel>>>;

/**
 * Loads the static model in a folder of the layout of Transformers.js, without that library: the vectors are the same, some fifteen times as fast.
 * A text's vector is the sum of its pieces' rows, normalised; a piece that occurs n times counts n^repeat_exponent. Only its first pieces
 * count, as many as the model takes. A text without any piece has a vector of equal numbers: of length 1, and near nothing.
 * Rejects with DamagedModelError, which names the file, or with UnusableModelError where there is no description.
 * `described`: what describeStaticModel said, where it was asked before.
 */
export async function loadStaticEmbedder({ modelFolder, ...known }: { modelFolder: string; described?: StaticModel }): Promise<Embedder> {
  const folder = resolve(modelFolder);
  const fingerprint = await checkModelFiles(folder);
  const described = known.described ?? (await describeStaticModel(folder));
  if (!described) throw new UnusableModelError(folder, 'it is no static model of single words');
  const { config, tokenizerConfig } = described;
  const rows = await readRows(join(folder, await onnxFileIn(folder)), config.static_embedding, described.tokenizer.model.vocab.length);
  const tokenizer = createWordTokenizer(described.tokenizer);
  const limit = tokenLimit({ ...tokenizerConfig, ...config });
  const sum = createSummation(rows, config.static_embedding.repeat_exponent);
  const embed = (text: string) => sum(tokenizer.pieceIds(readablePart(text, limit), limit));

  return {
    name: config.model_name ?? basename(folder),
    fingerprint,
    dimension: rows.dimension,
    isStatic: true,
    async embedPassages(texts, { signal } = {}) {
      const vectors: Float32Array[] = [];
      let sinceTurn = TURN; // the first turn comes before the first text, so that a signal aborted at once stops the call
      for (const text of texts) {
        if (sinceTurn >= TURN) {
          await setImmediate();
          sinceTurn = 0;
        }
        signal?.throwIfAborted();
        vectors.push(embed(text));
        sinceTurn += text.length;
      }
      return vectors;
    },
    async embedQuestion(text, { signal } = {}) {
      signal?.throwIfAborted();
      return embed(text);
    },
    async close() {},
  };
}

/**
 * Describes the model in a folder if it is one that loadStaticEmbedder reads: config.json names its rows, and tokenizer.json cuts each word by itself. Undefined
 * for any other. Every such model loads through Transformers.js as well, and has the same vectors there. Rejects with DamagedModelError.
 */
export async function describeStaticModel(modelFolder: string) {
  const folder = resolve(modelFolder);
  const config = configSchema.safeParse(await readModelJson(folder, 'config.json'));
  const tokenizerConfig = tokenizerConfigSchema.safeParse(await readModelJson(folder, 'tokenizer_config.json'));
  if (!config.success || !tokenizerConfig.success) return undefined;
  const tokenizer = parseWordTokenizer(await readModelJson(folder, 'tokenizer.json'), tokenizerConfig.data);
  return tokenizer && { config: config.data, tokenizerConfig: tokenizerConfig.data, tokenizer };
}

async function readRows(file: string, names: { weights: string; scales: string }, vocabularySize: number): Promise<Rows> {
  const initializers = await readOnnxInitializers(file);
  const weights = initializers.get(names.weights);
  const scales = initializers.get(names.scales)?.values;
  const [count = 0, dimension = 0] = weights?.dims ?? [];
  if (!(weights?.values instanceof Int8Array && scales instanceof Float32Array))
    throw new DamagedModelError(file, 'is damaged: it holds no rows');
  if (weights.dims.length !== 2 || dimension === 0 || scales.length !== count || count < vocabularySize) {
    throw new DamagedModelError(file, `is damaged: it does not hold one row and one scale for each of ${vocabularySize} pieces`);
  }
  if (!scales.every(Number.isFinite)) throw new DamagedModelError(file, 'is damaged: it makes vectors that are not finite');
  return { values: weights.values, scales, dimension };
}

/** Piece ids → the direction of their weighted sum, of length 1. */
function createSummation({ values, scales, dimension }: Rows, repeatExponent: number): (ids: number[]) => Float32Array {
  const sum = new Float64Array(dimension);
  const timesOf = new Uint32Array(scales.length);
  const withoutDirection = () => new Float32Array(dimension).fill(1 / Math.sqrt(dimension));

  /** Four rows at once: the sum is read and written once for them, which halves the time. */
  function addRows(a: number, b: number, c: number, d: number, byA: number, byB: number, byC: number, byD: number): void {
    for (let column = 0; column < dimension; column++) {
      sum[column] =
        (sum[column] ?? 0) +
        (values[a + column] ?? 0) * byA +
        (values[b + column] ?? 0) * byB +
        (values[c + column] ?? 0) * byC +
        (values[d + column] ?? 0) * byD;
    }
  }

  return (ids) => {
    const distinct: number[] = [];
    for (const id of ids) {
      if (timesOf[id] === 0) distinct.push(id);
      timesOf[id] = (timesOf[id] ?? 0) + 1;
    }
    const weights = distinct.map((id) => (scales[id] ?? 0) * (timesOf[id] ?? 0) ** repeatExponent);
    for (const id of distinct) timesOf[id] = 0;
    sum.fill(0);
    const row = (nth: number) => (distinct[nth] ?? 0) * dimension;
    const by = (nth: number) => weights[nth] ?? 0; // what is missing from the last four counts nothing
    for (let n = 0; n < distinct.length; n += 4)
      addRows(row(n), row(n + 1), row(n + 2), row(n + 3), by(n), by(n + 1), by(n + 2), by(n + 3));
    return normalized(sum) ?? withoutDirection();
  };
}
