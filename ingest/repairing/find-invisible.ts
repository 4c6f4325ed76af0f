import type { Replacement } from './compose-edits.ts';

const allMatches = (text: string, pattern: RegExp, replacement: string): Replacement[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length, replacement }));

/** Every way to end a line, as one line feed: the splitter and the reader count lines the same way. */
export function findLineEnds(text: string): Replacement[] {
  return allMatches(text, /\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n');
}

/** Tabs and the blanks of fixed width or without a break, as plain blanks. */
export function findSpecialBlanks(text: string): Replacement[] {
  return allMatches(text, /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ');
}

const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;
/** Scripts and signs in which a joiner changes what is read: Arabic, the scripts of India, emoji. */
const needsJoiner =
  /\ufe0f|[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Malayalam}\p{Extended_Pictographic}]/u;

/** What takes no place on the page: soft hyphens, zero-width and direction marks, control characters. */
export function findInvisible(text: string): Replacement[] {
  return allMatches(text, invisible, '').filter(({ start, end }) => {
    const isJoiner = text[start] === '\u200c' || text[start] === '\u200d';
    return !(isJoiner && needsJoiner.test(lastCharacter(text, start)) && needsJoiner.test(text.slice(end, end + 2)));
  });
}

function lastCharacter(text: string, before: number): string {
  const last = text.slice(before - 1, before);
  return /[\udc00-\udfff]/.test(last) ? text.slice(before - 2, before) : last;
}
