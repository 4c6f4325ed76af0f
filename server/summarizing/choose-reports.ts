import { type FindAffairParts, findAffair } from '../comparing/find-affair.ts';
import { toArticleFilter } from '../retrieval/create-retriever.ts';
import { createTurns } from '../retrieval/turns.ts';
import type { ReportToRead } from './read-sentences.ts';
import type { SummarizeOptions } from './summarize.ts';

/** Passages among which the reports on a question are looked for. */
const RETRIEVED_PASSAGES = 200;
/** A passage whose relevance is below this share of the best one's is about something else. */
const LEAST_RELEVANCE_SHARE = 0.3;

export type ChooseReportsParts = Omit<FindAffairParts, 'turn'>;
/** `searched`: articles that were chosen or searched. `areOfOneAffair`: they are all of the affair that the question names. */
export type ChosenReports = { reports: ReportToRead[]; searched: number; areOfOneAffair: boolean };

/** The chosen reports; else those of the affair that the question names; else those that it finds, best first; else all that pass the filters. Near-copies have one `source`. Throws for an unknown id. */
export async function chooseReports(
  parts: ChooseReportsParts,
  { articleIds, question, filters, signal }: Pick<SummarizeOptions, 'articleIds' | 'question' | 'filters' | 'signal'>,
): Promise<ChosenReports> {
  const { archive } = parts.corpus;
  const passing = articleIds && !filters ? undefined : new Set(archive.idsOf(toArticleFilter(filters, articleIds), 'publication'));
  const inScope = articleIds ? [...new Set(articleIds)].filter((id) => !passing || passing.has(id)) : [...(passing ?? [])];
  const isAsked = articleIds === undefined && question !== undefined;
  const affair = isAsked ? await findAffair({ ...parts, turn: createTurns(signal) }, { question, filters, signal }) : undefined;
  const ids = affair ?? (isAsked ? await found(question) : inScope);
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
  return { reports, searched: inScope.length, areOfOneAffair: affair !== undefined };

  async function found(topic: string): Promise<string[]> {
    const ranked = await parts.retrieve(topic, { limit: RETRIEVED_PASSAGES, filters, signal });
    const least = (ranked[0]?.relevance ?? 0) * LEAST_RELEVANCE_SHARE;
    const relevant = ranked.filter(({ relevance }) => relevance >= least);
    return [
      ...new Set(relevant.flatMap(({ passage, copies = [] }) => [passage.articleId, ...copies.map((copy) => copy.passage.articleId)])),
    ];
  }
}
