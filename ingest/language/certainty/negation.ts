import type { SentenceParts } from '../attribution/frame.ts';
import type { NestedFrame } from '../attribution/sentence-frames.ts';
import type { Mention, Span } from '../span.ts';
import { isNegationAt } from './negation-words.ts';
import type { Piece } from './statement-pieces.ts';

/** The word that negates; `scope`: what it negates: the clause, or behind "nicht" what a "sondern" corrects, or behind "ohne" its phrase. */
export type Negation = { cue: Mention; scope: Span };

/** What negates a piece; undefined where nothing does, where two negations cancel, or where the negation belongs to a verb of denial ("bestreitet nicht"). */
export function negationOf(
  parts: SentenceParts,
  { piece, frames }: { piece: Piece; frames: readonly NestedFrame[] },
): Negation | undefined {
  const { text, tokens, clauses } = parts;
  if (piece.attributive) return undefined;
  const found: number[] = [];
  for (let at = piece.from; at < piece.to; at += 1)
    if (isNegationAt(tokens, at) && !isCancelled(parts, { piece, frames, at })) found.push(at);
  const [at] = found;
  const token = at === undefined ? undefined : tokens[at];
  if (at === undefined || token === undefined || isDouble(parts, found)) return undefined;
  const cue = { start: token.start, end: token.end, text: text.slice(token.start, token.end) };
  const behind = tokens[at + 1];
  const corrected = clauses[piece.clause + 1];
  const isCorrection = /^(?:nicht|not|kein\p{L}*)$/u.test(token.low) && /^(?:sondern|but)$/.test(tokens[corrected?.from ?? -1]?.low ?? '');
  const onlyPhrase = /^(?:ohne|without)$/.test(token.low) && at > piece.from;
  const scope =
    (isCorrection || onlyPhrase) && behind !== undefined && at + 1 < piece.to
      ? { start: behind.start, end: piece.end }
      : { start: piece.start, end: piece.end };
  return { cue, scope };
}

/** "schließt … nicht aus", "besteht kein Zweifel": the negation is spent on what governs the content. */
function isCancelled(
  { tokens, english }: SentenceParts,
  { piece, at }: { piece: Piece; frames: readonly NestedFrame[]; at: number },
): boolean {
  const low = tokens[at]?.low ?? '';
  const words = tokens.slice(piece.from, piece.to).map((token) => token.low);
  if (/^(?:kein|keine|keinen|no|ohne|without)$/.test(low) && /^(?:zweifel|doubt|question|frage)$/.test(tokens[at + 1]?.low ?? ''))
    return false;
  // The denial of an object in the same clause: "schließt einen Brandanschlag nicht aus".
  const excludes = english ? /^(?:rule|ruled|rules)$/ : /^(?:schließt|schließen|schloss|schlossen|schließe|ausschließen|ausgeschlossen)$/;
  const particle = english
    ? words.includes('out') && words.some((word) => /^rul/.test(word))
    : words.includes('aus') || words.includes('ausschließen') || words.includes('ausgeschlossen');
  return /^(?:nicht|not|\p{L}+n['’]t|cannot)$/u.test(low) && particle && words.some((word) => excludes.test(word));
}

/** "nie ohne", "niemand … nicht", "nicht ohne": two cancel; "weder … noch" and "kein …, nie" do not. */
function isDouble({ tokens }: SentenceParts, found: readonly number[]): boolean {
  const low = found.map((at) => tokens[at]?.low ?? '');
  if (low.length !== 2) return false;
  return (
    low.includes('ohne') ||
    low.includes('without') ||
    (low.includes('niemand') && low.includes('nicht')) ||
    (/^kein/.test(low[0] ?? '') && low[1] === 'nicht')
  );
}
