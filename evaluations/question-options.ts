import { z } from 'zod';
import { alignByQuestion, type Question, type QuestionSet, readSquad } from './read-squad.ts';
import { titleHalf } from './title-half.ts';

export const questionsOption = z.string('is missing').describe('<squad.json>: the questions, and the paragraphs they are asked of');
export const passagesOption = z.string().optional().describe('<squad.json>: paragraphs of another language, aligned by question ids');
export const halfOption = z
  .enum(['all', 'even', 'odd'])
  .default('all')
  .describe('<all|even|odd>: which questions, by a hash of their title; even to tune on, odd to report on');
export type HalfOption = z.infer<typeof halfOption>;

/** The paragraphs of a file and the questions of the chosen half. Rejects with UnreadableDataError. */
export async function readQuestions(options: { questions: string; passages?: string | undefined; half: HalfOption }): Promise<QuestionSet> {
  const asked = await readSquad(options.questions);
  const set = options.passages === undefined ? asked : alignByQuestion(asked, await readSquad(options.passages), options.passages);
  return { paragraphs: set.paragraphs, questions: ofHalf(set.questions, options.half) };
}

function ofHalf(questions: Question[], half: HalfOption): Question[] {
  return half === 'all' ? questions : questions.filter((question) => titleHalf(question.title) === half);
}
