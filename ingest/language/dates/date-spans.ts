import { readDayNumber, readMonthName, readPlainDay } from './absolute-dates.ts';
import { readAmount, readUnit } from './amounts-of-time.ts';
import { readClock } from './clock-times.ts';
import type { Point, Read, ReadPoint } from './date-point.ts';
import { isCounting, isNumbered, plainYearAt, readYearTail } from './date-years.ts';
import { isOneDay } from './day-parts.ts';
import { readPoint } from './read-point.ts';
import type { Length } from './time-mention.ts';
import { digitsAt, isGlued, lowAt, numeralAt, type TimeTokens, wordAt } from './time-tokens.ts';

export type ReadSpan = Read<{ from: Point; to: Point }>;
/** From the anchor so many units back or ahead. */
export type ReadCountedSpan = Read<{ length: Length; direction: 'back' | 'ahead' }>;

/** Behind the word or mark that joins two ends, with the small words that may follow it; undefined where none stands. */
function behindConnector(tokens: TimeTokens, at: number, start: number): number | undefined {
  // "von Juni an bis September"
  const joint = /^(?:an|,)$/.test(lowAt(tokens, at)) && lowAt(tokens, at + 1) === 'bis' ? at + 1 : at;
  const low = lowAt(tokens, joint);
  let index = joint + 1;
  if (/^(?:–|-)$/.test(low)) {
    if (isGlued(tokens, at) !== isGlued(tokens, index) && lowAt(tokens, at - 1) !== '.') return undefined;
  } else if (/^(?:und|and)$/.test(low)) {
    if (!isBetween(tokens, start)) return undefined;
  } else if (!/^(?:bis|to|until|till|through|\/)$/.test(low)) return undefined;
  if (low === 'bis' && /^(?:zum|zur|zu|einschließlich|in|an|hin)$/.test(lowAt(tokens, index))) index += 1;
  if (low === '/' && !(isGlued(tokens, at) && isGlued(tokens, index))) return undefined;
  if (/^(?:den|dem|die|the|das)$/.test(lowAt(tokens, index))) index += 1;
  return index;
}

/** Behind "zwischen" or "zwischen dem". */
export function isBetween(tokens: TimeTokens, at: number): boolean {
  const before = lowAt(tokens, at - 1);
  return /^(?:zwischen|between)$/.test(/^(?:de[mnr]|the)$/.test(before) ? lowAt(tokens, at - 2) : before);
}

/** "3. bis 5. Mai 2024", "2014–2019", "Montag bis Mittwoch", "June 1-14, 2020", "zwischen 8 und 10 Uhr", "16./17. Mai", "2023/24". */
export function readSpan(tokens: TimeTokens, at: number): ReadSpan | undefined {
  return (
    readYears(tokens, at) ?? readDaysOfMonth(tokens, at) ?? readMonthDays(tokens, at) ?? readClocks(tokens, at) ?? readPoints(tokens, at)
  );
}

function readPoints(tokens: TimeTokens, at: number): ReadSpan | undefined {
  const from = readPoint(tokens, at);
  if (from === undefined) return readParts(tokens, at);
  const index = behindConnector(tokens, from.end, at);
  if (index === undefined) return undefined;
  const isNumericFirst = from.point.named.is === 'day' && digitsAt(tokens, at) > 0;
  const plain = isNumericFirst ? readPlainDay(tokens, index, true) : undefined;
  const whole = readPoint(tokens, index);
  const longer = plain !== undefined && plain.end >= (whole?.end ?? 0) ? plain : whole;
  const to = longer ?? (from.point.named.is === 'month' ? readSecondMonth(tokens, index) : undefined);
  if (to === undefined || !isOfOneKind(from.point, to.point)) return undefined;
  if (lowAt(tokens, from.end) === '/' && !/^(?:day|month|season)$/.test(from.point.named.is)) return undefined;
  return { end: to.end, from: from.point, to: to.point };
}

/** Behind a month and "bis" any month's name is one. */
function readSecondMonth(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const name = readMonthName(tokens, at);
  if (name === undefined) return undefined;
  const { end = name.end, ...year }: Partial<Read<Pick<Point, 'year' | 'yearBy'>>> = readYearTail(tokens, name.end) ?? {};
  return { end, point: { named: { is: 'month', month: name.month }, ...year } };
}

