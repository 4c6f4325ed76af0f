import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readJsonLines, UnreadableDataError } from '../read-data.ts';
import { type ClaimCase, FAULTS } from './claim-case.ts';

/** Claims written by hand before the rules they judge: evaluations/cases/README-claims.md. */
export const OWN_CLAIM_CASES = fileURLToPath(new URL('../cases/claims.jsonl', import.meta.url));

const schema = z.object({
  id: z.string(),
  pair: z.string(),
  source: z.string().min(1),
  span: z.string().min(1).optional(),
  claim: z.string().min(1),
  language: z.enum(['de', 'en']),
  backed: z.boolean(),
  fault: z.enum(FAULTS).optional(),
  about: z.string(),
});

/** Rejects with UnreadableDataError. */
export async function readHandWritten(path: string, language: 'de' | 'en' | undefined): Promise<ClaimCase[]> {
  const cases = (await readJsonLines(path, schema)).filter((one) => language === undefined || one.language === language);
  return cases.map(({ id, pair, source, span = source, claim, backed, fault, about }) => {
    if (!source.includes(span)) throw new UnreadableDataError(`${path}: the span of ${id} does not stand in its source`);
    if (backed !== (fault === undefined)) throw new UnreadableDataError(`${path}: ${id} must have a fault or be backed`);
    return { group: pair, source: span, context: source, claim, fault, how: [about] };
  });
}
