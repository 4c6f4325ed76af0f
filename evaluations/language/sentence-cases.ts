import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parseJsonLines, readText, UnreadableDataError } from '../read-data.ts';
import { type CaseHalf, halfOf } from './statement-cases.ts';

export const OWN_SENTENCE_CASES = fileURLToPath(new URL('../cases/sentence-borders.jsonl', import.meta.url));

const caseSchema = z.object({
  id: z.string().min(1),
  language: z.enum(['de', 'en']).default('de'),
  kind: z.string().min(1).default('text'),
  text: z.string().min(1),
  sentences: z.array(z.string().min(1)).min(1),
});
/** A text and its sentences, as evaluations/cases/README-statements.md says. */
export type SentenceCase = z.infer<typeof caseSchema>;

/** Texts of one half, by the number in their ids. Rejects with UnreadableDataError, also where the sentences do not make up the text. */
export async function readSentenceCases(path: string, half: CaseHalf): Promise<SentenceCase[]> {
  const cases = parseJsonLines(await readText(path), { path, schema: caseSchema }).filter(
    ({ id }) => half === 'all' || halfOf(id) === half,
  );
  if (cases.length === 0) throw new UnreadableDataError(`${path} has no cases of this half (${half})`);
  for (const { id, text, sentences } of cases)
    if (text.replace(/\s/g, '') !== sentences.join('').replace(/\s/g, ''))
      throw new UnreadableDataError(`${id}: the sentences joined are not the text`);
  return cases;
}
