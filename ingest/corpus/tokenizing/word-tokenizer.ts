import { z } from 'zod';
import { createNormalizer, normalizerSchema } from './normalizer.ts';
import { createUnigram } from './unigram.ts';
import { createWordCache } from './word-cache.ts';

/** A sign with an id of its own, such as `<pad>`, which is looked for in the text as it was written. */
const addedTokenSchema = z.object({
  id: z.int(),
  content: z.string().min(1),
  single_word: z.literal(false),
  lstrip: z.literal(false),
  rstrip: z.literal(false),
  normalized: z.literal(false),
});
/** A tokenizer.json whose words are independent of each other. Anything else may cut a word in another way beside another word. */
const tokenizerSchema = z.object({
  added_tokens: z.array(addedTokenSchema),
  normalizer: normalizerSchema,
  pre_tokenizer: z.strictObject({ type: z.literal('WhitespaceSplit') }),
  post_processor: z.null(),
  model: z.object({
    type: z.literal('Unigram'),
    unk_id: z.int().nonnegative(),
    byte_fallback: z.literal(false).optional(),
    // Forty thousand pieces: one look at each instead of a schema.
    vocab: z.custom<[string, number][]>((value) => Array.isArray(value) && value.length > 0 && value.every(isPiece)),
  }),
});
/** What else makes Transformers.js read a text in another way. */
const tokenizerConfigSchema = z.object({
  tokenizer_class: z.enum(['PreTrainedTokenizer', 'PreTrainedTokenizerFast']).optional(),
  remove_space: z.literal(false).optional(),
  do_lowercase_and_remove_accent: z.literal(false).optional(),
});
function isPiece(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && Number.isFinite(value[1]);
}

type AddedToken = z.infer<typeof addedTokenSchema>;
export type WordTokenizerDescription = z.infer<typeof tokenizerSchema>;

export interface WordTokenizer {
  /** The ids of a text's first pieces, `limit` at most. The text must be well-formed. */
  pieceIds(text: string, limit: number): number[];
}

/** What a model's tokenizer.json and tokenizer_config.json describe, if it is a tokenizer that reads each word by itself. Undefined for any other. */
export function parseWordTokenizer(tokenizer: unknown, tokenizerConfig: unknown): WordTokenizerDescription | undefined {
  const parsed = tokenizerSchema.safeParse(tokenizer);
  if (!parsed.success || !tokenizerConfigSchema.safeParse(tokenizerConfig).success) return undefined;
  const { added_tokens: added, model } = parsed.data;
  if (!model.vocab[model.unk_id] || added.some(({ id, content }) => model.vocab[id]?.[0] !== content)) return undefined;
  return namesUnknownSigns(model.vocab.map(([piece]) => piece)) ? undefined : parsed.data;
}

/** Its ids are those of Transformers.js 4.3.1, more than twenty times as fast. */
export function createWordTokenizer({ added_tokens: added, normalizer, model }: WordTokenizerDescription): WordTokenizer {
  const normalize = createNormalizer(normalizer);
  const unknown = model.unk_id;
  const cut = createWordCache(createUnigram(model.vocab, unknown));

  function addWords(text: string, limit: number, into: number[]): void {
    const from = into.length;
    for (let at = 0; at < text.length && into.length < limit; ) {
      while (at < text.length && isBlank(text.charCodeAt(at))) at++;
      const start = at;
      while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
      const before = into.length;
      if (at > start) cut(text, start, at, into);
      // Unknown signs are one piece across words too.
      if (before > from && into[before - 1] === unknown && into[before] === unknown) into.splice(before, 1);
    }
  }

  return {
    pieceIds(text, limit) {
      const ids: number[] = [];
      for (const section of sections(text, added)) {
        if (ids.length >= limit) break;
        const normalized = typeof section === 'string' ? normalize(section) : '';
        const token = typeof section === 'string' ? added.find(({ content }) => content === normalized) : section;
        if (token) ids.push(token.id);
        else addWords(normalized, limit, ids);
      }
      if (ids.length > limit) ids.length = limit;
      return ids;
    },
  };
}

/** The text between added tokens, and the tokens. Of two that start in one place the longer counts. */
function* sections(text: string, added: AddedToken[]): Generator<string | AddedToken> {
  let start = 0;
  while (start < text.length) {
    const [first] = added
      .map((token) => ({ token, at: text.indexOf(token.content, start) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.token.content.length - a.token.content.length);
    const end = first?.at ?? text.length;
    if (end > start) yield text.slice(start, end);
    if (!first) return;
    yield first.token;
    start = end + first.token.content.length;
  }
}

/**
 * Whether a piece is made of nothing but signs that are no pieces themselves. Transformers.js looks up neighbouring unknown signs together, across words
 * as well; with such a piece that could find something, and words would depend on each other.
 */
function namesUnknownSigns(pieces: string[]): boolean {
  const known = new Set(pieces.filter((piece) => piece.length <= 2));
  return pieces.some((piece) => {
    let signs = 0;
    for (const sign of piece) {
      if (known.has(sign)) return false;
      signs += 1;
    }
    return signs > 1;
  });
}

/** What `\s` is in a regular expression. */
function isBlank(unit: number): boolean {
  if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) return true;
  if (unit < 0xa0) return false;
  return unit === 0xa0 || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || BLANKS.has(unit);
}
const BLANKS = new Set([0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);
