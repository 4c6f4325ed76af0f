import type { ArticleDetail } from '../../server/contract/article.ts';
import type { Span } from './reader-address.tsx';

export type OriginalPiece = { start: number; kind: 'kept' | 'removed' | 'inserted'; text: string; isMarked: boolean; rule?: string };

/** The original with what repair took away and what it put in its place; `marked` is a span of the repaired text. */
export function splitOriginal(
  { original, editList }: Pick<ArticleDetail, 'original' | 'editList'>,
  marked: Span | undefined,
): OriginalPiece[] {
  const pieces: OriginalPiece[] = [];
  let at = 0;
  let textAt = 0;
  const keepUntil = (end: number) => {
    const textEnd = textAt + end - at;
    const borders = marked ? [marked.start, marked.end].filter((border) => border > textAt && border < textEnd) : [];
    const cuts = [textAt, ...borders, textEnd];
    for (const [index, from] of cuts.slice(0, -1).entries()) {
      const to = cuts[index + 1] ?? from;
      const text = original.slice(at + from - textAt, at + to - textAt);
      const isMarked = marked !== undefined && from >= marked.start && from < marked.end;
      if (text !== '') pieces.push({ start: at + from - textAt, kind: 'kept', text, isMarked });
    }
    textAt = textEnd;
    at = end;
  };
  for (const { originalStart, originalEnd, replacement, rule } of editList) {
    keepUntil(originalStart);
    const isMarked = marked !== undefined && textAt > marked.start && textAt < marked.end;
    if (originalEnd > originalStart)
      pieces.push({ start: originalStart, kind: 'removed', text: original.slice(originalStart, originalEnd), isMarked, rule });
    if (replacement !== '') pieces.push({ start: originalEnd, kind: 'inserted', text: replacement, isMarked, rule });
    at = originalEnd;
    textAt += replacement.length;
  }
  keepUntil(original.length);
  return pieces;
}
