import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { leavesOpen } from '../../server/summarizing/find-open-questions.ts';
import { readJsonLines } from '../read-data.ts';

const caseSchema = z.object({ file: z.string(), sentence: z.string().min(1), open: z.enum(['yes', 'perhaps']) });
export type OpenScores = { found: number; wanted: number; recall: number; right: number; told: number; precision: number };

/** Whether the rule finds the sentences that leave something open: `yes` counts for recall, `yes` and `perhaps` for precision. Over all sentences of these files. */
export async function measureOpen(sentencesOf: ReadonlyMap<string, readonly string[]>): Promise<OpenScores> {
  const labels = await readJsonLines(fileURLToPath(new URL('../cases/open-samples.jsonl', import.meta.url)), caseSchema);
  const labelled = (file: string, sentence: string) => labels.find((one) => one.file === file && one.sentence === sentence)?.open;
  const all = [...sentencesOf].flatMap(([file, sentences]) =>
    sentences.map((sentence) => ({ open: labelled(file, sentence), told: leavesOpen(sentence) })),
  );
  const wanted = all.filter(({ open }) => open === 'yes').length;
  const found = all.filter(({ open, told }) => open === 'yes' && told).length;
  const told = all.filter((one) => one.told).length;
  const right = all.filter((one) => one.told && one.open !== undefined).length;
  return { found, wanted, recall: found / Math.max(1, wanted), right, told, precision: right / Math.max(1, told) };
}
