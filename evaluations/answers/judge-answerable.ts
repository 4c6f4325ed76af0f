import { judgeAnswerable } from '../../server/answering/answerable/judge-answerable.ts';
import type { EvaluatedParts } from '../create-evaluated-parts.ts';
import type { Question } from '../read-squad.ts';
import { RETRIEVED_PASSAGES } from '../retrieval/fit-sentences.ts';
import type { Judged } from './abstention-curve.ts';

type Parts = Pick<EvaluatedParts, 'retrieve' | 'rankSentences' | 'articleIds'>;

/** How each question is judged over the whole corpus, or over what `articleIdsOf` leaves of it. */
export async function judgeQuestions<Asked extends { text: string }>(
  questions: readonly Asked[],
  { retrieve, rankSentences }: Parts,
  articleIdsOf: (question: Asked) => string[] | undefined = () => undefined,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const question of questions) {
    const passages = await retrieve(question.text, { limit: RETRIEVED_PASSAGES, articleIds: articleIdsOf(question) });
    judged.push(judgeAnswerable(await rankSentences(question.text, passages)));
  }
  return judged;
}

/** Ids of all articles but the one that holds the question's own paragraph. */
export function withoutOwnParagraph({ articleIds }: Parts): (question: Question) => string[] {
  return ({ paragraphKey }) => [...articleIds].flatMap(([key, id]) => (key === paragraphKey ? [] : [id]));
}
