import { z } from 'zod';
import { citationSchema, reasonSchema, spanOfRevisionSchema, verdictSchema } from './citation.ts';

/**
 * Where a claim stands on the page. Claims with the same `number` form one block; `place` is their reading order in it.
 * The order of the claims array is by importance, so a lead sentence may stand behind its context in the block.
 */
export const blockSchema = z.object({
  kind: z.enum(['quotation', 'paragraph', 'list-item', 'heading', 'frame']),
  number: z.int().nonnegative(),
  place: z.int().nonnegative(),
});
export type Block = z.infer<typeof blockSchema>;

/**
 * A name put into a quotation in brackets, for what a lone sentence hides: „Er [Schoigu] traf …“. `at`: offset in the claim's text behind which it stands;
 * `text`: without the brackets; `from`: where the report names it.
 */
export const insertionSchema = z.object({ at: z.int().nonnegative(), text: z.string().min(1), from: spanOfRevisionSchema });
export type Insertion = z.infer<typeof insertionSchema>;

/**
 * Whose word a sentence is. `origins`: whom the report names for it, from the nearest to the furthest ("Bloomberg", "Center for …"), as it writes them; empty: the report
 * says it itself. `anonymous`: the furthest is not named ("ein Beamter", "soll"). `independent`: cited reports that speak for themselves: near-copies,
 * near-verbatim sentences and those that rest on the same named origin count once.
 */
export const sourcingSchema = z.object({ origins: z.array(z.string()), anonymous: z.boolean(), independent: z.int().nonnegative() });
export type Sourcing = z.infer<typeof sourcingSchema>;

/** Characters `start` to `end` of a claim's text that stand word for word in the quote of its citation number `citation`, counted from 0. */
export const quotedSchema = z.object({ start: z.int().nonnegative(), end: z.int().positive(), citation: z.int().nonnegative() });
export type Quoted = z.infer<typeof quotedSchema>;

/**
 * One checkable sentence. `quotation`: characters of a report. `statement`: words of the language model.
 * `frame`: only what the server itself computed (counts, dates of search, names of reports); needs no citation. Where it holds words of reports, `quoted`
 * says which characters of it they are, and of which of its citations.
 * `role`: `answer` answers the question, `context` is a neighbour sentence an answer sentence needs to be read rightly.
 * `lessSure`: it answers, or stands beside what answers, much less surely than what stands before it; of the first, that it is not sure to answer.
 * `aside`: it most likely does not answer; clients keep it closed until it is asked for. Such a claim is `lessSure` too.
 */
export const claimSchema = z.object({
  id: z.string(),
  kind: z.enum(['quotation', 'statement', 'frame']),
  role: z.enum(['answer', 'context', 'note']),
  text: z.string().min(1),
  citations: z.array(citationSchema),
  verdict: verdictSchema,
  reasons: z.array(reasonSchema),
  /** Markers the writer set that name no retrieved passage, as written ("[9]"). */
  unresolved: z.array(z.string()),
  block: blockSchema,
  lessSure: z.boolean().optional(),
  aside: z.boolean().optional(),
  insertions: z.array(insertionSchema).optional(),
  quoted: z.array(quotedSchema).optional(),
  sourcing: sourcingSchema.optional(),
});
export type Claim = z.infer<typeof claimSchema>;
