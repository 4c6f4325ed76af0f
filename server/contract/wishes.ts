import { z } from 'zod';

/** Most sentences that can be asked for by number; more are a long answer. */
export const MOST_WISHED_SENTENCES = 12;

/**
 * How the asker wants the answer. `length`: a number of sentences is the most there may be. `order`: by the day a sentence speaks of, else by the day its report
 * was published; or by importance. `eachReport`: what every report says of it is wanted, and not what answers best. What is absent is left to the writer.
 */
export const wishesSchema = z.strictObject({
  length: z.union([z.enum(['short', 'long']), z.int().min(1).max(MOST_WISHED_SENTENCES)]).optional(),
  order: z.enum(['oldest-first', 'newest-first', 'importance']).optional(),
  eachReport: z.literal(true).optional(),
});
export type Wishes = z.infer<typeof wishesSchema>;
