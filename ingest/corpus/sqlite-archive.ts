import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Archive, ArticleFilter, IngestedArticle, KeptArticle } from './archive.ts';
import { InvalidCursorError } from './archive-errors.ts';
import { archiveFaults } from './archive-faults.ts';
import { filterCondition } from './archive-filter.ts';
import {
  ARTICLE_COLUMNS,
  articleRowSchema,
  correctionRowSchema,
  ingestedRowSchema,
  revisionRowSchema,
  sourceRowSchema,
  toArticle,
  toEntry,
} from './archive-rows.ts';
import { openArchiveDatabase } from './archive-schema.ts';
import { archiveStatistics } from './archive-statistics.ts';
import { prepareArchiveWrites } from './archive-writes.ts';
import type { Correction } from './article.ts';
import { fold } from './folding.ts';
import { revisionOf } from './revision.ts';
import { createSqliteAnnotations } from './sqlite-annotations.ts';
import { createSqliteCases } from './sqlite-cases.ts';
import { createSqliteFamilies } from './sqlite-families.ts';
import { createSqliteSharedLines } from './sqlite-shared-lines.ts';

export type SqliteArchiveOptions = {
  /** File of the archive; made when there is none. Its folder must exist. */
  path: string;
  clock: () => Date;
  /** Makes the id of a new article. */
  mintId: () => string;
};

/** Articles that are looked at for other spellings of a name. */
const MOST_NAMING = 2_000;

/** Opens the archive kept in one SQLite file. Throws ArchiveOpenError. */
export function createSqliteArchive({ path, clock, mintId }: SqliteArchiveOptions): Archive {
  const database = openArchiveDatabase(path);
  const families = createSqliteFamilies(database);
  const writes = prepareArchiveWrites({ database, clock, mintId, families });
  const readArticle = database.prepare(`SELECT ${ARTICLE_COLUMNS} FROM current_articles WHERE id = ?`);
  const readRevision = database.prepare('SELECT text, original, edits FROM revisions WHERE article_id = ? AND revision = ?');
  const readRevisions = database.prepare('SELECT revision FROM revisions WHERE article_id = ? ORDER BY sequence DESC');
  const readByKey = database.prepare(
    'SELECT id, bytes_hash, versions, deleted_at, pruned, publisher, published_on FROM articles WHERE key = ?',
  );
  const readByHash = database.prepare(
    'SELECT id, key, path, pruned FROM articles WHERE bytes_hash = ? AND (deleted_at IS NULL OR pruned = 1) ORDER BY pruned, id',
  );
  const readSource = database.prepare('SELECT key, path, stamp, bytes_hash, versions, given FROM sources WHERE key = ?');
  // "$" is the sign behind "#". The path tells entries of "a.zip" from a file that is called "a.zip#1".
  const readArticlesOf = database.prepare(
    `SELECT id, key, deleted_at FROM articles
     WHERE (key = :key OR (key >= :key || '#' AND key < :key || '$')) AND path IS :path AND pruned = 0`,
  );
  // "0" is the sign behind "/".
  const readPathsBelow = database.prepare(
    `SELECT DISTINCT path FROM articles WHERE deleted_at IS NULL AND path >= :folder || '/' AND path < :folder || '0' ORDER BY path`,
  );
  const readArticlesAt = database.prepare('SELECT id, revision, key FROM articles WHERE deleted_at IS NULL AND path = ? ORDER BY id');
  // A text is some kilobytes: only so many of a name that all have are read.
  const readNaming = database.prepare(
    `SELECT revisions.text FROM (SELECT DISTINCT article_id AS id FROM names WHERE name_key IN (SELECT value FROM json_each(:keys)) LIMIT ${MOST_NAMING}) AS named
     JOIN articles ON articles.id = named.id AND deleted_at IS NULL
     JOIN revisions ON revisions.article_id = named.id AND revisions.revision = articles.revision
     WHERE NOT EXISTS (SELECT 1 FROM json_each(:without) WHERE instr(folded_text, value) > 0) LIMIT :most`,
  );
  const readPending = database.prepare('SELECT id, revision, deleted_at FROM articles WHERE indexed = 0 ORDER BY id');
  const readContents = database.prepare('SELECT id, revision, passages FROM articles WHERE deleted_at IS NULL');
  const readCounts = database.prepare(
    'SELECT COUNT(*) AS articles, COALESCE(SUM(passages), 0) AS passages FROM articles WHERE deleted_at IS NULL',
  );
  const readCorrection = database.prepare('SELECT title, publisher, published_on, language, details FROM corrections WHERE article_id = ?');
  const readIngested = database.prepare(
    'SELECT title, publisher, published_on, published_how, language, details FROM articles WHERE id = ?',
  );
  const readCorpus = database.prepare('SELECT changes, manifest FROM corpus');

  const textOf = (id: string, revision: string) => {
    const row = readRevision.get(id, revision);
    return row && revisionRowSchema.parse(row);
  };

  // One transaction, so that another process cannot store a new revision between the row and its text.
  const get = (id: string): KeptArticle | undefined =>
    inReadTransaction(database, () => {
      const found = readArticle.get(id);
      if (!found) return undefined;
      const row = articleRowSchema.parse(found);
      const revision = revisionRowSchema.parse(readRevision.get(id, row.revision));
      const revisions = readRevisions.all(id).map((kept) => String(kept.revision));
      return { ...toArticle(row, revision), deleted: row.deleted_at !== null, revisions, passages: row.passages };
    });

  return {
    families,
    sharedLines: createSqliteSharedLines(database),
    annotations: createSqliteAnnotations(database),
    cases: createSqliteCases(database, { clock, mintId }),
    findByKey: (key) => {
      const row = readByKey.get(key);
      if (!row) return undefined;
      return {
        id: String(row.id),
        bytesHash: String(row.bytes_hash),
        versions: String(row.versions),
        deleted: row.deleted_at !== null,
        pruned: row.pruned === 1,
        ...(row.publisher !== null && { publisher: String(row.publisher) }),
        ...(row.published_on !== null && { publishedOn: String(row.published_on) }),
      };
    },
    findByBytesHash: (hash) =>
      readByHash.all(hash).map((row) => ({
        id: String(row.id),
        key: String(row.key),
        pruned: row.pruned === 1,
        ...(row.path !== null && { path: String(row.path) }),
      })),
    findSource: (key) => {
      const row = readSource.get(key);
      return row && sourceRowSchema.parse(row);
    },
    articlesOf: ({ key, path = null }) =>
      readArticlesOf.all({ key, path }).map((row) => ({ id: String(row.id), key: String(row.key), deleted: row.deleted_at !== null })),
    pathsBelow: (folder) => readPathsBelow.all({ folder: folder.replace(/\/+$/, '') }).map((row) => String(row.path)),
    articlesAt: (path) =>
      readArticlesAt.all(path).map((row) => ({ id: String(row.id), revision: String(row.revision), key: String(row.key) })),
    keepSource: (source) => writes.keepSource(source),
    together: (write) => writes.together(write),
    store: (article, options) => writes.store(wellFormed(article), { ...options, revision: revisionOf(article.text) }),
    replaceText: (id, { text, edits }) => writes.replaceText(id, { text, edits, revision: revisionOf(text) }),
    markIndexed: (articles) => writes.markIndexed(articles),
    pending: () =>
      readPending.all().map((row) => ({ id: String(row.id), revision: String(row.revision), deleted: row.deleted_at !== null })),
    get,
    textOf,
    list: (filter, page) => listArticles(database, filter, page),
    idsOf: (filter, order) => {
      const { sql, values } = filterCondition(filter);
      const by = order === 'publication' ? 'published_on IS NULL, published_on, publisher, label, key, id' : 'id';
      const rows = database.prepare(`SELECT id FROM current_articles WHERE ${sql} ORDER BY ${by}`).all(...values);
      return rows.map((row) => String(row.id));
    },
    textsNaming: (nameKeys, { without, most }) =>
      readNaming.all({ keys: JSON.stringify(nameKeys), without: JSON.stringify(without.map(fold)), most }).map((row) => String(row.text)),
    contents: () =>
      new Map(readContents.all().map((row) => [String(row.id), { revision: String(row.revision), passages: Number(row.passages) }])),
    counts: () => z.object({ articles: z.int(), passages: z.int() }).parse(readCounts.get()),
    faults: () => archiveFaults(database),
    statistics: () => archiveStatistics(database),
    ingestedFactsOf: (id) => {
      const row = readIngested.get(id);
      return row && ingestedRowSchema.parse(row);
    },
    correctionOf: (id) => {
      const row = readCorrection.get(id);
      return row && correctionRowSchema.parse(row);
    },
    version: () => String(readCorpus.get()?.changes),
    correct: (id, correction: Correction) => (writes.correct(id, correction) ? get(id) : undefined),
    remove: (id) => writes.setDeleted(id, true),
    prune: (ids) => writes.prune(ids),
    restore: (id) => writes.setDeleted(id, false),
    readManifest: () => z.object({ manifest: z.string().nullable() }).parse(readCorpus.get()).manifest ?? undefined,
    writeManifest: (json) => writes.writeManifest(json),
    close: () => database.close(),
  };
}

