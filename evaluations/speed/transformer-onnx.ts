import { createRandom } from '../random.ts';
import { type Initializer, ONNX_TYPES, type OnnxNode, writeOnnx } from './onnx-writer.ts';

export type TransformerShape = {
  /** How many tokens it knows. */
  vocabulary: number;
  dimension?: number;
  layers?: number;
  heads?: number;
  positions?: number;
  seed?: number;
  /** Adds the type of a token (first or second text) to its embedding, as BERT does. */
  tokenTypes?: boolean;
  /** Weights of 8 bits, and activations rounded to 8 bits while it runs, by the least and greatest number of the whole batch, as `model_quantized.onnx` of the hub does. */
  quantized?: boolean;
};

/**
 * A transformer with random weights: token and position embeddings, then layers of attention and a feed-forward net; `input_ids`,
 * `attention_mask` (and `token_type_ids`) → `last_hidden_state`. Attention minds the mask, so that a token's vector depends on all others of
 * its text, on their order, and on nothing behind them.
 */
export function transformerOnnx(shape: TransformerShape): Uint8Array {
  const { vocabulary, dimension = 16, layers = 1, heads = 2, positions = 64, seed = 1, tokenTypes = false, quantized = false } = shape;
  const nodes: OnnxNode[] = [];
  const initializers: Initializer[] = [];
  const random = createRandom(seed);
  const weights = (name: string, dims: number[], scale: number) => {
    const values = Float32Array.from({ length: dims.reduce((a, b) => a * b, 1) }, () => (random() * 2 - 1) * scale);
    initializers.push({ name, dims, values });
    return name;
  };
  const rounded = (name: string, dims: number[]) => {
    const values = Int8Array.from({ length: dims.reduce((a, b) => a * b, 1) }, () => Math.round((random() * 2 - 1) * 127));
    initializers.push({ name, dims, values });
  };
  const constant = (name: string, dims: number[], ...values: number[]) => {
    initializers.push({ name, dims, values: Float32Array.from(values) });
    return name;
  };
  const wholes = (name: string, dims: number[], ...values: number[]) => {
    initializers.push({ name, dims, values: BigInt64Array.from(values, BigInt) });
    return name;
  };
  const node = (operator: string, inputs: string[], output: string, attributes?: OnnxNode['attributes']) => {
    nodes.push({ operator, inputs, outputs: [output], ...(attributes && { attributes }) });
    return output;
  };

  const multiply = (input: string, name: string, dims: [number, number]) => {
    const scale = 1 / Math.sqrt(dims[0]);
    if (!quantized) return node('MatMul', [input, weights(`${name}.weight`, dims, scale)], name);
    rounded(`${name}.weight`, dims);
    nodes.push({
      operator: 'DynamicQuantizeLinear',
      inputs: [input],
      outputs: [`${name}.rounded`, `${name}.scale`, `${name}.zero`],
    });
    node('MatMulInteger', [`${name}.rounded`, `${name}.weight`, `${name}.zero`], `${name}.whole`);
    node('Cast', [`${name}.whole`], `${name}.float`, { to: ONNX_TYPES.float32 });
    node('Mul', [`${name}.scale`, constant(`${name}.step`, [], scale / 127)], `${name}.factor`);
    return node('Mul', [`${name}.float`, `${name}.factor`], name);
  };
  const normalize = (input: string, name: string) => {
    constant(`${name}.gain`, [dimension], ...Array<number>(dimension).fill(1));
    constant(`${name}.shift`, [dimension], ...Array<number>(dimension).fill(0));
    return node('LayerNormalization', [input, `${name}.gain`, `${name}.shift`], name, { axis: -1, epsilon: { float: 1e-5 } });
  };

  if (quantized) {
    rounded('words', [vocabulary, dimension]);
    node('Gather', ['words', 'input_ids'], 'rounded word');
    node('Cast', ['rounded word'], 'word steps', { to: ONNX_TYPES.float32 });
    node('Mul', ['word steps', constant('word step', [], 1 / 127)], 'word');
  } else node('Gather', [weights('words', [vocabulary, dimension], 1), 'input_ids'], 'word');
  node('Shape', ['input_ids'], 'shape');
  node('Gather', ['shape', wholes('one', [], 1)], 'length');
  node('Range', [wholes('zero', [], 0), 'length', 'one'], 'places');
  node('Gather', [weights('positions', [positions, dimension], 0.5), 'places'], 'position');
  let state = node('Add', ['word', 'position'], 'placed');
  if (tokenTypes) {
    node('Gather', [weights('types', [2, dimension], 0.5), 'token_type_ids'], 'type');
    state = node('Add', [state, 'type'], 'typed');
  }
  state = normalize(state, 'embedded');

  node('Cast', ['attention_mask'], 'mask', { to: ONNX_TYPES.float32 });
  node('Sub', [constant('float one', [], 1), 'mask'], 'padding');
  node('Mul', ['padding', constant('never', [], -1e9)], 'flat penalty');
  node('Unsqueeze', ['flat penalty', wholes('mask axes', [2], 1, 2)], 'penalty');
  wholes('to heads', [4], 0, 0, heads, dimension / heads);
  wholes('from heads', [3], 0, 0, dimension);
  constant('softening', [], 1 / Math.sqrt(dimension / heads));
  constant('root two', [], Math.SQRT2);
  constant('half', [], 0.5);

  for (let layer = 0; layer < layers; layer++) {
    const of = (name: string) => `${layer}.${name}`;
    const split = (name: string, perm: number[]) => {
      multiply(state, of(name), [dimension, dimension]);
      node('Reshape', [of(name), 'to heads'], of(`${name} by head`));
      return node('Transpose', [of(`${name} by head`)], of(`${name} heads`), { perm });
    };
    split('query', [0, 2, 1, 3]);
    split('key', [0, 2, 3, 1]);
    split('value', [0, 2, 1, 3]);
    node('MatMul', [of('query heads'), of('key heads')], of('likeness'));
    node('Mul', [of('likeness'), 'softening'], of('soft'));
    node('Add', [of('soft'), 'penalty'], of('masked'));
    node('Softmax', [of('masked')], of('attention'), { axis: -1 });
    node('MatMul', [of('attention'), of('value heads')], of('attended'));
    node('Transpose', [of('attended')], of('attended places'), { perm: [0, 2, 1, 3] });
    node('Reshape', [of('attended places'), 'from heads'], of('context'));
    multiply(of('context'), of('mixed'), [dimension, dimension]);
    node('Add', [state, of('mixed')], of('with context'));
    state = normalize(of('with context'), of('attention norm'));

    multiply(state, of('wide'), [dimension, 4 * dimension]);
    node('Div', [of('wide'), 'root two'], of('scaled'));
    node('Erf', [of('scaled')], of('erf'));
    node('Add', [of('erf'), 'float one'], of('gate'));
    node('Mul', [of('wide'), of('gate')], of('gated'));
    node('Mul', [of('gated'), 'half'], of('active'));
    multiply(of('active'), of('narrow'), [4 * dimension, dimension]);
    node('Add', [state, of('narrow')], of('fed'));
    state = normalize(of('fed'), layer === layers - 1 ? 'last_hidden_state' : of('feed norm'));
  }

  const ids = (name: string) => ({ name, type: 'int64' as const, dims: ['batch', 'tokens'] });
  return writeOnnx({
    nodes,
    initializers,
    inputs: [ids('input_ids'), ids('attention_mask'), ...(tokenTypes ? [ids('token_type_ids')] : [])],
    outputs: [{ name: 'last_hidden_state', type: 'float32', dims: ['batch', 'tokens', dimension] }],
  });
}
