import { isDayOfMonth } from './calendar.ts';
import type { Point, Read, ReadPoint, Shift } from './date-point.ts';
import { fullYear, readYearTail, shiftOf } from './date-years.ts';
import { holidayNames } from './holidays.ts';
import { digitsAt, isGlued, lowAt, numeralAt, type TimeTokens, wordAt, writtenAt } from './time-tokens.ts';

const ROMAN: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6, VII: 7, VIII: 8, IX: 9, X: 10, XI: 11, XII: 12 };

type Day = { month: number; day: number; year?: number };

function dayPoint({ month, day, year }: Day, end: number): ReadPoint | undefined {
  if (!isDayOfMonth({ year, month, day })) return undefined;
  return { end, point: { named: { is: 'day', month, day }, ...(year === undefined ? {} : { year }) } };
}

/** The day of a calendar date, the weekday before it included: "Montag, dem 4. März 2024", "16.09.24", "September 16th, 2024". */
export function readDay(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const { weekday, dayPart } = wordAt(tokens, at);
  if (weekday === undefined) return readPlainDay(tokens, at);
  let index = at + 1;
  if (wordAt(tokens, at).isShort && lowAt(tokens, index) === '.') index += 1;
  if (lowAt(tokens, index) === ',') index += 1;
  if (/^(?:den|dem|der|the)$/.test(lowAt(tokens, index))) index += 1;
  const day = readPlainDay(tokens, index, true);
  if (day?.point.named.is !== 'day') return undefined;
  return {
    end: day.end,
    point: { ...day.point, named: { ...day.point.named, weekday }, ...(dayPart === undefined ? {} : { part: dayPart }) },
  };
}

/** `isNamed`: a weekday or another date stands before it, so "16.9." needs no further sign of being a date. */
export function readPlainDay(tokens: TimeTokens, at: number, isNamed = false): ReadPoint | undefined {
  return readNumericDay(tokens, at, isNamed) ?? readDayOfMonth(tokens, at) ?? readMonthDay(tokens, at);
}

/** Behind "am 5.": "dieses Monats", "des Monats", "kommenden Monats". */
function readCountedMonth(tokens: TimeTokens, at: number): Read<{ monthBy: Shift }> | undefined {
  const index = lowAt(tokens, at) === 'des' ? at + 1 : at;
  const { pointing, unit, shift } = wordAt(tokens, index);
  if (index > at && unit === 'month') return { end: index + 1, monthBy: { from: 'anchor', unit: 'month', by: 0 } };
  if (shift?.unit === 'month') return { end: index + 1, monthBy: shift };
  const { unit: next, isPlural } = wordAt(tokens, index + 1);
  return pointing !== undefined && next === 'month' && !isPlural ? { end: index + 2, monthBy: shiftOf(pointing, 'month') } : undefined;
}

/** What stands before a number of another kind. */
const NUMBERED =
  /^(?:Version|Release|Kapitel|Abschnitt|Tabelle|Abbildung|Ziffer|Punkt|Nummer|Nr|Absatz|Artikel|Paragraph|Section|Chapter|Table|Figure)$/i;
const DAY_LEADERS = /^(?:am|vom|bis|zum|seit|ab|den|dem|der|und|oder|auf|bis|zwischen|für|–|,)$/;

