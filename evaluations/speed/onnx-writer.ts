/**
 * Writes ONNX models, so that tests and evaluations make those they need. Field numbers are those of onnx.proto3
 * (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3). Only what these use: floats, whole numbers, no subgraphs.
 */

/** A constant of a graph. The kind of array says its type: float32, int8 or int64. An empty `dims` is a scalar. */
export interface Initializer {
  name: string;
  dims: number[];
  values: Float32Array | Int8Array | BigInt64Array;
}
/** A number is a whole one: write `{ float: 0.5 }` for a float. `{ tensor }` for a constant's value. */
export type Attribute = number | number[] | string | { float: number } | { tensor: Initializer };
export interface OnnxNode {
  operator: string;
  inputs: string[];
  outputs: string[];
  attributes?: Record<string, Attribute>;
}
/** What goes in or comes out. A dim that is a string is free, and known by that name. */
export interface OnnxValue {
  name: string;
  type: 'float32' | 'int64';
  dims: (number | string)[];
}
export interface OnnxGraph {
  nodes: OnnxNode[];
  initializers: Initializer[];
  inputs: OnnxValue[];
  outputs: OnnxValue[];
  /** 17 when not given. */
  opset?: number;
}

/** TensorProto.DataType; also the numbers that a Cast's attribute `to` takes. */
export const ONNX_TYPES = { float32: 1, int8: 3, int64: 7, bool: 9 } as const;
const IR_VERSION = 8;
/** Wire types of protobuf */
const WIRE = { number: 0, bytes: 2, float: 5 } as const;
/** AttributeProto.AttributeType */
const ATTRIBUTE = { float: 1, whole: 2, text: 3, tensor: 4, wholes: 7 } as const;

/** The bytes of a .onnx file. */
export function writeOnnx({ nodes, initializers, inputs, outputs, opset = 17 }: OnnxGraph): Uint8Array {
  const graph = join(
    ...nodes.map((node) => bytes(1, nodeOf(node))),
    text(2, 'graph'),
    ...initializers.map((initializer) => bytes(5, tensorOf(initializer))),
    ...inputs.map((value) => bytes(11, valueInfoOf(value))),
    ...outputs.map((value) => bytes(12, valueInfoOf(value))),
  );
  return join(whole(1, IR_VERSION), bytes(7, graph), bytes(8, join(text(1, ''), whole(2, opset))));
}

function nodeOf({ operator, inputs, outputs, attributes = {} }: OnnxNode): Uint8Array {
  return join(
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(4, operator),
    ...Object.entries(attributes).map(([name, value]) => bytes(5, join(text(1, name), attributeOf(value)))),
  );
}

function attributeOf(value: Attribute): Uint8Array {
  if (typeof value === 'number') return join(whole(3, value), whole(20, ATTRIBUTE.whole));
  if (typeof value === 'string') return join(text(4, value), whole(20, ATTRIBUTE.text));
  if (Array.isArray(value)) return join(...value.map((each) => whole(8, each)), whole(20, ATTRIBUTE.wholes));
  if ('tensor' in value) return join(bytes(5, tensorOf(value.tensor)), whole(20, ATTRIBUTE.tensor));
  return join(varint((2 << 3) | WIRE.float), new Uint8Array(Float32Array.of(value.float).buffer), whole(20, ATTRIBUTE.float));
}

function tensorOf({ name, dims, values }: Initializer): Uint8Array {
  const type = values instanceof Float32Array ? ONNX_TYPES.float32 : values instanceof Int8Array ? ONNX_TYPES.int8 : ONNX_TYPES.int64;
  const size = dims.reduce((product, dim) => product * dim, 1);
  if (size !== values.length) throw new Error(`${name} has ${values.length} values, its shape says ${size}`);
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return join(...dims.map((dim) => whole(1, dim)), whole(2, type), text(8, name), bytes(9, raw));
}

function valueInfoOf({ name, type, dims }: OnnxValue): Uint8Array {
  const shape = join(...dims.map((dim) => bytes(1, typeof dim === 'number' ? whole(1, dim) : text(2, dim))));
  return join(text(1, name), bytes(2, bytes(1, join(whole(1, ONNX_TYPES[type]), bytes(2, shape)))));
}

const whole = (field: number, value: number) => join(varint((field << 3) | WIRE.number), varint(value));
const text = (field: number, value: string) => bytes(field, new TextEncoder().encode(value));

function bytes(field: number, content: Uint8Array): Uint8Array {
  return join(varint((field << 3) | WIRE.bytes), varint(content.length), content);
}

/** Seven bits a byte, the lowest first; a negative number as its 64-bit two's complement. */
function varint(value: number): Uint8Array {
  const written: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) written.push(Number(rest & 127n) | 128);
  return Uint8Array.of(...written, Number(rest));
}

function join(...parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
