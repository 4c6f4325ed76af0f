import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { AutoModel, AutoTokenizer, env } from '@huggingface/transformers';
import { z } from 'zod';
import type { Embedder } from './embedder.ts';
import { DamagedModelError } from './embedder-errors.ts';
import { checkModelFiles, ONNX_FILE, readModelJson } from './model-files.ts';

/** Where neither tokenizer nor config names a limit: that of the first BERT models. */
const DEFAULT_MAX_TOKENS = 512;
/** Text beyond this many UTF-16 code units a token is not even tokenized: it would be cut off anyway, and takes its time. */
const CHARACTERS_PER_TOKEN = 64;
/** Below this a sum of token vectors has no direction worth naming. */
const SHORTEST_VECTOR = 1e-9;

const configSchema = z.object({ model_name: z.string().optional(), max_position_embeddings: z.int().positive().optional() });
const tensorSchema = z.object({ dims: z.array(z.int()), data: z.instanceof(Float32Array) });
/** A model that pools inside gives `sentence_embedding`; any other one vector a token. */
const outputSchema = z.object({ sentence_embedding: tensorSchema.optional(), last_hidden_state: tensorSchema.optional() });

/**
 * Loads the model in a folder of the layout `config.json`, `tokenizer.json`, `tokenizer_config.json`, `onnx/model_quantized.onnx`. Nothing is
 * fetched from the network. A text's vector is the mean of its tokens' vectors, normalised; only its first tokens count, as many as the
 * model takes. A text without any token has a vector of equal numbers: of length 1, and near nothing.
 * Rejects with DamagedModelError, which names the file.
 */
export async function loadTransformersEmbedder({ modelFolder, threads }: { modelFolder: string; threads: number }): Promise<Embedder> {
  const folder = resolve(modelFolder);
  const fingerprint = await checkModelFiles(folder);
  const config = configSchema.parse(await readModelJson(folder, 'config.json'));
  const { tokenizer, model } = await load(folder, threads);
  const maxTokens = Math.min(tokenizer.model_max_length ?? Infinity, config.max_position_embeddings ?? Infinity);
  const limit = Number.isFinite(maxTokens) && maxTokens < 1e6 ? maxTokens : DEFAULT_MAX_TOKENS;

  /** One text at a time: no padding that would have to be left out of the mean, and for a static model just as fast as a batch. */
  async function tokenMean(text: string): Promise<Float32Array | undefined> {
    const inputs = tokenizer(text.slice(0, limit * CHARACTERS_PER_TOKEN).toWellFormed(), { truncation: true, max_length: limit });
    if (inputs.input_ids.size === 0) return undefined;
    const output = outputSchema.parse(await model(inputs));
    const tensor = output.sentence_embedding ?? output.last_hidden_state;
    if (!tensor) throw new Error('the model gives neither sentence_embedding nor last_hidden_state');
    return normalizedSum(tensor.data, tensor.dims.at(-1) ?? 0);
  }

  const probe = await tokenMean('a').catch((cause: unknown) => {
    throw new DamagedModelError(join(folder, ONNX_FILE), 'is damaged: it makes no vectors', { cause });
  });
  if (!probe) throw new DamagedModelError(join(folder, ONNX_FILE), 'is damaged: it makes vectors that are empty or not finite');
  const dimension = probe.length;
  const withoutDirection = () => new Float32Array(dimension).fill(1 / Math.sqrt(dimension));

  return {
    name: config.model_name ?? basename(folder),
    fingerprint,
    dimension,
    async embedPassages(texts, { signal } = {}) {
      const vectors: Float32Array[] = [];
      for (const text of texts) {
        signal?.throwIfAborted();
        vectors.push((await tokenMean(text)) ?? withoutDirection());
      }
      return vectors;
    },
    async embedQuestion(text, { signal } = {}) {
      signal?.throwIfAborted();
      return (await tokenMean(text)) ?? withoutDirection();
    },
    async close() {
      await model.dispose();
    },
  };
}

async function load(folder: string, threads: number) {
  // These hold for the whole process. The folder itself is named by its absolute path, which Transformers.js reads as it is.
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.cacheDir = join(tmpdir(), 'beleg-transformers'); // never inside node_modules, should a later version write all the same

  const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true }).catch((cause: unknown) => {
    throw new DamagedModelError(join(folder, 'tokenizer.json'), 'is damaged: it holds no tokenizer', { cause });
  });
  const model = await AutoModel.from_pretrained(folder, {
    local_files_only: true,
    dtype: 'q8',
    device: 'cpu',
    session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
  }).catch((cause: unknown) => {
    throw new DamagedModelError(join(folder, ONNX_FILE), 'is damaged: it is cut off, or no model', { cause });
  });
  return { tokenizer, model };
}

/** The sum of the rows, brought to length 1: the mean's direction. Undefined when there is none, or a number is not finite. */
function normalizedSum(data: Float32Array, dimension: number): Float32Array | undefined {
  const sum = new Float64Array(dimension);
  for (let row = 0; row < data.length; row += dimension) {
    for (let column = 0; column < dimension; column++) sum[column] = (sum[column] ?? 0) + (data[row + column] ?? 0);
  }
  const length = Math.hypot(...sum);
  if (!(Number.isFinite(length) && length > SHORTEST_VECTOR)) return undefined;
  return Float32Array.from(sum, (value) => value / length);
}
