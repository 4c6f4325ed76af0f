import type { ArticleDetail } from '../../server/contract/article.ts';
import { type OriginalPiece, splitOriginal } from './original-pieces.ts';
import type { Span } from './reader-address.tsx';

/** A stretch of the original and the line of the text that came of it, whose `start` counts in the text. */
export type OriginalRow = { start: number; original: OriginalPiece[]; text: { start: number; text: string; isMarked: boolean }[] };

/** Original and text side by side, row by row: a row ends where a line of the text does, so both sides stay level. */
export function alignOriginal(article: Pick<ArticleDetail, 'original' | 'editList'>, marked: Span | undefined): OriginalRow[] {
  const rows: OriginalRow[] = [];
  let textAt = 0;
  let row: OriginalRow = { start: 0, original: [], text: [] };
  const end = (next: number) => {
    if (row.original.length > 0) rows.push(row);
    row = { start: next, original: [], text: [] };
  };
  for (const piece of splitOriginal(article, marked)) {
    if (piece.kind === 'removed') {
      row.original.push(piece);
      continue;
    }
    let at = 0;
    for (const line of piece.text.split(/(?<=\n)/)) {
      const start = piece.kind === 'kept' ? piece.start + at : piece.start;
      row.original.push({ ...piece, start, text: line });
      const words = line.replace(/\n$/, '');
      if (words !== '') row.text.push({ start: textAt, text: words, isMarked: piece.isMarked });
      at += line.length;
      textAt += line.length;
      if (line.endsWith('\n')) end(start + line.length);
    }
  }
  end(article.original.length);
  return joinEmpty(rows);
}

/** Empty lines go to the row before them: a row of nothing is no row. */
function joinEmpty(rows: OriginalRow[]): OriginalRow[] {
  const joined: OriginalRow[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    const isEmpty = [...row.original, ...row.text].every(({ text }) => text.trim() === '');
    if (before && isEmpty) {
      before.original.push(...row.original);
      before.text.push(...row.text);
    } else joined.push(row);
  }
  return joined;
}
