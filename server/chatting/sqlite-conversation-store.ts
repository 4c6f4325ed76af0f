import { DatabaseSync } from 'node:sqlite';
import { keptAnswerSchema } from '../contract/answer.ts';
import { comparisonSchema } from '../contract/comparison.ts';
import {
  type Conversation,
  type ConversationSummary,
  conversationSummarySchema,
  resultSchema,
  type Turn,
  turnSchema,
} from '../contract/conversation.ts';
import { type KeptResult, keptResultSchema } from '../contract/kept-results.ts';
import { summarySchema } from '../contract/summary.ts';
import { timelineSchema } from '../contract/timeline.ts';
import type { ConversationStore, ResultStore } from './conversation-store.ts';

const TITLE_LENGTH = 80;
/** More are not looked through; they are found in their conversations. */
const MOST_LISTED = 500;
const KINDS: Readonly<Record<string, KeptResult['kind']>> = { comparison: 'comparisons', summary: 'summaries', timeline: 'timelines' };

/** Each entry brings the file one `user_version` further. Never change one that has been released: add another. */
const MIGRATIONS = [
  `
  CREATE TABLE IF NOT EXISTS conversations (id TEXT PRIMARY KEY, title TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS turns (
    id TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    question TEXT NOT NULL,
    created_at TEXT NOT NULL,
    result TEXT,
    UNIQUE (conversation_id, place)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS results (id TEXT PRIMARY KEY, use TEXT NOT NULL, result TEXT NOT NULL) STRICT;
`,
  'ALTER TABLE conversations ADD COLUMN case_id TEXT;',
  // An answer is found by its id without being kept twice.
  "CREATE INDEX turns_by_answer ON turns (json_extract(result, '$.answer.id'));",
  // What a list says of a result is kept beside it: a timeline of megabytes is not read for its name.
  `ALTER TABLE results ADD COLUMN listed TEXT; UPDATE results SET listed = ${listedOf('result')};`,
];

/** SQL for what a list says of a result. */
function listedOf(result: string): string {
  const at = (path: string) => `json_extract(${result}, '$.${path}')`;
  return `json_object('createdAt', ${at('createdAt')}, 'question', ${at('question')}, 'form', ${at('form')}, 'first', ${at('articles[0].label')},
    'second', ${at('articles[1].label')}, 'reports', coalesce(json_array_length(${result}, '$.articles'), 0))`;
}

export class ConversationsUnreadableError extends Error {
  constructor(file: string, cause: unknown) {
    super(`The conversations in ${file} cannot be read. Move the file away to begin with none, or put back a copy.`, { cause });
    this.name = 'ConversationsUnreadableError';
  }
}

