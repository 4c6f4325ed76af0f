import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parseJsonLines, readText, UnreadableDataError } from '../read-data.ts';
import { type CaseHalf, halfOf } from './statement-cases.ts';

export const OWN_QUANTITY_CASES = fileURLToPath(new URL('../cases/quantities.jsonl', import.meta.url));

export const RELATIONS = ['equal', 'compatible', 'different', 'not-comparable', 'none'] as const;
export type Relation = (typeof RELATIONS)[number];
export const BOUNDS = ['at-least', 'at-most', 'more-than', 'less-than'] as const;

const quantitySchema = z.object({
  written: z.string().min(1),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable(),
  counted: z.string().nullable(),
  vague: z.boolean(),
  bound: z.enum(BOUNDS).nullable(),
});
/** A quantity as evaluations/cases/README.md says it is written down; the open side of a bound is null. */
export type StatedQuantity = z.infer<typeof quantitySchema>;

const caseSchema = z.object({
  id: z.string().min(1),
  language: z.enum(['de', 'en', 'de-en', 'en-de']),
  about: z.string().min(1),
  a: z.string().min(1),
  b: z.string().min(1),
  relation: z.enum(RELATIONS),
  quantitiesA: z.array(quantitySchema),
  quantitiesB: z.array(quantitySchema),
  comparedA: z.int().nonnegative().default(0),
  comparedB: z.int().nonnegative().default(0),
});
export type QuantityCase = z.infer<typeof caseSchema>;

/** Pairs of one half, by the number in their ids. Rejects with UnreadableDataError. */
export async function readQuantityCases(path: string, half: CaseHalf): Promise<QuantityCase[]> {
  const cases = parseJsonLines(await readText(path), { path, schema: caseSchema }).filter(
    ({ id }) => half === 'all' || halfOf(id) === half,
  );
  if (cases.length === 0) throw new UnreadableDataError(`${path} has no cases of this half (${half})`);
  return cases;
}
