import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { differenceKindSchema } from '../../server/contract/comparison.ts';
import { readJsonLines, UnreadableDataError } from '../read-data.ts';
import type { Half } from '../title-half.ts';

/** Written by hand before the rules they judge: evaluations/cases/README-claims.md. */
export const OWN_STATEMENT_PAIRS = fileURLToPath(new URL('../cases/statement-pairs.jsonl', import.meta.url));

const sideSchema = z.object({ text: z.string().min(1), publisher: z.string().optional(), publishedOn: z.iso.date().optional() });

const schema = z.object({
  id: z.string().regex(/\d+$/),
  a: sideSchema,
  b: sideSchema,
  sameMatter: z.boolean(),
  kind: z.enum(['agree', 'differ', 'update']).nullable(),
  in: z.array(differenceKindSchema),
  about: z.string(),
});
/** Two sentences of different reports: whether they are on one matter, and how they relate if so. */
export type StatementPair = z.infer<typeof schema>;

/** Rejects with UnreadableDataError. */
export async function readStatementPairs(path: string): Promise<StatementPair[]> {
  const pairs = await readJsonLines(path, schema);
  for (const { id, sameMatter, kind } of pairs)
    if (sameMatter === (kind === null)) throw new UnreadableDataError(`${path}: ${id} needs a kind, or is no pair on one matter`);
  return pairs;
}

/** Even: to tune on. Odd: to report on. */
export function pairHalf({ id }: Pick<StatementPair, 'id'>): Half {
  return Number(/\d+$/.exec(id)?.[0] ?? 0) % 2 === 0 ? 'even' : 'odd';
}
