import { type Connection, connect, Session, type Table } from '@lancedb/lancedb';
import { boundsOf, oneOf } from './lance-filter.ts';
import { isUpkeepDue, openTable, optimizeTable, tableState } from './lance-table.ts';
import { queryOfAlternatives, queryOfText, searchText } from './lance-text-search.ts';
import { EXACT_UP_TO, isVectorIndexDue, makeVectorIndex, nearestTo } from './lance-vector-index.ts';
import type { PassageIndex, SearchOptions } from './passage-index.ts';
import { PassageIndexOpenError } from './passage-index-errors.ts';
import { PASSAGE_COLUMNS, toEmbeddedPassage, toHits, toPassage, toTable } from './passage-rows.ts';
import { assertIndexable, vectorFlaw } from './passage-validation.ts';

/** LanceDB's own bounds are 6 GB and 1 GB. */
const INDEX_CACHE_BYTES = 512n * 1024n * 1024n;
const METADATA_CACHE_BYTES = 64n * 1024n * 1024n;
const NO_REVISION = '';

/** `exactUpTo`: the most vectors that are compared one by one; above, there is a vector index. */
type LanceOptions = { folder: string; dimension: number; exactUpTo?: number };

/**
 * Opens the passage index in this folder, or makes an empty one. Call it under the corpus's write lock.
 * Rejects with PassageIndexOpenError when what is there cannot be read, or is not a passage index of this make and dimension.
 */
export async function openLancePassageIndex({ folder, dimension, exactUpTo = EXACT_UP_TO }: LanceOptions): Promise<PassageIndex> {
  let connection: Connection | undefined;
  try {
    // Interval 0: every read sees what other processes have written.
    connection = await connect(folder, { readConsistencyInterval: 0 }, new Session(INDEX_CACHE_BYTES, METADATA_CACHE_BYTES));
    const table = await openTable(connection, dimension);
    const passageIndex = createPassageIndex(connection, table, { dimension, exactUpTo });
    await passageIndex.contents(); // reads every data file, so that a missing one is noticed here
    return passageIndex;
  } catch (cause) {
    connection?.close();
    throw new PassageIndexOpenError(folder, withoutTrace(cause), { cause });
  }
}

function createPassageIndex(
  connection: Connection,
  table: Table,
  { dimension, exactUpTo }: { dimension: number; exactUpTo: number },
): PassageIndex {
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
      const query = await nearestTo(table, vector, { limit: options.limit, filter: boundsOf(options), exactUpTo });
      const found = await query.select([...PASSAGE_COLUMNS, '_distance']).toArrow();
      // For vectors of length 1 LanceDB's "dot" distance is 1 − cosine.
      return toHits(found, '_distance').map(({ passage, value }) => ({ passage, similarity: 1 - value }));
    },

    async searchByText(text, options) {
      const query = queryOfText(text);
      return findsNothing(options) || !query ? [] : searchText(table, query, options);
    },

    async searchByAlternatives(sought, options) {
      const query = queryOfAlternatives(sought);
      return findsNothing(options) || !query ? [] : searchText(table, query, options);
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

    optimize: () => optimizeTable(table),

    async keepUp() {
      if (await isUpkeepDue(table)) await optimizeTable(table);
    },

    async keepUpVectors() {
      if (await isVectorIndexDue(table, exactUpTo)) await makeVectorIndex(table);
    },

    async *rows() {
      for await (const batch of table.query().select([...PASSAGE_COLUMNS, 'vector'])) yield batch.toArray().map(toEmbeddedPassage);
    },

    state: () => tableState(table),

    async close() {
      table.close();
      connection.close();
    },
  };
}

/** LanceDB's messages repeat themselves and end in places of its own source: `reason, /usr/…/dataset.rs:763:26 Caused by …`. */
function withoutTrace(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split(/, \/|\n/u)[0] ?? message;
}

function findsNothing({ limit, articleIds }: SearchOptions): boolean {
  return limit <= 0 || articleIds?.length === 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
