import { Fragment } from 'react';
import type { ArticleReference } from '../../server/contract/citation.ts';
import type { Claim } from '../../server/contract/claim.ts';
import type { Difference, ComparisonRow as Row } from '../../server/contract/comparison.ts';
import { ClaimSentence } from '../answer/claim-sentence.tsx';
import { continuesQuotation } from '../answer/reading-order.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './comparison.module.css';
import { markDifferences } from './mark-differences.ts';

/** One matter: how the reports stand to each other, then the words of each. */
export function ComparisonRow({ row, articles }: { row: Row; articles: readonly ArticleReference[] }) {
  const texts = useTexts();
  return (
    <tr>
      <th scope="row" className={styles.matter} lang={texts.code}>
        <span className={styles.relation} data-relation={row.relation}>
          {texts.comparison.relations[row.relation]}
        </span>
        {row.differences.map((difference) => (
          <span key={difference.values.map(({ articleId, start }) => `${articleId}:${start}`).join()} className={styles.difference}>
            {texts.comparison.differing[difference.kind]}
            <span className={styles.values}>{[...new Set(difference.values.map(({ text }) => text))].join(' ↔ ')}</span>
          </span>
        ))}
      </th>
      {articles.map((article) => {
        const claims = row.cells.filter(({ articleId }) => articleId === article.id).flatMap((cell) => cell.claims);
        return (
          <td key={article.id} data-silent={claims.length === 0 || undefined}>
            <span className={styles.cardLabel}>{article.label}</span>
            {claims.length > 0 ? (
              <CellClaims claims={claims} articleId={article.id} differences={row.differences} />
            ) : (
              <span className={styles.silent} lang={texts.code}>
                {texts.comparison.silent}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

type CellProps = { claims: readonly Claim[]; articleId: string; differences: readonly Difference[] };

function CellClaims({ claims, articleId, differences }: CellProps) {
  return claims.map((claim, index) => (
    <Fragment key={claim.id}>
      {index > 0 && ' '}
      <ClaimSentence
        claim={claim}
        marks={{ opens: !continuesQuotation(claims[index - 1], claim), closes: !continuesQuotation(claim, claims[index + 1]) }}
        parts={markDifferences(claim, articleId, differences)}
      />
    </Fragment>
  ));
}
