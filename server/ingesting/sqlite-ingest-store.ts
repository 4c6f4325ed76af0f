import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fieldMappingSchema } from '../contract/fields.ts';
import { INGEST_COLUMNS, ITEM_COLUMNS, toIngest, toItem } from './ingest-rows.ts';
import { openIngestDatabase } from './ingest-schema.ts';
import type { IngestStore, NewItem, WaitingItem } from './ingest-store.ts';
import { type Named, prepareUploadNames } from './upload-names.ts';

/** Of one item; a file with a thousand odd entries need not tell them all. */
const MOST_PROBLEMS = 20;
const LEFT_OUT = 'there is more of this kind that is not listed';

const waitingSchema = z.object({
  number: z.number(),
  kind: z.enum(['file', 'text', 'address']),
  label: z.string(),
  key: z.string(),
  file: z.string().nullable(),
  fields: z.string().nullable(),
});
const itemStateSchema = z.object({
  kind: z.string(),
  label: z.string(),
  bytes_hash: z.string().nullable(),
  articles: z.number(),
  reason: z.string().nullable(),
  problems: z.string(),
});

/** Each once, and says so where some are left out. */
function fewEnough(problems: string[]): string[] {
  const different = [...new Set(problems)];
  return different.length > MOST_PROBLEMS ? [...different.filter((one) => one !== LEFT_OUT).slice(0, MOST_PROBLEMS), LEFT_OUT] : different;
}

