import { Worker } from 'node:worker_threads';
import type { Analyse } from '../storing/batch-articles.ts';
import type { AnalysedArticle } from './analyse-article.ts';

export type AnalysisTask = { nth: number; read: Parameters<Analyse>[0]; options: Parameters<Analyse>[1] };
export type AnalysisAnswer = { nth: number; analysed: AnalysedArticle } | { nth: number; failure: string };

export type Analysis = { analyse: Analyse; close(): Promise<void> };

/** So many articles are analysed before threads are started: that takes as long, and most ingests are small. */
const BEFORE_THREADS = 24;
/** Each loads the rules of language anew and remembers words of its own, some 100 MB. */
const MOST_THREADS = 8;

type Thread = { worker: Worker; waiting: Map<number, { resolve(analysed: AnalysedArticle): void; reject(error: Error): void }> };

/**
 * Analyses articles in threads of their own, so that the other cores are busy while this one reads, embeds and stores. With one core, and for the first
 * few articles, it is done here. An article that ends its thread is rejected, and the next one has a new thread.
 */
export function createAnalysis({ cores }: { cores: number }): Analysis {
  // One core is left to this thread, which has as much to do.
  const most = Math.min(cores - 1, MOST_THREADS);
  const threads: Thread[] = [];
  let asked = 0;

  function startThread(): Thread {
    const worker = new Worker(new URL('analysis-thread.ts', import.meta.url));
    const thread: Thread = { worker, waiting: new Map() };
    worker.unref();
    worker.on('message', (answer: AnalysisAnswer) => {
      const asker = thread.waiting.get(answer.nth);
      thread.waiting.delete(answer.nth);
      if ('analysed' in answer) asker?.resolve(answer.analysed);
      else asker?.reject(new Error(answer.failure));
    });
    const end = (error: Error) => {
      const place = threads.indexOf(thread);
      if (place >= 0) threads.splice(place, 1);
      for (const { reject } of thread.waiting.values()) reject(error);
      thread.waiting.clear();
    };
    worker.once('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
    worker.once('exit', () => end(new Error('its analysis ended unexpectedly')));
    threads.push(thread);
    return thread;
  }

  function leastBusy(): Thread {
    const [first, ...others] = threads;
    if (!first || threads.length < most) return startThread();
    return others.reduce((least, thread) => (thread.waiting.size < least.waiting.size ? thread : least), first);
  }

  return {
    async analyse(read, options) {
      const nth = asked++;
      if (most === 0 || nth < BEFORE_THREADS) return (await import('./analyse-article.ts')).analyseArticle(read, options);
      const { worker, waiting } = leastBusy();
      const { promise, resolve, reject } = Promise.withResolvers<AnalysedArticle>();
      waiting.set(nth, { resolve, reject });
      // While it is waited for it keeps the process alive, and only then.
      worker.ref();
      worker.postMessage({ nth, read, options } satisfies AnalysisTask);
      return promise.finally(() => {
        if (waiting.size === 0) worker.unref();
      });
    },
    async close() {
      await Promise.all(threads.splice(0).map(({ worker }) => worker.terminate()));
    },
  };
}
