import { type Initializer, ONNX_TYPES, type OnnxNode, writeOnnx } from '../../evaluations/speed/onnx-writer.ts';
import { type ModelFiles, tinyTokenizer } from './tiny-transformer.ts';

export type RerankerShape = {
  words: string[];
  /** 2: one logit for "not relevant", which is always 0, and one for "relevant". */
  labels?: number;
  /** Tokens that it takes. */
  positions?: number;
};

/** Of a pair without a common word. */
export const NOTHING_IN_COMMON = -2;

/**
 * A cross-encoder whose logit can be counted by hand: −2, plus one for each pair of equal words, one of the question and one of the passage. It
 * tells the two texts apart by `token_type_ids` and leaves out what the mask leaves out; marks and unknown words count nothing.
 */
export function tinyReranker({ words, labels = 1, positions = 64 }: RerankerShape): ModelFiles {
  const names = Array.from({ length: labels }, (_, label) => [String(label), `LABEL_${label}`]);
  return {
    'config.json': {
      model_type: 'bert',
      architectures: ['BertForSequenceClassification'],
      max_position_embeddings: positions,
      pad_token_id: 0,
      id2label: Object.fromEntries(names),
    },
    ...tinyTokenizer(words, positions),
    'onnx/model_quantized.onnx': rerankerOnnx(words.length + 4, labels),
  };
}

function rerankerOnnx(vocabulary: number, labels: number): Uint8Array {
  // Row by word: a place of its own, except for the four marks.
  const places = new Float32Array(vocabulary * vocabulary);
  for (let id = 4; id < vocabulary; id++) places[id * vocabulary + id] = 1;
  const initializers: Initializer[] = [
    { name: 'places', dims: [vocabulary, vocabulary], values: places },
    { name: 'one', dims: [], values: Float32Array.of(1) },
    { name: 'start', dims: [], values: Float32Array.of(NOTHING_IN_COMMON) },
    { name: 'last axis', dims: [1], values: BigInt64Array.of(-1n) },
    { name: 'tokens axis', dims: [1], values: BigInt64Array.of(1n) },
    { name: 'labels', dims: [1, labels], values: Float32Array.from({ length: labels }, (_, label) => (label === labels - 1 ? 1 : 0)) },
  ];
  const node = (operator: string, inputs: string[], output: string, attributes?: OnnxNode['attributes']): OnnxNode => ({
    operator,
    inputs,
    outputs: [output],
    ...(attributes && { attributes }),
  });
  const counted = (weights: string, counts: string): OnnxNode[] => [
    node('Unsqueeze', [weights, 'last axis'], `${weights} by place`),
    node('Mul', ['words', `${weights} by place`], `${counts} words`),
    node('ReduceSum', [`${counts} words`, 'tokens axis'], counts, { keepdims: 0 }),
  ];
  const ids = (name: string) => ({ name, type: 'int64' as const, dims: ['batch', 'tokens'] });
  return writeOnnx({
    nodes: [
      node('Gather', ['places', 'input_ids'], 'words'),
      node('Cast', ['token_type_ids'], 'second', { to: ONNX_TYPES.float32 }),
      node('Cast', ['attention_mask'], 'mask', { to: ONNX_TYPES.float32 }),
      node('Sub', ['one', 'second'], 'first'),
      node('Mul', ['first', 'mask'], 'of question'),
      node('Mul', ['second', 'mask'], 'of passage'),
      ...counted('of question', 'question'),
      ...counted('of passage', 'passage'),
      node('Mul', ['question', 'passage'], 'common'),
      node('ReduceSum', ['common', 'last axis'], 'equal words', { keepdims: 1 }),
      node('Add', ['equal words', 'start'], 'logit'),
      node('MatMul', ['logit', 'labels'], 'logits'),
    ],
    initializers,
    inputs: [ids('input_ids'), ids('attention_mask'), ids('token_type_ids')],
    outputs: [{ name: 'logits', type: 'float32', dims: ['batch', labels] }],
  });
}
