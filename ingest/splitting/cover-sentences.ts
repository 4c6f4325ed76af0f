import type { Span } from '../language/span.ts';

/** No report has a longer sentence; a wall of characters is cut here, so that each piece can be embedded and shown. */
export const longestSentence = 4000;

/**
 * Sentences made complete: what lies between them is added as a sentence where it is not white space, overlaps are cut off, and a
 * sentence above `longestSentence` is cut at a blank, never inside a surrogate pair. Then each character that is not white space lies in exactly one.
 */
export function coverSentences(text: string, sentences: Span[]): Span[] {
  const covered: Span[] = [];
  let at = 0;
  for (const sentence of [...sentences, { start: text.length, end: text.length }]) {
    addPieces(text, at, Math.max(at, sentence.start), covered);
    const start = Math.max(at, sentence.start);
    addPieces(text, start, sentence.end, covered);
    at = Math.max(at, sentence.end);
  }
  return covered;
}

function addPieces(text: string, from: number, to: number, into: Span[]): void {
  let start = skipWhiteSpace(text, from, to);
  while (start < to) {
    let cut = to;
    if (to - start > longestSentence) cut = placeToCut(text, start, start + longestSentence);
    let end = cut;
    while (end > start && isWhiteSpace(text, end - 1)) end -= 1;
    into.push({ start, end });
    start = skipWhiteSpace(text, cut, to);
  }
}

/** The last blank in the second half before `limit`, else `limit` itself, moved off the middle of a surrogate pair. */
function placeToCut(text: string, start: number, limit: number): number {
  for (let at = limit; at > start + longestSentence / 2; at -= 1) if (isWhiteSpace(text, at)) return at;
  const unit = text.charCodeAt(limit);
  return unit >= 0xdc00 && unit <= 0xdfff ? limit - 1 : limit;
}

function skipWhiteSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isWhiteSpace(text, at)) at += 1;
  return at;
}

function isWhiteSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
