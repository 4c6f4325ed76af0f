import { Fragment } from 'react';
import type { ArticleReference } from '../../server/contract/citation.ts';
import type { Claim } from '../../server/contract/claim.ts';
import { continuesQuotation } from '../../server/contract/reading-order.ts';
import type { Telling } from '../../server/contract/timeline.ts';
import { ClaimSentence } from '../answer/claim-sentence.tsx';
import type { SentencePart } from '../answer/sentence-parts.ts';
import { useTexts } from '../texts/language.tsx';
import { writeOrigin } from '../texts/source-line.ts';
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
              parts={claim.role === 'answer' ? withMarkedTime(claim, telling) : wholeSentence(claim)}
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

function wholeSentence({ text }: Claim): SentencePart[] {
  return [{ start: 0, text, isMarked: false }];
}

/** The words that date the event, marked. Their offsets are those of the article's text. */
function withMarkedTime(claim: Claim, { articleId, dating }: Telling): SentencePart[] {
  const citation = claim.citations.find((one) => one.articleId === articleId && one.quote === claim.text);
  const [start, end] = citation ? [dating.start - citation.start, dating.end - citation.start] : [0, 0];
  if (start < 0 || end > claim.text.length || start >= end) return wholeSentence(claim);
  const parts = [
    { start: 0, text: claim.text.slice(0, start), isMarked: false },
    { start, text: claim.text.slice(start, end), isMarked: true },
    { start: end, text: claim.text.slice(end), isMarked: false },
  ];
  return parts.filter(({ text }) => text !== '');
}
