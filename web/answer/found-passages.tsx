import type { RankedPassage } from '../../server/contract/search.ts';
import { useReaderAddress } from '../reader/reader-address.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './answer.module.css';

/** What was read for the answer, and why just that: shut until somebody asks. */
export function FoundPassages({ passages }: { passages: readonly RankedPassage[] }) {
  const texts = useTexts();
  const { open } = useReaderAddress();
  return (
    <details className={styles.found}>
      <summary>{texts.found.heading(passages.length)}</summary>
      <ol>
        {passages.map(({ passageId, articleId, revision, title, start, end, why, copies = [] }) => (
          <li key={passageId}>
            <button
              type="button"
              onClick={({ currentTarget }) => open({ articleId, revision, start, end }, { walk: [{ start, end }], trigger: currentTarget })}
            >
              {title}
            </button>
            {why && <p>{texts.found.why(why)}</p>}
            {copies.length > 0 && <p>{texts.found.copies(copies.map((copy) => copy.title))}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
