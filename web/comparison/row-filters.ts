import type { ArticleReference } from '../../server/contract/citation.ts';
import type { ComparisonRow, DifferenceKind } from '../../server/contract/comparison.ts';

/** Rows that are perhaps not one matter are chosen apart from those that agree or differ. */
export type Relation = ComparisonRow['relation'] | 'doubtful';
/** Which rows are shown. `words`: in the quotes, the matter or the names of the reports that tell it. */
export type RowFilter = { relation: Relation | undefined; kind: DifferenceKind | undefined; words: string };

export const ALL_ROWS: RowFilter = { relation: undefined, kind: undefined, words: '' };
export const RELATIONS: readonly Relation[] = ['differ', 'update', 'agree', 'doubtful', 'only-in-one'];

export function relationOf({ relation, doubtful }: ComparisonRow): Relation {
  return doubtful ? 'doubtful' : relation;
}

/** The rows that pass, in their order. */
export function filterRows(
  rows: readonly ComparisonRow[],
  { relation, kind, words }: RowFilter,
  articles: readonly ArticleReference[],
): ComparisonRow[] {
  const sought = words.trim().toLowerCase();
  const nameOf = new Map(articles.map(({ id, label, publisher = '' }) => [id, `${publisher} ${label}`]));
  return rows.filter((row) => {
    if (relation !== undefined && relationOf(row) !== relation) return false;
    if (kind !== undefined && !row.differences.some((difference) => difference.kind === kind)) return false;
    if (sought === '') return true;
    const texts = row.cells.flatMap(({ articleId, claims }) => [nameOf.get(articleId) ?? '', ...claims.map(({ text }) => text)]);
    return [row.matter ?? '', ...texts].some((text) => text.toLowerCase().includes(sought));
  });
}

/** Kinds of difference that the rows have, in the order in which they are first met. */
export function kindsIn(rows: readonly ComparisonRow[]): DifferenceKind[] {
  return [...new Set(rows.flatMap(({ differences }) => differences.map(({ kind }) => kind)))];
}
