import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Cases } from './cases.ts';
import { inWriteTransaction } from './write-transaction.ts';

const caseSchema = z.object({ id: z.string(), name: z.string(), createdAt: z.string(), articles: z.int() });

const SELECT = `
  SELECT id, name, created_at AS createdAt,
    (SELECT COUNT(*) FROM case_articles JOIN articles ON articles.id = article_id WHERE case_id = cases.id AND deleted_at IS NULL) AS articles
  FROM cases`;

/** Cases in the archive's database. */
export function createSqliteCases(database: DatabaseSync, { clock, mintId }: { clock: () => Date; mintId: () => string }): Cases {
  const readAll = database.prepare(`${SELECT} ORDER BY sort_key(name), id`);
  const readOne = database.prepare(`${SELECT} WHERE id = ?`);
  const add = database.prepare('INSERT INTO cases (id, name, created_at) VALUES (?, ?, ?)');
  const rename = database.prepare('UPDATE cases SET name = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM cases WHERE id = ?');
  const put = database.prepare(
    'INSERT INTO case_articles (case_id, article_id) SELECT ?, value FROM json_each(?) WHERE true ON CONFLICT DO NOTHING',
  );
  const take = database.prepare('DELETE FROM case_articles WHERE case_id = ? AND article_id IN (SELECT value FROM json_each(?))');
  const get = (id: string) => {
    const row = readOne.get(id);
    return row && caseSchema.parse(row);
  };
  return {
    list: () => readAll.all().map((row) => caseSchema.parse(row)),
    get,
    create: (name) => {
      const made = { id: mintId(), name, createdAt: clock().toISOString(), articles: 0 };
      inWriteTransaction(database, () => add.run(made.id, made.name, made.createdAt));
      return made;
    },
    rename: (id, name) => {
      inWriteTransaction(database, () => rename.run(name, id));
      return get(id);
    },
    remove: (id) => inWriteTransaction(database, () => remove.run(id).changes > 0),
    put: (id, articleIds) => {
      inWriteTransaction(database, () => put.run(id, JSON.stringify(articleIds)));
    },
    take: (id, articleIds) => {
      inWriteTransaction(database, () => take.run(id, JSON.stringify(articleIds)));
    },
  };
}
