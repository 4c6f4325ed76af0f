import type { Corpus } from '../../ingest/corpus/corpus.ts';
import { toArticleFilter } from '../retrieval/create-retriever.ts';
import type { Retrieve } from '../retrieval/retriever.ts';
import type { ReportToRead } from './read-sentences.ts';
import type { SummarizeOptions } from './summarize.ts';

/** Passages among which the reports on a question are looked for. */
const RETRIEVED_PASSAGES = 200;
/** A passage whose relevance is below this share of the best one's is about something else. */
const LEAST_RELEVANCE_SHARE = 0.3;

export type ChooseReportsParts = { corpus: Pick<Corpus, 'archive'>; retrieve: Retrieve };
/** `searched`: articles that were chosen or searched. */
export type ChosenReports = { reports: ReportToRead[]; searched: number };

/** The chosen reports; else those that the question finds, best first; else all that pass the filters. Near-copies have one `source`. Throws for an unknown id. */
export async function chooseReports(
  { corpus: { archive }, retrieve }: ChooseReportsParts,
  { articleIds, question, filters, signal }: Pick<SummarizeOptions, 'articleIds' | 'question' | 'filters' | 'signal'>,
): Promise<ChosenReports> {
  const passing = articleIds && !filters ? undefined : new Set(archive.idsOf(toArticleFilter(filters, articleIds), 'publication'));
  const inScope = articleIds ? [...new Set(articleIds)].filter((id) => !passing || passing.has(id)) : [...(passing ?? [])];
  const ids = articleIds || question === undefined ? inScope : await found(question);
  const families = archive.families.idsOf(ids);
  const sources = new Map<string, number>();
  const reports = ids.map((articleId): ReportToRead => {
    const article = archive.get(articleId);
    if (!article) throw new Error(`There is no article ${articleId}`);
    const family = families.get(articleId) ?? articleId;
    const source = sources.get(family) ?? sources.size;
    sources.set(family, source);
    return { articleId, revision: article.revision, source };
  });
  return { reports, searched: inScope.length };

  async function found(topic: string): Promise<string[]> {
    const ranked = await retrieve(topic, { limit: RETRIEVED_PASSAGES, filters, signal });
    const least = (ranked[0]?.relevance ?? 0) * LEAST_RELEVANCE_SHARE;
    const relevant = ranked.filter(({ relevance }) => relevance >= least);
    return [
      ...new Set(relevant.flatMap(({ passage, copies = [] }) => [passage.articleId, ...copies.map((copy) => copy.passage.articleId)])),
    ];
  }
}
