import { useReaderAddress } from '../reader/reader-address.tsx';
import { useTexts } from '../texts/language.tsx';
import { writeSource } from '../texts/source-line.ts';
import styles from './comparison.module.css';
import type { ColumnArticles } from './comparison-row.tsx';

/** The reports above their columns; with too many columns one cell stands for them all. */
export function ComparisonHead({ columns, isStacked }: { columns: readonly ColumnArticles[]; isStacked: boolean }) {
  const texts = useTexts();
  return (
    <thead>
      <tr lang={texts.code}>
        <th scope="col" className={styles.matter}>
          {texts.comparison.matter}
        </th>
        {isStacked ? (
          <th scope="col">{texts.comparison.reports}</th>
        ) : (
          columns.map((column) => (
            <th key={column[0]?.id} scope="col">
              <ColumnTitle column={column} />
            </th>
          ))
        )}
      </tr>
    </thead>
  );
}

function ColumnTitle({ column: [first, ...copies] }: { column: ColumnArticles }) {
  const texts = useTexts();
  if (!first) return null;
  return (
    <>
      <Title article={first} />
      <span className={styles.source}>{writeSource(first, texts)}</span>
      {copies.length > 0 && (
        <details className={styles.copies}>
          <summary>{texts.comparison.copies(copies.length)}</summary>
          {copies.map((article) => (
            <div key={article.id}>
              <Title article={article} />
              <span className={styles.source}>{writeSource(article, texts)}</span>
            </div>
          ))}
        </details>
      )}
    </>
  );
}

function Title({ article: { id, revision, label } }: { article: ColumnArticles[number] }) {
  const { open } = useReaderAddress();
  return (
    <button
      type="button"
      className={styles.report}
      onClick={(event) => open({ articleId: id, revision }, { walk: [], trigger: event.currentTarget })}
    >
      {label}
    </button>
  );
}
