import type { z } from 'zod';
import { NONE } from './reading-prompt.ts';

/** Flat objects, wherever they stand: models put them in fences, lists and arrays. */
const OBJECT = /\{[^{}]*\}/gu;

/** The objects of a language model's reply that are as asked for; others are passed over. Undefined where there are none, and it does not say so either. */
export function parseObjects<Said>(reply: string, schema: z.ZodType<Said>): Said[] | undefined {
  const objects = [...reply.matchAll(OBJECT)].flatMap(([object]) => {
    const parsed = schema.safeParse(jsonOf(object));
    return parsed.success ? [parsed.data] : [];
  });
  return objects.length > 0 || reply.includes(NONE) ? objects : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A line that is no JSON is none that was asked for.
    return undefined;
  }
}
