import { toArticleFilter } from '../retrieval/create-retriever.ts';
import type { CompareOptions } from './compare.ts';
import { type FindAffairParts, findAffair } from './find-affair.ts';

/** Reports that are read for one comparison; what is beyond is named. */
export const MOST_READ = 1_000;
/** Passages among which the reports on a question are looked for: two for each report that may be read. */
const RETRIEVED_PASSAGES = 2 * MOST_READ;

export type ChooseReportsParts = FindAffairParts;

/**
 * Ids of the reports to be read: the chosen ones, as chosen; or those of the affair that the question names (`areOfOneAffair`), else those that retrieval finds for it, best first; or all that
 * pass the filters. Which of the found are about the question only their statements tell. `beyond`: those that are too many; `searched`: articles that were chosen or searched.
 */
export async function chooseReports(
  parts: ChooseReportsParts,
  { articleIds, question, filters, signal }: Pick<CompareOptions, 'articleIds' | 'question' | 'filters' | 'signal'>,
): Promise<{ ids: string[]; beyond: string[]; searched: number; areOfOneAffair: boolean }> {
  const { archive } = parts.corpus;
  const isAsked = articleIds === undefined && question !== undefined;
  const affair = isAsked ? await findAffair(parts, { question, filters, signal }) : undefined;
  const searched = articleIds ? undefined : archive.idsOf(toArticleFilter(filters), 'publication');
  const ids = [...new Set(articleIds ?? (question === undefined ? searched : (affair ?? (await found(question)))))];
  return {
    ids: ids.slice(0, MOST_READ),
    beyond: ids.slice(MOST_READ),
    searched: searched?.length ?? ids.length,
    areOfOneAffair: affair !== undefined,
  };

  /** Near-copies of what was found speak of it too. */
  async function found(topic: string): Promise<string[]> {
    const passages = await parts.retrieve(topic, { limit: RETRIEVED_PASSAGES, filters, turn: parts.turn, signal });
    return passages.flatMap(({ passage, copies = [] }) => [passage.articleId, ...copies.map((copy) => copy.passage.articleId)]);
  }
}
