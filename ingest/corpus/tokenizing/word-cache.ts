import type { CutWord } from './unigram.ts';

/** So many words are kept, 12.6 MB in all. A word that hashes to the place of another displaces it: nothing grows, and what is rare is cut anew. */
const SLOTS = 2 ** 17;
/** A slot is 24 numbers of 32 bits: how many code units and pieces, then the pieces, then the code units, two a number. */
const SLOT = 24;
const [LENGTH, COUNT, PIECES, UNITS] = [0, 1, 2, 12];
const MOST_PIECES = UNITS - PIECES;
const LONGEST_WORD = 2 * (SLOT - UNITS);

/**
 * The same as `cut`, and remembers. A word is looked up by its code units in one typed array: making a string of each and asking a Map took
 * longer than all the rest of tokenizing. Words of more than 24 code units or 10 pieces are rare, and cut anew each time.
 */
export function createWordCache(cut: CutWord): CutWord {
  const slots = new Int32Array(SLOTS * SLOT);
  const units = new Uint16Array(slots.buffer);

  function holds(slot: number, text: string, start: number, end: number): boolean {
    if (slots[slot + LENGTH] !== end - start) return false;
    for (let at = start, unit = 2 * (slot + UNITS); at < end; at++, unit++) {
      if (units[unit] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  function keep(slot: number, text: string, start: number, end: number, found: number[], from: number): void {
    slots[slot + LENGTH] = end - start;
    slots[slot + COUNT] = found.length - from;
    for (let nth = from, piece = slot + PIECES; nth < found.length; nth++, piece++) slots[piece] = found[nth] ?? 0;
    for (let at = start, unit = 2 * (slot + UNITS); at < end; at++, unit++) units[unit] = text.charCodeAt(at);
  }

  return (text, start, end, into) => {
    if (end - start > LONGEST_WORD) return cut(text, start, end, into);
    const slot = hash(text, start, end) * SLOT;
    if (!holds(slot, text, start, end)) {
      const from = into.length;
      cut(text, start, end, into);
      if (into.length - from <= MOST_PIECES) keep(slot, text, start, end, into, from);
      return;
    }
    const last = slot + PIECES + (slots[slot + COUNT] ?? 0);
    for (let piece = slot + PIECES; piece < last; piece++) into.push(slots[piece] ?? 0);
  };
}

/** FNV-1a over code units, below SLOTS. */
function hash(text: string, start: number, end: number): number {
  let mixed = 0x811c9dc5;
  for (let at = start; at < end; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return ((mixed ^ (mixed >>> 16)) >>> 8) & (SLOTS - 1);
}
