import { readFile } from 'node:fs/promises';
import { DamagedModelError } from './embedder-errors.ts';

/** A constant of an ONNX graph: its values, row by row. */
export interface OnnxInitializer {
  dims: number[];
  values: Int8Array | Float32Array;
}

/** Field numbers of onnx.proto: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const MODEL = { graph: 7 } as const;
const GRAPH = { initializer: 5 } as const;
const TENSOR = { dims: 1, dataType: 2, name: 8, rawData: 9 } as const;
const DATA_TYPE = { float32: 1, int8: 3 } as const;

type Field = { number: number; value: number | Uint8Array };

/**
 * The int8 and float32 constants of an ONNX file, by name; those of other types are left out. Only values kept as raw data are read, as every
 * exporter writes large ones. The int8 values are a view on the file's bytes, not a copy.
 * Rejects with DamagedModelError for a file that is missing, cut off or no ONNX, or whose values do not fill their shape.
 */
export async function readOnnxInitializers(file: string): Promise<Map<string, OnnxInitializer>> {
  try {
    const [graph] = [...messages(await readFile(file), MODEL.graph)];
    if (!graph) throw new RangeError('there is no graph');
    const initializers = new Map<string, OnnxInitializer>();
    for (const tensor of messages(graph, GRAPH.initializer)) addTensor(initializers, tensor);
    return initializers;
  } catch (cause) {
    throw new DamagedModelError(file, 'is damaged: it is cut off, or no model', { cause });
  }
}

function addTensor(initializers: Map<string, OnnxInitializer>, tensor: Uint8Array): void {
  const dims: number[] = [];
  let name = '';
  let dataType = 0;
  let raw: Uint8Array = new Uint8Array();
  for (const { number, value } of fields(tensor)) {
    if (number === TENSOR.dims) dims.push(...(typeof value === 'number' ? [value] : packed(value)));
    if (number === TENSOR.dataType && typeof value === 'number') dataType = value;
    if (number === TENSOR.name && typeof value !== 'number') name = Buffer.from(value).toString('utf8');
    if (number === TENSOR.rawData && typeof value !== 'number') raw = value;
  }
  const size = dims.reduce((product, dim) => product * dim, 1);
  if (dataType === DATA_TYPE.int8) {
    if (raw.length !== size) throw new RangeError(`${name} has ${raw.length} bytes of ${size}`);
    initializers.set(name, { dims, values: new Int8Array(raw.buffer, raw.byteOffset, size) });
  }
  if (dataType === DATA_TYPE.float32) {
    if (raw.length !== size * Float32Array.BYTES_PER_ELEMENT) throw new RangeError(`${name} has ${raw.length} bytes for ${size} numbers`);
    initializers.set(name, { dims, values: new Float32Array(new Uint8Array(raw).buffer) }); // a copy: a view would have to start at a multiple of 4
  }
}

/** The messages that a message holds under one field number. */
function* messages(bytes: Uint8Array, wanted: number): Generator<Uint8Array> {
  for (const { number, value } of fields(bytes)) {
    if (number === wanted && typeof value !== 'number') yield value;
  }
}

/** The fields of a protobuf message, in order. Numbers of fixed width are passed over: no field that is read here has one. */
function* fields(bytes: Uint8Array): Generator<Field> {
  let at = 0;
  while (at < bytes.length) {
    const key = varint(bytes, at);
    const number = Math.floor(key.value / 8);
    const kind = key.value % 8;
    at = key.end;
    if (kind === 0) {
      const { value, end } = varint(bytes, at);
      yield { number, value };
      at = end;
    } else if (kind === 2) {
      const { value: length, end } = varint(bytes, at);
      at = end + length;
      if (at > bytes.length) throw new RangeError(`field ${number} ends behind the message`);
      yield { number, value: bytes.subarray(end, at) };
    } else if (kind === 1 || kind === 5) {
      at += kind === 1 ? 8 : 4;
      if (at > bytes.length) throw new RangeError(`field ${number} ends behind the message`);
    } else throw new RangeError(`field ${number} is of no kind that ONNX has`);
  }
}

/** Seven bits a byte, the lowest first. Exact up to 2^53, which is more than any length or size here. */
function varint(bytes: Uint8Array, start: number): { value: number; end: number } {
  let value = 0;
  for (let at = start, unit = 1; at < start + 10; at++, unit *= 128) {
    const byte = bytes[at];
    if (byte === undefined) throw new RangeError('a number is cut off');
    value += (byte & 127) * unit;
    if (byte < 128) return { value, end: at + 1 };
  }
  throw new RangeError('a number has more than ten bytes');
}

function packed(bytes: Uint8Array): number[] {
  const values: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { value, end } = varint(bytes, at);
    values.push(value);
    at = end;
  }
  return values;
}
