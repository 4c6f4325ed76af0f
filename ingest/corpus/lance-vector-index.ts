import { Index, type Table, type VectorQuery } from '@lancedb/lancedb';
import { isConflict } from './lance-conflicts.ts';

/**
 * Up to so many vectors are compared one by one, which loses nothing: 2 ms of CPU a thousand (`npm run benchmark -- P4`), so a tenth of a second here.
 * The index takes 15 to 25 ms, whatever it holds.
 */
export const EXACT_UP_TO = 50_000;
/**
 * Chosen on a million vectors mixed from those of Wikipedia paragraphs, not those that P4 reports, against the exact ten nearest, with a hundred asked for:
 * RaBitQ codes (IVF_RQ) with 64 of 256 partitions probed and 4 × 100 vectors compared exactly find 0.990 of them in 23 ms of CPU; 32 probes 0.972; 16 probes 0.930.
 * IVF_FLAT finds 0.938 of 100,000 with 32 of 256, takes seven times as long to build, and keeps each vector a second time (2 KB instead of 72 bytes).
 */
const PARTITIONS = 256;
/** Fewer vectors teach a partition nothing. */
const SMALLEST_PARTITION = 32;
const PROBES = 64;
const REFINED = 4;
/** What the partitions are learnt from: 38 s of CPU for a million vectors, most of it for putting each into its own; more of either takes longer and finds no more. */
const TRAINING = { sampleRate: 64, maxIterations: 15 };
/** Partitions learnt from a corpus fit it no more when it has so many times the passages; so seldom that all the learning together costs a third more than the last. */
const OUTGROWN = 4;
/** The index's name tells how many passages it was made for: LanceDB keeps no such number. */
const NAME = /^vector_of_(\d+)$/;

/** Whether the vector index is missing or outgrown. A millisecond or two. */
export async function isVectorIndexDue(table: Table, exactUpTo: number): Promise<boolean> {
  const rows = await table.countRows();
  return rows > exactUpTo && rows >= OUTGROWN * Math.max(0, ...(await namesOf(table)).map(madeFor));
}

/**
 * Makes a vector index of all rows. Not under the write lock, since it takes from seconds to a minute: others write meanwhile, and what they add is found by
 * reading it until the next upkeep; searches use the index of before, or none. Where another process changed the table's files meanwhile, nothing is made:
 * it is due still.
 */
export async function makeVectorIndex(table: Table): Promise<void> {
  const before = await namesOf(table);
  const rows = await table.countRows();
  const name = `vector_of_${rows}`;
  const numPartitions = Math.max(1, Math.min(PARTITIONS, Math.floor(rows / SMALLEST_PARTITION)));
  try {
    await table.createIndex('vector', { name, config: Index.ivfRq({ distanceType: 'dot', numPartitions, ...TRAINING }) });
    for (const old of before) if (old !== name) await table.dropIndex(old);
  } catch (cause) {
    if (!isConflict(cause)) throw cause;
  }
}

export type VectorSearch = { limit: number; filter: string | undefined; exactUpTo: number };

/** Exact where that is quick, of the whole table or of what the filter leaves; else by the index. The filter is applied before either. */
export async function nearestTo(table: Table, vector: Float32Array, { limit, filter, exactUpTo }: VectorSearch): Promise<VectorQuery> {
  const query = table.query().nearestTo(vector).distanceType('dot').limit(limit);
  const filtered = filter === undefined ? query : query.where(filter);
  if ((await table.countRows(filter)) <= exactUpTo) return filtered.bypassVectorIndex();
  // All partitions where a filter leaves too few in those.
  return filtered.maximumNprobes(PARTITIONS).minimumNprobes(PROBES).refineFactor(REFINED);
}

/** Rows that the vector index holds, and those that it does not hold yet; undefined where there is none. */
export async function vectorIndexState(table: Table): Promise<{ indexed: number; unindexed: number } | undefined> {
  const [name] = await namesOf(table);
  const state = name === undefined ? undefined : await table.indexStats(name);
  return state && { indexed: state.numIndexedRows, unindexed: state.numUnindexedRows };
}

async function namesOf(table: Table): Promise<string[]> {
  return (await table.listIndices()).filter(({ columns }) => columns.includes('vector')).map(({ name }) => name);
}

function madeFor(name: string): number {
  return Number(NAME.exec(name)?.[1] ?? 0);
}
