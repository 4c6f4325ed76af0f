import { Fragment, type RefObject } from 'react';
import type { ArticleDetail } from '../../server/contract/article.ts';
import { MarkedPieces } from './marked-pieces.tsx';
import { splitOriginal } from './original-pieces.ts';
import type { Paragraph } from './paragraphs.ts';
import styles from './reader.module.css';
import type { Span } from './reader-address.tsx';

type Props = { article: ArticleDetail; marked: Span | undefined; mark: RefObject<HTMLElement | null> };

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
    <div className={styles.text} lang={language}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start}>
          <MarkedPieces pieces={paragraph.pieces} markedFrom={markedFrom} mark={mark} />
        </p>
      ))}
    </div>
  );
}

/** The report as it came in, with what repair took away struck through. */
export function OriginalText({ article, marked, mark }: Props) {
  const pieces = splitOriginal(article, marked);
  const firstMarked = pieces.find(({ isMarked }) => isMarked);
  return (
    <div className={styles.original} lang={article.language}>
      {pieces.map((piece) => {
        const content = piece.isMarked ? (
          <mark ref={piece === firstMarked ? mark : null} tabIndex={piece === firstMarked ? -1 : undefined}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        );
        const key = `${piece.kind}-${piece.start}`;
        if (piece.kind === 'removed') return <del key={key}>{content}</del>;
        if (piece.kind === 'inserted') return <ins key={key}>{content}</ins>;
        return <Fragment key={key}>{content}</Fragment>;
      })}
    </div>
  );
}
