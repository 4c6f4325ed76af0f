import type { ArticleReference, Reason } from '../contract/citation.ts';
import { missingValues } from './missing-facts.ts';
import { readText } from './read-text.ts';
import { dayPhrases, namesOf, withoutPublication } from './without-publication.ts';

/** A cited report, with all of it that the statement may rest on. */
export type CitedReport = Pick<ArticleReference, 'publisher' | 'publishedOn'> & { text: string };

const UNDATED = /(?<!\p{L})(?:ohne Datum|undatiert\p{L}*|undated|without a date)(?!\p{L})/iu;

/**
 * Of a statement that names several of the cited reports ("laut AM 12, laut Kurier 20"): the numbers and dates that it puts beside one of them and that this one does not give. Each name has the
 * words behind it, or each those before it; what fits one of the two ways is right. Empty where fewer than two are named.
 */
export function valuesOfOthers(statement: string, reports: readonly CitedReport[]): Reason[] {
  const named = reports
    .flatMap((report) => {
      const at = placeOf(statement, report);
      return at === undefined ? [] : [{ report, ...at }];
    })
    .sort((a, b) => a.start - b.start);
  if (named.length < 2) return [];
  const behind = named.flatMap(({ report, start }, index) => missingOf(statement.slice(start, named[index + 1]?.start), report, reports));
  if (behind.length === 0) return [];
  const before = named.flatMap(({ report, end }, index) => {
    const from = index === 0 ? 0 : (named[index - 1]?.end ?? 0);
    return missingOf(statement.slice(from, index === named.length - 1 ? undefined : end), report, reports);
  });
  return before.length === 0 ? [] : behind;
}

function missingOf(part: string, { text }: CitedReport, reports: readonly CitedReport[]): Reason[] {
  const days = dayPhrases(part, reports);
  const missing = missingValues(readText(withoutPublication(part, reports)), readText(text));
  return missing.filter(({ code, claim }) => code !== 'date-missing' || !days.some((day) => day === claim));
}

function placeOf(statement: string, { publisher, publishedOn }: CitedReport): { start: number; end: number } | undefined {
  const match = publisher === undefined ? undefined : firstOf(statement, namesOf(publisher));
  const undated = publishedOn === undefined ? UNDATED.exec(statement) : undefined;
  if (match) return match;
  return undated ? { start: undated.index, end: undated.index + undated[0].length } : undefined;
}

function firstOf(statement: string, names: readonly string[]): { start: number; end: number } | undefined {
  for (const name of names) {
    const start = statement.indexOf(name);
    const isWhole = start >= 0 && !/\p{L}/u.test(statement[start - 1] ?? '') && !/\p{L}/u.test(statement[start + name.length] ?? '');
    if (isWhole) return { start, end: start + name.length };
  }
  return undefined;
}
