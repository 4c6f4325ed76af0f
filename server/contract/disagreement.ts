import { z } from 'zod';
import { citationSchema } from './citation.ts';

/** One of several answers that reports give. `value`: exact characters of a report, as every citation of it has them (the first one's words). */
const sideSchema = z.object({
  value: z.string().min(1),
  citations: z.array(citationSchema).min(1),
  /** The claims of the answer that say so. */
  claimIds: z.array(z.string()),
  /** Earliest day on which a report of this side was published, where one is known: YYYY-MM-DD. */
  since: z.string().optional(),
});

/**
 * Reports give different answers to the question. `in`: what they differ in. `later`: each side was published on another day, or the figure
 * is said to move, so that it may be news rather than a contradiction; sides are in the order of their days then, undated ones last, else those that most
 * reports back come first.
 */
export const disagreementSchema = z.object({
  id: z.string(),
  in: z.enum(['number', 'date', 'office']),
  later: z.boolean(),
  sides: z.array(sideSchema).min(2),
});
export type Disagreement = z.infer<typeof disagreementSchema>;
export type DisagreementSide = z.infer<typeof sideSchema>;