/** Opens or makes the file. Throws ConversationsUnreadableError for a file that is none of ours. Several processes may have it open. */
export function createSqliteConversationStore({ file }: { file: string }): {
  conversations: ConversationStore;
  results: ResultStore;
  close(): void;
} {
  const database = open(file);
  const listAll = database.prepare(`
    SELECT id, title, created_at AS createdAt, updated_at AS updatedAt, case_id AS caseId, (SELECT count(*) FROM turns WHERE conversation_id = conversations.id) AS turns
    FROM conversations ORDER BY updated_at DESC, id`);
  const selectOne = database.prepare(
    'SELECT id, title, created_at AS createdAt, updated_at AS updatedAt, case_id AS caseId, 0 AS turns FROM conversations WHERE id = ?',
  );
  const selectTurns = database.prepare(
    'SELECT id, question, created_at AS createdAt, result FROM turns WHERE conversation_id = ? ORDER BY place',
  );
  const begin = database.prepare(`
    INSERT INTO conversations (id, title, created_at, updated_at, case_id) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at`);
  const addTurn = database.prepare(`
    INSERT INTO turns (id, conversation_id, place, question, created_at)
    VALUES (?, ?, (SELECT coalesce(max(place), 0) + 1 FROM turns WHERE conversation_id = ?), ?, ?)`);
  const setResult = database.prepare('UPDATE turns SET result = ? WHERE id = ?');
  const deleteTurn = database.prepare('DELETE FROM turns WHERE id = ?');
  const deleteOne = database.prepare('DELETE FROM conversations WHERE id = ?');
  const keepResult = database.prepare(
    `INSERT INTO results (id, use, result, listed) VALUES (?1, ?2, ?3, ${listedOf('?3')})
    ON CONFLICT (id) DO UPDATE SET result = excluded.result, listed = excluded.listed`,
  );
  const listResults = database.prepare('SELECT id, use, listed FROM results ORDER BY rowid DESC LIMIT ?');
  const listAnswers = database.prepare(`
    SELECT json_extract(result, '$.answer.id') AS id, question, json_extract(result, '$.answer.createdAt') AS createdAt,
      json_extract(result, '$.answer.articles[0].label') AS first, json_array_length(result, '$.answer.articles') AS reports
    FROM turns WHERE json_extract(result, '$.answer.id') IS NOT NULL ORDER BY turns.rowid DESC LIMIT ?`);
  const selectAnswer = database.prepare(
    "SELECT result, conversation_id AS conversationId FROM turns WHERE json_extract(result, '$.answer.id') = ?",
  );
  const selectResult = database.prepare('SELECT result FROM results WHERE id = ? AND use = ?');

  const turnsOf = (id: string): Turn[] =>
    selectTurns.all(id).map(({ result, ...turn }) => {
      return turnSchema.parse({ ...turn, ...(typeof result === 'string' ? { result: JSON.parse(result) } : {}) });
    });
  const resultOf = (id: string, use: string): unknown => {
    const row = selectResult.get(id, use);
    return typeof row?.result === 'string' ? JSON.parse(row.result) : undefined;
  };

  const conversations: ConversationStore = {
    list: () => listAll.all().map(toSummary),
    get(id): Conversation | undefined {
      const row = selectOne.get(id);
      return row && { ...toSummary(row), turns: turnsOf(id) };
    },
    turnsOf,
    startTurn(conversationId, { id, question, createdAt }, { caseId } = {}) {
      database.exec('BEGIN IMMEDIATE');
      try {
        begin.run(conversationId, shortened(question), createdAt, createdAt, caseId ?? null);
        addTurn.run(id, conversationId, conversationId, question, createdAt);
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    finishTurn(turnId, result) {
      setResult.run(JSON.stringify(resultSchema.parse(result)), turnId);
    },
    removeTurn(turnId) {
      deleteTurn.run(turnId);
    },
    remove: (id) => deleteOne.run(id).changes > 0,
  };

  const results: ResultStore = {
    keep(result) {
      if (result.use === 'comparison')
        keepResult.run(result.comparison.id, result.use, JSON.stringify(comparisonSchema.parse(result.comparison)));
      if (result.use === 'summary') keepResult.run(result.summary.id, result.use, JSON.stringify(summarySchema.parse(result.summary)));
      if (result.use === 'timeline') keepResult.run(result.timeline.id, result.use, JSON.stringify(timelineSchema.parse(result.timeline)));
    },
    answer(id) {
      const row = selectAnswer.get(id);
      if (typeof row?.result !== 'string') return undefined;
      return keptAnswerSchema.parse({ ...JSON.parse(row.result), conversationId: row.conversationId });
    },
    comparison(id) {
      const kept = resultOf(id, 'comparison');
      return kept === undefined ? undefined : comparisonSchema.parse(kept);
    },
    summary(id) {
      const kept = resultOf(id, 'summary');
      return kept === undefined ? undefined : summarySchema.parse(kept);
    },
    timeline(id) {
      const kept = resultOf(id, 'timeline');
      return kept === undefined ? undefined : timelineSchema.parse(kept);
    },
    list() {
      const answers = listAnswers.all(MOST_LISTED).map((row) => toListed('answers', row));
      const others = listResults.all(MOST_LISTED).map(({ id, use, listed }) => {
        return toListed(KINDS[String(use)] ?? String(use), { id, ...(typeof listed === 'string' ? JSON.parse(listed) : {}) });
      });
      return [...answers, ...others]
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0))
        .slice(0, MOST_LISTED);
    },
  };

  return { conversations, results, close: () => database.close() };
}

function open(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 5_000 });
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    migrate(database);
    return database;
  } catch (error) {
    database?.close();
    throw new ConversationsUnreadableError(file, error);
  }
}

function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (version > MIGRATIONS.length) throw new Error(`Version ${version} of the file is not known here`);
  for (const migration of MIGRATIONS.slice(version)) database.exec(migration);
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length}; COMMIT;`);
}

function toListed(kind: string, { first, second, question, form, ...row }: Record<string, unknown>): KeptResult {
  return keptResultSchema.parse({
    ...row,
    kind,
    labels: [first, second].filter((label) => typeof label === 'string'),
    ...(typeof question === 'string' && { question }),
    ...(typeof form === 'string' && { form }),
  });
}

function toSummary({ caseId, ...row }: Record<string, unknown>): ConversationSummary {
  return conversationSummarySchema.parse({ ...row, ...(caseId === null ? {} : { caseId }) });
}

/** One line of at most 80 characters, cut between words where there are any. */
function shortened(question: string): string {
  const line = question.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.slice(0, TITLE_LENGTH - 1).toWellFormed();
  return `${cut.replace(/\s+\S*$/, '').replace(/\uFFFD$/, '')}…`;
}
