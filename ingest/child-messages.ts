import { z } from 'zod';
import { articleFields } from './reading/fields/field-names.ts';

/** Which field of tables and JSON files is which. */
const fieldMappingSchema = z.partialRecord(z.enum(articleFields), z.string());

/** The settings of the ingest as they cross to the child process. */
const settingsSchema = z.object({
  dataDir: z.string(),
  embeddingModel: z.string(),
  embeddingPrefixes: z.object({ query: z.string().optional(), passage: z.string().optional() }),
  modelsDir: z.string(),
  modelHub: z.string(),
  privateHosts: z.array(z.string()),
  fetchContact: z.string().optional(),
});

/**
 * One thing to take in. `key`: identity of its article. `file`: where its bytes lie, `name`: how it was called, whose ending may decide the format;
 * of a text, `file` holds the JSON of title, text, publisher and day.
 */
const itemOrderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), number: z.int(), key: z.string(), file: z.string(), name: z.string() }),
  z.object({ kind: z.literal('text'), number: z.int(), key: z.string(), file: z.string() }),
  z.object({ kind: z.literal('address'), number: z.int(), key: z.string() }),
]);
export type ItemOrder = z.infer<typeof itemOrderSchema>;

/** To the child. `open` comes first and once; `run` waits for the run before it; `stop` ends the run at hand early. */
export const orderSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open'), settings: settingsSchema }),
  z.object({
    type: z.literal('run'),
    items: z.array(itemOrderSchema),
    given: z.object({ publisher: z.string().optional(), publishedOn: z.string().optional(), fields: fieldMappingSchema.optional() }),
  }),
  z.object({ type: z.literal('stop') }),
]);
export type Order = z.infer<typeof orderSchema>;

const errorSchema = z.object({ name: z.string(), message: z.string() });

/** From the child. `article`: one report of item `number` is done; an item with several sends several. Every `run` ends with one `run-end`. */
export const reportSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('article'),
    number: z.int(),
    /** Which one of an item that holds several: "a/002.txt", "line 3". */
    entry: z.string().optional(),
    outcome: z.enum(['added', 'unchanged', 'changed', 'moved', 'deleted', 'rejected']),
    articleId: z.string().optional(),
    reason: z.string().optional(),
    sameContentAs: z.string().optional(),
    /** How many articles this is about, where a file of several is recognised as a whole; one unless said. */
    articles: z.int().positive().optional(),
    problems: z.array(z.string()),
  }),
  z.discriminatedUnion('how', [
    z.object({ type: z.literal('run-end'), how: z.enum(['finished', 'stopped']) }),
    z.object({ type: z.literal('run-end'), how: z.literal('failed'), error: errorSchema }),
  ]),
]);
export type Report = z.infer<typeof reportSchema>;
export type ArticleReport = Extract<Report, { type: 'article' }>;
