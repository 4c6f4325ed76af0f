import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { mentionedDays } from './mentioned-days.ts';

const currentSchema = z.object({ revision: z.string(), text: z.string(), published_on: z.string().nullable() });

/** Keeps which days the current texts name. Writes are part of the caller's transaction. */
export function prepareMentionedDays(database: DatabaseSync) {
  const readCurrent = database.prepare(`
    SELECT current_articles.revision, text, published_on FROM current_articles
    JOIN revisions ON article_id = id AND revisions.revision = current_articles.revision
    WHERE id = ?`);
  const clear = database.prepare('DELETE FROM mentioned_days WHERE article_id = ?');
  const add = database.prepare('INSERT INTO mentioned_days (article_id, first_day, last_day) VALUES (?, ?, ?)');

  function textOfCurrent(id: string) {
    const row = readCurrent.get(id);
    return row && currentSchema.parse(row);
  }

  return {
    textOfCurrent,
    /** Reads the text anew. `publishedOn` counts, corrections included. */
    keepMentionedDays(id: string): void {
      const current = textOfCurrent(id);
      if (!current) return;
      clear.run(id);
      for (const { first, last } of mentionedDays(current.text, current.published_on ?? undefined)) add.run(id, first, last);
    },
  };
}
