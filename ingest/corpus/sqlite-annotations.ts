import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { ANNOTATIONS_VERSION } from '../language/annotations.ts';
import { packAnnotations, unpackAnnotations } from './annotation-record.ts';
import type { AnnotationStore } from './annotations.ts';
import { prepareMentionedDays } from './sqlite-mentioned-days.ts';
import { inWriteTransaction } from './write-transaction.ts';

const rowSchema = z.object({ spans: z.instanceof(Uint8Array), text: z.string() });
const missingSchema = z.object({ articleId: z.string(), revision: z.string() });

const MISSING = `
  FROM articles LEFT JOIN annotations ON annotations.article_id = articles.id AND annotations.revision = articles.revision AND version = :version
  WHERE deleted_at IS NULL AND annotations.article_id IS NULL`;

/** Annotations in the archive's database. */
export function createSqliteAnnotations(database: DatabaseSync): AnnotationStore {
  const { textOfCurrent, keepMentionedDays } = prepareMentionedDays(database);
  const read = database.prepare(`
    SELECT spans, text FROM annotations JOIN revisions USING (article_id, revision)
    WHERE article_id = ? AND revision = ? AND version = ?`);
  const keep = database.prepare('INSERT OR REPLACE INTO annotations (article_id, revision, version, spans) VALUES (?, ?, ?, ?)');
  const readMissing = database.prepare(
    `SELECT articles.id AS articleId, articles.revision ${MISSING} AND articles.rowid % :of = :part ORDER BY articles.rowid LIMIT :limit`,
  );
  const countMissing = database.prepare(`SELECT COUNT(*) AS missing ${MISSING}`);
  const measure = database.prepare('SELECT COUNT(*) AS articles, COALESCE(SUM(LENGTH(spans)), 0) AS bytes FROM annotations');
  return {
    of: (articleId, revision) => {
      const row = read.get(articleId, revision, ANNOTATIONS_VERSION);
      if (!row) return undefined;
      const { spans, text } = rowSchema.parse(row);
      return unpackAnnotations(spans, text);
    },
    keep: (articleId, revision, annotations) =>
      inWriteTransaction(database, () => {
        const current = textOfCurrent(articleId);
        if (current?.revision !== revision) return;
        keep.run(articleId, revision, ANNOTATIONS_VERSION, packAnnotations(annotations, current.text));
        keepMentionedDays(articleId);
      }),
    missing: ({ limit, share: { part, of } = { part: 0, of: 1 } }) =>
      readMissing.all({ version: ANNOTATIONS_VERSION, part, of, limit }).map((row) => missingSchema.parse(row)),
    countMissing: () => Number(countMissing.get({ version: ANNOTATIONS_VERSION })?.missing),
    size: () => z.object({ articles: z.int(), bytes: z.int() }).parse(measure.get()),
  };
}
