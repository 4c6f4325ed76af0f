import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { transformerOnnx } from './transformer-onnx.ts';

/** The shape of the smallest sentence transformers that people use (MiniLM-L6): what a model of the hub would cost. */
const SHAPE = { layers: 6, dimension: 384, heads: 12, positions: 512 };

const configSchema = z.looseObject({ vocab_size: z.int().positive() });
const tokenizerConfigSchema = z.looseObject({});

/**
 * Writes a transformer with random weights of 8 bits into `folder`, in the layout of Transformers.js, with the tokenizer of the model in `tokenizerOf`.
 * It knows nothing: it is there to be timed.
 */
export async function writeRandomTransformer(folder: string, { tokenizerOf }: { tokenizerOf: string }): Promise<void> {
  const { vocab_size: vocabulary } = configSchema.parse(await readJson(join(tokenizerOf, 'config.json')));
  const tokenizerConfig = tokenizerConfigSchema.parse(await readJson(join(tokenizerOf, 'tokenizer_config.json')));
  const { layers, dimension, heads, positions } = SHAPE;
  const config = {
    model_name: `random-transformer-${layers}x${dimension}`,
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: dimension,
    num_hidden_layers: layers,
    num_attention_heads: heads,
    max_position_embeddings: positions,
    vocab_size: vocabulary,
    pad_token_id: 0,
  };
  await mkdir(join(folder, 'onnx'), { recursive: true });
  await copyFile(join(tokenizerOf, 'tokenizer.json'), join(folder, 'tokenizer.json'));
  await writeFile(join(folder, 'tokenizer_config.json'), JSON.stringify({ ...tokenizerConfig, model_max_length: positions }));
  await writeFile(join(folder, 'config.json'), JSON.stringify(config));
  await writeFile(join(folder, 'onnx', 'model_quantized.onnx'), transformerOnnx({ vocabulary, ...SHAPE, quantized: true }));
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
