import type { Comparison } from '../../server/contract/comparison.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './comparison.module.css';

/** How many reports were looked through, speak of it, are compared and independent; which were found and not taken; and what a language model read and wrote for it. */
export function Coverage({ comparison: { coverage, question, notCompared = [], usage } }: { comparison: Comparison }) {
  const texts = useTexts();
  const { compared, ...rest } = coverage;
  return (
    <div className={styles.coverage} lang={texts.code}>
      {compared !== undefined && (
        <p data-coverage>
          {question === undefined ? texts.comparison.coverage({ compared, ...rest }) : texts.comparison.found({ compared, ...rest })}
        </p>
      )}
      {usage && <p>{texts.answer.tokens(usage)}</p>}
      {notCompared.length > 0 && (
        <details>
          <summary>{texts.comparison.notCompared(notCompared.length)}</summary>
          <ul>
            {notCompared.map(({ id, label, publisher }) => (
              <li key={id}>{publisher === undefined ? label : `${publisher}: ${label}`}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
