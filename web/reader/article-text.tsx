import type { RefObject } from 'react';
import type { ArticleDetail } from '../../server/contract/article.ts';
import { MarkedPieces } from './marked-pieces.tsx';
import type { Paragraph } from './paragraphs.ts';
import styles from './reader.module.css';
import { RuleGround } from './rule-ground.tsx';

/** The report as it is cited, in paragraphs. */
export function ArticleText({
  language,
  paragraphs,
  markedFrom,
  mark,
}: {
  language: ArticleDetail['language'];
  paragraphs: readonly Paragraph[];
  markedFrom: number | undefined;
  mark: RefObject<HTMLElement | null>;
}) {
  return (
    <RuleGround className={styles.text} language={language}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start}>
          <MarkedPieces pieces={paragraph.pieces} markedFrom={markedFrom} mark={mark} />
        </p>
      ))}
    </RuleGround>
  );
}
