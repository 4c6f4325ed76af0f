import type { Replacement } from './compose-edits.ts';

/** Mail and old agency text is wrapped at 60 to 80 columns; beyond this a line is a paragraph. */
const widestColumn = 100;
const fewestBreaks = 4;

/**
 * Line breaks that only wrap a paragraph, as blanks: a break is one when the next word would not have fitted into the column.
 * Nothing is joined unless nearly all breaks of the text between two filled lines are of this kind.
 */
export function findHardWraps(text: string): Replacement[] {
  const lines = text.split('\n');
  const width = lines.reduce((widest, line) => Math.max(widest, line.trimEnd().length), 0);
  if (width > widestColumn || width < 40) return [];
  const found: Replacement[] = [];
  let breaks = 0;
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const end = at + line.length;
    const next = lines[index + 1];
    if (next !== undefined && line.trim() !== '' && next.trim() !== '') {
      breaks += 1;
      const firstWord = /^\s*(\S+)/.exec(next)?.[1] ?? '';
      const fits = line.trimEnd().length + 1 + firstWord.length <= width;
      if (!fits && !/^\s*(?:[-*•–]|\d+[.)])\s/.test(next)) found.push({ start: end, end: end + 1, replacement: ' ' });
    }
    at = end + 1;
  }
  return breaks >= fewestBreaks && found.length >= breaks * 0.8 ? found : [];
}
