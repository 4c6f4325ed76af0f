import type { DateMention } from './date-mention.ts';
import { datePatterns } from './date-patterns.ts';
import { looseDatePatterns } from './loose-date-patterns.ts';

export { compareDates } from './compare-dates.ts';
export type { DateMention } from './date-mention.ts';

const allPatterns = [...datePatterns, ...looseDatePatterns];

/**
 * The dates of a German or English text, in order, without overlap; where two readings overlap the one that begins first, then the longer one, stands.
 * Nothing is supplied that is not written (two-digit years are read as 1970–2069). Linear; never throws.
 */
export function findDates(text: string): DateMention[] {
  const candidates: DateMention[] = [];
  for (const { expression, read } of allPatterns) {
    for (const match of text.matchAll(expression)) {
      for (const part of read(match, text)) {
        candidates.push({ text: text.slice(part.start, part.end), ...part });
      }
    }
  }
  candidates.sort((a, b) => a.start - b.start || b.end - a.end);
  const found: DateMention[] = [];
  let end = 0;
  for (const candidate of candidates) {
    if (candidate.start < end) continue;
    found.push(candidate);
    end = candidate.end;
  }
  return found;
}
