import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readJsonLines } from '../read-data.ts';
import type { ReadAnswer } from './ask-questions.ts';
import { QUESTION_CASES } from './question-cases.ts';

/** `answer`: hash of the words judged. `why`: in the reader's own words, nothing of the reports. */
const readingSchema = z.strictObject({
  answer: z.string().regex(/^[0-9a-f]{12}$/),
  right: z.boolean(),
  complete: z.boolean(),
  readable: z.boolean(),
  why: z.string().min(1),
});

/** `first`: of the answer as it was before anything was mended; `last`: of the newest one read. */
const verdictSchema = z.strictObject({ id: z.string(), first: readingSchema, last: readingSchema.optional() });
export type ReaderVerdict = z.infer<typeof verdictSchema>;

const MARKS = ['right', 'complete', 'readable'] as const;
type Mark = (typeof MARKS)[number];

/** `good`: right, complete and readable. `stale`: the answer is no longer the one that was judged last; `unread`: never judged. */
export type VerdictCounts = Record<Mark, number> & { of: number; good: number; stale: string[]; unread: string[] };

/** Verdicts of a critical reader on the answers of both sets. Rejects with UnreadableDataError. */
export function readVerdicts(): Promise<ReaderVerdict[]> {
  return readJsonLines(fileURLToPath(new URL('answer-verdicts.jsonl', QUESTION_CASES)), verdictSchema);
}

/** Counts the verdicts on these answers, the first or the newest ones. Staleness is told of the newest. */
export function countVerdicts(
  answers: Pick<ReadAnswer, 'question' | 'hash'>[],
  verdicts: ReaderVerdict[],
  which: 'first' | 'last',
): VerdictCounts {
  const counts: VerdictCounts = { of: answers.length, good: 0, right: 0, complete: 0, readable: 0, stale: [], unread: [] };
  for (const { question, hash } of answers) {
    const verdict = verdicts.find(({ id }) => id === question.id);
    if (!verdict) {
      counts.unread.push(question.id);
      continue;
    }
    const newest = verdict.last ?? verdict.first;
    const reading = which === 'first' ? verdict.first : newest;
    for (const mark of MARKS) if (reading[mark]) counts[mark] += 1;
    if (MARKS.every((mark) => reading[mark])) counts.good += 1;
    if (newest.answer !== hash) counts.stale.push(question.id);
  }
  return counts;
}
