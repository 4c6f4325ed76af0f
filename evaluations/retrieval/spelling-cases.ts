import { z } from 'zod';
import { readJsonLines } from '../read-data.ts';
import { type Half, titleHalf } from '../title-half.ts';

const caseSchema = z.object({
  id: z.string(),
  question: z.string().min(1),
  name: z.string().min(1),
  answers: z.array(z.object({ file: z.string(), quote: z.string().min(1) })).min(1),
});
export type SpellingCase = z.infer<typeof caseSchema> & { half: Half };

const CASES = new URL('../cases/questions-spellings.jsonl', import.meta.url);

/** Questions on the sample reports that spell a name otherwise than the report that answers. Rejects with UnreadableDataError. */
export async function readSpellingCases(): Promise<SpellingCase[]> {
  const cases = await readJsonLines(CASES.pathname, caseSchema);
  return cases.map((one) => ({ ...one, half: titleHalf(one.id) }));
}
