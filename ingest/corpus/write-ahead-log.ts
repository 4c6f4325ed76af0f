import type { DatabaseSync } from 'node:sqlite';
import { isBusy } from './is-busy.ts';

/** Between two tries, in milliseconds. */
const PAUSE = 10;

/**
 * Has a database write ahead, so that it can be read while it is written. While another process makes the same file, SQLite refuses this at once, whatever its
 * busy timeout is: it is tried again for `longestWait` milliseconds, in which this thread stands still. Throws as SQLite does.
 */
export function keepWriteAheadLog(database: DatabaseSync, { longestWait }: { longestWait: number }): void {
  const until = performance.now() + longestWait;
  while (!trySwitch(database, until)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}

function trySwitch(database: DatabaseSync, until: number): boolean {
  try {
    database.exec('PRAGMA journal_mode = WAL');
    return true;
  } catch (cause) {
    // A try can itself have waited for as long as the database's busy timeout.
    if (performance.now() < until && isBusy(cause)) return false;
    throw cause;
  }
}
