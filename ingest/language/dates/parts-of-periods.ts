import { readOrdinal } from './absolute-dates.ts';
import type { PeriodPart } from './calendar-parts.ts';
import type { Point, ReadPoint } from './date-point.ts';
import { isGlued, lowAt, type TimeTokens, wordAt } from './time-tokens.ts';

/** Reads a month, year, decade … or one that is counted; given by the grammar. */
export type ReadPeriod = (tokens: TimeTokens, at: number) => ReadPoint | undefined;

/** "Ende Oktober", "Mitte des 19. Jahrhunderts", "Anfang vergangener Woche", "late 2018", "mid-May", "end of the year", "Jahresende 2024". */
export function readPartOfPeriod(tokens: TimeTokens, at: number, readPeriod: ReadPeriod): ReadPoint | undefined {
  const { edge, unit, season, low, isCapital } = wordAt(tokens, at);
  if (unit !== undefined && /^(?:-|’)$/.test(lowAt(tokens, at + 1))) return readEnglishEnd(tokens, at, readPeriod);
  if (edge === undefined) return readHalfOf(tokens, at, readPeriod);
  if (season !== undefined) return undefined;
  if (unit !== undefined) return readJoined(tokens, at, edge, readPeriod);
  // "spätestens", "am Ende der Straße": only what is followed by a period is an edge.
  const isNoun = /^(?:anfang|mitte|ende|beginn|auftakt)$/.test(low);
  const isEnglishNoun = /^(?:beginning|start|middle|end)$/.test(low);
  if (isNoun && !isCapital) return undefined;
  let index = at + 1;
  if (isEnglishNoun) {
    if (lowAt(tokens, index) !== 'of') return undefined;
    index += 1;
  }
  if (lowAt(tokens, index) === '-' && isGlued(tokens, index) && low === 'mid') index += 1;
  const hasArticle = /^(?:des|der|the|den|dem)$/.test(lowAt(tokens, index));
  if (hasArticle) index += 1;
  const period = (hasArticle ? readNamedUnit(tokens, index) : undefined) ?? readPeriod(tokens, index);
  if (period === undefined || !hasPieces(period.point, isNoun || isEnglishNoun)) return undefined;
  return { end: period.end, point: { ...period.point, part: edge } };
}

/** "early next week" is hedged next week; "Ende vergangener Woche" names its end. */
function hasPieces({ named, part }: Point, isNoun: boolean): boolean {
  if (part !== undefined) return false;
  if (named.is === 'shift') return named.shift.unit !== 'day' && named.onDay !== true && (isNoun || named.shift.unit !== 'week');
  if (named.is === 'week') return isNoun;
  return ['month', 'season', 'quarter', 'half-year', 'year', 'decade', 'century'].includes(named.is);
}

/** "der Woche", "des Jahres", "the month": the one of the anchor. A day has no end but in idioms. */
function readNamedUnit(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const { unit, unitTimes, isPlural, edge } = wordAt(tokens, at);
  if (unit === undefined || unitTimes !== 1 || isPlural || edge !== undefined || /^(?:second|minute|hour|day)$/.test(unit))
    return undefined;
  if (lowAt(tokens, at + 1) === '-' && isGlued(tokens, at + 1)) return undefined;
  // "Ende des Jahres 2024" names the year itself.
  if (wordAt(tokens, at + 1).isDigits) return undefined;
  return { end: at + 1, point: { named: { is: 'shift', shift: { from: 'anchor', unit, by: 0 } } } };
}

/** "year-end 2023", "by year’s end". */
function readEnglishEnd(tokens: TimeTokens, at: number, readPeriod: ReadPeriod): ReadPoint | undefined {
  const { unit, unitTimes, isPlural } = wordAt(tokens, at);
  const index = lowAt(tokens, at + 1) === '’' && lowAt(tokens, at + 2) === 's' ? at + 3 : at + 2;
  if (unit === undefined || unitTimes !== 1 || isPlural || lowAt(tokens, index) !== 'end' || /^(?:second|minute|hour|day)$/.test(unit))
    return undefined;
  const year = unit === 'year' && wordAt(tokens, index + 1).isDigits ? readPeriod(tokens, index + 1) : undefined;
  if (year?.point.named.is === 'year') return { end: year.end, point: { ...year.point, part: 'end' } };
  return { end: index + 1, point: { named: { is: 'shift', shift: { from: 'anchor', unit, by: 0 } }, part: 'end' } };
}

/** "Jahresende 2024", "Wochenbeginn", "Monatsmitte". */
function readJoined(tokens: TimeTokens, at: number, edge: PeriodPart, readPeriod: ReadPeriod): ReadPoint | undefined {
  const { unit } = wordAt(tokens, at);
  if (unit === undefined || (lowAt(tokens, at + 1) === '-' && isGlued(tokens, at + 1))) return undefined;
  const year = unit === 'year' && wordAt(tokens, at + 1).isDigits ? readPeriod(tokens, at + 1) : undefined;
  if (year?.point.named.is === 'year') return { end: year.end, point: { ...year.point, part: edge } };
  return { end: at + 1, point: { named: { is: 'shift', shift: { from: 'anchor', unit, by: 0 } }, part: edge } };
}

/** "zweiten Hälfte des 19. Jahrhunderts", "first half of the 1990s", "erste Hälfte des Monats". */
function readHalfOf(tokens: TimeTokens, at: number, readPeriod: ReadPeriod): ReadPoint | undefined {
  const ordinal = readOrdinal(tokens, at);
  if (ordinal === undefined || ordinal.ordinal > 2 || !/^(?:hälfte|half)$/.test(lowAt(tokens, ordinal.end))) return undefined;
  let index = ordinal.end + 1;
  if (/^(?:of|im|des|der|von)$/.test(lowAt(tokens, index))) index += 1;
  const hasArticle = lowAt(tokens, index) === 'the' || index > ordinal.end + 1;
  if (lowAt(tokens, index) === 'the') index += 1;
  const period = (hasArticle ? readNamedUnit(tokens, index) : undefined) ?? readPeriod(tokens, index);
  if (period === undefined || !hasPieces(period.point, true)) return undefined;
  const { named, year } = period.point;
  const number = ordinal.ordinal;
  if (named.is === 'year' && year !== undefined) return { end: period.end, point: { named: { is: 'half-year', number }, year } };
  if (named.is === 'shift' && named.shift.unit === 'year')
    return { end: period.end, point: { named: { is: 'half-year', number }, yearBy: named.shift } };
  return { end: period.end, point: { ...period.point, part: number === 1 ? 'first-half' : 'second-half' } };
}
