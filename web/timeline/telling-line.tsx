import { Fragment } from 'react';
import type { ArticleReference } from '../../server/contract/citation.ts';
import { continuesQuotation } from '../../server/contract/reading-order.ts';
import type { Telling } from '../../server/contract/timeline.ts';
import { ClaimSentence } from '../answer/claim-sentence.tsx';
import { useTexts } from '../texts/language.tsx';
import { writeOrigin } from '../texts/source-line.ts';
import { markTime } from './mark-time.ts';
import styles from './timeline.module.css';
import { writeMarks } from './write-time.ts';

/** What one report says of an event: its words with those of time marked, whose word it is, and which near-copies say the same. */
export function TellingLine({ telling, articles }: { telling: Telling; articles: readonly ArticleReference[] }) {
  const texts = useTexts();
  const { claims, articleId, sourcing, also, toldAs, dating } = telling;
  const nameOf = (id: string) => writeOrigin(articles.find((article) => article.id === id) ?? { label: id }, texts);
  const isOthers = toldAs !== 'asserted' && (sourcing.origins.length > 0 || sourcing.anonymous);
  const marks = toldAs === 'reported' && isOthers ? [] : writeMarks(telling, texts);
  const remarks = [
    nameOf(articleId),
    ...(isOthers ? [sourcing.origins.length > 0 ? texts.sourcing.by(sourcing.origins) : texts.sourcing.anonymous] : []),
    ...marks,
    ...(dating.how === 'none' ? [texts.timeline.why[dating.why ?? 'reference']] : []),
  ];
  return (
    <div className={styles.telling}>
      <p>
        {claims.map((claim, index) => (
          <Fragment key={claim.id}>
            {index > 0 && ' '}
            <ClaimSentence
              claim={claim}
              marks={{ opens: !continuesQuotation(claims[index - 1], claim), closes: !continuesQuotation(claim, claims[index + 1]) }}
              parts={markTime(claim, telling)}
            />
          </Fragment>
        ))}
      </p>
      <p className={styles.source} lang={texts.code}>
        {remarks.join(' · ')}
        {also.length > 0 && ` · ${texts.timeline.also(also.map(nameOf))}`}
      </p>
    </div>
  );
}
