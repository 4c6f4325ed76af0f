import { z } from 'zod';
import { citationSchema, reasonSchema, verdictSchema } from './citation.ts';

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
 * One checkable sentence. `quotation`: characters of a report. `statement`: words of the language model.
 * `frame`: only what the server itself computed (counts, dates of search, names of reports); needs no citation.
 * `role`: `answer` answers the question, `context` is a neighbour sentence an answer sentence needs to be read rightly.
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
});
export type Claim = z.infer<typeof claimSchema>;
