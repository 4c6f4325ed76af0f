import type { Claim } from '../../server/contract/claim.ts';

export type Piece = { start: number; text: string; isQuoted: boolean };

/** The text of a claim cut where the words of reports begin and end. What a language model wrote quotes nothing. */
export function quotedPieces({ text, quoted = [] }: Pick<Claim, 'text' | 'quoted'>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of quoted.toSorted((one, other) => one.start - other.start)) {
    if (start < at || end > text.length) continue;
    if (start > at) pieces.push({ start: at, text: text.slice(at, start), isQuoted: false });
    pieces.push({ start, text: text.slice(start, end), isQuoted: true });
    at = end;
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), isQuoted: false });
  return pieces;
}
