import { Link } from 'react-router';
import type { Summary } from '../../server/contract/summary.ts';
import { useTexts } from '../texts/language.tsx';
import { writeSource } from '../texts/source-line.ts';
import styles from './summary.module.css';

/** The reports that were read, oldest first, near-copies under the one that is quoted; those that are not quoted at all are folded away. */
export function SummarySources({ summary: { sources, articles }, headingLevel: Heading }: { summary: Summary; headingLevel: 'h3' | 'h4' }) {
  const texts = useTexts();
  if (!sources || sources.length === 0) return null;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const item = ({ articleIds: [first = '', ...copies], sentences }: (typeof sources)[number]) => {
    const article = byId.get(first);
    return (
      <li key={first}>
        <Link to={`?article=${encodeURIComponent(first)}`}>{article?.label ?? first}</Link>
        <small>
          {article && writeSource(article, texts)} · {texts.summary.quoted(sentences)}
          {copies.length > 0 &&
            ` · ${texts.summary.copies(copies.length)}: ${copies.map((id) => byId.get(id)?.publisher ?? byId.get(id)?.label ?? id).join(', ')}`}
        </small>
      </li>
    );
  };
  const quoted = sources.filter(({ sentences }) => sentences > 0);
  const unquoted = sources.filter(({ sentences }) => sentences === 0);
  return (
    <section className={styles.section} data-section="sources" lang={texts.code}>
      <Heading className={styles.heading}>{texts.summary.sources}</Heading>
      <ol className={styles.sources}>{quoted.map(item)}</ol>
      {unquoted.length > 0 && (
        <details>
          <summary>{texts.summary.unquoted(unquoted.length)}</summary>
          <ol className={styles.sources}>{unquoted.map(item)}</ol>
        </details>
      )}
    </section>
  );
}
