import { sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

/** Nothing has changed for so long: what is being written is written. Milliseconds. */
const QUIET = 1000;
/** Where something changes all the time, what has changed is still told this often. Milliseconds. */
const LONGEST_WAIT = 15_000;

export type WatchOptions = {
  signal: AbortSignal;
  /** What lies below these is not watched: the corpus, which changes with each ingest. */
  ignored?: string[];
  /** What was wrong with watching; it goes on all the same. */
  onProblem: (problem: string) => void;
  quiet?: number;
  longestWait?: number;
};

export type Watch = {
  /** Resolves once what changes from now on is noticed. */
  ready: Promise<void>;
  /** One item each time something under the paths has changed and settled; several changes are one item. Ends when the signal aborts, and never rejects. */
  changes(): AsyncGenerator<void, void>;
};

/** Watches files and folders, named by paths free of links. One that is missing is waited for. */
export function watchFolders(
  paths: string[],
  { signal, ignored = [], onProblem, quiet = QUIET, longestWait = LONGEST_WAIT }: WatchOptions,
): Watch {
  const isIgnored = (path: string) => ignored.some((folder) => path === folder || path.startsWith(folder + sep));
  const watcher = watch(paths, { ignoreInitial: true, followSymlinks: false, ignored: isIgnored });
  const closed = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  const ready = Promise.race([new Promise<void>((resolve) => watcher.once('ready', () => resolve())), closed]);
  watcher.on('error', (error) => onProblem(problemOf(error)));

  let since: number | undefined;
  let last = 0;
  let changed = Promise.withResolvers<void>();
  watcher.on('all', () => {
    last = performance.now();
    since ??= last;
    changed.resolve();
  });

  async function settled(): Promise<void> {
    while (!signal.aborted && since !== undefined) {
      const now = performance.now();
      const wait = Math.min(last + quiet - now, since + longestWait - now);
      if (wait <= 0) return;
      await pause(wait, closed);
    }
  }

  return {
    ready,
    async *changes() {
      try {
        while (!signal.aborted) {
          await Promise.race([changed.promise, closed]);
          await settled();
          if (signal.aborted) return;
          since = undefined;
          changed = Promise.withResolvers();
          yield;
        }
      } finally {
        await close(watcher, onProblem);
      }
    },
  };
}

/** Ends early with `closed`; no timer is left behind. */
async function pause(milliseconds: number, closed: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([promise, closed]);
  clearTimeout(timer);
}

async function close(watcher: FSWatcher, onProblem: (problem: string) => void): Promise<void> {
  await watcher.close().catch((error: unknown) => onProblem(problemOf(error)));
}

function problemOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC')
    return 'more folders than this system lets be watched (fs.inotify.max_user_watches); changes in the others are not noticed';
  if (code === 'EMFILE') return 'too many files are open: changes in some folders are not noticed';
  return error instanceof Error ? error.message : String(error);
}
