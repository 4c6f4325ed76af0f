import { type Connection, Index, type Table } from '@lancedb/lancedb';
import { withRetries } from './lance-conflicts.ts';
import { vectorIndexState } from './lance-vector-index.ts';
import type { IndexState } from './passage-index.ts';
import { passageTableSchema } from './passage-rows.ts';

const TABLE = 'passages';
/** German compounds are longer than the 40 characters above which LanceDB drops a word. */
const LONGEST_WORD = 100;
/** A search takes no longer than this: versions older than it are read by nobody. Milliseconds. */
const VERSION_KEPT = 60_000;
/**
 * A row that the text index does not hold costs each search by words 0.07 ms of CPU; bringing any number of them into the index costs 0.2 s and 0.06 ms for each
 * row of the table (10,000: 1.6 s; 100,000: 6.4 s). So it is done when a fifth of the table is new: never for fewer than adds 70 ms to a search, always at what adds 700 ms.
 */
const UNINDEXED_SHARE = 1 / 5;
const FEWEST_UNINDEXED = 1000;
const MOST_UNINDEXED = 10_000;
/** Each commit leaves a fragment, which costs each search 1 ms with the few rows in it: 16 of them a third of a search among 10,000 passages, 64 twice that search. */
const MOST_FRAGMENTS = 16;
/** LanceDB joins fragments up to 1,048,576 rows; half of that, since what is joined is not always full. */
const FULL_FRAGMENT = 512 * 1024;

/** The table of passages in a folder, made when there is none, with the indexes that it needs. Rejects where it is of another make. */
export async function openTable(connection: Connection, dimension: number): Promise<Table> {
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

/** Brings new rows into the indexes, joins fragments, and removes versions that nobody reads any more. */
export async function optimizeTable(table: Table): Promise<void> {
  // LanceDB compares this with the time in its own files, so it is the machine's clock.
  await withRetries(() => table.optimize({ cleanupOlderThan: new Date(Date.now() - VERSION_KEPT) }));
}

/** Whether so much is unindexed or in pieces that searches suffer. Costs a few milliseconds. */
export async function isUpkeepDue(table: Table): Promise<boolean> {
  const { rows, unindexed, fragments } = await tableState(table);
  const mostUnindexed = Math.min(MOST_UNINDEXED, Math.max(FEWEST_UNINDEXED, rows * UNINDEXED_SHARE));
  return unindexed > mostUnindexed || fragments - rows / FULL_FRAGMENT > MOST_FRAGMENTS;
}

export async function tableState(table: Table): Promise<IndexState> {
  const text = (await table.listIndices()).find(({ columns }) => columns.includes('text'));
  const { numUnindexedRows = 0, numIndexedRows = 0 } = (text && (await table.indexStats(text.name))) ?? {};
  const { numRows, fragmentStats } = await table.stats();
  return {
    rows: numRows,
    textIndexed: numIndexedRows,
    unindexed: numUnindexedRows,
    fragments: fragmentStats.numFragments,
    vectors: await vectorIndexState(table),
  };
}
