import { Fragment, type ReactNode, type RefObject } from 'react';
import type { Piece } from './paragraphs.ts';
import styles from './reader.module.css';

type Props = {
  pieces: readonly Piece[];
  /** Where the marked span begins; the piece there takes `mark`. */
  markedFrom: number | undefined;
  mark: RefObject<HTMLElement | null>;
};

/** One line of a report: the cited span marked, the answer's other citations underlined. */
export function MarkedPieces({ pieces, markedFrom, mark }: Props) {
  return pieces.map((piece) => {
    const words = <Doubted doubt={piece.doubt}>{piece.text}</Doubted>;
    if (piece.isMarked) {
      const ref = piece.start === markedFrom ? mark : null;
      return (
        <mark key={piece.start} ref={ref} tabIndex={ref ? -1 : undefined}>
          {words}
        </mark>
      );
    }
    if (piece.isCited)
      return (
        <span key={piece.start} className={styles.cited}>
          {words}
        </span>
      );
    return <Fragment key={piece.start}>{words}</Fragment>;
  });
}

/** A place that may be damage of scraping: it stands as it came, and says on hover and focus why it is doubted. */
function Doubted({ doubt, children }: { doubt: string | undefined; children: ReactNode }) {
  if (doubt === undefined) return children;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the reason is told on focus as it is on hover; there is nothing to press.
    <span className={styles.doubt} data-doubt={doubt} tabIndex={0}>
      {children}
    </span>
  );
}
