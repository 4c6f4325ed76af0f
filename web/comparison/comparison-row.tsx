import type { ArticleReference } from '../../server/contract/citation.ts';
import type { ComparisonRow as Row } from '../../server/contract/comparison.ts';
import { useReaderAddress } from '../reader/reader-address.tsx';
import { useTexts } from '../texts/language.tsx';
import { Cell } from './cell.tsx';
import styles from './comparison.module.css';
import { RowHead } from './row-head.tsx';

/** The articles of a column: a report, or a family of near-copies. */
export type ColumnArticles = readonly ArticleReference[];

type Props = {
  row: Row;
  /** Absent of a row outside the question. */
  number: number | undefined;
  columns: readonly ColumnArticles[];
  /** The columns stand below each other in one cell: there are too many to stand side by side. */
  isStacked: boolean;
};

/** One matter: how the reports stand to each other, then the words of each. */
export function ComparisonRow({ row, number, columns, isStacked }: Props) {
  const texts = useTexts();
  const telling = columns.filter((column) => isTelling(row, column));
  const silent = columns.filter((column) => !isTelling(row, column));
  return (
    <tr data-relation={row.relation} data-outside={number === undefined || undefined}>
      <RowHead row={row} number={number} articles={columns.flat()} />
      {isStacked ? (
        <td>
          {telling.map((column) => (
            <div key={column[0]?.id} className={styles.stacked}>
              <StackedTitle column={column} columns={columns} />
              <ColumnCells row={row} column={column} columns={columns} />
            </div>
          ))}
          {silent.length > 0 && (
            <details className={styles.silentOnes} lang={texts.code}>
              <summary>{texts.comparison.silentOnes(silent.flat().length)}</summary>
              {silent.map((column) => sourceName(column, columns)).join(' · ')}
            </details>
          )}
        </td>
      ) : (
        columns.map((column) => (
          <td key={column[0]?.id} data-silent={!isTelling(row, column) || undefined}>
            <span className={styles.cardLabel}>{sourceName(column, columns)}</span>
            {isTelling(row, column) ? (
              <ColumnCells row={row} column={column} columns={columns} />
            ) : (
              <span className={styles.silent} lang={texts.code}>
                {texts.comparison.silent}
              </span>
            )}
          </td>
        ))
      )}
    </tr>
  );
}

type CellsProps = { row: Row; column: ColumnArticles; columns: readonly ColumnArticles[] };

/** The quotes of a column. Of near-copies that say it word for word the first is quoted, and the others are named. */
function ColumnCells({ row, column, columns }: CellsProps) {
  const texts = useTexts();
  const cells = row.cells.filter(({ articleId }) => column.some(({ id }) => id === articleId));
  const textOf = ({ claims }: Row['cells'][number]) => claims.map(({ text }) => text).join(' ');
  const firsts = cells.filter((cell, index) => cells.findIndex((other) => textOf(other) === textOf(cell)) === index);
  return firsts.map((cell) => {
    const same = cells.filter((other) => other !== cell && textOf(other) === textOf(cell));
    const names = same.map(({ articleId }) =>
      sourceName(
        column.filter(({ id }) => id === articleId),
        columns,
      ),
    );
    return (
      <div key={cell.articleId} className={styles.ofReport}>
        <Cell claims={cell.claims} articleId={cell.articleId} differences={row.differences} />
        {names.length > 0 && (
          <span className={styles.source} lang={texts.code}>
            {texts.comparison.copied(names.join(', '))}
          </span>
        )}
      </div>
    );
  });
}

function isTelling({ cells }: Row, column: ColumnArticles): boolean {
  return cells.some(({ articleId }) => column.some(({ id }) => id === articleId));
}

/** Where columns do not stand below a head, each tells its source itself. */
function StackedTitle({ column, columns }: Omit<CellsProps, 'row'>) {
  const { open } = useReaderAddress();
  const [first] = column;
  if (!first) return null;
  const { id, revision, label } = first;
  return (
    <button
      type="button"
      className={styles.stackedLabel}
      title={label}
      onClick={(event) => open({ articleId: id, revision }, { walk: [], trigger: event.currentTarget })}
    >
      {sourceName(column, columns)}
    </button>
  );
}

/** The publisher of the first report; its title where it has none, or another column has the same. */
export function sourceName(column: ColumnArticles, columns: readonly ColumnArticles[]): string {
  const [first] = column;
  if (!first) return '';
  const isAmbiguous = columns.some((other) => !other.includes(first) && other[0]?.publisher === first.publisher);
  return first.publisher === undefined || isAmbiguous ? first.label : first.publisher;
}
