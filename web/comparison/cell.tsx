import { Fragment, useState } from 'react';
import type { Claim } from '../../server/contract/claim.ts';
import type { Difference } from '../../server/contract/comparison.ts';
import { continuesQuotation } from '../../server/contract/reading-order.ts';
import { useCitationScope } from '../answer/citation-scope.tsx';
import { ClaimSentence } from '../answer/claim-sentence.tsx';
import { useReaderAddress } from '../reader/reader-address.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './comparison.module.css';
import { markDifferences } from './mark-differences.ts';

/** A cell of more characters is folded to the sentences that tell the matter, as many as fit. */
const LONGEST_SHOWN = 420;

type Props = { claims: readonly Claim[]; articleId: string; differences: readonly Difference[] };

/** What one report says in a row, in its own words. A click on a sentence opens the report there, as its chip does. */
export function Cell({ claims, articleId, differences }: Props) {
  const texts = useTexts();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? claims : folded(claims);
  return (
    <>
      {shown.map((claim, index) => (
        <Fragment key={claim.id}>
          {index > 0 && ' '}
          <Quote claim={claim}>
            <ClaimSentence
              claim={claim}
              marks={{ opens: !continuesQuotation(shown[index - 1], claim), closes: !continuesQuotation(claim, shown[index + 1]) }}
              parts={markDifferences(claim, articleId, differences)}
            />
          </Quote>
        </Fragment>
      ))}
      {shown.length < claims.length && (
        <button type="button" className={styles.unfold} lang={texts.code} onClick={() => setIsWhole(true)}>
          {texts.comparison.unfold(claims.length - shown.length)}
        </button>
      )}
    </>
  );
}

function Quote({ claim, children }: { claim: Claim; children: React.ReactNode }) {
  const { open } = useReaderAddress();
  const { walk } = useCitationScope();
  const [citation] = claim.citations;
  if (!citation) return children;
  const { articleId, revision, start, end } = citation;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: for the pointer only; the chip behind the sentence does the same for the keyboard.
    <span
      className={styles.quote}
      onClick={(event) => {
        const isOnChip = event.target instanceof Element && event.target.closest('button') !== null;
        // Words that are being selected to be copied are not a click.
        if (isOnChip || !getSelection()?.isCollapsed) return;
        open({ articleId, revision, start, end }, { walk: walk(citation) });
      }}
    >
      {children}
    </span>
  );
}

function folded(claims: readonly Claim[]): readonly Claim[] {
  if (claims.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_SHOWN) return claims;
  const telling = claims.filter(({ role }) => role === 'answer');
  let characters = 0;
  const fitting = telling.filter(({ text }, index) => {
    characters += text.length;
    return index === 0 || characters <= LONGEST_SHOWN;
  });
  return fitting.length > 0 ? fitting : claims.slice(0, 1);
}