/** "Anfang bis Mitte Mai". */
function readParts(tokens: TimeTokens, at: number): ReadSpan | undefined {
  const { edge, unit } = wordAt(tokens, at);
  if (edge === undefined || unit !== undefined || lowAt(tokens, at + 1) !== 'bis') return undefined;
  const to = readPoint(tokens, at + 2);
  return to === undefined || wordAt(tokens, at + 2).edge === undefined
    ? undefined
    : { end: to.end, from: { ...to.point, part: edge }, to: to.point };
}

const CLASSES: Partial<Record<Point['named']['is'], string>> = { holiday: 'day', weekday: 'weekday', weekend: 'weekday' };

function isOfOneKind(from: Point, to: Point): boolean {
  const isToday = to.named.is === 'shift' && to.named.shift.from === 'anchor' && to.named.shift.unit === 'day' && to.named.shift.by === 0;
  if (isToday && from.named.is !== 'time') return true;
  if (from.named.is === 'time' || to.named.is === 'time')
    return from.named.is === to.named.is || (isOneDay(from) && (from.clock !== undefined) === (to.clock !== undefined));
  const [a, b] = [CLASSES[from.named.is] ?? from.named.is, CLASSES[to.named.is] ?? to.named.is];
  return (
    a === b ||
    (a === 'day' && b === 'weekday') ||
    (a === 'weekday' && b === 'day') ||
    (/^(?:month|season|year|quarter|decade)$/.test(a) && /^(?:month|season|year|quarter|decade)$/.test(b)) ||
    (isOneDay(from) && isOneDay(to))
  );
}

