import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { keepWriteAheadLog } from '../corpus/write-ahead-log.ts';
import type { FetchMemory, RememberedFetch } from './fetch-memory.ts';

/** A file of another schema is made anew: it is a cache. */
const SCHEMA = 1;
/** Milliseconds; writes here last a few. */
const BUSY_TIMEOUT = 10_000;

/** Neither an old nor a new memory of fetches can be opened: the folder is not writable, or its disk is full. */
export class FetchMemoryError extends Error {
  override readonly name = 'FetchMemoryError';
  readonly path: string;

  constructor(path: string, options?: ErrorOptions) {
    super(
      `The file ${path} cannot be used to remember what was fetched. Make its folder writable, or set DATA_DIR to another folder.`,
      options,
    );
    this.path = path;
  }
}

const text = z
  .string()
  .nullable()
  .transform((written) => written ?? undefined);
const rowSchema = z
  .object({
    url: z.string(),
    etag: text,
    last_modified: text,
    content_type: text,
    bytes_hash: z.string(),
    feed: z
      .instanceof(Uint8Array)
      .nullable()
      .transform((bytes) => bytes ?? undefined),
    entry_hash: text,
  })
  .transform(
    (row): RememberedFetch => ({
      url: row.url,
      etag: row.etag,
      lastModified: row.last_modified,
      contentType: row.content_type,
      bytesHash: row.bytes_hash,
      feed: row.feed,
      entryHash: row.entry_hash,
    }),
  );

/** A memory in a file of its own beside the archive. One that is damaged is made anew. Throws FetchMemoryError. */
export function createSqliteFetchMemory({ path }: { path: string }): FetchMemory {
  const database = openOrRemake(path);
  const read = database.prepare('SELECT url, etag, last_modified, content_type, bytes_hash, feed, entry_hash FROM fetches WHERE key = ?');
  const write = database.prepare(`
    INSERT OR REPLACE INTO fetches (key, url, etag, last_modified, content_type, bytes_hash, feed, entry_hash)
    VALUES (:key, :url, :etag, :last_modified, :content_type, :bytes_hash, :feed, :entry_hash)`);
  return {
    recall(key) {
      const row = read.get(key);
      return row && rowSchema.parse(row);
    },
    remember(key, fetch) {
      write.run({
        key,
        url: fetch.url,
        etag: fetch.etag ?? null,
        last_modified: fetch.lastModified ?? null,
        content_type: fetch.contentType ?? null,
        bytes_hash: fetch.bytesHash,
        feed: fetch.feed ?? null,
        entry_hash: fetch.entryHash ?? null,
      });
    },
    close: () => database.close(),
  };
}

function openOrRemake(path: string): DatabaseSync {
  try {
    return open(path);
  } catch {
    // Damaged, or of another schema: nothing is lost with it but a few requests.
    try {
      for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
      return open(path);
    } catch (cause) {
      throw new FetchMemoryError(path, { cause });
    }
  }
}

function open(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT });
  try {
    keepWriteAheadLog(database, { longestWait: BUSY_TIMEOUT });
    database.exec('PRAGMA synchronous = NORMAL');
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    if (version !== 0 && version !== SCHEMA) throw new RangeError(`schema ${version}`);
    database.exec(`
      CREATE TABLE IF NOT EXISTS fetches (
        key TEXT PRIMARY KEY,
        url TEXT NOT NULL,
        etag TEXT,
        last_modified TEXT,
        content_type TEXT,
        bytes_hash TEXT NOT NULL,
        feed BLOB,
        entry_hash TEXT
      ) STRICT;
      PRAGMA user_version = ${SCHEMA}`);
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
}
