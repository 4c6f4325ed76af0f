import type { Pooling } from './pooling.ts';

/** What is put before a text, as the model was trained. An empty one puts nothing. */
export type Prefixes = { query: string; passage: string };

export type ModelFamily = {
  prefixes: Prefixes;
  /** For conversions that leave out the file which says it. */
  pooling: Pooling;
};

const NONE: Prefixes = { query: '', passage: '' };
const SEARCH_SENTENCE: Prefixes = { query: 'Represent this sentence for searching relevant passages: ', passage: '' };
const WEB_SEARCH = 'Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery:';

/**
 * By name, the first that fits: what each family's model card asks for. A name that only begins like another's stands before it.
 * Instructions are in English in the cards, also where the texts are not.
 */
const FAMILIES: [RegExp, ModelFamily][] = [
  [
    /e5-(?:base|large|small)-instruct|multilingual-e5-large-instruct/,
    { prefixes: { query: `${WEB_SEARCH} `, passage: '' }, pooling: 'mean' },
  ],
  [/e5-(?:small|base|large)/, { prefixes: { query: 'query: ', passage: 'passage: ' }, pooling: 'mean' }],
  [/bge-m3/, { prefixes: NONE, pooling: 'cls' }],
  [/bge-(?:small|base|large)-en/, { prefixes: SEARCH_SENTENCE, pooling: 'cls' }],
  [/bge-(?:small|base|large)-zh/, { prefixes: { query: '为这个句子生成表示以用于检索相关文章：', passage: '' }, pooling: 'cls' }],
  [/gte-(?:multilingual|modernbert)|gte-(?:base|large)-en-v1\.5/, { prefixes: NONE, pooling: 'cls' }],
  [/gte-(?:small|base|large)/, { prefixes: NONE, pooling: 'mean' }],
  [/nomic-embed-text/, { prefixes: { query: 'search_query: ', passage: 'search_document: ' }, pooling: 'mean' }],
  [/snowflake-arctic-embed-[ml]-v2/, { prefixes: { query: 'query: ', passage: '' }, pooling: 'cls' }],
  [/snowflake-arctic-embed/, { prefixes: SEARCH_SENTENCE, pooling: 'cls' }],
  [/mxbai-embed-de/, { prefixes: { query: 'query: ', passage: 'passage: ' }, pooling: 'mean' }],
  [/mxbai-embed/, { prefixes: SEARCH_SENTENCE, pooling: 'cls' }],
  [/paraphrase-multilingual|all-minilm|all-mpnet|multi-qa-minilm/, { prefixes: NONE, pooling: 'mean' }],
  [/labse/, { prefixes: NONE, pooling: 'cls' }],
  [/jina-embeddings-v2/, { prefixes: NONE, pooling: 'mean' }],
  [/granite-embedding/, { prefixes: NONE, pooling: 'cls' }],
  [/embeddinggemma/, { prefixes: { query: 'task: search result | query: ', passage: 'title: none | text: ' }, pooling: 'mean' }],
  [/qwen3-embedding/, { prefixes: { query: WEB_SEARCH, passage: '' }, pooling: 'last' }],
];

/** The family of a model that goes by these names; undefined for one that is not known. */
export function familyOf(names: string[]): ModelFamily | undefined {
  const known = names.map((name) => name.toLowerCase());
  // At the beginning of a word: `tee5-small` is none of them.
  const fits = (pattern: RegExp) => known.some((name) => new RegExp(`(?<![a-z0-9])(?:${pattern.source})`).test(name));
  return FAMILIES.find(([pattern]) => fits(pattern))?.[1];
}
