import { z } from 'zod';
import { differenceKindSchema } from '../../contract/comparison.ts';
import { NONE } from './reading-prompt.ts';

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

/** Flat objects, wherever they stand: models put them in fences, lists and arrays. */
const OBJECT = /\{[^{}]*\}/gu;

/** Undefined where the reply is neither pairs nor says that there are none. Objects that are no pair are passed over. */
export function parseReading(reply: string): SaidPair[] | undefined {
  const pairs = [...reply.matchAll(OBJECT)].flatMap(([object]) => {
    const parsed = pairSchema.safeParse(jsonOf(object));
    return parsed.success ? [parsed.data] : [];
  });
  return pairs.length > 0 || reply.includes(NONE) ? pairs : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A model's line that is no JSON is no pair.
    return undefined;
  }
}
