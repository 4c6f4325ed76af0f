import type { Edit } from '../corpus/article.ts';
import { applyReplacements, composeEdits } from './compose-edits.ts';
import { repairRules } from './repair-rules.ts';

/** Raised whenever a rule changes what it does: articles made with another version are read again. */
export const REPAIR_VERSION = 1;

/**
 * Takes out what scraping left and records every edit. Words of the report are neither changed nor dropped.
 * `marks`: edits that the reader already knows to be needed (Markdown marks), applied first.
 * Linear in the text's length; never throws. `applyEdits(original, edits) === text`.
 */
export function repair(original: string, marks: Edit[] = []): { text: string; edits: Edit[] } {
  let edits = marks;
  let text = applyReplacements(
    original,
    marks.map(({ originalStart, originalEnd, replacement }) => ({ start: originalStart, end: originalEnd, replacement })),
  );
  for (const { name, find } of repairRules) {
    const replacements = find(text);
    if (replacements.length === 0) continue;
    edits = composeEdits(edits, text, replacements, name);
    text = applyReplacements(text, replacements);
  }
  return { text, edits: edits.filter((edit) => original.slice(edit.originalStart, edit.originalEnd) !== edit.replacement) };
}
