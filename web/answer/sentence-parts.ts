/** A piece of a sentence; `start` counts from the beginning of the sentence. */
export type SentencePart = { start: number; text: string; isMarked: boolean; isInserted?: boolean };

/** A longer word is broken rather than kept in one piece with its chip. */
const LONGEST_KEPT_WORD = 30;

/** The sentence cut before its last word, which is to stay on one line with the chip behind it. */
export function cutLastWord(parts: readonly SentencePart[]): { before: SentencePart[]; last: SentencePart[] } {
  const text = parts.map((part) => part.text).join('');
  const word = text.search(/\S+\s*$/);
  const cut = word === -1 || text.length - word > LONGEST_KEPT_WORD ? text.length : word;
  const before: SentencePart[] = [];
  const last: SentencePart[] = [];
  // What is put in has its place in the sentence and no length there: the cut is counted in what is shown.
  let shown = 0;
  for (const part of parts) {
    const at = Math.min(Math.max(cut - shown, 0), part.text.length);
    shown += part.text.length;
    if (at > 0) before.push({ ...part, text: part.text.slice(0, at) });
    if (at < part.text.length) last.push({ ...part, start: part.start + at, text: part.text.slice(at) });
  }
  return { before, last };
}
