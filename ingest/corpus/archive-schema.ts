import { DatabaseSync } from 'node:sqlite';
import { ArchiveOpenError } from './archive-errors.ts';
import { fold, sortKey } from './folding.ts';
import { keepWriteAheadLog } from './write-ahead-log.ts';

/** How long a write waits for another process's write, in milliseconds. Transactions here last a few milliseconds. */
const BUSY_TIMEOUT = 10_000;

/** Each entry brings the schema one `user_version` further. Never change one that has been released: add another. */
const MIGRATIONS = [
  `
  CREATE TABLE corpus (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    changes INTEGER NOT NULL,
    manifest TEXT
  ) STRICT;
  INSERT INTO corpus (one, changes) VALUES (1, 0);

  CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    revision TEXT NOT NULL,
    title TEXT,
    first_words TEXT NOT NULL,
    publisher TEXT,
    published_on TEXT,
    published_how TEXT,
    language TEXT NOT NULL,
    url TEXT,
    path TEXT,
    retrieved_at TEXT NOT NULL,
    bytes_hash TEXT NOT NULL,
    versions TEXT NOT NULL,
    characters INTEGER NOT NULL,
    edits INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    indexed INTEGER NOT NULL DEFAULT 0 CHECK (indexed IN (0, 1)),
    deleted_at TEXT,
    folded_text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX articles_by_bytes_hash ON articles (bytes_hash);
  CREATE INDEX articles_not_indexed ON articles (id) WHERE indexed = 0;

  CREATE TABLE revisions (
    article_id TEXT NOT NULL REFERENCES articles (id),
    revision TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    stored_at TEXT NOT NULL,
    text TEXT NOT NULL,
    original TEXT NOT NULL,
    edits TEXT NOT NULL,
    PRIMARY KEY (article_id, revision)
  ) STRICT;

  CREATE TABLE corrections (
    article_id TEXT PRIMARY KEY REFERENCES articles (id),
    title TEXT,
    publisher TEXT,
    published_on TEXT,
    made_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE names (
    article_id TEXT NOT NULL REFERENCES articles (id),
    name_key TEXT NOT NULL,
    PRIMARY KEY (article_id, name_key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX names_by_key ON names (name_key, article_id);

  CREATE VIEW current_articles AS
    SELECT articles.id, key, revision, first_words, language, url, path, retrieved_at, bytes_hash, characters, edits, passages, indexed, deleted_at,
      folded_text,
      COALESCE(corrections.title, articles.title) AS title,
      COALESCE(corrections.title, articles.title, first_words) AS label,
      COALESCE(corrections.publisher, articles.publisher) AS publisher,
      COALESCE(corrections.published_on, articles.published_on) AS published_on,
      CASE WHEN corrections.published_on IS NULL THEN published_how ELSE 'corrected' END AS published_how
    FROM articles LEFT JOIN corrections ON corrections.article_id = articles.id;
  `,
  // What else is known of an article, as JSON (detailsSchema); of a correction the fields that the analyst set.
  `
  ALTER TABLE articles ADD COLUMN details TEXT NOT NULL DEFAULT '{}';
  ALTER TABLE corrections ADD COLUMN details TEXT NOT NULL DEFAULT '{}';
  ALTER TABLE corrections ADD COLUMN language TEXT;
  DROP VIEW current_articles;
  CREATE VIEW current_articles AS
    SELECT articles.id, key, revision, first_words, url, path, retrieved_at, bytes_hash, characters, edits, passages, indexed, deleted_at, folded_text,
      COALESCE(corrections.title, articles.title) AS title,
      COALESCE(corrections.title, articles.title, first_words) AS label,
      COALESCE(corrections.publisher, articles.publisher) AS publisher,
      COALESCE(corrections.published_on, articles.published_on) AS published_on,
      CASE WHEN corrections.published_on IS NULL THEN published_how ELSE 'corrected' END AS published_how,
      COALESCE(corrections.language, articles.language) AS language,
      json_patch(json_patch(articles.details, COALESCE(corrections.details, '{}')),
        CASE WHEN corrections.publisher IS NULL THEN '{}' ELSE '{"publisherHow":"corrected"}' END) AS details
    FROM articles LEFT JOIN corrections ON corrections.article_id = articles.id;
  `,
  // What is remembered of the files and addresses that articles came from, and which articles were removed because their file is gone.
  `
  CREATE TABLE sources (
    key TEXT PRIMARY KEY,
    path TEXT,
    stamp TEXT,
    bytes_hash TEXT NOT NULL,
    versions TEXT NOT NULL,
    given TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE articles ADD COLUMN pruned INTEGER NOT NULL DEFAULT 0 CHECK (pruned IN (0, 1));
  CREATE INDEX articles_by_path ON articles (path) WHERE deleted_at IS NULL;
  `,
  // Families. `family`: number of the article that the family goes by; NULL for an article alone. `revision`: the one that was placed.
  `
  CREATE TABLE family_places (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id TEXT NOT NULL UNIQUE REFERENCES articles (id),
    revision TEXT,
    rules TEXT NOT NULL,
    family INTEGER,
    live INTEGER NOT NULL CHECK (live IN (0, 1)),
    settled INTEGER NOT NULL CHECK (settled IN (0, 1))
  ) STRICT;
  CREATE INDEX family_places_by_family ON family_places (family, number) WHERE family IS NOT NULL;

  CREATE TABLE family_signatures (
    number INTEGER PRIMARY KEY REFERENCES family_places (number),
    keys BLOB NOT NULL,
    signature BLOB NOT NULL
  ) STRICT;

  CREATE TABLE family_keys (
    key INTEGER NOT NULL,
    number INTEGER NOT NULL REFERENCES family_places (number),
    PRIMARY KEY (key, number)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE family_links (
    number INTEGER NOT NULL REFERENCES family_places (number),
    other INTEGER NOT NULL REFERENCES family_places (number),
    near_copy INTEGER NOT NULL CHECK (near_copy IN (0, 1)),
    shared TEXT NOT NULL,
    PRIMARY KEY (number, other)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX family_links_by_other ON family_links (other);

  -- What is not placed is looked for among all articles: without reading their rows, which hold their texts.
  CREATE INDEX articles_by_revision ON articles (id, revision, deleted_at);
  `,
  // Lines that could be a publisher's furniture, by hash, and in which families they stand; the line '' stands for the family itself.
  `
  CREATE TABLE shared_lines (
    publisher TEXT NOT NULL,
    line TEXT NOT NULL,
    family TEXT NOT NULL,
    PRIMARY KEY (publisher, line, family)
  ) STRICT, WITHOUT ROWID;
  `,
  // What language/ says of the current text of an article (annotation-record.ts), by which version of its rules.
  `
  CREATE TABLE annotations (
    article_id TEXT NOT NULL,
    revision TEXT NOT NULL,
    version INTEGER NOT NULL,
    spans BLOB NOT NULL,
    PRIMARY KEY (article_id, revision),
    FOREIGN KEY (article_id, revision) REFERENCES revisions (article_id, revision)
  ) STRICT;
  CREATE TRIGGER annotations_of_older_text AFTER UPDATE OF revision ON articles WHEN NEW.revision <> OLD.revision BEGIN
    DELETE FROM annotations WHERE article_id = NEW.id;
  END;
  `,
  // Cases: named sets of articles. An article stays in its cases while it is deleted.
  `
  CREATE TABLE cases (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE case_articles (
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    article_id TEXT NOT NULL REFERENCES articles (id),
    PRIMARY KEY (case_id, article_id)
  ) STRICT, WITHOUT ROWID;
  `,
  // Days that the current text of an article names (mentioned-days.ts). Found together with its annotations, which are therefore made anew.
  `
  CREATE TABLE mentioned_days (
    article_id TEXT NOT NULL REFERENCES articles (id),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    PRIMARY KEY (article_id, first_day, last_day)
  ) STRICT, WITHOUT ROWID;
  DELETE FROM annotations;
  DROP TRIGGER annotations_of_older_text;
  CREATE TRIGGER annotations_of_older_text AFTER UPDATE OF revision, published_on ON articles
    WHEN NEW.revision <> OLD.revision OR NEW.published_on IS NOT OLD.published_on BEGIN
    DELETE FROM annotations WHERE article_id = NEW.id;
    DELETE FROM mentioned_days WHERE article_id = NEW.id;
  END;
  `,
];

