import { Fragment, type RefObject } from 'react';
import type { ArticleDetail } from '../../server/contract/article.ts';
import { splitOriginal } from './original-pieces.ts';
import { splitParagraphs } from './paragraphs.ts';
import styles from './reader.module.css';
import type { Span } from './reader-address.tsx';

type Props = { article: ArticleDetail; marked: Span | undefined; mark: RefObject<HTMLElement | null> };

/** The report as it is cited: paragraphs, the cited sentence marked, the answer's other citations underlined. */
export function ArticleText({ article, marked, cited, mark }: Props & { cited: readonly Span[] }) {
  let isFirst = true;
  const paragraphs = splitParagraphs(article.text, marked, cited);
  return (
    <div className={styles.text} lang={article.language}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start}>
          {paragraph.pieces.map((piece) => {
            if (piece.isMarked) {
              const ref = isFirst ? mark : null;
              isFirst = false;
              return (
                <mark key={piece.start} ref={ref} tabIndex={ref ? -1 : undefined}>
                  {piece.text}
                </mark>
              );
            }
            if (piece.isCited)
              return (
                <span key={piece.start} className={styles.cited}>
                  {piece.text}
                </span>
              );
            return <Fragment key={piece.start}>{piece.text}</Fragment>;
          })}
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
