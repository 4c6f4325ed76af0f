import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { parseFeed } from './parse-feed.ts';

/** Runs in a thread of its own that `readFeed` can end. */
const { bytes, base, charset } = z
  .object({ bytes: z.instanceof(Uint8Array), base: z.string().optional(), charset: z.string().optional() })
  .parse(workerData);
parentPort?.postMessage(parseFeed(bytes, { base, charset }));
