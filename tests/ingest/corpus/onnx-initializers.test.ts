import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Initializer, writeOnnx } from '../../../evaluations/speed/onnx-writer.ts';
import { DamagedModelError } from '../../../ingest/corpus/embedder-errors.ts';
import { readOnnxInitializers } from '../../../ingest/corpus/onnx-initializers.ts';
import { temporaryFolder } from './model-folder.ts';
import { MODEL_FOLDER } from './test-corpus.ts';

function onnxFile(initializers: Initializer[]): string {
  const file = join(temporaryFolder(), 'model.onnx');
  const node = {
    operator: 'Identity',
    inputs: ['x'],
    outputs: ['y'],
    attributes: { alpha: { float: 0.5 }, axis: -1, perm: [0, 2, 1], mode: 'none' },
  };
  const [x, y] = ['x', 'y'].map((name) => ({ name, type: 'float32' as const, dims: ['batch', 3] }));
  writeFileSync(file, writeOnnx({ nodes: [node], initializers, inputs: x ? [x] : [], outputs: y ? [y] : [] }));
  return file;
}

const ROWS: Initializer = { name: 'rows', dims: [2, 3], values: Int8Array.of(1, -2, 3, -127, 127, 0) };
const SCALES: Initializer = { name: 'scales', dims: [2, 1], values: Float32Array.of(0.25, -1e-7) };
const AXES: Initializer = { name: 'axes', dims: [1], values: BigInt64Array.of(-1n) };
const ONE: Initializer = { name: 'one', dims: [], values: Float32Array.of(1) };

describe('the constants of an ONNX file', () => {
  it('are read by name, with shape and values; those of types that are not needed are left out', async () => {
    const constants = await readOnnxInitializers(onnxFile([ROWS, AXES, SCALES, ONE]));
    expect([...constants.keys()]).toEqual(['rows', 'scales', 'one']);
    expect(constants.get('rows')).toEqual({ dims: [2, 3], values: ROWS.values });
    expect(constants.get('scales')).toEqual({ dims: [2, 1], values: SCALES.values });
    expect(constants.get('one')).toEqual({ dims: [], values: Float32Array.of(1) });
  });

  it('are read from a shape that is written as one run of numbers too', async () => {
    const file = onnxFile([ROWS]);
    const bytes = readFileSync(file);
    const unpacked = bytes.indexOf(Buffer.of(0x08, 2, 0x08, 3, 0x10)); // dims 2 and 3, then the type
    expect(unpacked).toBeGreaterThan(0);
    Buffer.of(0x0a, 2, 2, 3).copy(bytes, unpacked);
    writeFileSync(file, bytes);
    expect((await readOnnxInitializers(file)).get('rows')).toEqual({ dims: [2, 3], values: ROWS.values });
  });

  it('of the model that ships with Beleg are its rows and their scales', async () => {
    const constants = [...(await readOnnxInitializers(join(MODEL_FOLDER, 'onnx/model_quantized.onnx'))).values()];
    const rows = constants.find(({ values }) => values instanceof Int8Array);
    const scales = constants.find(({ values, dims }) => values instanceof Float32Array && dims[0] === rows?.dims[0]);
    expect(rows?.dims).toHaveLength(2);
    expect(rows?.values.length).toBeGreaterThan(1_000_000);
    expect(scales?.values.every((scale) => Number.isFinite(scale) && scale > 0)).toBe(true);
  });
});

describe('an ONNX file that is damaged', () => {
  const refusal = (file: string) => readOnnxInitializers(file).catch((error: unknown) => error);
  /** A field that stands behind the graph. */
  const MORE = Buffer.of(0x12, 8, 0, 0, 0, 0, 0, 0, 0, 0);
  const WHOLE = readFileSync(onnxFile([ROWS, SCALES]));

  it('by being cut off is refused by name, wherever the cut is before the end of the constants', async () => {
    const file = onnxFile([ROWS, SCALES]);
    const whole: number[] = [];
    for (const length of WHOLE.keys()) {
      writeFileSync(file, WHOLE.subarray(0, length));
      const found = await refusal(file);
      if (found instanceof Map) whole.push(length);
      else expect(found).toMatchObject({ name: 'DamagedModelError', file });
    }
    const behindTheGraph = WHOLE.length - 6; // only the version of the operators, a field of 6 bytes, stands there
    expect(whole).toEqual([behindTheGraph]);
  });

  it('by any one byte is refused by name, or read without a fault', async () => {
    const file = onnxFile([ROWS, SCALES]);
    for (const at of WHOLE.keys()) {
      const bytes = Buffer.from(WHOLE);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      writeFileSync(file, bytes);
      const found = await refusal(file);
      if (!(found instanceof Map)) expect(found).toBeInstanceOf(DamagedModelError);
    }
  });

  it.each([
    ['missing', undefined],
    ['a text', Buffer.from('This is no model.')],
    ['a number without end', Buffer.alloc(20, 0xff)],
    ['a message longer than the file', Buffer.of(0x3a, 0x7f, 1)],
    ['a shape that its values do not fill', Buffer.concat([Buffer.of(0x3a, 10, 0x2a, 8, 0x08, 5, 0x10, 3, 0x4a, 2, 1, 2), MORE])],
    ['a shape that its numbers overfill', Buffer.of(0x3a, 16, 0x2a, 14, 0x08, 1, 0x10, 1, 0x4a, 8, 0, 0, 0, 0, 0, 0, 0, 0)],
    ['a shape that its values overfill', Buffer.concat([Buffer.of(0x3a, 10, 0x2a, 8, 0x08, 1, 0x10, 3, 0x4a, 2, 1, 2), MORE])],
  ])('%s: is refused by name', async (_, bytes) => {
    const file = join(temporaryFolder(), 'model.onnx');
    if (bytes) writeFileSync(file, bytes);
    expect(await refusal(file)).toMatchObject({ name: 'DamagedModelError', file });
  });
});
