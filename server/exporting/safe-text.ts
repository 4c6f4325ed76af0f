/** Marks that turn the direction of what follows: a title with one of them could show another name than it has. */
const DIRECTION_MARKS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;
const LONGEST_TITLE = 300;
export const LONGEST_ADDRESS = 2_000;

/** A title, name or address on one line, without control characters and direction marks, of bounded length. Not for quotations: they are exact. */
export function oneLine(text: string, longest = LONGEST_TITLE): string {
  const line = text.replace(CONTROLS, ' ').replace(DIRECTION_MARKS, '').replace(/\s+/gu, ' ').trim().toWellFormed();
  return line.length <= longest
    ? line
    : `${line
        .slice(0, longest - 1)
        .toWellFormed()
        .replace(/\uFFFD$/u, '')}…`;
}
