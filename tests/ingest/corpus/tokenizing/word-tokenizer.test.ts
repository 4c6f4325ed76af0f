import { AutoTokenizer, env } from '@huggingface/transformers';
import { assert, constantFrom, property, string } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWordCache } from '../../../../ingest/corpus/tokenizing/word-cache.ts';
import { createWordTokenizer, parseWordTokenizer, type WordTokenizer } from '../../../../ingest/corpus/tokenizing/word-tokenizer.ts';
import { ODD_TEXTS } from '../../../fakes/odd-texts.ts';
import { tinyStaticModel } from '../../../fakes/tiny-static-model.ts';
import { writeModel } from '../../../fakes/tiny-transformer.ts';
import { temporaryFolder } from '../model-folder.ts';

const LIMIT = 128;
const FILES = tinyStaticModel({ longest: LIMIT });
const JSON_AS_SHIPPED = Object(FILES['tokenizer.json']);
/** Leaves blanks of every kind, signs and accents in the text. */
const JSON_WITH_LESS_NORMALISING = { ...JSON_AS_SHIPPED, normalizer: { type: 'Sequence', normalizers: [{ type: 'NFC' }] } };
/** As a word of the text "hafen" would be cut into its letters; as an added token it stays whole. */
const JSON_WITH_A_WORD_ADDED = structuredClone(JSON_AS_SHIPPED);
const HAFEN = JSON_WITH_A_WORD_ADDED.model.vocab.findIndex(([piece]: [string]) => piece === 'hafen');
JSON_WITH_A_WORD_ADDED.model.vocab[HAFEN][1] = -200;
JSON_WITH_A_WORD_ADDED.added_tokens.push({ ...JSON_AS_SHIPPED.added_tokens[0], id: HAFEN, content: 'hafen' });

function tokenizer(json: unknown = JSON_AS_SHIPPED): WordTokenizer {
  const described = parseWordTokenizer(json, FILES['tokenizer_config.json']);
  if (!described) throw new Error('the tiny model is no tokenizer of words');
  return createWordTokenizer(described);
}

describe.each([
  ['normalised as in the model that ships', JSON_AS_SHIPPED],
  ['normalised less', JSON_WITH_LESS_NORMALISING],
  ['read with a word as an added token', JSON_WITH_A_WORD_ADDED],
])('the ids of a text that is %s', (_, json) => {
  let expected: (text: string) => number[];
  beforeAll(async () => {
    env.allowRemoteModels = false;
    const folder = writeModel(temporaryFolder(), { ...FILES, 'tokenizer.json': json });
    const reference = await AutoTokenizer.from_pretrained(folder, { local_files_only: true });
    expected = (text) => reference(text.toWellFormed(), { truncation: true, max_length: LIMIT, return_tensor: false }).input_ids;
  });

  it.each(ODD_TEXTS)('are those of Transformers.js: %j', (text) => {
    const { pieceIds } = tokenizer(json);
    expect(pieceIds(text.toWellFormed(), LIMIT)).toEqual(expected(text));
    expect(pieceIds(text.toWellFormed(), LIMIT)).toEqual(expected(text)); // now out of the cache
  });

  it('are those of Transformers.js for whatever letters, marks, blanks and signs come together', () => {
    const { pieceIds } = tokenizer(json);
    const unit = constantFrom(
      ...'aaabbeßäüÄ19Σσ漢字😀𐐀.,-„“ \n\u00a0\u0301\u0308\ufeff<>',
      'hafen',
      'waffen',
      'aba',
      '<pad>',
      '<unk>',
      'ﬁ',
      '가',
      'ск',
      ' ',
      ' ',
    );
    assert(
      property(string({ unit, maxLength: 60 }), (text) => {
        expect(pieceIds(text, LIMIT)).toEqual(expected(text));
      }),
      { seed: 7, numRuns: 1_000 },
    );
  });

  it('end at the limit, also within a word', () => {
    const { pieceIds } = tokenizer(json);
    expect(pieceIds('hafen waffen', 1)).toEqual(expected('hafen'));
    expect(pieceIds('xyz xyz', 4)).toEqual(expected('xyz x'));
    expect(pieceIds('hafen', 0)).toEqual([]);
  });
});

