import type { Comparison } from '../../server/contract/comparison.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './comparison.module.css';

type Props = { outside: NonNullable<Comparison['outside']>; isShown: boolean; onToggle: () => void };

/** Shows what the reports say besides the question at the end of the table, and folds it again. What it has done is said aloud. */
export function OutsideToggle({ outside: { rows, statements }, isShown, onToggle }: Props) {
  const texts = useTexts();
  const shown = new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ articleId, claims }) =>
        claims.flatMap(({ role, citations }) => (role === 'answer' ? `${articleId}:${citations[0]?.start}` : [])),
      ),
    ),
  ).size;
  return (
    <div className={styles.outside} lang={texts.code}>
      <button type="button" className={styles.choice} onClick={onToggle}>
        {isShown ? texts.comparison.showAbout : texts.comparison.showAll(shown, statements)}
      </button>
      <span role="status" className={styles.shown}>
        {isShown && texts.comparison.outsideShown(shown, statements)}
      </span>
    </div>
  );
}
