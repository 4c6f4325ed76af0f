import { type Initializer, ONNX_TYPES, type OnnxNode, writeOnnx } from '../../evaluations/speed/onnx-writer.ts';
import type { ModelFiles } from './tiny-transformer.ts';

export type StaticModelShape = {
  dimension?: number;
  /** A piece that occurs n times counts n to the power of this. */
  repeatExponent?: number;
  /** How many pieces of a text count. */
  longest?: number;
};

/** Every letter and digit by itself, and longer pieces: of words, of each other, and some that cut a word in two ways alike. */
const SIGNS = [...'abcdefghijklmnopqrstuvwxyz0123456789абвгдежзиклмнопрстуфхцчшяσς𐐨가'.normalize('NFD')];
const PIECES = (
  'hafen waffen embargo fuer der die das und en er ei ein sch ae oe ue ss st strasse koeln minister praesident wasser fall waf fen bar go ' +
  'harbour arms the of and th in ing aa aaa ab ba aba abcde 漢a 19 20 2024 00 москва ск ми'
).split(' ');
const SPECIAL = ['<pad>', '<unk>', '<unk><unk>'];

/**
 * A static token embedder of the layout that Beleg ships: int8 rows with a scale each, one vector a piece; Transformers.js and the fast path both
 * load it. All letters and digits are ASCII, Cyrillic, or among the few others above; any other sign is unknown, and has a vector too.
 */
export function tinyStaticModel({ dimension = 24, repeatExponent = 1, longest = 128 }: StaticModelShape = {}): ModelFiles {
  const pieces = [...SPECIAL, ...new Set([...SIGNS, ...PIECES])];
  return {
    'config.json': {
      model_name: 'tiny-static',
      model_type: 'bert',
      architectures: ['BertModel'],
      hidden_size: dimension,
      vocab_size: pieces.length,
      pad_token_id: 0,
      max_position_embeddings: longest,
      static_embedding: { weights: 'weights', scales: 'scales', repeat_exponent: repeatExponent },
    },
    'tokenizer.json': tokenizerJson(pieces),
    'tokenizer_config.json': {
      tokenizer_class: 'PreTrainedTokenizerFast',
      model_max_length: longest,
      pad_token: '<pad>',
      unk_token: '<unk>',
    },
    'onnx/model_quantized.onnx': staticOnnx(pieces.length, dimension, repeatExponent),
  };
}

/** The longer a piece, the less likely, but likelier than its letters; whole tenths, so that many ways to cut a word have the same sum. */
function tokenizerJson(pieces: string[]) {
  const replaced = [
    ['ä', 'ae'],
    ['ö', 'oe'],
    ['ü', 'ue'],
    ['ß', 'ss'],
  ].map(([written, folded]) => ({ type: 'Replace', pattern: { String: written }, content: folded }));
  const special = SPECIAL.map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  }));
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special,
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'NFKC' },
        { type: 'Lowercase' },
        ...replaced,
        { type: 'NFD' },
        { type: 'StripAccents' },
        { type: 'Replace', pattern: { Regex: '[^\\p{L}\\p{N}]+' }, content: ' ' },
        { type: 'Strip', strip_left: true, strip_right: true },
      ],
    },
    pre_tokenizer: { type: 'WhitespaceSplit' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'Unigram',
      unk_id: 1,
      byte_fallback: false,
      vocab: pieces.map((piece, id) => [piece, id < SPECIAL.length ? 0 : -(5 + [...piece].length + (id % 4) / 10)]),
    },
  };
}

function staticOnnx(pieces: number, dimension: number, repeatExponent: number): Uint8Array {
  const constants: Initializer[] = [
    {
      name: 'weights',
      dims: [pieces, dimension],
      values: Int8Array.from({ length: pieces * dimension }, (_, at) => ((at * 7919) % 255) - 127),
    },
    { name: 'scales', dims: [pieces, 1], values: Float32Array.from({ length: pieces }, (_, id) => 0.002 + (id % 11) / 1000) },
  ];
  const nodes: OnnxNode[] = [
    { operator: 'Gather', inputs: ['weights', 'input_ids'], outputs: ['row'], attributes: { axis: 0 } },
    { operator: 'Gather', inputs: ['scales', 'input_ids'], outputs: ['scale'], attributes: { axis: 0 } },
    { operator: 'Cast', inputs: ['row'], outputs: ['number'], attributes: { to: ONNX_TYPES.float32 } },
    { operator: 'Mul', inputs: ['number', 'scale'], outputs: [repeatExponent === 1 ? 'last_hidden_state' : 'piece'] },
  ];
  if (repeatExponent !== 1) {
    constants.push(
      { name: 'axis1', dims: [1], values: BigInt64Array.of(1n) },
      { name: 'axis2', dims: [1], values: BigInt64Array.of(2n) },
      { name: 'power', dims: [], values: Float32Array.of(repeatExponent - 1) },
    );
    nodes.push(
      { operator: 'Unsqueeze', inputs: ['input_ids', 'axis2'], outputs: ['column'] },
      { operator: 'Unsqueeze', inputs: ['input_ids', 'axis1'], outputs: ['line'] },
      { operator: 'Equal', inputs: ['column', 'line'], outputs: ['same'] },
      { operator: 'Cast', inputs: ['same'], outputs: ['one'], attributes: { to: ONNX_TYPES.float32 } },
      { operator: 'ReduceSum', inputs: ['one', 'axis2'], outputs: ['count'], attributes: { keepdims: 1 } },
      { operator: 'Pow', inputs: ['count', 'power'], outputs: ['share'] },
      { operator: 'Mul', inputs: ['piece', 'share'], outputs: ['last_hidden_state'] },
    );
  }
  return writeOnnx({
    nodes,
    initializers: constants,
    inputs: [{ name: 'input_ids', type: 'int64', dims: ['batch', 'tokens'] }],
    outputs: [{ name: 'last_hidden_state', type: 'float32', dims: ['batch', 'tokens', dimension] }],
  });
}
