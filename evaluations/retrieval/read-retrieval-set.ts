import { stat } from 'node:fs/promises';
import { type HalfOption, readAligned } from '../question-options.ts';
import { UnreadableDataError } from '../read-data.ts';
import { titleHalf } from '../title-half.ts';
import { readBeir } from './read-beir.ts';
import type { RetrievalSet } from './retrieval-set.ts';

/**
 * The articles of a set and the questions of the chosen half: a file in SQuAD form, where each paragraph is an article and each question has one,
 * or a folder in BEIR form. `passages`: the same set in another language, aligned by ids. Halves go by the title, in BEIR form by the question's id.
 * Rejects with UnreadableDataError.
 */
export async function readRetrievalSet({
  questions: path,
  passages,
  half,
}: {
  questions: string;
  passages?: string | undefined;
  half: HalfOption;
}): Promise<RetrievalSet> {
  if (passages !== undefined && (await isFolder(path)) !== (await isFolder(passages))) {
    throw new UnreadableDataError(`${path} and ${passages} must be of one form: two files in SQuAD form, or two folders in BEIR form`);
  }
  const { articles, questions } = (await isFolder(path))
    ? await readBeir(path, passages === undefined ? {} : { corpus: passages })
    : await readSquadSet(path, passages);
  const asked = questions.filter(({ title }) => half === 'all' || titleHalf(title) === half);
  if (asked.length === 0) throw new UnreadableDataError(`${path} has no questions in its ${half} half`);
  return { articles, questions: asked };
}

async function readSquadSet(path: string, passages: string | undefined): Promise<RetrievalSet> {
  const { paragraphs, questions } = await readAligned({ questions: path, passages });
  return {
    articles: paragraphs,
    questions: questions.map(({ id, title, text, paragraphKey }) => ({ id, title, text, relevant: new Map([[paragraphKey, 1]]) })),
  };
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new UnreadableDataError(`Cannot read ${path}`, { cause });
  });
  return found.isDirectory();
}
