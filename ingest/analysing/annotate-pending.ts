import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Archive } from '../corpus/archive.ts';
import { annotateShare } from './annotate-share.ts';

export type AnnotateOptions = {
  archive: Archive;
  /** File of that archive: threads open it for themselves. */
  path: string;
  /** How many threads at most; with 0, all is done here. */
  threads: number;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: { done: number; of: number }) => void) | undefined;
};

/** Fewer are read here, before a thread would have loaded the rules. */
const WORTH_THREADS = 24;

/**
 * Annotates all articles of which nothing is kept by the present rules: new ones, changed ones, all of them after the rules changed. It takes about three times as long as
 * taking them in, and nothing waits for it: it may be stopped at any moment, and the next call goes on. Ends early when `signal` aborts. Rejects when a thread fails.
 */
export async function annotatePending({ archive, path, threads, signal, onProgress }: AnnotateOptions): Promise<number> {
  const of = archive.annotations.countMissing();
  let done = 0;
  const count = (read: number) => {
    done += read;
    onProgress?.({ done, of });
  };
  if (of < WORTH_THREADS || threads === 0) {
    for (const read of annotateShare(archive, { part: 0, of: 1 })) {
      count(read);
      await setImmediate();
      if (signal?.aborted) break;
    }
    return done;
  }
  await Promise.all(Array.from({ length: threads }, (_, part) => inThread({ path, share: { part, of: threads }, signal, count })));
  return done;
}

type Share = { path: string; share: { part: number; of: number }; signal: AbortSignal | undefined; count: (read: number) => void };

async function inThread({ path, share, signal, count }: Share): Promise<void> {
  if (signal?.aborted) return;
  const worker = new Worker(new URL('annotation-thread.ts', import.meta.url), { workerData: { path, share } });
  const stop = () => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  worker.on('message', count);
  worker.once('error', reject);
  worker.once('exit', () => resolve());
  try {
    await promise;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
