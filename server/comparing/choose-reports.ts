import type { Corpus } from '../../ingest/corpus/corpus.ts';
import { toArticleFilter } from '../retrieval/create-retriever.ts';
import type { Retrieve } from '../retrieval/retriever.ts';
import type { Turns } from '../retrieval/turns.ts';
import type { CompareOptions } from './compare.ts';

/** Reports that are read for one comparison; what is beyond is named. */
export const MOST_READ = 1_000;
/** Passages among which the reports on a question are looked for: two for each report that may be read. */
const RETRIEVED_PASSAGES = 2 * MOST_READ;

export type ChooseReportsParts = { corpus: Pick<Corpus, 'archive'>; retrieve: Retrieve; turn: Turns };

/**
 * Ids of the reports to be read: the chosen ones, as chosen; or those that retrieval finds for the question, best first; or all that pass the filters. Which of
 * the found are about the question only their statements tell. `beyond`: those that are too many; `searched`: articles that were chosen or searched.
 */
export async function chooseReports(
  { corpus: { archive }, retrieve, turn }: ChooseReportsParts,
  { articleIds, question, filters, signal }: Pick<CompareOptions, 'articleIds' | 'question' | 'filters' | 'signal'>,
): Promise<{ ids: string[]; beyond: string[]; searched: number }> {
  const searched = articleIds ? undefined : archive.idsOf(toArticleFilter(filters), 'publication');
  const ids = [...new Set(articleIds ?? (question === undefined ? searched : await found(question)))];
  return { ids: ids.slice(0, MOST_READ), beyond: ids.slice(MOST_READ), searched: searched?.length ?? ids.length };

  /** Near-copies of what was found speak of it too. */
  async function found(topic: string): Promise<string[]> {
    const passages = await retrieve(topic, { limit: RETRIEVED_PASSAGES, filters, turn, signal });
    return passages.flatMap(({ passage, copies = [] }) => [passage.articleId, ...copies.map((copy) => copy.passage.articleId)]);
  }
}