/** Opens or makes the file. Throws as `openIngestDatabase` does. */
export function createSqliteIngestStore({ file }: { file: string }): IngestStore {
  const database = openIngestDatabase(file);
  const names = prepareUploadNames(database);

  const insertIngest = database.prepare(`
    INSERT INTO ingests (id, kind, state, created_at, announced, same_name, publisher, published_on)
    VALUES (:id, :kind, 'waiting', :createdAt, :announced, :sameName, :publisher, :publishedOn)`);
  const insertItem = database.prepare(`
    INSERT INTO items (ingest_id, number, kind, label, key, file, bytes_hash, state, same_name, sequence, fields)
    VALUES (:id, (SELECT coalesce(max(number), 0) + 1 FROM items WHERE ingest_id = :id), :kind, :label, :key, :file, :bytesHash, 'waiting', :sameName, :sequence, :fields)`);
  const selectIngest = database.prepare(`SELECT ${INGEST_COLUMNS} FROM ingests WHERE id = ?`);
  const selectIngests = database.prepare(`SELECT ${INGEST_COLUMNS} FROM ingests ORDER BY created_at DESC, rowid DESC`);
  const selectItems = database.prepare(`SELECT ${ITEM_COLUMNS} FROM items WHERE ingest_id = ? ORDER BY number`);
  const selectChanged = database.prepare(
    `SELECT ${ITEM_COLUMNS} FROM items WHERE ingest_id = ? AND sequence > ? ORDER BY sequence, number`,
  );
  const selectGiven = database.prepare('SELECT publisher, published_on, same_name FROM ingests WHERE id = ?');
  const selectNextWaiting = database.prepare("SELECT id FROM ingests WHERE state = 'waiting' ORDER BY created_at, rowid LIMIT 1");
  const selectWaiting = database.prepare(
    `SELECT number, kind, label, key, file, fields FROM items WHERE ingest_id = :id AND state = 'waiting'
       AND fields IS (SELECT fields FROM items WHERE ingest_id = :id AND state = 'waiting' ORDER BY number LIMIT 1)
     ORDER BY number LIMIT :limit`,
  );
  const selectIsWaiting = database.prepare("SELECT 1 FROM items WHERE ingest_id = ? AND number = ? AND state = 'waiting'");
  const selectItem = database.prepare(
    'SELECT kind, label, bytes_hash, articles, reason, problems FROM items WHERE ingest_id = ? AND number = ?',
  );
  const bump = database.prepare('UPDATE ingests SET sequence = sequence + 1 WHERE id = ? RETURNING sequence');
  const updateState = database.prepare('UPDATE ingests SET state = :state, ended_at = :endedAt, fault = :fault WHERE id = :id');
  const succeed = database.prepare(`
    UPDATE items SET state = 'finished', outcome = CASE WHEN articles = 0 THEN :outcome ELSE outcome END, article_id = coalesce(article_id, :articleId),
      articles = articles + :articles, reason = NULL, same_content_as = coalesce(same_content_as, :sameContentAs), problems = :problems, sequence = :sequence
    WHERE ingest_id = :id AND number = :number`);
  const fail = database.prepare(
    "UPDATE items SET state = 'failed', reason = :reason, problems = :problems, sequence = :sequence WHERE ingest_id = :id AND number = :number",
  );
  const note = database.prepare('UPDATE items SET problems = :problems, sequence = :sequence WHERE ingest_id = :id AND number = :number');
  const selectRead = database.prepare("SELECT file FROM items WHERE ingest_id = ? AND state = 'finished' AND file IS NOT NULL");
  const clearRead = database.prepare("UPDATE items SET file = NULL WHERE ingest_id = ? AND state = 'finished' AND file IS NOT NULL");
  const selectRetried = database.prepare(`
    SELECT number, kind, label, key, file, fields, bytes_hash FROM items
    WHERE ingest_id = ? AND (state = 'waiting' OR (state = 'failed' AND (file IS NOT NULL OR kind = 'address'))) ORDER BY number`);
  const selectFailedFile = database.prepare(
    "SELECT number, kind, label, key, file, fields, bytes_hash FROM items WHERE ingest_id = ? AND number = ? AND state = 'failed' AND kind = 'file' AND file IS NOT NULL",
  );
  const setFields = database.prepare('UPDATE items SET fields = ? WHERE ingest_id = ? AND number = ?');
  const waitAgain = database.prepare(`
    UPDATE items SET state = 'waiting', key = :key, same_name = :sameName, reason = NULL, problems = '[]', sequence = :sequence
    WHERE ingest_id = :id AND number = :number`);
  const selectUnread = database.prepare("SELECT label, bytes_hash FROM items WHERE ingest_id = ? AND state = 'waiting' AND kind = 'file'");
  const selectFailed = database.prepare(
    "SELECT label, bytes_hash FROM items WHERE ingest_id = ? AND state = 'failed' AND kind = 'file' AND bytes_hash IS NOT NULL",
  );
  const deleteIngest = database.prepare('DELETE FROM ingests WHERE id = ?');
  const selectEnded = database.prepare('SELECT id FROM ingests WHERE ended_at < ?');
  const dropFiles = database.prepare('UPDATE items SET file = NULL WHERE ingest_id = ? AND file IS NOT NULL');
  const interrupt = database.prepare(
    "UPDATE ingests SET state = 'interrupted', fault = 'server-ended', ended_at = ?, sequence = sequence + 1 WHERE state IN ('waiting', 'running')",
  );

  function inTransaction<Result>(write: () => Result): Result {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = write();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  const nextSequence = (id: string) => Number(bump.get(id)?.sequence);

  function keyFor(id: string, { kind, label, bytesHash }: { kind: NewItem['kind']; label: string; bytesHash: string }): Named {
    if (kind === 'address') return { key: label };
    if (kind === 'text') return { key: `pasted/${bytesHash.slice(0, 32)}` };
    const mode = selectGiven.get(id)?.same_name === 'replace' ? 'replace' : 'keep';
    return names.give(label, bytesHash, mode);
  }

  function addItems(id: string, items: NewItem[]): void {
    const sequence = nextSequence(id);
    for (const item of items) {
      const bytesHash = item.kind === 'address' ? '' : item.bytesHash;
      const { key, sameName } = keyFor(id, { ...item, bytesHash });
      const spooled = item.kind === 'address' ? null : item.file;
      const fields = item.kind === 'file' && item.fields ? JSON.stringify(item.fields) : null;
      insertItem.run({
        id,
        kind: item.kind,
        label: item.label,
        key,
        file: spooled,
        bytesHash,
        sameName: sameName ?? null,
        sequence,
        fields,
      });
    }
  }

  /** Items that were tried wait again, with a name that may be given anew by now. How many. */
  function waitForAnother(id: string, rows: Record<string, unknown>[]): number {
    if (rows.length === 0) return 0;
    const sequence = nextSequence(id);
    for (const row of rows) {
      const item = waitingSchema.parse(row);
      const { key, sameName } = keyFor(id, { ...item, bytesHash: String(row.bytes_hash) });
      waitAgain.run({ id, number: item.number, key, sameName: sameName ?? null, sequence });
    }
    setState(id, 'waiting');
    return rows.length;
  }

  function setState(id: string, state: string, details?: { endedAt: string; fault?: string | undefined }): void {
    updateState.run({ id, state, endedAt: details?.endedAt ?? null, fault: details?.fault ?? null });
    nextSequence(id);
  }

  return {
    create: ({ id, announced, publisher, publishedOn, ...ingest }, items) =>
      inTransaction(() => {
        const rest = { announced: announced ?? null, publisher: publisher ?? null, publishedOn: publishedOn ?? null };
        insertIngest.run({ id, kind: ingest.kind, createdAt: ingest.createdAt, sameName: ingest.sameName, ...rest });
        addItems(id, items);
      }),
    add: (id, items) =>
      inTransaction(() => {
        if (!selectGiven.get(id)) return;
        addItems(id, items);
        const state = selectIngest.get(id)?.state;
        if (state !== 'running') setState(id, 'waiting');
      }),
    get: (id) => {
      const row = selectIngest.get(id);
      return row && toIngest(row);
    },
    items: (id) => selectItems.all(id).map(toItem),
    list: () => selectIngests.all().map(toIngest),
    changesSince(id, sequence) {
      const row = selectIngest.get(id);
      if (!row) return undefined;
      return { ingest: toIngest(row), items: selectChanged.all(id, sequence).map(toItem) };
    },
    given(id) {
      const row = selectGiven.get(id);
      return {
        publisher: typeof row?.publisher === 'string' ? row.publisher : undefined,
        publishedOn: typeof row?.published_on === 'string' ? row.published_on : undefined,
      };
    },
    nextWaiting() {
      const row = selectNextWaiting.get();
      return row && String(row.id);
    },
    waitingItems: (id, limit) =>
      selectWaiting.all({ id, limit }).map((row): WaitingItem => {
        const { file: spooled, fields, ...item } = waitingSchema.parse(row);
        return { ...item, file: spooled ?? undefined, fields: fields === null ? undefined : fieldMappingSchema.parse(JSON.parse(fields)) };
      }),
    isWaiting: (id, number) => selectIsWaiting.get(id, number) !== undefined,
    record: (id, number, { entry, outcome, articleId, reason, sameContentAs, problems, articles = 1 }) =>
      inTransaction(() => {
        const row = selectItem.get(id, number);
        if (!row) return;
        const before = itemStateSchema.parse(row);
        const said = entry === undefined || reason === undefined ? reason : `${entry}: ${reason}`;
        const known = z.array(z.string()).parse(JSON.parse(before.problems));
        const noting = (more: (string | null | undefined)[]) => ({
          id,
          number,
          problems: JSON.stringify(fewEnough([...more.filter((words) => typeof words === 'string'), ...problems])),
          sequence: nextSequence(id),
        });
        if (outcome !== undefined) {
          // What failed before was one of several entries.
          const noted = noting([before.reason, ...known]);
          succeed.run({ ...noted, outcome, articles, articleId: articleId ?? null, sameContentAs: sameContentAs ?? null });
          if (before.kind === 'file' && before.bytes_hash !== null) names.settle(before.label, before.bytes_hash);
        } else if (before.articles > 0) note.run(noting([...known, said]));
        else {
          // What is said of the item itself counts for more than what is said of one of its entries.
          const [main, other] = entry !== undefined && before.reason !== null ? [before.reason, said] : [said, before.reason];
          fail.run({ ...noting([...known, other]), reason: main ?? 'no reason given' });
        }
      }),
    takeReadFiles: (id) =>
      inTransaction(() => {
        const files = selectRead.all(id).map((row) => String(row.file));
        clearRead.run(id);
        return files;
      }),
    setState: (id, state, details) =>
      inTransaction(() => {
        setState(id, state, details);
        // What was never read has no name yet, nor what nothing came of; it gets one when it is read after all.
        const nameless = [...(state === 'cancelled' ? selectUnread.all(id) : []), ...(details ? selectFailed.all(id) : [])];
        for (const row of nameless) names.forget(String(row.label), String(row.bytes_hash));
      }),
    retry: (id) => inTransaction(() => waitForAnother(id, selectRetried.all(id))),
    mapFields: (id, numbers, fields) =>
      inTransaction(() => {
        const rows = numbers.map((number) => selectFailedFile.get(id, number)).filter((row) => row !== undefined);
        for (const { number } of rows) setFields.run(JSON.stringify(fields), id, Number(number));
        return waitForAnother(id, rows);
      }),
    fileOf(id, number) {
      const row = selectFailedFile.get(id, number);
      return row && { file: String(row.file), label: String(row.label) };
    },
    remove: (id) => void deleteIngest.run(id),
    interruptAll: (endedAt) => void interrupt.run(endedAt),
    dropFilesOf: (endedBefore) =>
      inTransaction(() => {
        const ids = selectEnded.all(endedBefore).map((row) => String(row.id));
        for (const id of ids) if (dropFiles.run(id).changes > 0) nextSequence(id);
        return ids;
      }),
    removeEnded: (endedBefore) => {
      for (const row of selectEnded.all(endedBefore)) deleteIngest.run(String(row.id));
    },
    close: () => database.close(),
  };
}

/** The identity of a pasted text: a title added later makes it no other text. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text.trim()).digest('hex');
}
