import { z } from 'zod';
import { type Ingest, type IngestItem, ingestItemSchema, ingestSchema } from '../contract/ingest.ts';

/** The ingest with its items counted, in SQL. */
export const INGEST_COLUMNS = `
  id, kind, state, fault, created_at, ended_at, announced, sequence,
  (SELECT json_object(
    'items', count(*), 'finished', coalesce(sum(state = 'finished'), 0), 'failed', coalesce(sum(state = 'failed'), 0),
    'added', coalesce(sum(outcome = 'added'), 0), 'changed', coalesce(sum(outcome = 'changed'), 0),
    'unchanged', coalesce(sum(outcome = 'unchanged'), 0), 'moved', coalesce(sum(outcome = 'moved'), 0),
    'deleted', coalesce(sum(outcome = 'deleted'), 0), 'articles', coalesce(sum(articles), 0)
  ) FROM items WHERE ingest_id = ingests.id) AS counts`;

export const ITEM_COLUMNS =
  'number, label, state, outcome, article_id, articles, reason, same_content_as, same_name, problems, file, kind, sequence';

/** What the ingest says of tables and JSON in which it does not find the text, or not what a mapping names. */
const NEEDS_FIELDS = /^no field (?:holds the text|"[^"]*", which the mapping names)/;

type Row = Record<string, unknown>;

/** SQLite has null where the contract has nothing. */
const given = (value: unknown) => value ?? undefined;

export function toIngest(row: Row): Ingest {
  return ingestSchema.parse({
    id: row.id,
    kind: row.kind,
    state: row.state,
    fault: given(row.fault),
    createdAt: row.created_at,
    endedAt: given(row.ended_at),
    announced: given(row.announced),
    counts: JSON.parse(z.string().parse(row.counts)),
    sequence: row.sequence,
  });
}

export function toItem(row: Row): IngestItem {
  return ingestItemSchema.parse({
    number: row.number,
    label: row.label,
    state: row.state,
    outcome: given(row.outcome),
    articleId: given(row.article_id),
    articles: row.articles,
    reason: given(row.reason),
    sameContentAs: given(row.same_content_as),
    sameName: given(row.same_name),
    problems: JSON.parse(z.string().parse(row.problems)),
    canRetry: row.state === 'failed' && (row.file !== null || row.kind === 'address'),
    needsFields: row.state === 'failed' && row.kind === 'file' && row.file !== null && NEEDS_FIELDS.test(String(row.reason)),
  });
}
