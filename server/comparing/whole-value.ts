import type { ArticleReference } from '../contract/citation.ts';
import type { Difference } from '../contract/comparison.ts';
import type { ToldStatement } from './told-statement.ts';

/** Between a number and what it counts stand its adjectives at most. */
const FARTHEST = 30;

/** A differing number together with what it counts ("14" of "14 Tote"), so that it can be quoted alone; other values as they are. Offsets into the article's text. */
export function wholeValueIn(statements: readonly ToldStatement[], articles: readonly ArticleReference[]) {
  const reportOf = new Map(articles.map(({ id }, report) => [id, report]));
  return ({ articleId, start, end }: Difference['values'][number]): { start: number; end: number } => {
    const report = reportOf.get(articleId);
    const statement = statements.find((one) => one.report === report && one.start <= start && end <= one.end);
    const counted = statement?.quantities.find((quantity) => quantity.start === start && quantity.end === end)?.counted;
    if (!statement || counted === undefined) return { start, end };
    const at = statement.text.indexOf(counted, end - statement.start);
    const from = statement.start + at;
    return at >= 0 && from - end <= FARTHEST ? { start, end: from + counted.length } : { start, end };
  };
}
