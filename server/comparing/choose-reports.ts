import type { Corpus } from '../../ingest/corpus/corpus.ts';
import { toArticleFilter } from '../retrieval/create-retriever.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import type { Retrieve } from '../retrieval/retriever.ts';
import type { CompareOptions } from './compare.ts';
import { type Report, readReport } from './statements.ts';

/** Columns of a table that can still be read. */
export const MOST_REPORTS = 12;
/** Passages among which the reports on a question are looked for. */
const RETRIEVED_PASSAGES = 100;

export type ChooseReportsParts = { corpus: Pick<Corpus, 'archive'>; retrieve: Retrieve; readArticle: ArticleReader };

/**
 * The chosen reports, as chosen, or those that retrieval finds for the question, best first: more than are compared, since it is the
 * statements that tell which of them are about it. `searched`: articles that were chosen or searched. Throws for an unknown id.
 */
export async function chooseReports(
  { corpus, retrieve, readArticle }: ChooseReportsParts,
  { articleIds, question, filters, signal }: Pick<CompareOptions, 'articleIds' | 'question' | 'filters' | 'signal'>,
): Promise<{ reports: Report[]; searched: number }> {
  const ids = articleIds ?? (question === undefined ? [] : await found(question));
  const reports = [...new Set(ids)].map((id, report) => {
    const article = corpus.archive.get(id);
    if (!article) throw new Error(`There is no article ${id}`);
    return readReport(readArticle(id, article.revision), report);
  });
  return {
    reports,
    searched: articleIds
      ? reports.length
      : filters
        ? corpus.archive.idsOf(toArticleFilter(filters)).length
        : corpus.archive.counts().articles,
  };

  async function found(topic: string): Promise<string[]> {
    const passages = await retrieve(topic, { limit: RETRIEVED_PASSAGES, filters, signal });
    return passages.map(({ passage }) => passage.articleId);
  }
}