/**
 * Opens the archive's database, made or brought up to this schema. Every commit is on the disk before it returns (WAL, synchronous=FULL).
 * Throws ArchiveOpenError for a file that is damaged, unreadable, or of a later schema.
 */
export function openArchiveDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
    keepWriteAheadLog(database, { longestWait: BUSY_TIMEOUT });
    database.exec('PRAGMA synchronous = FULL');
    migrate(database, path);
    database.function('fold', { deterministic: true }, (text) => fold(String(text)));
    database.function('sort_key', { deterministic: true }, (text) => sortKey(String(text)));
    return database;
  } catch (cause) {
    database?.close();
    if (cause instanceof ArchiveOpenError) throw cause;
    throw new ArchiveOpenError(path, cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function migrate(database: DatabaseSync, path: string): void {
  if (schemaVersion(database) === MIGRATIONS.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = schemaVersion(database); // another process may have migrated meanwhile
    if (version > MIGRATIONS.length)
      throw new ArchiveOpenError(path, `it was written by a newer Beleg (schema ${version}, known here: ${MIGRATIONS.length})`);
    for (const migration of MIGRATIONS.slice(version)) database.exec(migration);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    database.exec('COMMIT');
  } catch (cause) {
    // A full disk has rolled back already.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw cause;
  }
}

function schemaVersion(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version);
}
