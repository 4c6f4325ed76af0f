import type { DatabaseSync } from 'node:sqlite';

/** Everything that `write` does is kept at once, or, when it throws, not at all. Within another transaction it is a part of that one. */
export function inWriteTransaction<Result>(database: DatabaseSync, write: () => Result): Result {
  if (database.isTransaction) return write();
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = write();
    database.exec('COMMIT');
    return result;
  } catch (cause) {
    // A full disk has rolled back already.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw cause;
  }
}
