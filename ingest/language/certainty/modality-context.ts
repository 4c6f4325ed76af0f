import type { SentenceParts } from '../attribution/frame.ts';
import type { NestedFrame } from '../attribution/sentence-frames.ts';
import type { Mention } from '../span.ts';
import type { Piece } from './statement-pieces.ts';

/** `isSaid`: the sentence stands under an attribution. */
export type Context = { piece: Piece; frames: readonly NestedFrame[]; isSaid: boolean };

/** A token where it is written. */
export function mention({ text, tokens }: SentenceParts, at: number): Mention {
  const [start, end] = [tokens[at]?.start ?? 0, tokens[at]?.end ?? 0];
  return { start, end, text: text.slice(start, end) };
}
