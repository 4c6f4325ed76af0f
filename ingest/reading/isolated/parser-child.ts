import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { parseIsolated } from './parse-isolated.ts';
import { parseJobSchema } from './parse-job.ts';

/** The process that parses what others could be made to hang on: one job after the other, until its parent lets go. */
const { values } = parseArgs({ options: { memory: { type: 'string', default: '0' } } });
new Worker(fileURLToPath(new URL('memory-watch.ts', import.meta.url)), {
  workerData: { bytes: Number(values.memory), parent: process.ppid },
}).unref();

process.on('message', async (message: unknown) => {
  const parsed = await parseIsolated(parseJobSchema.parse(message));
  process.send?.(parsed);
});
process.on('disconnect', () => process.exit());
// Parsers that go on after their promise failed must not end the process: the time limit does, where it comes to that.
process.on('unhandledRejection', () => {});
process.send?.('started');
