import type { Families } from '../../ingest/corpus/families.ts';
import type { ArticleReference } from '../contract/citation.ts';
import type { Column } from '../contract/comparison.ts';

/** Sorts behind every day. */
const UNDATED = '9';

/** One column a report, or a family of near-copies; in the order of publication (of a family: the earliest), undated ones last, else as given. */
export function columnsOf(articles: readonly ArticleReference[], families: Pick<Families, 'idsOf'>): Column[] {
  const familyOf = families.idsOf(articles.map(({ id }) => id));
  const columns = new Map<string, ArticleReference[]>();
  for (const article of articles.toSorted(byDay)) {
    const family = familyOf.get(article.id);
    const key = family === undefined ? `article ${article.id}` : `family ${family}`;
    columns.set(key, [...(columns.get(key) ?? []), article]);
  }
  return [...columns.values()].map((members) => ({ articleIds: members.map(({ id }) => id) }));
}

function byDay(one: ArticleReference, other: ArticleReference): number {
  return (one.publishedOn ?? UNDATED).localeCompare(other.publishedOn ?? UNDATED, 'en');
}
