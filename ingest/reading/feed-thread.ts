import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { parseFeed } from './parse-feed.ts';

/** Runs in a thread of its own, which `loadFeed` can end: one feed after the other. */
const jobSchema = z.object({ bytes: z.instanceof(Uint8Array), base: z.string().optional(), charset: z.string().optional() });
parentPort?.on('message', (message: unknown) => {
  const { bytes, base, charset } = jobSchema.parse(message);
  parentPort?.postMessage(parseFeed(bytes, { base, charset }));
});
