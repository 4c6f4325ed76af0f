import type { Claim } from '../contract/claim.ts';
import type { SummarySource } from '../contract/summary.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import type { ReportToRead } from './read-sentences.ts';

/** Sorts behind every day. */
const UNDATED = '9999';

/** The reports that were read, near-copies together, in the order of their days; how many different sentences are quoted from each. */
export function listSources({
  reports,
  claims,
  readArticle,
}: {
  reports: readonly ReportToRead[];
  claims: readonly Claim[];
  readArticle: ArticleReader;
}): SummarySource[] {
  // What stands in two sections, or beside two sentences that need it, is one sentence of its report.
  const quoted = Map.groupBy(
    claims.flatMap(({ citations }) => citations),
    ({ articleId }) => articleId,
  );
  const counted = new Map([...quoted].map(([id, citations]) => [id, new Set(citations.map(({ start }) => start)).size]));
  const dayOf = ({ articleId, revision }: ReportToRead) => readArticle(articleId, revision).reference.publishedOn ?? UNDATED;
  const dated = reports.map((report) => ({ report, day: dayOf(report) })).sort((a, b) => a.day.localeCompare(b.day));
  return [...Map.groupBy(dated, ({ report }) => report.source).values()].map((family) => {
    const ids = family.map(({ report }) => report.articleId).sort((a, b) => (counted.get(b) ?? 0) - (counted.get(a) ?? 0));
    return { articleIds: ids, sentences: ids.reduce((sum, id) => sum + (counted.get(id) ?? 0), 0) };
  });
}
