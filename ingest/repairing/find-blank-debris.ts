import type { Replacement } from './compose-edits.ts';

const blanks = /[ \n]+/g;

/** Doubled blanks, blanks at either end of a line, more than one empty line, white space around the text. */
export function findBlankDebris(text: string): Replacement[] {
  const found: Replacement[] = [];
  for (const match of text.matchAll(blanks)) {
    const run = match[0];
    const start = match.index;
    const end = start + run.length;
    const wanted = start === 0 || end === text.length ? '' : (lineBreaksIn(run) ?? ' ');
    if (wanted === run) continue;
    // Only what differs is an edit: the kept break or blank stays a kept character.
    if (run.startsWith(wanted)) found.push({ start: start + wanted.length, end, replacement: '' });
    else if (run.endsWith(wanted)) found.push({ start, end: end - wanted.length, replacement: '' });
    else found.push({ start, end, replacement: wanted });
  }
  return found;
}

function lineBreaksIn(run: string): string | undefined {
  const first = run.indexOf('\n');
  if (first < 0) return undefined;
  return run.indexOf('\n', first + 1) < 0 ? '\n' : '\n\n';
}
