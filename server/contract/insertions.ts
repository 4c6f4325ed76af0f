import type { Insertion } from './claim.ts';

/** A piece of a claim as it is shown: its own words, or a name put in. `start`: offset in the claim's text. */
export type InsertedPiece = { start: number; text: string; isInserted: boolean };

/** A claim's text in pieces, each insertion in brackets behind the word it explains. */
export function insertedPieces(text: string, insertions: readonly Insertion[] = []): InsertedPiece[] {
  const pieces: InsertedPiece[] = [];
  let from = 0;
  for (const { at, text: name } of insertions.toSorted((a, b) => a.at - b.at)) {
    if (at > from) pieces.push({ start: from, text: text.slice(from, at), isInserted: false });
    pieces.push({ start: at, text: ` [${name}]`, isInserted: true });
    from = at;
  }
  if (from < text.length) pieces.push({ start: from, text: text.slice(from), isInserted: false });
  return pieces;
}

/** A piece of a claim that is perhaps marked. */
export type MarkedPiece = InsertedPiece & { isMarked: boolean };

/** The same with marks: characters `start` to `end` of the claim's text; of marks that overlap the first counts. No mark covers what is put in. */
export function markedPieces(
  text: string,
  insertions: readonly Insertion[] = [],
  marks: readonly { start: number; end: number }[] = [],
): MarkedPiece[] {
  const kept: { start: number; end: number }[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start))
    if (mark.start >= (kept.at(-1)?.end ?? 0) && mark.end <= text.length && mark.start < mark.end) kept.push(mark);
  const borders = kept.flatMap(({ start, end }) => [start, end]);
  return insertedPieces(text, insertions).flatMap((piece): MarkedPiece[] => {
    if (piece.isInserted) return [{ ...piece, isMarked: false }];
    const end = piece.start + piece.text.length;
    const cuts = [piece.start, ...borders.filter((at) => at > piece.start && at < end), end];
    return cuts.slice(0, -1).map((from, index) => ({
      start: from,
      text: text.slice(from, cuts[index + 1]),
      isInserted: false,
      isMarked: kept.some((mark) => mark.start <= from && from < mark.end),
    }));
  });
}

/** A claim's text with its insertions, as one text. */
export function withInsertions(text: string, insertions: readonly Insertion[] = []): string {
  return insertedPieces(text, insertions)
    .map((piece) => piece.text)
    .join('');
}
