import type { Citation } from '../../server/contract/citation.ts';
import type { NumberedCitation } from '../../server/contract/number-citations.ts';
import { useTexts } from '../texts/language.tsx';
import { writeSource } from '../texts/source-line.ts';
import { writeReason } from '../texts/verdict-words.ts';
import styles from './citation.module.css';

type Props = { citation: Citation; article: NumberedCitation['article']; backsNothing: boolean };

/** What hovering a chip shows: the quote, where it stands, and how far it backs the sentence. */
export function CitationCard({ citation, article, backsNothing }: Props) {
  const texts = useTexts();
  return (
    <div className={styles.card}>
      <p className={styles.quote}>{texts.quote(citation.quote)}</p>
      <p className={styles.title}>{article?.label ?? citation.articleId}</p>
      <p className={styles.source}>{writeSource(article ?? {}, texts)}</p>
      {!backsNothing && (
        <p className={styles.verdict} data-verdict={citation.verdict}>
          {texts.verdicts[citation.verdict]}
          {citation.reason && `: ${writeReason(citation.reason, texts)}`}
        </p>
      )}
      <p className={styles.hint}>{texts.citation.open}</p>
    </div>
  );
}
