import type { Span } from '../span.ts';

/** An abbreviation and what it stands for, as introduced in a text: "Shanghaier Organisation für Zusammenarbeit (SCO)", "SCO (Shanghaier …)". */
export type Introduction = { short: Span & { text: string }; long: Span & { text: string } };

const bracketPattern = /\(([^()\n]{2,100})\)|(?<=\p{L}), kurz ([^()\s,.]{2,12})(?=[,.])/gu;
const shortForm = /^(?:\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d-]*|\p{Lu}{2,}|\p{Lu}\p{Ll}{2,7})$/u;
const allCapitals = /^\p{Lu}{3,}$/u;
const connecting = new Set('für der des die und & of for the and von zur zum in on de du la y e'.split(' '));
const longestLong = 120;
const mostWords = 12;

/** The abbreviations that a text introduces in brackets. Linear; never throws. */
export function findIntroductions(text: string): Introduction[] {
  const found: Introduction[] = [];
  for (const match of text.matchAll(bracketPattern)) {
    if (match[2] !== undefined) {
      const long = longBefore(text, match.index, match[2]);
      const end = match.index + match[0].length;
      if (long !== undefined && shortForm.test(match[2]))
        found.push({ short: { start: end - match[2].length, end, text: match[2] }, long });
      continue;
    }
    const inside = (match[1] ?? '').replace(/^(?:kurz|abgekürzt|engl\.|englisch|auf Englisch|short)[: ]+/u, '');
    const insideStart = match.index + match[0].length - 1 - inside.length;
    if (shortForm.test(inside)) {
      const long = longBefore(text, match.index, inside);
      if (long !== undefined) found.push({ short: { start: insideStart, end: insideStart + inside.length, text: inside }, long });
      continue;
    }
    const before = /(?<![\p{L}\d-])(\p{Lu}[\p{L}\d-]{1,9}) $/u.exec(text.slice(Math.max(0, match.index - 12), match.index));
    const short = before?.[1];
    if (short === undefined || !/^\p{Lu}/u.test(inside) || !/^\p{Lu}[\p{L}\d-]*\p{Lu}/u.test(short) || !standsFor(short, inside.split(' ')))
      continue;
    const end = match.index - 1;
    found.push({
      short: { start: end - short.length, end, text: short },
      long: { start: insideStart, end: insideStart + inside.length, text: inside },
    });
  }
  return found;
}

/** The words right before the bracket that the letters stand for; where they do not fit, the capitalised run before it, of two words at least. */
function longBefore(text: string, bracket: number, short: string): Introduction['long'] | undefined {
  const from = Math.max(0, bracket - longestLong);
  const before = /[^.!?;:,()"„“»«\n]*$/u.exec(text.slice(from, bracket).trimEnd())?.[0] ?? '';
  const words = before.split(' ').filter(Boolean).slice(-mostWords);
  const starts = words.map((_, index) => index).reverse();
  const letter = (word: string) => word[0]?.toLowerCase() ?? '';
  const fitting = starts.find(
    (start) => /^\p{Lu}/u.test(words[start] ?? '') && letter(words[start] ?? '') === letter(short) && fits(short, words.slice(start)),
  );
  const start = fitting ?? startOfRun(words, short);
  const long = words.slice(start).join(' ');
  if (start >= words.length || (fitting === undefined && words.length - start < 2) || long.toLowerCase() === short.toLowerCase())
    return undefined;
  const at = text.lastIndexOf(long, bracket);
  return at < 0 ? undefined : { start: at, end: at + long.length, text: long };
}

/** Abbreviations of another language (SCO) agree in their first letter only: they must be all capitals, before several capitalised words. */
function startOfRun(words: string[], short: string): number {
  let start = words.length;
  if (!allCapitals.test(short)) return start;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] ?? '';
    // "der Schritt der Shanghaier Organisation": a genitive begins what is abbreviated, once its first letter has been found.
    if (start === at + 1 && /^(?:der|des)$/.test(word)) break;
    if (word.startsWith(short[0] ?? ' ')) start = at;
    else if (!/^\p{Lu}/u.test(word) && !connecting.has(word)) break;
  }
  return start;
}

function standsFor(short: string, words: string[]): boolean {
  return fits(short, words) || (words.length > 1 && startOfRun(words, short) === 0);
}

/** Whether the letters of the abbreviation come in this order, the first of each at a word's beginning or inside a compound. */
function fits(short: string, words: string[]): boolean {
  const letters = [...short.toLowerCase()].filter((letter) => /[\p{L}\d]/u.test(letter));
  const long = words.join(' ').toLowerCase();
  const capitals = words.filter((word) => !connecting.has(word)).length;
  if (letters.length < 2 || capitals > letters.length + 1) return false;
  let at = 0;
  for (const letter of letters) {
    at = long.indexOf(letter, at);
    if (at < 0) return false;
    at += 1;
  }
  const lastWord = words.at(-1)?.toLowerCase() ?? '';
  return words.length === 1
    ? lastWord.length > short.length * 2
    : letters.some((letter) => lastWord.startsWith(letter) || lastWord.includes(`-${letter}`));
}
