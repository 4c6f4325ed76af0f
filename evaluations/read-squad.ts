import { z } from 'zod';
import { parseJson, readText, UnreadableDataError } from './read-data.ts';

const squadSchema = z.object({
  data: z.array(
    z.object({
      title: z.string().default(''),
      paragraphs: z.array(
        z.object({
          context: z.string().min(1),
          qas: z.array(
            z.object({
              id: z.string().min(1),
              question: z.string().min(1),
              answers: z.array(z.object({ text: z.string().min(1) })).default([]),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** `key`: made of title and place, the same in aligned files of other languages; an article's identity in the corpus. */
export type Paragraph = { key: string; title: string; text: string };
/** `answers`: the gold answers as written. `paragraphKey`: the paragraph that answers it. */
export type Question = { id: string; title: string; text: string; paragraphKey: string; answers: string[] };
export type QuestionSet = { paragraphs: Paragraph[]; questions: Question[] };

/** Reads a file in SQuAD form (version 1 or 2). Rejects with UnreadableDataError. */
export async function readSquad(path: string): Promise<QuestionSet> {
  return parseSquad(parseJson(path, await readText(path)), path);
}

export function parseSquad(json: unknown, path: string): QuestionSet {
  const parsed = squadSchema.safeParse(json);
  if (!parsed.success) throw new UnreadableDataError(`${path} is not in SQuAD form: ${z.prettifyError(parsed.error)}`);
  const set: QuestionSet = { paragraphs: [], questions: [] };
  const ids = new Set<string>();
  for (const [titleNumber, { title, paragraphs }] of parsed.data.data.entries()) {
    for (const [number, { context, qas }] of paragraphs.entries()) {
      const key = `${titleNumber}-${number}`;
      set.paragraphs.push({ key, title, text: context });
      for (const { id, question, answers } of qas) {
        if (ids.has(id)) throw new UnreadableDataError(`${path} has the question id ${id} twice`);
        ids.add(id);
        set.questions.push({ id, title, text: question, paragraphKey: key, answers: [...new Set(answers.map((answer) => answer.text))] });
      }
    }
  }
  if (set.questions.length === 0) throw new UnreadableDataError(`${path} has no questions`);
  return set;
}

/**
 * The questions of one file asked of the paragraphs of another, aligned by question id; the answers are the other file's.
 * Throws UnreadableDataError when a question has no counterpart.
 */
export function alignByQuestion(questions: QuestionSet, passages: QuestionSet, path: string): QuestionSet {
  const counterparts = new Map(passages.questions.map((question) => [question.id, question]));
  return {
    paragraphs: passages.paragraphs,
    questions: questions.questions.map((question) => {
      const counterpart = counterparts.get(question.id);
      if (!counterpart) throw new UnreadableDataError(`${path} has no question with the id ${question.id}: the two files are not aligned`);
      return { ...counterpart, text: question.text };
    }),
  };
}
