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

/** Where an article came from. `key`: address, else path inside the named folder. */
export const provenanceSchema = z.object({
  key: z.string(),
  url: z.string().optional(),
  path: z.string().optional(),
  retrievedAt: z.iso.datetime(),
  bytesHash: z.string(),
});

export const articleSummarySchema = z.object({
  id: z.string(),
  revision: z.string(),
  title: z.string().optional(),
  /** The title; without one the first words, and `labelFromText` is true. */
  label: z.string(),
  labelFromText: z.boolean(),
  publisher: z.string().optional(),
  publishedOn: daySchema.optional(),
  /** Where the date comes from: `page`, `front-matter`, `given` (command line), `corrected` (by the analyst). */
  publishedHow: z.enum(['page', 'front-matter', 'given', 'corrected']).optional(),
  language: languageSchema,
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
  })
  .refine((correction) => Object.keys(correction).length > 0, { message: 'Name at least one field: title, publisher, publishedOn' });
export type Correction = z.infer<typeof correctionSchema>;
