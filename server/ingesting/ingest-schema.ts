import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isBusy } from '../../ingest/corpus/is-busy.ts';

const VERSION = 2;

/**
 * `sequence` of an ingest grows with each change; an item carries that of its last change, so events are told again from the rows themselves.
 * `fields`: which column of it is which, as JSON. `names`: which content was uploaded under which name, and the key of its article. `settled`: an article came of it.
 */
const SCHEMA = `
  CREATE TABLE ingests (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    fault TEXT,
    created_at TEXT NOT NULL,
    ended_at TEXT,
    announced INTEGER,
    same_name TEXT NOT NULL,
    publisher TEXT,
    published_on TEXT,
    sequence INTEGER NOT NULL DEFAULT 1
  ) STRICT;
  CREATE TABLE items (
    ingest_id TEXT NOT NULL REFERENCES ingests (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    key TEXT NOT NULL,
    file TEXT,
    bytes_hash TEXT,
    state TEXT NOT NULL,
    outcome TEXT,
    article_id TEXT,
    articles INTEGER NOT NULL DEFAULT 0,
    reason TEXT,
    same_content_as TEXT,
    same_name TEXT,
    problems TEXT NOT NULL DEFAULT '[]',
    sequence INTEGER NOT NULL,
    fields TEXT,
    PRIMARY KEY (ingest_id, number)
  ) STRICT;
  CREATE INDEX items_by_state ON items (ingest_id, state, number);
  CREATE INDEX items_by_sequence ON items (ingest_id, sequence);
  CREATE TABLE names (
    name TEXT NOT NULL,
    bytes_hash TEXT NOT NULL,
    key TEXT NOT NULL,
    settled INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (name, bytes_hash)
  ) STRICT;
  CREATE INDEX names_by_key ON names (key);
`;

const SECOND_VERSION = 'ALTER TABLE items ADD COLUMN fields TEXT;';

export class IngestsUnreadableError extends Error {
  constructor(file: string, cause: unknown) {
    super(
      `The ingests in ${file} cannot be read. Move the file away to begin with none (reports are kept elsewhere), or put back a copy.`,
      {
        cause,
      },
    );
    this.name = 'IngestsUnreadableError';
  }
}

/** Two servers would read each other's uploads, and each would end what the other has under way. */
export class ServerRunningError extends Error {
  constructor(file: string) {
    super(`Another server works in ${path.dirname(file)}. Stop that one, or set DATA_DIR to another folder.`);
    this.name = 'ServerRunningError';
  }
}

/**
 * Opens or makes the file, and holds it until it is closed or the process ends, however that is. Throws ServerRunningError where another process holds it, and IngestsUnreadableError for one that is none of ours. A power cut may lose the last steps of an ingest (synchronous=NORMAL):
 * the archive holds the articles, and reading a file again finds them unchanged.
 */
export function openIngestDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 5_000 });
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;');
    const version = database.prepare('PRAGMA user_version').get()?.user_version;
    if (version === 0) database.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${VERSION}; COMMIT;`);
    else if (version === 1) database.exec(`BEGIN IMMEDIATE; ${SECOND_VERSION} PRAGMA user_version = ${VERSION}; COMMIT;`);
    else if (version !== VERSION) throw new Error(`Version ${version} of the file is not known here`);
    return database;
  } catch (error) {
    database?.close();
    if (isBusy(error)) throw new ServerRunningError(file);
    throw new IngestsUnreadableError(file, error);
  }
}
