import { readDayNumber, readMonthName, readPlainDay } from './absolute-dates.ts';
import type { Point, ReadPoint } from './date-point.ts';
import { isBetween } from './date-spans.ts';
import { readYearTail } from './date-years.ts';
import { digitsAt, isGlued, lowAt, numeralAt, startOf, type TimeTokens, wordAt } from './time-tokens.ts';

/** One of several days, with the index of its first token. */
export type ListedDay = { start: number; read: ReadPoint };
/** More days than this stand in no list. */
const MOST = 12;

/** Days that leave the month to another one: "3. und 9. Dezember", "1., 4. und 9. Mai", "May 5 and 6, 2014". */
export function readListedDays(tokens: TimeTokens, at: number): ListedDay[] | undefined {
  if (isBetween(tokens, at)) return undefined;
  return wordAt(tokens, at).isDigits ? readBeforeMonth(tokens, at) : readBehindMonth(tokens, at);
}

function readBeforeMonth(tokens: TimeTokens, at: number): ListedDay[] | undefined {
  const days: { start: number; end: number; day: number }[] = [];
  let index = at;
  while (days.length <= MOST) {
    const day = dayAt(tokens, index);
    if (day === undefined) return undefined;
    const full = readPlainDay(tokens, index, true);
    if (full !== undefined) {
      const { named, ...rest } = full.point;
      if (named.is !== 'day' || days.length === 0) return undefined;
      const { month } = named;
      const listed = days.map(({ start, end, day: number }): ListedDay => {
        const point: Point = { ...rest, named: { is: 'day', month, day: number }, borrows: true };
        return { start, read: { end, point } };
      });
      return [...listed, { start: index, read: full }];
    }
    // "5 and 6 May": without a stop only behind "on".
    const hasMark = isGlued(tokens, index + 1) && /^(?:\.|st|nd|rd|th)$/.test(lowAt(tokens, index + 1));
    if (!hasMark && !/^(?:on|the)$/.test(lowAt(tokens, at - 1))) return undefined;
    const end = hasMark ? index + 2 : index + 1;
    days.push({ start: index, end, day });
    const link = lowAt(tokens, end);
    if (!/^(?:,|und|and|oder|or|sowie)$/.test(link)) return undefined;
    index = end + 1;
    if (link === ',' && /^(?:und|and)$/.test(lowAt(tokens, index))) index += 1;
    if (/^(?:am|dem|den|the|on)$/.test(lowAt(tokens, index))) index += 1;
  }
  return undefined;
}

function dayAt(tokens: TimeTokens, at: number): number | undefined {
  const day = digitsAt(tokens, at) <= 2 ? numeralAt(tokens, at) : undefined;
  return day === undefined || day < 1 || day > 31 || isGlued(tokens, at) ? undefined : day;
}

/** "May 5 and 6, 2014": only where a year or the end of the clause shows that no things are counted. */
function readBehindMonth(tokens: TimeTokens, at: number): ListedDay[] | undefined {
  const month = readMonthName(tokens, at);
  const first = month === undefined ? undefined : readDayNumber(tokens, month.end);
  if (month === undefined || first === undefined || !/^(?:and|or)$/.test(lowAt(tokens, first.end))) return undefined;
  const second = readDayNumber(tokens, first.end + 1);
  if (second === undefined || second.day > 31 || first.day > 31 || second.day <= first.day) return undefined;
  const tail = readYearTail(tokens, second.end);
  const isClosed = startOf(tokens, second.end) >= tokens.text.length || /^[\n.,;:!?)]$/.test(lowAt(tokens, second.end));
  if (tail?.year === undefined && !isClosed) return undefined;
  const year = tail?.year === undefined ? {} : { year: tail.year };
  const point = (day: number): Point => ({ named: { is: 'day', month: month.month, day }, ...year });
  return [
    { start: at, read: { end: first.end, point: { ...point(first.day), borrows: true } } },
    { start: first.end + 1, read: { end: tail?.year === undefined ? second.end : tail.end, point: point(second.day) } },
  ];
}
