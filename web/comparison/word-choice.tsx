import type { ArticleReference } from '../../server/contract/citation.ts';
import type { Framing } from '../../server/contract/comparison.ts';
import { useReaderAddress } from '../reader/reader-address.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './comparison.module.css';

type Props = { framing: readonly Framing[]; articles: readonly ArticleReference[] };

/** What the reports call the same thing; each word opens its report there. */
export function WordChoice({ framing, articles }: Props) {
  const texts = useTexts();
  const { open } = useReaderAddress();
  if (framing.length === 0) return null;
  return (
    <section className={styles.wordChoice} aria-label={texts.comparison.framing} lang={texts.code}>
      <h3>{texts.comparison.framing}</h3>
      <ul>
        {framing.map(({ about, words }) => (
          <li key={words.map(({ articleId, start }) => `${articleId}:${start}`).join()}>
            {words.map(({ articleId, start, end, text }, index) => {
              const article = articles.find(({ id }) => id === articleId);
              return (
                <span key={`${articleId}:${start}`}>
                  {index > 0 && <span aria-hidden> · </span>}
                  <button
                    type="button"
                    className={styles.word}
                    onClick={(event) =>
                      open({ articleId, revision: article?.revision, start, end }, { walk: [], trigger: event.currentTarget })
                    }
                  >
                    {texts.quote(text)}
                  </button>{' '}
                  <span className={styles.source}>{article?.publisher ?? article?.label}</span>
                </span>
              );
            })}
            {about !== '' && <span className={styles.source}> {texts.comparison.framingAbout(about)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
