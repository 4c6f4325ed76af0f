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

/** The same as one text. */
export function withInsertions(text: string, insertions: readonly Insertion[] = []): string {
  return insertedPieces(text, insertions)
    .map((piece) => piece.text)
    .join('');
}
