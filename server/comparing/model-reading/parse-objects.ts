import { z } from 'zod';
import { NONE } from './reading-prompt.ts';

/** The number of a sentence, as a number or in marks. */
export const sentenceNumberSchema = z.union([
  z.int(),
  z
    .string()
    .regex(/^\d{1,6}$/u)
    .transform(Number),
]);

/** What a language model said, by the form it was asked for; `rejected`: how much of it had another. */
export type Said<Told> = { told: Told[]; rejected: number };

/** Flat objects, wherever they stand: models put them in fences, lists and arrays. */
const OBJECT = /\{[^{}]*\}/gu;

/** The objects of a language model's reply. Undefined where there are none as asked for, and it does not say so either. */
export function parseObjects<Told>(reply: string, schema: z.ZodType<Told>): Said<Told> | undefined {
  const objects = [...reply.matchAll(OBJECT)].map(([object]) => schema.safeParse(jsonOf(object)));
  const told = objects.flatMap((one) => (one.success ? [one.data] : []));
  return told.length > 0 || reply.includes(NONE) ? { told, rejected: objects.length - told.length } : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is rejected by every schema.
    return undefined;
  }
}
