import { Fragment, type ReactNode } from 'react';
import type { Claim } from '../../server/contract/claim.ts';
import { byWhoseWord, continuesQuotation, groupIntoBlocks } from '../../server/contract/reading-order.ts';
import type { Texts } from '../texts/de.ts';
import { useTexts } from '../texts/language.tsx';
import { writeOrigin } from '../texts/source-line.ts';
import styles from './answer.module.css';
import { useCitationScope } from './citation-scope.tsx';
import { ClaimSentence } from './claim-sentence.tsx';

/** The claims of an answer or a summary as one reads them: quotations, paragraphs, lists, headings, frames. */
export function AnswerBlocks({ claims, headingLevel }: { claims: readonly Claim[]; headingLevel: 'h3' | 'h4' }) {
  const blocks = groupIntoBlocks(claims);
  const { opening } = useTexts();
  const drawn: ReactNode[] = [];
  /** Where what is being drawn goes: on the page, or into what is kept closed. */
  let into = drawn;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    const sentences = <Sentences claims={block.claims} />;
    const Heading = headingLevel;
    if (!block.isAside) into = drawn;
    if (block.opens?.standing === 'aside') {
      into = [];
      drawn.push(
        <details key={`aside-${block.number}`} className={styles.aside}>
          <summary>{opening(block.opens)}</summary>
          <div className={styles.blocks}>{into}</div>
        </details>,
      );
    } else if (block.opens)
      drawn.push(
        <p key={`opening-${block.number}`} className={styles.frame}>
          {opening(block.opens)}
        </p>,
      );
    if (block.kind === 'quotation')
      into.push(...byWhoseWord(block.claims).map((run) => <QuotationBlock key={run[0]?.id ?? block.number} claims={run} />));
    else if (block.kind === 'heading') into.push(<Heading key={block.number}>{sentences}</Heading>);
    else if (block.kind === 'list-item') {
      const first = index;
      while (blocks[index + 1]?.kind === 'list-item') index += 1;
      into.push(
        <ul key={block.number} className={styles.list}>
          {blocks.slice(first, index + 1).map((item) => (
            <li key={item.number}>
              <Sentences claims={item.claims} />
            </li>
          ))}
        </ul>,
      );
    } else
      into.push(
        <p key={block.number} className={block.kind === 'frame' ? styles.frame : styles.paragraph}>
          {sentences}
        </p>,
      );
  }
  return <div className={styles.blocks}>{drawn}</div>;
}

function Sentences({ claims }: { claims: readonly Claim[] }) {
  return claims.map((claim, index) => (
    <Fragment key={claim.id}>
      {index > 0 && ' '}
      <ClaimSentence
        claim={claim}
        marks={{ opens: !continuesQuotation(claims[index - 1], claim), closes: !continuesQuotation(claim, claims[index + 1]) }}
      />
    </Fragment>
  ));
}

/** Words of one report that are one and the same word, with a line that says whose. */
function QuotationBlock({ claims }: { claims: readonly Claim[] }) {
  const texts = useTexts();
  const { find } = useCitationScope();
  const citations = claims.flatMap((claim) => claim.citations);
  const sources = citations.flatMap((citation) => {
    const article = find(citation)?.article;
    return article ? [writeOrigin(article, texts)] : [];
  });
  const supported = claims.every((claim) => claim.verdict === 'supported');
  return (
    <figure className={styles.quotation}>
      <blockquote>
        <Sentences claims={claims} />
      </blockquote>
      <figcaption>
        {[...new Set(sources)].join('; ')}
        {writeSourcing(claims, texts).map((remark) => ` · ${remark}`)}
        {supported && ' '}
        {supported && <span className={styles.supported}>· {texts.verbatim}</span>}
      </figcaption>
    </figure>
  );
}

/** Whose word they are, as far as the report says, and how many reports back it by themselves. */
function writeSourcing(claims: readonly Claim[], texts: Texts): string[] {
  const { sourcing } = claims.find(({ role }) => role === 'answer') ?? claims[0] ?? {};
  if (!sourcing) return [];
  const { origins, anonymous, independent } = sourcing;
  return [
    ...(origins.length > 0 ? [texts.sourcing.by(origins)] : []),
    ...(anonymous ? [texts.sourcing.anonymous] : []),
    independent > 1 ? texts.sourcing.independent(independent) : texts.sourcing.single,
  ];
}
