import { setTimeout as pause } from 'node:timers/promises';
import {
  BooleanQuery,
  type Connection,
  connect,
  type FullTextQuery,
  Index,
  MatchQuery,
  Occur,
  Operator,
  Session,
  type Table,
} from '@lancedb/lancedb';
import type { Alternatives, PassageIndex, SearchOptions, TextHit } from './passage-index.ts';
import { PassageIndexOpenError } from './passage-index-errors.ts';
import { PASSAGE_COLUMNS, passageTableSchema, textHitRowSchema, toPassage, toTable, vectorHitRowSchema } from './passage-rows.ts';
import { assertIndexable, vectorFlaw } from './passage-validation.ts';

const TABLE = 'passages';
/** LanceDB's own bounds are 6 GB and 1 GB. */
const INDEX_CACHE_BYTES = 512n * 1024n * 1024n;
const METADATA_CACHE_BYTES = 64n * 1024n * 1024n;
/** German compounds are longer than the 40 characters above which LanceDB drops a word. */
const LONGEST_WORD = 100;
/** A search takes no longer than this: versions older than it are read by nobody. Milliseconds. */
const VERSION_KEPT = 60_000;
const OPTIMIZE_ATTEMPTS = 4;
/** A question is shorter by far; each further word costs a lookup and adds nothing to the ranking. UTF-16 code units. */
const LONGEST_TEXT_QUERY = 10_000;
const NO_REVISION = '';

/**
 * Opens the passage index in this folder, or makes an empty one. Call it under the corpus's write lock.
 * Rejects with PassageIndexOpenError when what is there cannot be read, or is not a passage index of this make and dimension.
 */
export async function openLancePassageIndex({ folder, dimension }: { folder: string; dimension: number }): Promise<PassageIndex> {
  let connection: Connection | undefined;
  try {
    // Interval 0: every read sees what other processes have written.
    connection = await connect(folder, { readConsistencyInterval: 0 }, new Session(INDEX_CACHE_BYTES, METADATA_CACHE_BYTES));
    const table = await openTable(connection, dimension);
    const passageIndex = createPassageIndex(connection, table, dimension);
    await passageIndex.contents(); // reads every data file, so that a missing one is noticed here
    return passageIndex;
  } catch (cause) {
    connection?.close();
    throw new PassageIndexOpenError(folder, withoutTrace(cause), { cause });
  }
}

async function openTable(connection: Connection, dimension: number): Promise<Table> {
  const schema = passageTableSchema(dimension);
  // Not `existOk`: LanceDB 0.39 then compares the schemas too strictly, and refuses the table that it made itself.
  const exists = (await connection.tableNames()).includes(TABLE);
  const table = exists ? await connection.openTable(TABLE) : await connection.createEmptyTable(TABLE, schema);
  const found = await table.schema();
  // A manifest of nothing but zeros opens as a table without columns.
  if (String(found) !== String(schema)) throw new Error(`its columns are ${found}, not ${schema}`);

  const indexed = new Set((await table.listIndices()).flatMap((index) => index.columns));
  if (!indexed.has('article_id')) await table.createIndex('article_id', { config: Index.btree() });
  if (!indexed.has('text')) {
    await table.createIndex('text', {
      config: Index.fts({
        language: 'German',
        stem: true,
        removeStopWords: true,
        asciiFolding: true,
        withPosition: true,
        maxTokenLength: LONGEST_WORD,
      }),
    });
  }
  return table;
}

