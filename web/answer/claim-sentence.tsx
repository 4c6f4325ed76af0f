import { Fragment } from 'react';
import type { Claim } from '../../server/contract/claim.ts';
import { markedPieces } from '../../server/contract/insertions.ts';
import { spanKey } from '../../server/contract/number-citations.ts';
import { useTexts } from '../texts/language.tsx';
import { writeReasons } from '../texts/verdict-words.ts';
import styles from './answer.module.css';
import { CitationChip } from './citation-chip.tsx';
import { cutLastWord, type SentencePart } from './sentence-parts.ts';

type Props = {
  claim: Claim;
  /** Whether quotation marks begin and end with it. */
  marks: { opens: boolean; closes: boolean };
  /** The claim's text with parts of it marked; absent: nothing is marked. */
  parts?: readonly SentencePart[];
};

/** One sentence with its chips; what speaks against it stands right behind it. */
export function ClaimSentence({ claim, marks, parts }: Props) {
  const texts = useTexts();
  const [openMark, closeMark] = texts.quote('\u0000').split('\u0000');
  const isQuotation = claim.kind === 'quotation';
  const citations = new Map(claim.citations.map((citation) => [spanKey(citation), citation]));
  const verdict = claim.kind === 'frame' ? undefined : claim.verdict;
  const { before, last } = cutLastWord(parts ?? markedPieces(claim.text, claim.insertions));
  const [firstChip, ...otherChips] = [...citations].map(([key, citation]) => <CitationChip key={key} citation={citation} />);
  return (
    <span className={styles.claim} data-kind={claim.kind} data-role={claim.role} data-claim={claim.id}>
      <span className={styles.sentence} data-verdict={verdict}>
        {isQuotation && marks.opens && openMark}
        <SentenceParts parts={before} />
      </span>
      <span className={styles.tail}>
        <span className={styles.sentence} data-verdict={verdict}>
          <SentenceParts parts={last} />
          {isQuotation && marks.closes && closeMark}
        </span>
        {firstChip}
      </span>
      {otherChips}
      <Doubt claim={claim} />
    </span>
  );
}

function SentenceParts({ parts }: { parts: readonly SentencePart[] }) {
  const texts = useTexts();
  return parts.map(({ start, text, isMarked, isInserted }) => {
    if (isInserted)
      return (
        <span key={`${start} inserted`} className={styles.inserted} title={texts.answer.inserted}>
          {text}
        </span>
      );
    return isMarked ? <mark key={start}>{text}</mark> : <Fragment key={start}>{text}</Fragment>;
  });
}

/** Seen without hovering: that a sentence is not, or not wholly, supported, and why. */
function Doubt({ claim }: { claim: Claim }) {
  const texts = useTexts();
  const reasons = writeReasons(claim, texts);
  // A supported sentence may still have something to say: that its citation was moved.
  const isPlain = claim.verdict === 'supported' && claim.unresolved.length === 0 && claim.reasons.length === 0;
  if (claim.kind === 'frame' || isPlain) return null;
  const verdict = claim.verdict === 'supported' ? null : texts.verdicts[claim.verdict];
  return (
    <>
      {' '}
      <span className={styles.doubt} data-verdict={claim.verdict === 'supported' ? 'partly-supported' : claim.verdict}>
        {verdict && <strong>{verdict}</strong>}
        {verdict && reasons.length > 0 && ': '}
        {reasons.join('; ')}
      </span>
    </>
  );
}
