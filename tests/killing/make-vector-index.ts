/** Started by `kill-rounds.ts`: `make-vector-index.ts <dataDir>` makes the vector index of a corpus again and again, as if it were too large for exact search. */
import { join } from 'node:path';
import { connect } from '@lancedb/lancedb';
import { openTable, optimizeTable } from '../../ingest/corpus/lance-table.ts';
import { makeVectorIndex } from '../../ingest/corpus/lance-vector-index.ts';
import { parseManifest } from '../../ingest/corpus/manifest.ts';
import { withArchive } from '../../ingest/corpus/open-kept-corpus.ts';

const [dataDir = ''] = process.argv.slice(2);
const manifest = await withArchive(dataDir, async (archive) => parseManifest(archive.readManifest(), dataDir));
if (!manifest) throw new Error(`There is no corpus in ${dataDir}.`);
const { index, embedder } = manifest;
const connection = await connect(join(dataDir, index));
const table = await openTable(connection, embedder.dimension);
console.log('opened');
// So often that it is still at it when it is killed.
for (let nth = 0; nth < 1000; nth++) {
  await makeVectorIndex(table);
  await optimizeTable(table);
}
