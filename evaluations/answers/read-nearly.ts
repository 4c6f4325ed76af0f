import { readText } from '../read-data.ts';
import { nearlySchema, QUESTION_CASES } from './question-cases.ts';

/** The questions that the sample reports nearly answer, as cases/README-questions.md has them. Rejects with a ZodError for a line out of shape. */
export async function readNearly(): Promise<{ id: string; kind: string; text: string }[]> {
  const lines = (await readText(new URL('questions-nearly.jsonl', QUESTION_CASES))).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const { id, kind, question } = nearlySchema.parse(JSON.parse(line));
    return { id, kind, text: question };
  });
}
