import { z } from 'zod';
import { alignByQuestion, type QuestionSet, readSquad } from './read-squad.ts';
import { titleHalf } from './title-half.ts';

export const questionsOption = z.string('is missing').describe('<squad.json>: the questions, and the paragraphs they are asked of');
export const passagesOption = z.string().optional().describe('<squad.json>: paragraphs of another language, aligned by question ids');
export const halfOption = z
  .enum(['all', 'even', 'odd'])
  .default('all')
  .describe('<all|even|odd>: which questions, by a hash of their title; even to tune on, odd to report on');
export type HalfOption = z.infer<typeof halfOption>;

type SquadFiles = { questions: string; passages?: string | undefined };

/** The paragraphs of a file and the questions of the chosen half. Rejects with UnreadableDataError. */
export async function readQuestions({ half, ...files }: SquadFiles & { half: HalfOption }): Promise<QuestionSet> {
  const { paragraphs, questions } = await readAligned(files);
  return { paragraphs, questions: questions.filter(({ title }) => half === 'all' || titleHalf(title) === half) };
}

/** All of it; with `passages` the questions of one file asked of the paragraphs of the other. Rejects with UnreadableDataError. */
export async function readAligned({ questions, passages }: SquadFiles): Promise<QuestionSet> {
  const asked = await readSquad(questions);
  return passages === undefined ? asked : alignByQuestion(asked, await readSquad(passages), passages);
}
