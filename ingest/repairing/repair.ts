import type { Edit } from '../corpus/article.ts';
import { applyReplacements, composeEdits } from './compose-edits.ts';
import { type Doubt, findDoubts } from './find-doubts.ts';
import { rulesWith } from './repair-rules.ts';

/** Raised whenever a rule changes what it does: articles made with another version are read again. */
export const REPAIR_VERSION = 4;

const none: ReadonlySet<string> = new Set();

/** `text`: repaired; `doubts`: spans of it that may be damage but stand as they came, for the reader to mark. */
export type Repaired = { text: string; edits: Edit[]; doubts: Doubt[] };

/**
 * Takes out what scraping left and records every edit. Words of the report are neither changed nor dropped.
 * `marks`: edits that the reader already knows to be needed (Markdown marks), applied first. `sharedLines`: hashes of lines that the publisher's articles share.
 * Linear in the text's length; never throws. `applyEdits(original, edits) === text`.
 */
export function repair(original: string, marks: Edit[] = [], { sharedLines = none }: { sharedLines?: ReadonlySet<string> } = {}): Repaired {
  let edits = marks;
  let text = applyReplacements(
    original,
    marks.map(({ originalStart, originalEnd, replacement }) => ({ start: originalStart, end: originalEnd, replacement })),
  );
  for (const { name, find } of rulesWith(sharedLines)) {
    const replacements = find(text);
    if (replacements.length === 0) continue;
    edits = composeEdits(edits, text, replacements, name);
    text = applyReplacements(text, replacements);
  }
  return {
    text,
    edits: edits.filter((edit) => original.slice(edit.originalStart, edit.originalEnd) !== edit.replacement),
    doubts: findDoubts(text),
  };
}
