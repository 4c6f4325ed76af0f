import { z } from 'zod';
import { differenceKindSchema } from '../../contract/comparison.ts';
import { parseObjects } from './parse-objects.ts';

const pairSchema = z.object({
  a: z.coerce.number().int(),
  b: z.coerce.number().int(),
  relation: z.enum(['agree', 'differ', 'update']),
  kind: differenceKindSchema.optional().catch(undefined),
  wordsA: z.string().optional().catch(undefined),
  wordsB: z.string().optional().catch(undefined),
});
/** What a language model says of two sentences, by the numbers it was given. */
export type SaidPair = z.infer<typeof pairSchema>;

/** Undefined where the reply is neither pairs nor says that there are none. Objects that are no pair are passed over. */
export function parsePairs(reply: string): SaidPair[] | undefined {
  return parseObjects(reply, pairSchema);
}
