import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { ArchiveStatistics } from './archive.ts';

const absentIfNull = z
  .string()
  .nullable()
  .transform((value) => value ?? undefined);

const totalsSchema = z.object({
  articles: z.int(),
  deleted: z.int(),
  passages: z.int(),
  characters: z.int(),
  revisions: z.int(),
  corrected: z.int(),
  undated: z.int(),
  firstDay: absentIfNull,
  lastDay: absentIfNull,
  firstRetrieved: absentIfNull,
  lastRetrieved: absentIfNull,
});
const languagesSchema = z.array(z.object({ language: z.string(), articles: z.int() }));
const publishersSchema = z.array(z.object({ publisher: absentIfNull, articles: z.int() }));

/** Counts over the whole archive, corrections applied. */
export function archiveStatistics(database: DatabaseSync): ArchiveStatistics {
  const totals = database
    .prepare(
      `SELECT COUNT(*) AS articles, (SELECT COUNT(*) FROM articles WHERE deleted_at IS NOT NULL) AS deleted,
         COALESCE(SUM(passages), 0) AS passages, COALESCE(SUM(characters), 0) AS characters,
         (SELECT COUNT(*) FROM revisions) AS revisions, (SELECT COUNT(*) FROM corrections) AS corrected,
         COUNT(*) - COUNT(published_on) AS undated, MIN(published_on) AS firstDay, MAX(published_on) AS lastDay,
         MIN(retrieved_at) AS firstRetrieved, MAX(retrieved_at) AS lastRetrieved
       FROM current_articles WHERE deleted_at IS NULL`,
    )
    .get();
  const counted = (column: string) =>
    database
      .prepare(
        `SELECT ${column}, COUNT(*) AS articles FROM current_articles WHERE deleted_at IS NULL
         GROUP BY ${column} ORDER BY articles DESC, ${column}`,
      )
      .all();
  return {
    ...totalsSchema.parse(totals),
    languages: languagesSchema.parse(counted('language')),
    publishers: publishersSchema.parse(counted('publisher')),
  };
}