/** "2014 bis 2019", "2015–20", "2023/24"; two years that follow each other need no other sign. */
function readYears(tokens: TimeTokens, at: number): ReadSpan | undefined {
  const first = plainYearOf(tokens, at);
  if (first === undefined || (first < 1500 && lowAt(tokens, at + 1) !== '–')) return undefined;
  if (isGlued(tokens, at) && !/^[(„"»]$/.test(lowAt(tokens, at - 1))) return undefined;
  if (digitsAt(tokens, at - 1) > 0 || isNumbered(tokens, at)) return undefined;
  const mark = lowAt(tokens, at + 1);
  const index = behindConnector(tokens, at + 1, at);
  if (index === undefined) return undefined;
  const isJoined = /^[–/-]$/.test(mark);
  const width = digitsAt(tokens, index);
  const second =
    width === 2 && isJoined && isGlued(tokens, index)
      ? first - (first % 100) + (numeralAt(tokens, index) ?? 0)
      : plainYearAt(tokens, index);
  if (second === undefined || second <= first) return undefined;
  if (
    width === 2 &&
    (mark === '/'
      ? second !== first + 1
      : isGlued(tokens, index + 1) && /^[.:,-]$/.test(lowAt(tokens, index + 1)) && isGlued(tokens, index + 2))
  )
    return undefined;
  if (width === 2 && isGlued(tokens, index + 1) && !/^[.,;:!?)"»“]$/.test(lowAt(tokens, index + 1))) return undefined;
  if ((mark === '/' && second > first + 1) || isCounting(tokens, index + 1)) return undefined;
  return { end: index + 1, from: { named: { is: 'year' }, year: first }, to: { named: { is: 'year' }, year: second } };
}

/** A first year may have a hyphen behind it. */
function plainYearOf(tokens: TimeTokens, at: number): number | undefined {
  const year = digitsAt(tokens, at) === 4 ? numeralAt(tokens, at) : undefined;
  return year === undefined || year < 1000 || year > 2199 ? undefined : year;
}

/** "3. bis 5. Mai", "3-5 May", "16./17. Mai": the month stands once. */
function readDaysOfMonth(tokens: TimeTokens, at: number): ReadSpan | undefined {
  const day = digitsAt(tokens, at) <= 2 ? numeralAt(tokens, at) : undefined;
  if (day === undefined || (isGlued(tokens, at) && !/^[(„"»]$/.test(lowAt(tokens, at - 1)))) return undefined;
  const suffix = /^(?:\.|st|nd|rd|th)$/.test(lowAt(tokens, at + 1)) && isGlued(tokens, at + 1) ? at + 2 : at + 1;
  const index = behindConnector(tokens, suffix, at);
  if (index === undefined) return undefined;
  const to = readPlainDay(tokens, index, true);
  if (to?.point.named.is !== 'day' || digitsAt(tokens, index) === 0 || day > 31 || day < 1) return undefined;
  const { named, ...year } = to.point;
  return { end: to.end, from: { ...year, named: { is: 'day', month: named.month, day } }, to: to.point };
}

/** "June 1-14, 2020", "Sept. 3 to 5". */
function readMonthDays(tokens: TimeTokens, at: number): ReadSpan | undefined {
  const month = readMonthName(tokens, at);
  const first = month === undefined ? undefined : readDayNumber(tokens, month.end);
  if (month === undefined || first === undefined) return undefined;
  const index = behindConnector(tokens, first.end, at);
  const second = index === undefined ? undefined : readDayNumber(tokens, index);
  if (second === undefined || second.day <= first.day || second.day > 31 || readMonthName(tokens, second.end) !== undefined)
    return undefined;
  const { end = second.end, ...year }: Partial<Read<Pick<Point, 'year' | 'yearBy'>>> = readYearTail(tokens, second.end) ?? {};
  const day = (number: number): Point => ({ named: { is: 'day', month: month.month, day: number }, ...year });
  return { end, from: day(first.day), to: day(second.day) };
}

/** "9 bis 17 Uhr", "9-11.30 Uhr", "9 to 5 pm": the word stands once. */
function readClocks(tokens: TimeTokens, at: number): ReadSpan | undefined {
  const hour = digitsAt(tokens, at) <= 2 ? numeralAt(tokens, at) : wordAt(tokens, at).number;
  if (hour === undefined || hour > 24 || (isGlued(tokens, at) && lowAt(tokens, at - 1) !== '(')) return undefined;
  const hasMinute =
    /^[.:]$/.test(lowAt(tokens, at + 1)) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2) && digitsAt(tokens, at + 2) === 2;
  const minute = hasMinute ? numeralAt(tokens, at + 2) : undefined;
  const index = behindConnector(tokens, hasMinute ? at + 3 : at + 1, at);
  if (index === undefined || (minute !== undefined && minute > 59)) return undefined;
  const to = readClock(tokens, index, hasMinute && lowAt(tokens, at + 1) === ':');
  if (to === undefined) return undefined;
  const isLater = to.clock.hour > 12 && hour < 12 && hour + 12 < to.clock.hour && /m$|m\.$/.test(lowAt(tokens, to.end - 1));
  const clock = { hour: isLater ? hour + 12 : hour, ...(minute === undefined ? {} : { minute }) };
  return { end: to.end, from: { named: { is: 'time' }, clock }, to: { named: { is: 'time' }, clock: to.clock } };
}

/** "vergangenen drei Tagen", "past two years", "kommenden Wochen", "recent months". */
export function readCountedSpan(tokens: TimeTokens, at: number): ReadCountedSpan | undefined {
  const { pointing, low } = wordAt(tokens, at);
  const direction = pointing === 'last' ? 'back' : pointing === 'next' ? 'ahead' : undefined;
  if (direction === undefined) return undefined;
  const amount = readAmount(tokens, at + 1);
  const unit = readUnit(tokens, amount?.end ?? at + 1);
  if (unit === undefined || unit.times !== 1) return undefined;
  const isOne = low === 'past' && amount === undefined && !unit.isPlural && lowAt(tokens, at - 1) === 'the';
  if (!unit.isPlural && !isOne) return undefined;
  const { amount: count = isOne ? 1 : undefined, amountTo } = amount ?? {};
  return {
    end: unit.end,
    length: { unit: unit.unit, ...(count === undefined ? {} : { amount: count }), ...(amountTo === undefined ? {} : { amountTo }) },
    direction,
  };
}
