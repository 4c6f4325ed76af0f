import { compareDates, type DateMention, dayWithoutTime, tellsTimeOf } from '../../ingest/language/dates/dates.ts';
import { nameKey, sameName } from '../../ingest/language/names/names.ts';
import { compareQuantities } from '../../ingest/language/quantities/quantities.ts';
import type { Mention } from '../../ingest/language/span.ts';
import type { Reason } from '../contract/citation.ts';
import { type ReadText, readText } from './read-text.ts';

/**
 * The numbers, dates and names of a claim that the source does not give, each with what the source says in its place
 * where that can be told. Empty: every one of them is found. A year the source leaves open counts as missing.
 */
export function missingFacts(claim: string, source: string): Reason[] {
  return missingIn(readText(claim), readText(source));
}

/** The same of texts that are read already. */
export function missingIn(claim: ReadText, source: ReadText): Reason[] {
  return [...missingDates(claim, source), ...missingNumbers(claim, source), ...missingNames(claim, source)];
}

function missingDates(claim: ReadText, { text: source, dates: known }: ReadText): Reason[] {
  return claim.dates.flatMap((date): Reason[] => {
    if (known.some((other) => gives(other, date, source))) return [];
    // "am Dienstag … um 17 Uhr": the day and the time of day may stand apart.
    const day = dayWithoutTime(date);
    if (day && known.some((other) => gives(other, day, source)) && known.some((other) => tellsTimeOf(other, date))) return [];
    const nearest = known.find((other) => other.precision === date.precision) ?? known[0];
    return [{ code: 'date-missing', claim: date.text, ...(nearest ? { source: nearest.text } : {}) }];
  });
}

/** Whether the source's date gives all that the claim's date says; the source may say more, never less. */
function gives(source: DateMention, claim: DateMention, sourceText: string): boolean {
  const order = compareDates(source, claim);
  if (order === 'different') return false;
  if (order === 'not-comparable') return fold(source.text) === fold(claim.text);
  const yearGiven = claim.year === undefined || source.year === claim.year || sourceText.includes(String(claim.year));
  const monthGiven = claim.month === undefined || source.month !== undefined;
  const dayGiven = claim.day === undefined || source.day !== undefined;
  const weekdayGiven = claim.weekday === undefined || source.weekday !== undefined || source.day !== undefined;
  const clockGiven = claim.clock === undefined || source.clock !== undefined;
  const partGiven =
    claim.part === undefined ||
    source.part !== undefined ||
    source.clock !== undefined ||
    (claim.day === undefined && source.day !== undefined);
  return yearGiven && monthGiven && dayGiven && weekdayGiven && clockGiven && partGiven;
}

function missingNumbers(claim: ReadText, source: ReadText): Reason[] {
  const known = source.quantities;
  const asked = claim.quantities;
  const wrong = asked.flatMap((quantity): Reason[] => {
    const verdicts = known.map((other) => compareQuantities(quantity, other));
    if (verdicts.some((verdict) => verdict === 'equal' || verdict === 'compatible')) return [];
    const rival = known[verdicts.indexOf('different')];
    return [{ code: 'number-missing', claim: quantity.text, ...(rival ? { source: rival.text } : {}) }];
  });
  return [...wrong, ...missingDigits(claim.text, source.text, [...asked, ...claim.dates])];
}

/** Digits that are neither a quantity nor a date (Su-35, Resolution 2231) must stand in the source as they are. */
function missingDigits(claim: string, source: string, read: Mention[]): Reason[] {
  const digits = new Set(source.match(/\d+/g) ?? []);
  return [...claim.matchAll(/\d+/g)]
    .filter((match) => !read.some((mention) => match.index >= mention.start && match.index < mention.end))
    .filter((match) => !digits.has(match[0]))
    .map((match): Reason => ({ code: 'number-missing', claim: match[0] }));
}

function missingNames(claim: ReadText, source: ReadText): Reason[] {
  const keys = new Set(source.words.map((word) => nameKey(word.text)));
  const stems = new Set(source.words.map((word) => word.stem));
  return claim.names.flatMap((name): Reason[] => {
    if (source.names.some((other) => sameName(other.text, name.text) || other.key === name.key)) return [];
    // A name the rules did not see as one in the source is still there if its words are.
    const words = claim.words.filter((word) => !word.isFunctionWord && word.start >= name.start && word.end <= name.end);
    if (words.length > 0 && words.every((word) => keys.has(nameKey(word.text)) || stems.has(word.stem))) return [];
    return [{ code: 'name-missing', claim: name.text }];
  });
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
