import type { DatabaseSync } from 'node:sqlite';
import type { SharedLineStore } from './shared-line-store.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** Stands for the family itself, so that one without any such line is counted, too. No hash is empty. */
const FAMILY = '';

/** Lines of publishers, in the archive's database. */
export function createSqliteSharedLines(database: DatabaseSync): SharedLineStore {
  const add = database.prepare('INSERT INTO shared_lines (publisher, line, family) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const countFamilies = database.prepare('SELECT COUNT(*) AS families FROM shared_lines WHERE publisher = ? AND line = ?');
  const countLines = database.prepare(
    'SELECT line, COUNT(*) AS families FROM shared_lines WHERE publisher = ? AND line <> ? GROUP BY line HAVING COUNT(*) >= ?',
  );
  return {
    remember: (publisher, family, lines) =>
      inWriteTransaction(database, () => {
        for (const line of [FAMILY, ...lines]) add.run(publisher, line, family);
      }),
    seen: (publisher, atLeast) => ({
      families: Number(countFamilies.get(publisher, FAMILY)?.families ?? 0),
      lines: new Map(countLines.all(publisher, FAMILY, atLeast).map(({ line, families }) => [String(line), Number(families)])),
    }),
  };
}
