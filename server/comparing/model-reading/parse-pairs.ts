import { z } from 'zod';
import { differenceKindSchema } from '../../contract/comparison.ts';
import { parseObjects, type Said, sentenceNumberSchema } from './parse-objects.ts';

const pairSchema = z.object({
  a: sentenceNumberSchema,
  b: sentenceNumberSchema,
  relation: z.enum(['agree', 'differ', 'update']),
  kind: differenceKindSchema.optional().catch(undefined),
  wordsA: z.string().optional().catch(undefined),
  wordsB: z.string().optional().catch(undefined),
});
/** What a language model says of two sentences, by the numbers it was given. */
export type SaidPair = z.infer<typeof pairSchema>;

/** Undefined where the reply is neither pairs nor says that there are none. */
export function parsePairs(reply: string): Said<SaidPair> | undefined {
  return parseObjects(reply, pairSchema);
}
