import { Fragment, type RefObject } from 'react';
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
    if (piece.isMarked) {
      const ref = piece.start === markedFrom ? mark : null;
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
  });
}
