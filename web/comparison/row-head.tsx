import type { ArticleReference } from '../../server/contract/citation.ts';
import type { Agreement, ComparisonRow } from '../../server/contract/comparison.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './comparison.module.css';

const LONGEST_VALUE = 60;
const SIGN: Record<Agreement['why'], string> = { rounding: '≈', writing: '=', precision: '≈' };

/** `number`: by which the row can be asked about in the conversation; absent of a row outside the question. */
type Props = { row: ComparisonRow; number: number | undefined; articles: readonly ArticleReference[] };

/** The matter of a row, how the reports stand to each other, in what they differ, and why values that look different agree. */
export function RowHead({ row, number, articles }: Props) {
  const texts = useTexts();
  const { relation, doubtful, matter, differences, agreements = [], later } = row;
  const latest = articles.find(({ id }) => id === later);
  return (
    <th scope="row" className={styles.matter} lang={texts.code}>
      <span className={styles.name}>
        {number !== undefined && (
          <span className={styles.rowNumber} title={texts.comparison.row(number)}>
            {number}
          </span>
        )}
        {matter}
      </span>
      {doubtful ? (
        <span className={styles.doubtful}>{texts.comparison.doubtful}</span>
      ) : (
        <span className={styles.relation} data-relation={relation}>
          {texts.comparison.relations[relation]}
        </span>
      )}
      {number === undefined && <span className={styles.outsideMark}>{texts.comparison.outside}</span>}
      {relation === 'differ' && differences.length === 0 && <span className={styles.difference}>{texts.comparison.unnamed}</span>}
      {differences.map(({ kind, values }) => (
        <span key={keyOf(kind, values)} className={styles.difference}>
          {texts.comparison.differing[kind]}
          <span className={styles.values}>{written(values).join(' ↔ ')}</span>
        </span>
      ))}
      {latest && <span className={styles.values}>{texts.comparison.later(latest.publisher ?? latest.label)}</span>}
      {agreements.map(({ why, values }) => (
        <span key={keyOf(why, values)} className={styles.difference}>
          <span className={styles.values}>
            {written(values).join(` ${SIGN[why]} `)} ({texts.comparison.agreeing[why]})
          </span>
        </span>
      ))}
    </th>
  );
}

type Values = Agreement['values'];

function keyOf(kind: string, values: Values): string {
  return [kind, ...values.map(({ articleId, start }) => `${articleId}:${start}`)].join();
}

/** Each once; what shows how certain something is may be a whole clause. */
function written(values: Values): string[] {
  const texts = values.map(({ text }) => (text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE).trimEnd()} …` : text));
  return [...new Set(texts)].filter((text) => text !== '');
}
