import {
  Field,
  FixedSizeList,
  Float32,
  Int32,
  List,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { z } from 'zod';
import { languageSchema } from './article.ts';
import type { EmbeddedPassage, Passage } from './passage.ts';

const int32Item = new Field('item', new Int32(), false);
const float32Item = new Field('item', new Float32(), false);

/** Columns of the passage index. `sentences`: start, end, start, end … counted from the passage's own start. */
export function passageTableSchema(dimension: number): Schema {
  return new Schema([
    new Field('id', new Utf8(), false),
    new Field('article_id', new Utf8(), false),
    new Field('revision', new Utf8(), false),
    new Field('start', new Int32(), false),
    new Field('text', new Utf8(), false),
    new Field('language', new Utf8(), false),
    new Field('sentences', new List(int32Item), false),
    new Field('vector', new FixedSizeList(dimension, float32Item), false),
  ]);
}

/** What a search reads: everything but the vector. */
export const PASSAGE_COLUMNS = ['id', 'article_id', 'revision', 'start', 'text', 'language', 'sentences'];

const bordersSchema = z.custom<Iterable<number>>((value) => value !== null && typeof value === 'object' && Symbol.iterator in value);
const rowSchema = z.object({
  id: z.string(),
  article_id: z.string(),
  revision: z.string(),
  start: z.int(),
  text: z.string(),
  language: languageSchema,
  sentences: bordersSchema,
});

export function toPassage(row: unknown): Passage {
  const { id, article_id, revision, start, text, language, sentences } = rowSchema.parse(row);
  const spans = spansOf(sentences, start);
  return { id, articleId: article_id, revision, start, end: start + text.length, text, language, sentences: spans };
}

function spansOf(borders: Iterable<number>, start: number): Passage['sentences'] {
  const spans: Passage['sentences'] = [];
  let from: number | undefined;
  for (const border of borders) {
    if (from === undefined) from = start + border;
    else {
      spans.push({ start: from, end: start + border });
      from = undefined;
    }
  }
  return spans;
}

/**
 * What a search found, with its column of numbers. Column by column: a hundred rows as objects, each held against the schema, take four times as long, more than
 * the search itself. Throws where a column is missing or holds something else.
 */
export function toHits(found: Table, column: '_distance' | '_score'): { passage: Passage; value: number }[] {
  const [ids, articleIds, revisions] = [textsIn(found, 'id'), textsIn(found, 'article_id'), textsIn(found, 'revision')];
  const [texts, languages] = [textsIn(found, 'text'), z.array(languageSchema).parse(textsIn(found, 'language'))];
  const [starts, values] = [numbersIn(found, 'start'), numbersIn(found, column)];
  const borders = found.getChild('sentences');
  return ids.map((id, row) => {
    const [start, text] = [at(starts, row), at(texts, row)];
    const passage = {
      id,
      articleId: at(articleIds, row),
      revision: at(revisions, row),
      start,
      end: start + text.length,
      text,
      language: at(languages, row),
      sentences: spansOf(bordersSchema.parse(borders?.get(row)), start),
    };
    return { passage, value: at(values, row) };
  });
}

function at<Value>(column: readonly Value[], row: number): Value {
  const value = column[row];
  if (value === undefined) throw new RangeError(`A column of what was found ends before row ${row}`);
  return value;
}

function textsIn(found: Table, column: string): string[] {
  return z.array(z.string()).parse([...(found.getChild(column) ?? [])]);
}

function numbersIn(found: Table, column: string): number[] {
  return z.array(z.number()).parse([...(found.getChild(column) ?? [])]);
}

const vectorColumnSchema = z.object({
  vector: z.custom<Iterable<number>>((value) => value !== null && typeof value === 'object' && Symbol.iterator in value),
});

export function toEmbeddedPassage(row: unknown): EmbeddedPassage {
  return { ...toPassage(row), vector: Float32Array.from(vectorColumnSchema.parse(row).vector) };
}

/** Passages as one Arrow table. Columns are filled directly: row by row, Arrow's builders take several times as long for the vectors. */
export function toTable(passages: EmbeddedPassage[], dimension: number): Table {
  const schema = passageTableSchema(dimension);
  const length = passages.length;

  const vectors = new Float32Array(length * dimension);
  const offsets = new Int32Array(length + 1);
  const borders: number[] = [];
  for (const [nth, { start, sentences, vector }] of passages.entries()) {
    vectors.set(vector, nth * dimension);
    for (const sentence of sentences) borders.push(sentence.start - start, sentence.end - start);
    offsets[nth + 1] = borders.length;
  }

  const texts = (values: string[]) => vectorFromArray(values, new Utf8()).data[0] ?? makeData({ type: new Utf8() });
  const columns = [
    texts(passages.map((passage) => passage.id)),
    texts(passages.map((passage) => passage.articleId)),
    texts(passages.map((passage) => passage.revision)),
    makeData({ type: new Int32(), length, data: Int32Array.from(passages, (passage) => passage.start) }),
    texts(passages.map((passage) => passage.text)),
    texts(passages.map((passage) => passage.language)),
    makeData({
      type: new List(int32Item),
      length,
      nullCount: 0,
      valueOffsets: offsets,
      child: makeData({ type: new Int32(), data: Int32Array.from(borders) }),
    }),
    makeData({
      type: new FixedSizeList(dimension, float32Item),
      length,
      nullCount: 0,
      child: makeData({ type: new Float32(), data: vectors }),
    }),
  ];
  const data = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children: columns });
  return new Table(schema, [new RecordBatch(schema, data)]);
}
