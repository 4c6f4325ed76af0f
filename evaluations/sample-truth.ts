import { z } from 'zod';
import { type Matter, matterSchema } from './comparison/matter.ts';
import { readText, UnreadableDataError } from './read-data.ts';
import type { Half } from './title-half.ts';

const quoteSchema = z.object({ file: z.string(), quote: z.string().min(1) });
const numbered = z.string().regex(/^q\d+$/);

/** A question about the sample reports, with the sentences that answer it; the others are answered by none. */
const sampleQuestionSchema = z.discriminatedUnion('answerable', [
  z.object({ id: numbered, question: z.string().min(1), answerable: z.literal(true), answers: z.array(quoteSchema).min(1) }),
  z.object({ id: numbered, question: z.string().min(1), answerable: z.literal(false) }),
]);
export type SampleQuestion = z.infer<typeof sampleQuestionSchema>;

const truthSchema = z.object({ matters: z.array(matterSchema), questions: z.array(sampleQuestionSchema) });
const TRUTH = new URL('../ingest/sample-articles/ground-truth.json', import.meta.url);

/** What the sample reports say, as their ground-truth.json has it. Rejects with UnreadableDataError. */
export async function readSampleTruth(): Promise<{ matters: Matter[]; questions: SampleQuestion[] }> {
  const parsed = truthSchema.safeParse(JSON.parse(await readText(TRUTH)));
  if (!parsed.success) throw new UnreadableDataError(`${TRUTH.pathname} is not as expected: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** The half an id belongs to, by its number: even to tune on, odd to report on. */
export function idHalf({ id }: { id: string }): Half {
  return Number(id.slice(1)) % 2 === 0 ? 'even' : 'odd';
}
