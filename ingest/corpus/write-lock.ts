import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { isBusy } from './is-busy.ts';

/** How long an operation waits for another process before it gives up, in milliseconds. An operation is a batch of articles, not an ingest. */
const LONGEST_WAIT = 60_000;
/** Between two tries, in milliseconds: short beside an operation, long beside a try. */
const PAUSE = 25;

/** Another process has been writing to the corpus all the time. Nothing was written; trying again later may do. */
export class WriteLockTimeoutError extends Error {
  override readonly name = 'WriteLockTimeoutError';
  readonly path: string;

  constructor(path: string, waited: number) {
    super(
      `Another ingest is writing to this corpus (${path}) and has not let go for ${Math.round(waited / 1000)} seconds. ` +
        'Wait until it is done, or end it, and try again: what was done so far is kept.',
    );
    this.path = path;
  }
}

export type WriteLock = {
  /**
   * Runs `write` while no other process, and nothing else in this one, holds the lock. In this process first come, first served.
   * Not to be called from inside of `write`: it would wait for itself. Rejects with WriteLockTimeoutError, or as `write` does.
   */
  withWriteLock<Result>(write: () => Promise<Result>): Promise<Result>;
  close(): void;
};

/**
 * A lock between processes: an exclusive transaction on an SQLite file of its own, in which nothing is ever written. It is a lock of the
 * operating system's on that file, so it is gone with the process that held it, however that ended. Throws where the file cannot be made.
 * Fair: who waits stands in a place before it, which there is one of (`….next`), and who comes from writing has to get that place first. So two ingests
 * take turns, and neither starves the other.
 */
export function createWriteLock({ path, longestWait = LONGEST_WAIT }: { path: string; longestWait?: number }): WriteLock {
  const database = new DatabaseSync(path, { timeout: 0 });
  const place = new DatabaseSync(`${path}.next`, { timeout: 0 });
  let last = Promise.resolve();

  async function acquire(): Promise<void> {
    const until = performance.now() + longestWait;
    await waitFor(place, until);
    try {
      await waitFor(database, until);
    } finally {
      place.exec('ROLLBACK');
    }
  }

  async function waitFor(lock: DatabaseSync, until: number): Promise<void> {
    while (!tryAcquire(lock)) {
      if (performance.now() >= until) throw new WriteLockTimeoutError(path, longestWait);
      await pause(PAUSE);
    }
  }

  return {
    async withWriteLock(write) {
      const turn = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      await turn;
      try {
        await acquire();
        try {
          return await write();
        } finally {
          database.exec('ROLLBACK');
        }
      } finally {
        resolve();
      }
    },
    close: () => {
      database.close();
      place.close();
    },
  };
}

function tryAcquire(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (cause) {
    if (isBusy(cause)) return false;
    throw cause;
  }
}
