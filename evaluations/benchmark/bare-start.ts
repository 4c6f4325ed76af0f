/**
 * Started by p8.ts: `bare-start.ts <dataDir>`. What no server of this make can do without: the libraries that an answer needs are imported, the model is loaded, the
 * table is opened and asked once. Prints the milliseconds of CPU time that it took.
 */
import { join } from 'node:path';
import { connect } from '@lancedb/lancedb';
import { loadStaticEmbedder } from '../../ingest/corpus/static-embedder.ts';
import { readIngestSettings } from '../../ingest/settings.ts';

/** What else the server has loaded when the first answer is out. */
const LIBRARIES = ['@hono/node-server', '@hono/zod-openapi', '@orama/stemmers/english', 'ai', 'hono', 'pino', 'tinyld/light', 'zod'];

const [dataDir = ''] = process.argv.slice(2);
for (const library of LIBRARIES) await import(library);
const embedder = await loadStaticEmbedder({ modelFolder: readIngestSettings({}).embeddingModel });
const connection = await connect(join(dataDir, 'passages.lance'));
const table = await connection.openTable('passages');
const found = await table
  .query()
  .nearestTo(await embedder.embedQuestion('Wann?'))
  .limit(1)
  .toArray();
if (found.length === 0) throw new Error('The table is empty');
const { user, system } = process.cpuUsage();
process.stdout.write(`${(user + system) / 1000}\n`);
