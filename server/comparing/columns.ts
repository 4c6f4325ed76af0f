import type { Families } from '../../ingest/corpus/families.ts';
import type { ArticleReference } from '../contract/citation.ts';
import type { Column } from '../contract/comparison.ts';

/** Sorts behind every day. */
const UNDATED = '9';

/**
 * One column a report, or a family of near-copies; in the order of publication (of a family: the earliest), undated ones last, else as given.
 * Where all are of one family, each has its own column: who compares near-copies looks for what was changed.
 */
export function columnsOf(articles: readonly ArticleReference[], families: Pick<Families, 'idsOf'>): Column[] {
  const familyOf = families.idsOf(articles.map(({ id }) => id));
  const columns = new Map<string, ArticleReference[]>();
  for (const article of articles.toSorted(byDay)) {
    const family = familyOf.get(article.id);
    const key = family === undefined ? `article ${article.id}` : `family ${family}`;
    columns.set(key, [...(columns.get(key) ?? []), article]);
  }
  const whole = columns.size === 1 ? [...columns.values()].flat().map((article) => [article]) : [...columns.values()];
  return whole.map((members) => ({ articleIds: members.map(({ id }) => id) }));
}

/** How many sources the reports are: a family is one. */
export function countSources(articles: readonly ArticleReference[], families: Pick<Families, 'idsOf'>): number {
  const familyOf = families.idsOf(articles.map(({ id }) => id));
  return new Set(articles.map(({ id }) => familyOf.get(id) ?? id)).size;
}

function byDay(one: ArticleReference, other: ArticleReference): number {
  return (one.publishedOn ?? UNDATED).localeCompare(other.publishedOn ?? UNDATED, 'en');
}
