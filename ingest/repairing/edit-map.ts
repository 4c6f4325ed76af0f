import type { Edit } from '../corpus/article.ts';
import type { Span } from '../language/span.ts';

/**
 * Positions of the original in the repaired text and back, in UTF-16 code units.
 * A character that repair kept has a place in both; a span that begins or ends inside an edit is widened to the whole edit.
 */
export type EditMap = {
  /** Index in the text of the original's character, undefined when repair replaced it. */
  inText(originalIndex: number): number | undefined;
  /** Index in the original of the text's character, undefined when repair made it. */
  inOriginal(textIndex: number): number | undefined;
  /** What became of a span of the original; empty where all of it was removed. */
  toText(originalSpan: Span): Span;
  /** What a span of the text was made from. */
  toOriginal(textSpan: Span): Span;
};

type Piece = { originalStart: number; originalEnd: number; textStart: number; textEnd: number };

/** `edits`: sorted, not overlapping, as `repair` returns them. Lookups cost a binary search. */
export function createEditMap(edits: Edit[]): EditMap {
  let shift = 0;
  const pieces: Piece[] = edits.map(({ originalStart, originalEnd, replacement }) => {
    const textStart = originalStart + shift;
    const textEnd = textStart + replacement.length;
    shift = textEnd - originalEnd;
    return { originalStart, originalEnd, textStart, textEnd };
  });

  /** The last piece that begins at or before the position. */
  const lastFrom = (position: number, start: 'originalStart' | 'textStart'): Piece | undefined => {
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = pieces[middle];
      if (piece && piece[start] <= position) low = middle + 1;
      else high = middle;
    }
    return pieces[low - 1];
  };

  const locateInText = (index: number): Span => {
    const piece = lastFrom(index, 'originalStart');
    if (!piece) return { start: index, end: index + 1 };
    if (index < piece.originalEnd) return { start: piece.textStart, end: piece.textEnd };
    const at = piece.textEnd + index - piece.originalEnd;
    return { start: at, end: at + 1 };
  };
  const locateInOriginal = (index: number): Span => {
    const piece = lastFrom(index, 'textStart');
    if (!piece) return { start: index, end: index + 1 };
    if (index < piece.textEnd) return { start: piece.originalStart, end: piece.originalEnd };
    const at = piece.originalEnd + index - piece.textEnd;
    return { start: at, end: at + 1 };
  };
  const mapSpan = (span: Span, locate: (index: number) => Span): Span => {
    const { start } = locate(span.start);
    if (span.end <= span.start) return { start, end: start };
    return { start, end: Math.max(start, locate(span.end - 1).end) };
  };

  return {
    inText: (index) => {
      const piece = lastFrom(index, 'originalStart');
      return piece && index < piece.originalEnd ? undefined : locateInText(index).start;
    },
    inOriginal: (index) => {
      const piece = lastFrom(index, 'textStart');
      return piece && index < piece.textEnd ? undefined : locateInOriginal(index).start;
    },
    toText: (span) => mapSpan(span, locateInText),
    toOriginal: (span) => mapSpan(span, locateInOriginal),
  };
}
