import { z } from 'zod';
import { languageSchema } from './answer.ts';
import { daySchema, filtersSchema } from './filters.ts';

/** What repair replaced: `originalStart..originalEnd` of the original became `replacement`, by the named rule. */
export const editSchema = z.object({
  originalStart: z.int().nonnegative(),
  originalEnd: z.int().nonnegative(),
  replacement: z.string(),
  rule: z.string(),
});

/** `start..end` of the text may be damage, by the named rule. */
export const doubtSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), rule: z.enum(['doubled-word']) });
export type Doubt = z.infer<typeof doubtSchema>;

/** Where an article came from. `key`: address, else path inside the named folder. */
export const provenanceSchema = z.object({
  key: z.string(),
  url: z.string().optional(),
  path: z.string().optional(),
  retrievedAt: z.iso.datetime(),
  bytesHash: z.string(),
});

/** What else is known of an article. */
export const detailsSchema = z.object({
  subtitle: z.string().optional(),
  author: z.string().optional(),
  /** Agencies whose text it is, as it signs them. */
  agencies: z.array(z.string()).optional(),
  /** Where it was written, by its dateline. */
  place: z.string().optional(),
  /** Where the publisher's name comes from: `address` and `text` are likely, not stated. */
  publisherHow: z.enum(['stated', 'address', 'text', 'corrected']).optional(),
  /** Reads like the work of a translation machine. */
  machineTranslated: z.boolean().optional(),
});
export type Details = z.infer<typeof detailsSchema>;

export const articleSummarySchema = z.object({
  id: z.string(),
  revision: z.string(),
  title: z.string().optional(),
  /** The title; without one the first words, and `labelFromText` is true. */
  label: z.string(),
  labelFromText: z.boolean(),
  publisher: z.string().optional(),
  publishedOn: daySchema.optional(),
  /**
   * Where the date comes from. Stated: `page`, `front-matter`, `feed`, `data` (fields of a data file), `given` (with the ingest), `corrected` (by the analyst).
   * Likely: `address`, `dateline`, `text` (a line that holds little else), `file` (its name, or the day a PDF or Word file was made).
   */
  publishedHow: z.enum(['page', 'front-matter', 'feed', 'data', 'address', 'dateline', 'text', 'file', 'given', 'corrected']).optional(),
  language: languageSchema,
  ...detailsSchema.shape,
  characters: z.int(),
  passages: z.int(),
  edits: z.int(),
  /** Near-copies of one report, this one among them; absent where there is no other. */
  family: z.object({ id: z.string(), members: z.int().min(2) }).optional(),
});
export type ArticleSummary = z.infer<typeof articleSummarySchema>;

export const articleSchema = articleSummarySchema.extend({
  text: z.string(),
  /** The decoded text before repair, and what repair did to it. */
  original: z.string(),
  editList: z.array(editSchema),
  /** Places of the text that may be damage but stand as they came: a function word doubled at a cut link ("In Im Gegenzug"). */
  doubts: z.array(doubtSchema),
  provenance: provenanceSchema,
  /** Every revision that is kept, newest first. A cited revision stays readable. */
  revisions: z.array(z.string()),
  deleted: z.boolean(),
});
export type ArticleDetail = z.infer<typeof articleSchema>;

export const articlesQuerySchema = filtersSchema.extend({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const articlesResponseSchema = z.object({ articles: z.array(articleSummarySchema), next: z.string().nullable() });

/** A correction by the analyst; `null` takes one back. Corrections outlive re-ingest. */
export const correctionSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(500).nullable().optional(),
    publisher: z.string().trim().min(1).max(200).nullable().optional(),
    publishedOn: daySchema.nullable().optional(),
    language: languageSchema.nullable().optional(),
    subtitle: z.string().trim().min(1).max(500).nullable().optional(),
    author: z.string().trim().min(1).max(200).nullable().optional(),
    agencies: z.array(z.string().trim().min(1).max(60)).max(10).nullable().optional(),
    place: z.string().trim().min(1).max(200).nullable().optional(),
    machineTranslated: z.boolean().nullable().optional(),
  })
  .refine((correction) => Object.keys(correction).length > 0, {
    message: 'Name at least one field: title, publisher, publishedOn, language, subtitle, author, agencies, place, machineTranslated',
  });
export type Correction = z.infer<typeof correctionSchema>;
