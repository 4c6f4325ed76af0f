import { describe, expect, it } from 'vitest';
import { familyOf } from '../../../ingest/corpus/model-families.ts';

describe('the table of model families', () => {
  it.each([
    ['Xenova/multilingual-e5-small', 'query: ', 'passage: ', 'mean'],
    ['intfloat/e5-base-v2', 'query: ', 'passage: ', 'mean'],
    ['mixedbread-ai/deepset-mxbai-embed-de-large-v1', 'query: ', 'passage: ', 'mean'],
    ['Xenova/bge-small-en-v1.5', 'Represent this sentence for searching relevant passages: ', '', 'cls'],
    ['Xenova/bge-m3', '', '', 'cls'],
    ['Xenova/gte-small', '', '', 'mean'],
    ['onnx-community/gte-multilingual-base', '', '', 'cls'],
    ['nomic-ai/nomic-embed-text-v1.5', 'search_query: ', 'search_document: ', 'mean'],
    ['Snowflake/snowflake-arctic-embed-m', 'Represent this sentence for searching relevant passages: ', '', 'cls'],
    ['Snowflake/snowflake-arctic-embed-m-v2.0', 'query: ', '', 'cls'],
    ['mixedbread-ai/mxbai-embed-large-v1', 'Represent this sentence for searching relevant passages: ', '', 'cls'],
    ['Xenova/paraphrase-multilingual-MiniLM-L12-v2', '', '', 'mean'],
    ['Xenova/LaBSE', '', '', 'cls'],
    ['jinaai/jina-embeddings-v2-base-de', '', '', 'mean'],
    ['onnx-community/embeddinggemma-300m-ONNX', 'task: search result | query: ', 'title: none | text: ', 'mean'],
  ])('knows what %s wants', (name, query, passage, pooling) => {
    expect(familyOf([name])).toEqual({ prefixes: { query, passage }, pooling });
  });

  it('has the instruction of models that take one in front of the question, with its line break', () => {
    expect(familyOf(['intfloat/multilingual-e5-large-instruct'])?.prefixes).toEqual({
      query: expect.stringMatching(/^Instruct: .+\nQuery: $/),
      passage: '',
    });
    expect(familyOf(['onnx-community/Qwen3-Embedding-0.6B-ONNX'])).toEqual({
      prefixes: { query: expect.stringMatching(/^Instruct: .+\nQuery:$/), passage: '' },
      pooling: 'last',
    });
  });

  it('recognises a model by any of its names, and leaves alone what it does not know', () => {
    expect(familyOf(['my-copy', 'intfloat/multilingual-e5-small'])?.prefixes.query).toBe('query: ');
    expect(familyOf(['someone/tee5-small-talk', 'bert-base-german-cased'])).toBeUndefined();
  });
});
