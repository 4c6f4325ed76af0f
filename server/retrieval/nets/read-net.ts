import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A matrix or vector of a net, row by row. */
export type Tensor = { dims: number[]; values: Float32Array };
/** What a net has learned, by the names that its training gave. */
export type NetWeights = (name: string) => Tensor;

/** The file that ships is not what its recipe wrote. */
export class DamagedNetError extends Error {
  override name = 'DamagedNetError';
  constructor(why: string, options?: ErrorOptions) {
    super(`A net that ships with Beleg is damaged: ${why}. Fetch the project anew.`, options);
  }
}

const tensorSchema = z.object({
  dtype: z.literal('F32'),
  shape: z.array(z.int().positive()),
  data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
});
const headerSchema = z.record(z.string(), tensorSchema);
const LENGTH_BYTES = 8;

/** Reads a file in the format safetensors, floats of 32 bits only. Throws DamagedNetError. */
export function readNet(file: URL): NetWeights {
  const tensors = parse(readFileSync(file));
  return (name) => {
    const tensor = tensors.get(name);
    if (!tensor) throw new DamagedNetError(`it has no ${name}`);
    return tensor;
  };
}

function parse(bytes: Buffer): Map<string, Tensor> {
  if (bytes.length < LENGTH_BYTES) throw new DamagedNetError('it is empty');
  const length = Number(bytes.readBigUInt64LE(0));
  const begin = LENGTH_BYTES + length;
  if (begin > bytes.length) throw new DamagedNetError('its head is cut off');
  const tensors = new Map<string, Tensor>();
  for (const [name, { shape, data_offsets }] of Object.entries(headerOf(bytes.toString('utf8', LENGTH_BYTES, begin)))) {
    const [from, to] = data_offsets;
    const count = shape.reduce((all, one) => all * one, 1);
    if (begin + to > bytes.length || to - from !== 4 * count) throw new DamagedNetError(`${name} is cut off`);
    // A copy of its own: floats may only begin at every fourth byte.
    const values = new Float32Array(new Uint8Array(bytes.subarray(begin + from, begin + to)).buffer);
    if (!values.every(Number.isFinite)) throw new DamagedNetError(`${name} holds what is no number`);
    tensors.set(name, { dims: shape, values });
  }
  return tensors;
}

function headerOf(text: string): z.infer<typeof headerSchema> {
  try {
    const { __metadata__: _, ...tensors } = z.looseObject({}).parse(JSON.parse(text));
    return headerSchema.parse(tensors);
  } catch (cause) {
    throw new DamagedNetError('its head cannot be read', { cause });
  }
}
