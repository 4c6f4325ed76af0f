import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TransformerShape as GraphShape, transformerOnnx } from '../../evaluations/speed/transformer-onnx.ts';

export type TransformerShape = Omit<GraphShape, 'vocabulary'> & { words: string[] };

/** Ids 0 to 3 of every tiny tokenizer. */
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];

/** A path inside a model's folder → its content; what is no bytes is written as JSON. */
export type ModelFiles = Record<string, unknown>;

/** Writes a model into a folder, in the layout of Transformers.js. */
export function writeModel(folder: string, files: ModelFiles): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content instanceof Uint8Array ? content : JSON.stringify(content));
  }
  return folder;
}

/**
 * A transformer with random weights, and all that belongs to it: token and position embeddings, then layers of attention and a feed-forward
 * net. Attention minds the mask, so that a token's vector depends on all others of its text, on their order, and on nothing behind them.
 */
export function tinyTransformer(shape: TransformerShape): ModelFiles {
  const { words, dimension = 16, layers = 1, positions = 64, tokenTypes = false } = shape;
  const vocabulary = words.length + SPECIAL.length;
  return {
    'config.json': {
      model_type: 'bert',
      architectures: ['BertModel'],
      hidden_size: dimension,
      num_hidden_layers: layers,
      max_position_embeddings: positions,
      vocab_size: vocabulary,
      pad_token_id: 0,
      ...(tokenTypes && { type_vocab_size: 2 }),
    },
    ...tinyTokenizer(words, positions),
    'onnx/model_quantized.onnx': transformerOnnx({ ...shape, vocabulary }),
  };
}

/** Lower-cased words by blanks, `[CLS] … [SEP]` or `[CLS] … [SEP] … [SEP]`; a word that is not listed is `[UNK]`. */
export function tinyTokenizer(words: string[], longest: number): ModelFiles {
  const vocabulary = Object.fromEntries([...SPECIAL, ...words].map((word, id) => [word, id]));
  const special = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  return {
    'tokenizer.json': {
      version: '1.0',
      truncation: null,
      padding: null,
      added_tokens: SPECIAL.map((content, id) => ({
        id,
        content,
        special: true,
        single_word: false,
        lstrip: false,
        rstrip: false,
        normalized: false,
      })),
      normalizer: { type: 'Lowercase' },
      pre_tokenizer: { type: 'WhitespaceSplit' },
      post_processor: {
        type: 'TemplateProcessing',
        single: [special('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, special('[SEP]')],
        pair: [
          special('[CLS]'),
          { Sequence: { id: 'A', type_id: 0 } },
          special('[SEP]'),
          { Sequence: { id: 'B', type_id: 1 } },
          { SpecialToken: { id: '[SEP]', type_id: 1 } },
        ],
        special_tokens: Object.fromEntries(['[CLS]', '[SEP]'].map((id) => [id, { id, ids: [SPECIAL.indexOf(id)], tokens: [id] }])),
      },
      decoder: null,
      model: { type: 'WordLevel', vocab: vocabulary, unk_token: '[UNK]' },
    },
    'tokenizer_config.json': {
      tokenizer_class: 'BertTokenizer',
      model_max_length: longest,
      pad_token: '[PAD]',
      unk_token: '[UNK]',
      cls_token: '[CLS]',
      sep_token: '[SEP]',
    },
  };
}
