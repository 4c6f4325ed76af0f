import type { ReadItem } from '../../../../ingest/reading/read-outcome.ts';
import { repair } from '../../../../ingest/repairing/repair.ts';

/** What is wrong with what a reader gave, in a few words; undefined when it keeps its promises. */
export function faultIn(items: ReadItem[]): string | undefined {
  if (items.length === 0) return 'no item at all';
  const names = items.map(({ item }) => item);
  if (new Set(names).size !== names.length) return `an item's name twice: ${names.join(', ').slice(0, 200)}`;
  for (const { outcome } of items) {
    if (outcome.kind === 'rejected') {
      if (/took longer|of memory|broke down|could not be handed|could not be started/.test(outcome.reason)) return outcome.reason;
      if (!/^\S.{3,}/.test(outcome.reason) || /\n|\bat \S+ \(|\.ts:\d/.test(outcome.reason))
        return `a reason nobody can read: ${outcome.reason}`;
      continue;
    }
    const { original, marks, pages = [] } = outcome;
    if (!original.isWellFormed() || original.includes('\0')) return 'half a surrogate or NUL in the text';
    let end = 0;
    for (const { originalStart, originalEnd } of marks) {
      if (originalStart < end || originalEnd < originalStart || originalEnd > original.length)
        return 'marks overlap or lead out of the text';
      end = originalEnd;
    }
    if (pages.some((start, index) => start > original.length || start < (pages[index - 1] ?? 0))) return 'pages out of order';
    repair(original, marks);
  }
  return undefined;
}