/** One page, newest first, undated last, then by label. The cursor is the place of the last article shown, so that nothing shows twice. */
function listArticles(
  database: DatabaseSync,
  filter: ArticleFilter,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): ReturnType<Archive['list']> {
  const { sql, values } = filterCondition(filter);
  const last = cursor === undefined ? undefined : placeOf(database, cursor);
  const after = last ? "AND (COALESCE(published_on, '') < ? OR (COALESCE(published_on, '') = ? AND (sort_key(label), id) > (?, ?)))" : '';
  const rows = database
    .prepare(
      `SELECT ${ARTICLE_COLUMNS} FROM current_articles WHERE ${sql} ${after}
       ORDER BY COALESCE(published_on, '') DESC, sort_key(label), id LIMIT ?`,
    )
    .all(...values, ...(last ? [last.day, last.day, last.label, last.id] : []), limit + 1);
  const articles = rows.slice(0, limit).map((row) => toEntry(articleRowSchema.parse(row)));
  const final = articles.at(-1);
  return { articles, next: rows.length > limit && final ? Buffer.from(final.id).toString('base64url') : null };
}

/** The article a cursor names, where it stands now: a page goes on behind it even when it has been removed meanwhile. */
function placeOf(database: DatabaseSync, cursor: string): { id: string; day: string; label: string } {
  const id = Buffer.from(cursor, 'base64url').toString();
  const row = database
    .prepare("SELECT COALESCE(published_on, '') AS day, sort_key(label) AS label FROM current_articles WHERE id = ?")
    .get(id);
  if (!row) throw new InvalidCursorError();
  return { id, day: String(row.day), label: String(row.label) };
}

function inReadTransaction<Result>(database: DatabaseSync, read: () => Result): Result {
  if (database.isTransaction) return read();
  database.exec('BEGIN');
  try {
    return read();
  } finally {
    database.exec('COMMIT');
  }
}

/** SQLite keeps UTF-8, which has no half surrogates: they become U+FFFD, one code unit for one, so that offsets stay exact. */
function wellFormed(article: IngestedArticle): IngestedArticle {
  return { ...article, text: article.text.toWellFormed(), original: article.original.toWellFormed() };
}
