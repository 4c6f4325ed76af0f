import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { AutoModel, AutoTokenizer, env, LogLevel, Tensor } from '@huggingface/transformers';
import { z } from 'zod';
import { DamagedModelError, type ModelSetting } from './embedder-errors.ts';
import { onnxFileIn } from './model-files.ts';
import { readablePart, tokenLimit } from './token-limit.ts';

/** More is not read of any text: attention's memory grows with the square, and no passage is as long. */
const MOST_TOKENS = 1024;

const encodingSchema = z.object({ input_ids: z.array(z.int()), token_type_ids: z.array(z.int()).optional() });
const outputsSchema = z.record(z.string(), z.unknown());
const tensorSchema = z.object({ dims: z.array(z.int()), data: z.instanceof(Float32Array) });

/** A text, or a pair of texts, as the model reads it: never longer than its limit. */
export type Encoding = { ids: number[]; types: number[] };
export type Output = { dims: number[]; data: Float32Array };

/** A model of Transformers.js in one session for the life of the process. */
export type TransformersModel = {
  /** The graph that runs, as a path inside the folder. */
  onnxFile: string;
  maxTokens: number;
  /** What is too long is cut at the end of the last text; the marks that the model wants behind it stay. */
  encode(text: string, pair?: string): Encoding;
  /** The outputs asked for that the graph has, for these texts padded at the end to the longest. Runs in this thread, and blocks it. */
  run(batch: Encoding[], outputs: string[]): Promise<Map<string, Output>>;
  close(): Promise<void>;
};

export type TransformersModelOptions = {
  /** Absolute. */
  folder: string;
  threads: number;
  /** Where a config names a limit; the tokenizer's own counts too. */
  maxTokens?: number | undefined;
  setting?: ModelSetting | undefined;
};

/** Loads the graph and tokenizer in a folder. Nothing is fetched. Rejects with DamagedModelError, which names the file. */
export async function openTransformersModel({ folder, threads, maxTokens, setting }: TransformersModelOptions): Promise<TransformersModel> {
  // These hold for the whole process. The folder itself is named by its absolute path, which Transformers.js reads as it is.
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.cacheDir = join(tmpdir(), 'beleg-transformers'); // never inside node_modules, should a later version write all the same
  env.logLevel = LogLevel.NONE; // what fails is thrown; the log would repeat it with the text's tokens

  const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true }).catch((cause: unknown) => {
    throw new DamagedModelError(join(folder, 'tokenizer.json'), 'is damaged: it holds no tokenizer', { cause, setting });
  });
  const onnxFile = await onnxFileIn(folder);
  // AutoModel for rerankers too: it runs any graph and gives all outputs, where the class for rerankers refuses types that it does not list.
  const model = await AutoModel.from_pretrained(folder, {
    local_files_only: true,
    dtype: basename(onnxFile) === 'model_quantized.onnx' ? 'q8' : 'fp32',
    device: 'cpu',
    session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
  }).catch((cause: unknown) => {
    throw new DamagedModelError(join(folder, onnxFile), 'is damaged: it is cut off, or no model', { cause, setting });
  });

  const named = tokenLimit({ model_max_length: tokenizer.model_max_length, max_position_embeddings: maxTokens });
  const limit = Math.min(named, MOST_TOKENS);
  const padding = tokenizer.pad_token_id ?? 0;

  const tokenize = (text: string, pair?: string): Encoding => {
    const encoded = encodingSchema.parse(
      tokenizer(readablePart(text, limit), {
        text_pair: pair === undefined ? null : readablePart(pair, limit),
        return_tensor: false,
        return_token_type_ids: true,
      }),
    );
    return { ids: encoded.input_ids, types: encoded.token_type_ids ?? encoded.input_ids.map(() => 0) };
  };
  // Marks behind a text are what it ends in with and without words.
  const marksBehind = { text: equalEnd(tokenize('').ids, tokenize('a').ids), pair: equalEnd(tokenize('', '').ids, tokenize('a', 'a').ids) };
  const cut = (encoding: Encoding, marks: number): Encoding => {
    if (encoding.ids.length <= limit) return encoding;
    const kept = <Value>(values: Value[]) => [...values.slice(0, limit - marks), ...values.slice(values.length - marks)];
    return { ids: kept(encoding.ids), types: kept(encoding.types) };
  };

  return {
    onnxFile,
    maxTokens: limit,
    encode: (text, pair) => cut(tokenize(text, pair), pair === undefined ? marksBehind.text : marksBehind.pair),
    async run(batch, wanted) {
      const length = Math.max(...batch.map(({ ids }) => ids.length));
      const tensor = (valueAt: (encoding: Encoding, at: number) => number) => {
        const values = new BigInt64Array(batch.length * length);
        for (const [row, encoding] of batch.entries()) {
          for (let at = 0; at < length; at++) values[row * length + at] = BigInt(valueAt(encoding, at));
        }
        return new Tensor('int64', values, [batch.length, length]);
      };
      const outputs = outputsSchema.parse(
        await model({
          input_ids: tensor(({ ids }, at) => ids[at] ?? padding),
          attention_mask: tensor(({ ids }, at) => (at < ids.length ? 1 : 0)),
          token_type_ids: tensor(({ types }, at) => types[at] ?? 0),
        }),
      );
      return new Map(wanted.filter((name) => name in outputs).map((name) => [name, tensorSchema.parse(outputs[name])]));
    },
    async close() {
      await model.dispose();
    },
  };
}

/** How many ids two texts end in alike. */
function equalEnd(a: number[], b: number[]): number {
  let same = 0;
  while (same < Math.min(a.length, b.length) && a.at(-1 - same) === b.at(-1 - same)) same += 1;
  return same;
}
