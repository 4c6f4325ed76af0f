import type { DatabaseSync } from 'node:sqlite';
import { revisionOf } from './revision.ts';

/** More of the same kind say nothing new. */
const MOST_OF_A_KIND = 20;

/** What is wrong with the archive, in plain words. Reads every page and every text once. */
export function archiveFaults(database: DatabaseSync): string[] {
  const damaged = database
    .prepare(`PRAGMA integrity_check(${MOST_OF_A_KIND})`)
    .all()
    .map((row) => String(row.integrity_check))
    .filter((said) => said !== 'ok');
  if (damaged.length > 0) return damaged.map((said) => `archive.sqlite is damaged: ${said}`);

  const astray = database
    .prepare('PRAGMA foreign_key_check')
    .all()
    .slice(0, MOST_OF_A_KIND)
    .map((row) => `archive.sqlite: row ${row.rowid} of ${row.table} belongs to no article`);
  const textless = database
    .prepare(
      `SELECT id FROM articles WHERE NOT EXISTS
         (SELECT 1 FROM revisions WHERE article_id = articles.id AND revisions.revision = articles.revision) LIMIT ${MOST_OF_A_KIND}`,
    )
    .all()
    .map((row) => `article ${row.id}: the text of its newest revision is missing`);
  const altered: string[] = [];
  for (const row of database.prepare('SELECT article_id, revision, text FROM revisions').iterate()) {
    if (revisionOf(String(row.text)) === row.revision) continue;
    altered.push(`article ${row.article_id}: the text of revision ${row.revision} is not the one that was stored`);
    if (altered.length === MOST_OF_A_KIND) break;
  }
  return [...astray, ...textless, ...altered];
}