function createPassageIndex(connection: Connection, table: Table, dimension: number): PassageIndex {
  return {
    async replace(articles) {
      assertIndexable(articles, dimension);
      if (articles.length === 0) return;
      const named = oneOf(articles.map((article) => article.articleId));
      const passages = articles.flatMap((article) => article.passages);
      // What is new is added: merging reads the ids of the whole table, which a first ingest would do for every batch.
      if ((await table.countRows(named)) === 0) {
        if (passages.length > 0) await table.add(toTable(passages, dimension));
        return;
      }
      await table
        .mergeInsert('id')
        .whenMatchedUpdateAll()
        .whenNotMatchedInsertAll()
        .whenNotMatchedBySourceDelete({ where: named })
        .execute(toTable(passages, dimension));
    },

    async add(articles) {
      assertIndexable(articles, dimension);
      const passages = articles.flatMap((article) => article.passages);
      if (passages.length > 0) await table.add(toTable(passages, dimension));
    },

    async remove(articleIds) {
      if (articleIds.length > 0) await table.delete(oneOf(articleIds));
    },

    async searchByVector(vector, options) {
      const flaw = vectorFlaw(vector, dimension);
      if (flaw) throw new RangeError(`The vector searched for cannot be compared: ${flaw}.`);
      if (findsNothing(options)) return [];
      // Exact: no vector index, which loses recall and gains nothing below about 100,000 passages.
      const query = table
        .query()
        .nearestTo(vector)
        .distanceType('dot')
        .limit(options.limit)
        .select([...PASSAGE_COLUMNS, '_distance']);
      const rows = await (options.articleIds ? query.where(oneOf(options.articleIds)) : query).toArray();
      // For vectors of length 1 LanceDB's "dot" distance is 1 − cosine.
      return rows.map((row) => ({ passage: toPassage(row), similarity: 1 - vectorHitRowSchema.parse(row)._distance }));
    },

    async searchByText(text, options) {
      const words = text.slice(0, LONGEST_TEXT_QUERY).toWellFormed();
      return findsNothing(options) || !hasWords(words) ? [] : searchText(table, anyOf(words), options);
    },

    async searchByAlternatives(sought, options) {
      const queries = sought.map(searchable).filter((alternatives) => alternatives.length > 0);
      if (findsNothing(options) || queries.length === 0) return [];
      return searchText(table, new BooleanQuery(queries.map((alternatives) => [Occur.Should, firstOf(alternatives)])), options);
    },

    async passagesOf(articleIds) {
      if (articleIds.length === 0) return [];
      const rows = await table.query().where(oneOf(articleIds)).select(PASSAGE_COLUMNS).toArray();
      return rows.map(toPassage).sort((a, b) => compare(a.articleId, b.articleId) || a.start - b.start);
    },

    async contents() {
      const found = new Map<string, { revision: string; passages: number }>();
      for await (const batch of table.query().select(['article_id', 'revision'])) {
        const articleIds = batch.getChild('article_id');
        const revisions = batch.getChild('revision');
        for (let row = 0; row < batch.numRows; row++) {
          const articleId = String(articleIds?.get(row));
          const revision = String(revisions?.get(row));
          const known = found.get(articleId);
          if (!known) found.set(articleId, { revision, passages: 1 });
          // Passages of two revisions agree with neither.
          else found.set(articleId, { revision: known.revision === revision ? revision : NO_REVISION, passages: known.passages + 1 });
        }
      }
      return found;
    },

    count: () => table.countRows(),

    async optimize() {
      for (let attempt = 1; ; attempt++) {
        try {
          // LanceDB compares this with the time in its own files, so it is the machine's clock.
          await table.optimize({ cleanupOlderThan: new Date(Date.now() - VERSION_KEPT) });
          return;
        } catch (cause) {
          // Another process wrote meanwhile: the commit is refused, and may be tried again.
          if (attempt === OPTIMIZE_ATTEMPTS || !/conflict/iu.test(String(cause))) throw cause;
          await pause(50 * attempt);
        }
      }
    },

    async close() {
      table.close();
      connection.close();
    },
  };
}

async function searchText(table: Table, query: FullTextQuery, { limit, articleIds }: SearchOptions): Promise<TextHit[]> {
  const search = table
    .query()
    .fullTextSearch(query)
    .limit(limit)
    .select([...PASSAGE_COLUMNS, '_score']);
  const rows = await (articleIds ? search.where(oneOf(articleIds)) : search).toArray();
  return rows.map((row) => ({ passage: toPassage(row), score: textHitRowSchema.parse(row)._score }));
}

/** A MatchQuery has no syntax: quotes and operators are separators like any other sign. */
function anyOf(words: string, boost = 1): MatchQuery {
  return new MatchQuery(words, 'text', { operator: Operator.Or, boost });
}

/**
 * LanceDB adds up what matches, and has no query that takes the best of several words. This one shuts out each word behind those before it, so that a
 * passage scores with the first that it has: among 10,000 distractors nDCG@10 of translated questions is 0.80, and 0.75 where all are added up.
 */
function firstOf(alternatives: Alternatives): FullTextQuery {
  return new BooleanQuery(
    alternatives.map(({ word, weight }, nth) => {
      const found = anyOf(word, weight);
      if (nth === 0) return [Occur.Should, found];
      const better = alternatives.slice(0, nth).map((alternative) => alternative.word);
      return [
        Occur.Should,
        new BooleanQuery([
          [Occur.Should, found],
          [Occur.MustNot, anyOf(better.join(' '))],
        ]),
      ];
    }),
  );
}

function searchable(alternatives: Alternatives): Alternatives {
  return alternatives.map(({ word, weight }) => ({ word: word.toWellFormed(), weight })).filter(({ word }) => hasWords(word));
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** LanceDB's messages repeat themselves and end in places of its own source: `reason, /usr/…/dataset.rs:763:26 Caused by …`. */
function withoutTrace(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split(/, \/|\n/u)[0] ?? message;
}

function findsNothing({ limit, articleIds }: SearchOptions): boolean {
  return limit <= 0 || articleIds?.length === 0;
}

/** A filter on article ids. LanceDB binds no parameters; within quotes only the quote itself has a meaning. */
function oneOf(articleIds: string[]): string {
  return `article_id IN (${articleIds.map((id) => `'${id.replaceAll("'", "''")}'`).join(', ')})`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
