import type { Edit } from '../corpus/article.ts';

/** One replacement in a text: `text.slice(start, end)` becomes `replacement`. Lists are sorted and do not overlap. `rule`: where it says more than the list's. */
export type Replacement = { start: number; end: number; replacement: string; rule?: string };

/** The text after the replacements. */
export function applyReplacements(text: string, replacements: Replacement[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, replacement } of replacements) {
    parts.push(text.slice(at, start), replacement);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** `original` with its recorded edits applied: the repaired text. */
export function applyEdits(original: string, edits: Edit[]): string {
  return applyReplacements(
    original,
    edits.map(({ originalStart, originalEnd, replacement }) => ({ start: originalStart, end: originalEnd, replacement })),
  );
}

/**
 * Edits from the original to `text`, followed by replacements in `text`, as edits from the original to the text after those.
 * Where a replacement touches characters that an edit made, the two become one edit that carries both rules ("entity+blank").
 */
export function composeEdits(edits: Edit[], text: string, replacements: Replacement[], rule: string): Edit[] {
  const composed: Edit[] = [];
  let edit = 0;
  let replacement = 0;
  /** Position in `text` minus position in the original, behind all edits taken so far. */
  let shift = 0;
  const editSpan = () => {
    const next = edits[edit];
    return next && { start: next.originalStart + shift, end: next.originalStart + shift + next.replacement.length };
  };

  for (let span = editSpan(), change = replacements[replacement]; span || change; span = editSpan(), change = replacements[replacement]) {
    const editFirst = span !== undefined && (change === undefined || span.start <= change.start);
    const start = editFirst && span ? span.start : (change?.start ?? 0);
    const originalStart = start - shift;
    const rules: string[] = [];
    const changes: Replacement[] = [];
    let end = start;
    let first = true;
    // Everything that overlaps what was gathered so far belongs to one edit.
    for (;;) {
      const nextSpan = editSpan();
      const nextChange = replacements[replacement];
      if (nextSpan && (first ? editFirst : nextSpan.start < end && nextSpan.end > start)) {
        const taken = edits[edit];
        if (!taken) break;
        shift += taken.replacement.length - (taken.originalEnd - taken.originalStart);
        end = Math.max(end, nextSpan.end);
        rules.push(...taken.rule.split('+'));
        edit += 1;
      } else if (nextChange && (first ? !editFirst : nextChange.start < end)) {
        end = Math.max(end, nextChange.end);
        changes.push({ ...nextChange, start: nextChange.start - start, end: nextChange.end - start });
        rules.push(nextChange.rule ?? rule);
        replacement += 1;
      } else break;
      first = false;
    }
    composed.push({
      originalStart,
      originalEnd: end - shift,
      replacement: applyReplacements(text.slice(start, end), changes),
      rule: [...new Set(rules)].join('+'),
    });
  }
  return composed;
}
