import { z } from 'zod';
import { articleReferenceSchema } from './citation.ts';
import { filtersSchema } from './filters.ts';

export const SOUGHT_KINDS = ['person', 'phrase', 'number'] as const;
/** What a message looks for, and how: as the screen of mentions and the query of `/api/mentions` take it. */
export const soughtSchema = z.object({ kind: z.enum(SOUGHT_KINDS), words: z.string().min(1).max(200) });
export type Sought = z.infer<typeof soughtSchema>;

/** What is looked for: words (in any of their forms), a name (in any spelling) or a number (however it is written). Exactly one of them. */
const soughtShape = {
  phrase: z.string().trim().min(1).max(200).optional(),
  person: z.string().trim().min(1).max(200).optional(),
  number: z.string().trim().min(1).max(100).optional(),
};
const isOne = (query: { phrase?: string | undefined; person?: string | undefined; number?: string | undefined }) =>
  [query.phrase, query.person, query.number].filter((value) => value !== undefined).length === 1;
const ONE = { message: 'Give one of phrase, person and number' };

export const mentionsQuerySchema = filtersSchema
  .extend({
    ...soughtShape,
    cursor: z.string().max(1_000).optional(),
    limit: z.coerce.number().int().min(1).max(1_000).default(200),
  })
  .refine(isOne, ONE);
export const mentionsExportQuerySchema = filtersSchema.extend({ ...soughtShape, format: z.enum(['csv', 'json']) }).refine(isOne, ONE);

/**
 * One place: `hit` stands at `start..end` of that revision's text (UTF-16 code units), `before` and `after` around it, all exact characters.
 * `how`: `same` as sought, in another `form` or spelling, or a number told as `about` or bounded ("rund 200", "mehr als 200").
 */
export const mentionSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  before: z.string(),
  hit: z.string(),
  after: z.string(),
  how: z.enum(['same', 'form', 'about']),
});
export type Mention = z.infer<typeof mentionSchema>;

export const mentionsOfReportSchema = z.object({ article: articleReferenceSchema, mentions: z.array(mentionSchema).min(1) });
export type MentionsOfReport = z.infer<typeof mentionsOfReportSchema>;

/**
 * Reports newest first, undated last; a report with very many places may go on on the next page. Nothing is left out: `next` is null only when all `of`
 * reports were read. `read`: reports read for this page; a page may hold no place and still have a next one.
 */
export const mentionsResponseSchema = z.object({
  reports: z.array(mentionsOfReportSchema),
  read: z.int().nonnegative(),
  of: z.int().nonnegative(),
  next: z.string().nullable(),
});
export type MentionsResponse = z.infer<typeof mentionsResponseSchema>;
