import { z } from 'zod';

/** How far the cited characters back a sentence. Shown as a word with a sign, never as a colour alone. */
export const verdictSchema = z.enum(['supported', 'partly-supported', 'unsupported', 'disputed']);
export type Verdict = z.infer<typeof verdictSchema>;

/**
 * A machine-readable reason for a verdict, so that each interface language can word it.
 * `claim` is what the sentence says, `source` what the cited span says instead (absent: says nothing of the kind).
 */
export const reasonSchema = z.object({
  code: z.enum([
    'quote-differs',
    'no-citation',
    'unresolved-citation',
    'number-missing',
    'date-missing',
    'name-missing',
    'office-differs',
    'negation-differs',
    'opposite',
    'certainty-differs',
    'attribution-dropped',
    'direction-differs',
    'citation-moved',
    'low-overlap',
    'no-statement',
    'disagreement',
  ]),
  claim: z.string().optional(),
  source: z.string().optional(),
});
export type Reason = z.infer<typeof reasonSchema>;

/** Characters of one revision of an article. Offsets: UTF-16 code units. */
export const spanOfRevisionSchema = z.object({
  articleId: z.string(),
  revision: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});

export type SpanOfRevision = z.infer<typeof spanOfRevisionSchema>;

/** Exact characters of one revision of an article: `text.slice(start, end) === quote`, always. Offsets: UTF-16 code units. */
export const citationSchema = z.object({
  articleId: z.string(),
  revision: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
  verdict: verdictSchema,
  reason: reasonSchema.optional(),
});
export type Citation = z.infer<typeof citationSchema>;

/** What a reader needs to know of a cited article without opening it. */
export const articleReferenceSchema = z.object({
  id: z.string(),
  revision: z.string(),
  label: z.string(),
  publisher: z.string().optional(),
  publishedOn: z.string().optional(),
});
export type ArticleReference = z.infer<typeof articleReferenceSchema>;