function readNumericDay(tokens: TimeTokens, at: number, isNamed: boolean): ReadPoint | undefined {
  const first = numeralAt(tokens, at);
  if (first === undefined || (isGlued(tokens, at) && !/^[("„–\-/«»]$/.test(lowAt(tokens, at - 1)))) return undefined;
  const mark = lowAt(tokens, at + 1);
  if (!isGlued(tokens, at + 1)) return undefined;
  if (digitsAt(tokens, at) === 4) return mark === '-' || mark === '/' ? readIsoDay(tokens, at, mark) : undefined;
  if (digitsAt(tokens, at) > 2) return undefined;
  if (NUMBERED.test(writtenAt(tokens, at - 1))) return undefined;
  if (mark === '/' || mark === '-') return readSlashedDay(tokens, at, mark);
  if (mark !== '.') return undefined;
  const month = ROMAN[writtenAt(tokens, at + 2)] ?? (digitsAt(tokens, at + 2) <= 2 ? numeralAt(tokens, at + 2) : undefined);
  if (month === undefined || lowAt(tokens, at + 3) !== '.' || !isGlued(tokens, at + 3)) return undefined;
  const width = digitsAt(tokens, at + 4);
  const written = numeralAt(tokens, at + 4);
  if (written !== undefined && (width === 2 || width === 4) && isEndOfNumber(tokens, at + 5)) {
    return dayPoint({ day: first, month, year: width === 4 ? written : fullYear(written) }, at + 5);
  }
  if (isGlued(tokens, at + 4) && width > 0) return undefined;
  const before = lowAt(tokens, at - 1);
  const isBracketed = (before === '(' && /^[),]$/.test(lowAt(tokens, at + 4))) || (before === ':' && writtenAt(tokens, at - 2) === 'Stand');
  if (!isNamed && !isBracketed && !DAY_LEADERS.test(before)) return undefined;
  if (!isNamed && before === ',' && wordAt(tokens, at - 2).weekday === undefined) return undefined;
  return dayPoint({ day: first, month }, at + 4);
}

/** No digit, no letter and no further group behind a year. */
function isEndOfNumber(tokens: TimeTokens, at: number): boolean {
  if (!isGlued(tokens, at)) return true;
  if (/^[\p{L}\p{N}_]/u.test(writtenAt(tokens, at))) return false;
  return !(/^[.,]$/.test(lowAt(tokens, at)) && isGlued(tokens, at + 1) && digitsAt(tokens, at + 1) > 0);
}

function readIsoDay(tokens: TimeTokens, at: number, mark: string): ReadPoint | undefined {
  if (digitsAt(tokens, at + 2) !== 2 || lowAt(tokens, at + 3) !== mark || digitsAt(tokens, at + 4) !== 2 || !isGlued(tokens, at + 4))
    return undefined;
  const [year, month, day] = [numeralAt(tokens, at) ?? 0, numeralAt(tokens, at + 2) ?? 0, numeralAt(tokens, at + 4) ?? 0];
  if (year < 1000 || year > 2199) return undefined;
  // 2024-09-16T14:30:00Z: the clock time is read behind the T.
  return isGlued(tokens, at + 5) && digitsAt(tokens, at + 5) > 0 ? undefined : dayPoint({ year, month, day }, at + 5);
}

/** 9/16/2024, 16/9/2024, 16-09-2024; where both orders are possible, only the year is certain. */
function readSlashedDay(tokens: TimeTokens, at: number, mark: string): ReadPoint | undefined {
  if (lowAt(tokens, at + 3) !== mark || digitsAt(tokens, at + 4) !== 4 || digitsAt(tokens, at + 2) > 2 || !isEndOfNumber(tokens, at + 5))
    return undefined;
  const [first, second, year] = [numeralAt(tokens, at) ?? 0, numeralAt(tokens, at + 2) ?? 0, numeralAt(tokens, at + 4) ?? 0];
  if (year < 1000 || year > 2199) return undefined;
  if (second > 12 || first === second) return dayPoint({ month: first, day: second, year }, at + 5);
  if (first > 12) return dayPoint({ month: second, day: first, year }, at + 5);
  return first === 0 || second === 0 ? undefined : { end: at + 5, point: { named: { is: 'year' }, year } };
}

/** "16. September 2024", "16th of September", "fourth of July 1976", "04-Mar-2024", "8.März". */
function readDayOfMonth(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const word = wordAt(tokens, at);
  const numeral = digitsAt(tokens, at) <= 2 ? numeralAt(tokens, at) : undefined;
  if (numeral !== undefined && isGlued(tokens, at) && !/^[("„–\-/«»]$/.test(lowAt(tokens, at - 1))) return undefined;
  const ordinal = readOrdinal(tokens, at);
  const day = ordinal?.ordinal ?? numeral;
  if (day === undefined) return undefined;
  let index = ordinal?.end ?? at + 1;
  if (lowAt(tokens, index) === 'of') index += 1;
  const isHyphened = numeral !== undefined && lowAt(tokens, index) === '-' && isGlued(tokens, index);
  if (isHyphened) index += 1;
  const month = readMonthName(tokens, index);
  if (month === undefined || (word.isDigits !== true && ordinal === undefined)) return undefined;
  if (isHyphened) {
    const year = lowAt(tokens, month.end) === '-' ? numeralAt(tokens, month.end + 1) : undefined;
    return year === undefined || digitsAt(tokens, month.end + 1) !== 4
      ? undefined
      : dayPoint({ day, month: month.month, year }, month.end + 2);
  }
  return withYear(tokens, { day, month: month.month }, month.end);
}

/** "3ten" is how letters of old wrote it. */
const ORDINAL_ENDING = /^(?:\.|st|nd|rd|th|ten|te|ter|sten|ste|ster)$/;

/** "3.", "3rd", "third", "twenty-first", "dritten". */
export function readOrdinal(tokens: TimeTokens, at: number): Read<{ ordinal: number }> | undefined {
  const { ordinal, number } = wordAt(tokens, at);
  if (ordinal !== undefined) return { end: at + 1, ordinal };
  const ones = wordAt(tokens, at + 2).ordinal;
  if (number !== undefined && number >= 20 && number % 10 === 0 && lowAt(tokens, at + 1) === '-' && ones !== undefined && ones < 10)
    return { end: at + 3, ordinal: number + ones };
  const numeral = digitsAt(tokens, at) <= 2 ? numeralAt(tokens, at) : undefined;
  if (numeral === undefined || !isGlued(tokens, at + 1)) return undefined;
  return ORDINAL_ENDING.test(writtenAt(tokens, at + 1)) ? { end: at + 2, ordinal: numeral } : undefined;
}

/** A month's name with the stop of its short form; glued to a hyphen it is part of another word. */
export function readMonthName(tokens: TimeTokens, at: number): Read<{ month: number }> | undefined {
  const { month, isShort, halfOf } = wordAt(tokens, at);
  if (month === undefined || halfOf !== undefined) return undefined;
  return { end: isShort && lowAt(tokens, at + 1) === '.' && isGlued(tokens, at + 1) ? at + 2 : at + 1, month };
}

const ENGLISH_MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const NO_DAY_BEHIND = /^(?:im|seit|bis|ab|vom|zum|anfang|mitte|ende|vor|nach|in|during|early|late|mid)$/;

/** "September 16", "Sept. 16th, 2024"; but not "im September 16 Menschen". */
function readMonthDay(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const month = readMonthName(tokens, at);
  if (month === undefined || !ENGLISH_MONTHS.test(lowAt(tokens, at))) return undefined;
  // "September the 16th"
  const isOrdinal = lowAt(tokens, month.end) === 'the' && readOrdinal(tokens, month.end + 1) !== undefined;
  const day = readDayNumber(tokens, isOrdinal ? month.end + 1 : month.end);
  if (day === undefined) return undefined;
  const read = withYear(tokens, { month: month.month, day: day.day }, day.end);
  // "traf Jan 3 Mal"
  const isName = /^(?:Jan|Mar|Jun)$/.test(writtenAt(tokens, at)) && month.end === at + 1 && at > 0;
  if (
    isName &&
    read?.point.year === undefined &&
    !/^(?:on|by|since|until|from|of|after|before|to|through|[,(\n])$/.test(lowAt(tokens, at - 1))
  )
    return undefined;
  return NO_DAY_BEHIND.test(lowAt(tokens, at - 1)) && read?.point.year === undefined ? undefined : read;
}

/** A day behind a month: one or two digits that are not part of a longer number. */
export function readDayNumber(tokens: TimeTokens, at: number): Read<{ day: number }> | undefined {
  const day = digitsAt(tokens, at) <= 2 ? numeralAt(tokens, at) : undefined;
  if (day === undefined) return undefined;
  const next = lowAt(tokens, at + 1);
  if (/^(?:st|nd|rd|th)$/.test(next) && isGlued(tokens, at + 1)) return { end: at + 2, day };
  if (isGlued(tokens, at + 1) && (/^[%:/€$°]$/.test(next) || /^\p{L}/u.test(writtenAt(tokens, at + 1)))) return undefined;
  return isEndOfNumber(tokens, at + 1) ? { end: at + 1, day } : undefined;
}

function withYear(tokens: TimeTokens, { day, month }: { day: number; month: number }, at: number): ReadPoint | undefined {
  const tail = readYearTail(tokens, at);
  const { end = at, ...year }: Partial<Read<Pick<Point, 'year' | 'yearBy'>>> = tail ?? {};
  if (!isDayOfMonth({ year: year.year, month, day })) return undefined;
  return { end, point: { named: { is: 'day', month, day }, ...year } };
}

/** "am 5. reiste er ab": the month was told before. */
export function readDayOfToldMonth(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const day = digitsAt(tokens, at) <= 2 ? numeralAt(tokens, at) : undefined;
  if (
    day === undefined ||
    day < 1 ||
    day > 31 ||
    isGlued(tokens, at) ||
    lowAt(tokens, at + 1) !== '.' ||
    !isGlued(tokens, at + 1) ||
    isGlued(tokens, at + 2)
  )
    return undefined;
  if (
    !/^(?:am|vom|seit|ab|bis)$/.test(lowAt(tokens, at - 1)) &&
    !(lowAt(tokens, at - 1) === 'dem' && /^(?:seit|ab|nach|vor)$/.test(lowAt(tokens, at - 2)))
  )
    return undefined;
  const counted = readCountedMonth(tokens, at + 2);
  if (counted !== undefined) return { end: counted.end, point: { named: { is: 'day-of-month', day, monthBy: counted.monthBy } } };
  const next = writtenAt(tokens, at + 2);
  return /^\p{Ll}{2,}/u.test(next) && !/^(?:und|oder|bis|sowie|mal|bzw)$/.test(next)
    ? { end: at + 2, point: { named: { is: 'day-of-month', day } } }
    : undefined;
}

const HOLIDAY_LEADERS =
  /^(?:der|zwischen|between|an|am|zu|zum|vor|nach|seit|bis|ab|über|um|on|at|by|since|until|before|after|over|around|this|last|next|kurz|am|und|and)$/;

/** "Silvester 2019", "Christmas Eve 2021"; without a year only where a preposition says that a time is meant. */
export function readHoliday(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const names = holidayNames.get(wordAt(tokens, at).isDigits ? writtenAt(tokens, at) : lowAt(tokens, at));
  const name = names?.find(({ words }) =>
    words.every(
      (word, offset) => (wordAt(tokens, at + offset).isDigits ? writtenAt(tokens, at + offset) : lowAt(tokens, at + offset)) === word,
    ),
  );
  if (name === undefined || (!wordAt(tokens, at).isCapital && !wordAt(tokens, at).ordinal && !wordAt(tokens, at).isDigits))
    return undefined;
  const end = at + name.words.length;
  if (lowAt(tokens, end) === '-' && isGlued(tokens, end)) return undefined;
  const tail = readYearTail(tokens, end);
  if (tail === undefined && !HOLIDAY_LEADERS.test(lowAt(tokens, at - 1)) && wordAt(tokens, at - 1).pointing === undefined) return undefined;
  const { end: tailEnd = end, ...year }: Partial<Read<Pick<Point, 'year' | 'yearBy'>>> = tail ?? {};
  const { part } = name.holiday;
  return { end: tailEnd, point: { named: { is: 'holiday', holiday: name.holiday }, ...year, ...(part === undefined ? {} : { part }) } };
}
