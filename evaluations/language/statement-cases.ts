import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parseJsonLines, readText, UnreadableDataError } from '../read-data.ts';

export const OWN_ATTRIBUTION_CASES = fileURLToPath(new URL('../cases/attribution.jsonl', import.meta.url));
export const OWN_CERTAINTY_CASES = fileURLToPath(new URL('../cases/certainty.jsonl', import.meta.url));

export const caseHalfOption = z
  .enum(['all', 'even', 'odd'])
  .default('all')
  .describe('<all|even|odd>: by the number in the id; even to tune on (misses are told), odd to report on');
export type CaseHalf = z.infer<typeof caseHalfOption>;

/** What evaluations/cases/README-statements.md says of attribution.jsonl. */
const attributionCaseSchema = z.object({
  id: z.string().min(1),
  language: z.enum(['de', 'en']),
  kind: z.string().min(1),
  text: z.string().min(1),
  sentences: z
    .array(z.object({ text: z.string().min(1), origins: z.array(z.array(z.string().min(1)).min(1)), unnamed: z.boolean().default(false) }))
    .min(1),
});
export type AttributionCase = z.infer<typeof attributionCaseSchema>;

const CERTAINTIES = ['asserted', 'reported', 'denied', 'possible', 'planned', 'demanded'] as const;
/** What evaluations/cases/README-statements.md says of certainty.jsonl. */
const certaintyCaseSchema = z.object({
  id: z.string().min(1),
  language: z.enum(['de', 'en']),
  kind: z.string().min(1),
  text: z.string().min(1),
  statements: z
    .array(z.object({ span: z.string().min(1), certainty: z.enum(CERTAINTIES), negated: z.boolean(), cue: z.string().nullish() }))
    .min(1),
});
export type CertaintyCase = z.infer<typeof certaintyCaseSchema>;

/** Rejects with UnreadableDataError. */
export async function readAttributionCases(path: string, half: CaseHalf): Promise<AttributionCase[]> {
  return readCases(path, { half, schema: attributionCaseSchema });
}

/** Rejects with UnreadableDataError. */
export async function readCertaintyCases(path: string, half: CaseHalf): Promise<CertaintyCase[]> {
  return readCases(path, { half, schema: certaintyCaseSchema });
}

async function readCases<Case extends { id: string }>(
  path: string,
  { half, schema }: { half: CaseHalf; schema: z.ZodType<Case> },
): Promise<Case[]> {
  const cases = parseJsonLines(await readText(path), { path, schema }).filter(({ id }) => half === 'all' || halfOf(id) === half);
  if (cases.length === 0) throw new UnreadableDataError(`${path} has no cases of this half (${half})`);
  return cases;
}

/** By the number in the id; an id without one is even, so that it is not set aside unseen. */
export function halfOf(id: string): 'even' | 'odd' {
  return Number(/\d+/.exec(id)?.[0] ?? 0) % 2 === 0 ? 'even' : 'odd';
}

/** Where pieces of a text stand, each behind the one before it. Throws UnreadableDataError. */
export function placed(text: string, pieces: readonly string[], id: string): { start: number; end: number }[] {
  let from = 0;
  return pieces.map((piece) => {
    const start = text.indexOf(piece, from);
    if (start < 0) throw new UnreadableDataError(`${id}: "${piece}" does not stand in its text`);
    from = start + piece.length;
    return { start, end: from };
  });
}
