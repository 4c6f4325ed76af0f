import { judgeAnswerable } from '../../server/answering/answerable/judge-answerable.ts';
import { leadIsDoubtful } from '../../server/answering/writers/choose-answers.ts';
import { createArticleReader } from '../../server/retrieval/read-article.ts';
import type { EvaluatedParts } from '../create-evaluated-parts.ts';
import type { Question } from '../read-squad.ts';
import { RETRIEVED_PASSAGES } from '../retrieval/fit-sentences.ts';
import type { Judged } from './abstention-curve.ts';

type Parts = Pick<EvaluatedParts, 'retrieve' | 'rankSentences' | 'articleIds' | 'corpus'>;
/** `isDoubtful`: what leads, where it is not declined, is told as what comes nearest. */
export type JudgedLead = Judged & { isDoubtful: boolean };

/** How each question is judged over the whole corpus, or over what `articleIdsOf` leaves of it. */
export async function judgeQuestions<Asked extends { text: string }>(
  questions: readonly Asked[],
  { retrieve, rankSentences, corpus }: Parts,
  articleIdsOf: (question: Asked) => string[] | undefined = () => undefined,
): Promise<JudgedLead[]> {
  const judged: JudgedLead[] = [];
  const readArticle = createArticleReader({ archive: corpus.archive });
  for (const question of questions) {
    const passages = await retrieve(question.text, { limit: RETRIEVED_PASSAGES, articleIds: articleIdsOf(question) });
    const evidence = await rankSentences(question.text, passages);
    judged.push({ ...judgeAnswerable(evidence), isDoubtful: leadIsDoubtful(evidence, readArticle) });
  }
  return judged;
}

/** Ids of all articles but the one that holds the question's own paragraph. */
export function withoutOwnParagraph({ articleIds }: Pick<Parts, 'articleIds'>): (question: Question) => string[] {
  return ({ paragraphKey }) => [...articleIds].flatMap(([key, id]) => (key === paragraphKey ? [] : [id]));
}
