import { z } from 'zod';
import { fieldMappingSchema } from './fields.ts';
import { daySchema } from './filters.ts';

const MEBIBYTE = 1024 * 1024;

/** What one upload may hold. A folder with more is sent in several: the first makes the ingest, the others add to it. */
export const UPLOAD_LIMITS = {
  fileBytes: 100 * MEBIBYTE,
  requestBytes: 256 * MEBIBYTE,
  filesInRequest: 1000,
  filesInIngest: 20_000,
  addresses: 100,
} as const;

/**
 * What becomes of a file whose name was uploaded before with another content. `keep`: both are reports (a scraper in another folder gives the same
 * names). `replace`: it is a newer state of that file, and the report is replaced; its older revision stays readable.
 */
export const sameNameSchema = z.enum(['keep', 'replace']);
export type SameName = z.infer<typeof sameNameSchema>;

/** What the analyst says of everything in an ingest; counts for more than what a page says. */
const givenShape = { publisher: z.string().trim().min(1).max(200).optional(), publishedOn: daySchema.optional() };

/**
 * The fields of a multipart upload beside its parts named `files`. `announced`: how many files will be sent in all. `fields`: which column or field of
 * tables and JSON files is which, as JSON, for the files of this upload.
 */
export const uploadFieldsSchema = z.strictObject({
  ...givenShape,
  sameName: sameNameSchema.default('keep'),
  fields: fieldMappingSchema.optional(),
  announced: z.coerce.number().int().min(1).max(UPLOAD_LIMITS.filesInIngest).optional(),
});

export const pastedTextSchema = z.strictObject({
  text: z.string().min(1).max(1_000_000),
  title: z.string().trim().min(1).max(500).optional(),
  ...givenShape,
});
export type PastedText = z.infer<typeof pastedTextSchema>;

/** Web pages and feeds by address. */
export const addressesSchema = z.strictObject({
  addresses: z
    .array(z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).max(2000))
    .min(1)
    .max(UPLOAD_LIMITS.addresses),
  ...givenShape,
});

/** `deleted`: the analyst removed this report earlier, and it stays removed until it is restored. */
export const ingestOutcomeSchema = z.enum(['added', 'unchanged', 'changed', 'moved', 'deleted']);

/** One file, pasted text or address of an ingest. */
export const ingestItemSchema = z.object({
  number: z.int().positive(),
  /** The name as it was sent, made harmless; the beginning of a pasted text without title. */
  label: z.string(),
  state: z.enum(['waiting', 'finished', 'failed']),
  outcome: ingestOutcomeSchema.optional(),
  /** The first of its reports, and how many it held. */
  articleId: z.string().optional(),
  articles: z.int().nonnegative(),
  /** Why it failed, in plain English words. */
  reason: z.string().optional(),
  /** Another report with the same bytes: both are kept. */
  sameContentAs: z.string().optional(),
  /** A file of this name with another content was taken in before. */
  sameName: z.enum(['kept-both', 'replaced']).optional(),
  /** What was not as it should be but did not stop the reading. */
  problems: z.array(z.string()),
  /** Its bytes are still here. */
  canRetry: z.boolean(),
  /** A table or JSON file whose columns were not recognised, or not there: somebody can say which is which. */
  needsFields: z.boolean(),
});
export type IngestItem = z.infer<typeof ingestItemSchema>;

export const ingestStateSchema = z.enum(['waiting', 'running', 'finished', 'cancelled', 'interrupted']);

/** Why an ingest was interrupted. All but `server-ended` are told in the log, too. */
export const ingestFaultSchema = z.enum(['server-ended', 'corpus-busy', 'disk-full', 'internal']);

export const ingestSchema = z.object({
  id: z.string(),
  kind: z.enum(['files', 'text', 'addresses']),
  state: ingestStateSchema,
  fault: ingestFaultSchema.optional(),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  /** Files that were to be sent; more than `counts.items` when the browser was closed before all had been sent. */
  announced: z.int().positive().optional(),
  /** Of items by state and outcome; `articles`: reports that are in. */
  counts: z.object({
    items: z.int(),
    finished: z.int(),
    failed: z.int(),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    moved: z.int(),
    deleted: z.int(),
    articles: z.int(),
  }),
  /** Grows with every change; the events of an ingest carry it as their id. */
  sequence: z.int().nonnegative(),
});
export type Ingest = z.infer<typeof ingestSchema>;

/** Newest first. */
export const ingestsResponseSchema = z.object({ ingests: z.array(ingestSchema) });

export const ingestDetailSchema = ingestSchema.extend({ items: z.array(ingestItemSchema) });
export type IngestDetail = z.infer<typeof ingestDetailSchema>;

/**
 * Server-sent events of an ingest: each item as it stands whenever it changes, then the ingest with its counts. From the start every item is told once,
 * as it stands; with `Last-Event-ID` (or `?after=`), the sequence of an ingest heard before, only what changed since. The stream ends when the ingest has.
 */
export type IngestEvent = { type: 'item'; item: IngestItem } | { type: 'ingest'; ingest: Ingest };

export function hasEnded({ state }: Pick<Ingest, 'state'>): boolean {
  return state !== 'waiting' && state !== 'running';
}
