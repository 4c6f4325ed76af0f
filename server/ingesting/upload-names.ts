import type { DatabaseSync } from 'node:sqlite';
import type { SameName } from '../contract/ingest.ts';

export type Named = { key: string; sameName?: 'kept-both' | 'replaced' };

/**
 * The identity of uploaded files. The name alone is none: scrapers call their files 001.txt in every folder. So: the same name with the same content is
 * the same article; with another content it is another article beside it (`keep`), or a newer state of it (`replace`), as the analyst chose. Inside a
 * transaction of the caller.
 */
export function prepareUploadNames(database: DatabaseSync) {
  const known = database.prepare('SELECT key FROM names WHERE name = ? AND bytes_hash = ?');
  const latestOther = database.prepare('SELECT key, settled FROM names WHERE name = ? AND bytes_hash <> ? ORDER BY rowid DESC LIMIT 1');
  const isTaken = database.prepare('SELECT 1 FROM names WHERE key = ?');
  const insert = database.prepare('INSERT INTO names (name, bytes_hash, key) VALUES (?, ?, ?)');
  const settle = database.prepare('UPDATE names SET settled = 1 WHERE name = ? AND bytes_hash = ?');
  const forgetReplaced = database.prepare(
    'DELETE FROM names WHERE key = (SELECT key FROM names WHERE name = :name AND bytes_hash = :hash) AND bytes_hash <> :hash',
  );
  const forget = database.prepare('DELETE FROM names WHERE name = ? AND bytes_hash = ? AND settled = 0');

  return {
    give(name: string, bytesHash: string, mode: SameName): Named {
      const same = known.get(name, bytesHash);
      if (same) return { key: String(same.key) };
      const other = latestOther.get(name, bytesHash);
      const plain = `upload/${name}`;
      const key =
        other && mode === 'replace'
          ? String(other.key)
          : ([plain, `${plain}~${bytesHash.slice(0, 8)}`].find((candidate) => !isTaken.get(candidate)) ?? `${plain}~${bytesHash}`);
      insert.run(name, bytesHash, key);
      if (!other) return { key };
      return { key, sameName: mode === 'replace' ? 'replaced' : 'kept-both' };
    },
    /** An article came of it; a content that it replaced is no longer kept under this name. */
    settle(name: string, bytesHash: string): void {
      settle.run(name, bytesHash);
      forgetReplaced.run({ name, hash: bytesHash });
    },
    /** Nothing came of it: the name is free again. */
    forget: (name: string, bytesHash: string) => void forget.run(name, bytesHash),
  };
}
