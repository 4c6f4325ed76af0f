/** Shortest word that is joined to another one. */
const SHORTEST = 3;
/** Shortest second part of a compound that is taken apart: "rat" also ends "beirat" and "automat". */
const SHORTEST_HEAD = 4;
/** Longer ones are left whole: each border costs look-ups, and it may be no word at all. */
const LONGEST_COMPOUND = 50;
/** What German puts between the parts; none first. */
const LINKS = ['', 's', 'n', 'en', 'es', 'e'];
/** What a first part loses, and what its dictionary form may have had: Schule → Schul-, Waffe → Waffen-. */
const LOST_ENDING = /(?:en|er|es|e|n|s)$/;
const LOST_ENDINGS = ['', 'e', 'en'];

/** The compounds that two folded words may make, most of which are no words: embargo with waffen → waffenembargo, waffensembargo, waffembargo …. */
export function joinWords(first: string, second: string): string[] {
  if (first.length < SHORTEST || second.length < SHORTEST) return [];
  const base = first.replace(LOST_ENDING, '');
  const joined = [first + second, `${first}s${second}`];
  if (base !== first && base.length >= SHORTEST) joined.push(base + second, `${base}s${second}`, `${base}en${second}`);
  return joined;
}

/**
 * The two parts of a folded compound, as dictionary forms, where both are words that `isKnown` knows; undefined else. Of several ways the one whose
 * shorter part is longest.
 */
export function splitCompound(word: string, isKnown: (part: string) => boolean): [first: string, second: string] | undefined {
  if (word.length > LONGEST_COMPOUND) return undefined;
  let best: { parts: [string, string]; shorter: number } | undefined;
  for (let border = SHORTEST; border <= word.length - SHORTEST_HEAD; border++) {
    const head = word.slice(border);
    const shorter = Math.min(border, head.length);
    if (best && shorter <= best.shorter) continue;
    if (!isKnown(head)) continue;
    const first = firstParts(word.slice(0, border)).find(isKnown);
    if (first !== undefined) best = { parts: [first, head], shorter };
  }
  return best?.parts;
}

function firstParts(written: string): string[] {
  return LINKS.filter((link) => written.endsWith(link))
    .map((link) => written.slice(0, written.length - link.length))
    .filter((base) => base.length >= SHORTEST)
    .flatMap((base) => LOST_ENDINGS.map((ending) => base + ending));
}