describe('a tokenizer is none of single words', () => {
  const json = JSON_AS_SHIPPED;
  const CHANGES: [string, unknown, unknown?][] = [
    ['where words are not cut at blanks', { ...json, pre_tokenizer: { type: 'Metaspace', replacement: '▁' } }],
    ['where something is put around the text', { ...json, post_processor: { type: 'TemplateProcessing', single: [], pair: [] } }],
    ['with a step of normalising that is not known', { ...json, normalizer: { type: 'Sequence', normalizers: [{ type: 'Nmt' }] } }],
    ['without normalising', { ...json, normalizer: null }],
    ['of another model', { ...json, model: { type: 'WordPiece', unk_token: '<unk>', vocab: { '<pad>': 0, '<unk>': 1 } } }],
    [
      'with a word that only unknown signs make',
      {
        ...json,
        model: {
          type: 'Unigram',
          unk_id: 0,
          vocab: [
            ['<unk>', 0],
            ['漢字', -1],
            ['u', -2],
          ],
        },
        added_tokens: [],
      },
    ],
    [
      'with an added token that takes the blanks beside it',
      { ...json, added_tokens: [{ id: 0, content: '<pad>', single_word: false, lstrip: true, rstrip: false, normalized: false }] },
    ],
    ['of a class that reads texts in its own way', json, { tokenizer_class: 'XLMRobertaTokenizer' }],
    ['that is no tokenizer at all', { hello: 'world' }],
  ];

  it.each(CHANGES)('%s', (_, tokenizerJson, config = {}) => {
    expect(parseWordTokenizer(tokenizerJson, config)).toBeUndefined();
  });

  it('and the one that these are changed from is', () => {
    expect(parseWordTokenizer(json, FILES['tokenizer_config.json'])).toBeDefined();
  });
});

describe('the cache of words', () => {
  /** A word's ids: its code units, and their number. */
  const cut = (text: string, start: number, end: number, into: number[]) => {
    for (let at = start; at < end; at++) into.push(text.charCodeAt(at));
    into.push(end - start);
  };

  it('gives what cutting gives, however many words came before', () => {
    let cuts = 0;
    const cached = createWordCache((...word) => {
      cuts += 1;
      cut(...word);
    });
    const words = Array.from({ length: 200_000 }, (_, nth) => (nth * 2_654_435_761).toString(36).repeat(1 + (nth % 3)));
    for (const word of [...words, ...words]) {
      const [found, expected]: [number[], number[]] = [
        [1, 2],
        [1, 2],
      ];
      cached(word, 0, word.length, found);
      cut(word, 0, word.length, expected);
      if (found.join() !== expected.join()) expect(found, word).toEqual(expected);
    }
    expect(cuts).toBeLessThan(400_000);
  });

  it.each([1, 9, 10, 11, 24, 25, 1_000])('gives a word of %i letters twice alike', (length) => {
    const cached = createWordCache(cut);
    const text = ` ${'ab'.repeat(length).slice(0, length)} `;
    const [first, second, expected]: [number[], number[], number[]] = [[], [], []];
    cached(text, 1, length + 1, first);
    cached(text, 1, length + 1, second);
    cut(text, 1, length + 1, expected);
    expect([first, second]).toEqual([expected, expected]);
  });

  it('cuts a word once while nothing displaces it', () => {
    let cuts = 0;
    const cached = createWordCache(() => {
      cuts += 1;
    });
    for (let times = 0; times < 5; times++) cached('hafen', 0, 5, []);
    expect(cuts).toBe(1);
  });
});
