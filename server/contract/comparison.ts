import { z } from 'zod';
import { coverageSchema, languageSchema, questionSchema } from './answer.ts';
import { articleReferenceSchema } from './citation.ts';
import { claimSchema } from './claim.ts';
import { articleIdsSchema } from './filters.ts';

/** In what two statements on one matter can differ. `person`: another one in the same part; `office`: the same one under another office. */
export const differenceKindSchema = z.enum(['number', 'date', 'place', 'person', 'office', 'attribution', 'certainty', 'direction']);
export type DifferenceKind = z.infer<typeof differenceKindSchema>;

/** What differs between two cells of a row, with the characters that show it (offsets into each article's text). */
export const differenceSchema = z.object({
  kind: differenceKindSchema,
  values: z.array(z.object({ articleId: z.string(), start: z.int(), end: z.int(), text: z.string() })).min(2),
});
export type Difference = z.infer<typeof differenceSchema>;

/**
 * One matter across the reports. `relation`: `agree` (aligned, nothing found that differs), `differ`, `update` (what a later report gives anew of
 * something that moves; `later` names the latest), `only-in-one`.
 * A cell holds the sentences of one report as quotation claims; an empty cell says nothing on the matter.
 */
export const comparisonRowSchema = z.object({
  relation: z.enum(['agree', 'differ', 'update', 'only-in-one']),
  /** Mean similarity of the aligned sentences, 0..1; 1 for a row with one cell. */
  similarity: z.number(),
  cells: z.array(z.object({ articleId: z.string(), claims: z.array(claimSchema) })),
  differences: z.array(differenceSchema),
  /** articleId of the latest report, of an update only. */
  later: z.string().optional(),
});
export type ComparisonRow = z.infer<typeof comparisonRowSchema>;

export const comparisonSchema = z.object({
  id: z.string(),
  question: z.string().optional(),
  language: languageSchema,
  createdAt: z.iso.datetime(),
  corpusVersion: z.string(),
  articles: z.array(articleReferenceSchema),
  /** What the server counted: rows that agree, differ, stand alone; sentences left out, if any. */
  frames: z.array(claimSchema),
  rows: z.array(comparisonRowSchema),
  coverage: coverageSchema,
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** Reports chosen (two to twelve) or found by a question. */
export const comparisonRequestSchema = z
  .strictObject({
    articleIds: articleIdsSchema.min(2).max(12).optional(),
    question: questionSchema.optional(),
    language: languageSchema.optional(),
  })
  .refine((request) => request.articleIds ?? request.question, { message: 'Give articleIds (two to twelve) or a question' });
export type ComparisonRequest = z.infer<typeof comparisonRequestSchema>;
