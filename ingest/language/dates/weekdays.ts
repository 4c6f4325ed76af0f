import { readLength, skipHedges } from './amounts-of-time.ts';
import type { Point, ReadPoint } from './date-point.ts';
import { shiftOf } from './date-years.ts';
import type { Length } from './time-mention.ts';
import { isGlued, lowAt, type TimeTokens, wordAt } from './time-tokens.ts';

/** A weekday with what makes it one of several: "Montag vor zwei Wochen", "Dienstag voriger Woche", "Monday next week". */
export function readWeekday(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const { weekday, weekly, dayPart, isShort } = wordAt(tokens, at);
  if (weekday === undefined || isShort || weekly !== undefined) return undefined;
  if (lowAt(tokens, at + 1) === '-' && isGlued(tokens, at + 1) && isGlued(tokens, at + 2) && wordAt(tokens, at + 2).dayPart === undefined)
    return undefined;
  if (isGlued(tokens, at) && /^[-_]$/.test(lowAt(tokens, at - 1))) return undefined;
  // "an einem Montag" is none in particular.
  const isAny = /^(?:ein|eine|einen|einem|einer|a|an|one)$/.test(lowAt(tokens, at - 1));
  const point: Point = {
    named: { is: 'weekday', weekday, ...(isAny ? { isAny: true } : {}) },
    ...(dayPart === undefined ? {} : { part: dayPart }),
  };
  const preposition = lowAt(tokens, at + 1);
  if (preposition === 'vor' || preposition === 'in') {
    const length = readLength(tokens, skipHedges(tokens, at + 2));
    const weeks = weeksOf(length);
    if (length !== undefined && weeks !== undefined)
      return { end: length.end, point: { ...point, named: { is: 'weekday', weekday, weeks: preposition === 'vor' ? -weeks : weeks } } };
  }
  if (preposition === 'before' && lowAt(tokens, at + 2) === 'last') return { end: at + 3, point: { ...point, pointing: 'before-last' } };
  const index = /^(?:der|of|des)$/.test(preposition) ? at + 2 : at + 1;
  const { pointing, shift } = wordAt(tokens, index);
  if (shift?.from === 'anchor' && shift.unit === 'week' && shift.by !== undefined)
    return { end: index + 1, point: { ...point, named: { is: 'weekday', weekday, weeks: shift.by } } };
  const ago = readLength(tokens, at + 1);
  const weeksAgo = ago !== undefined && lowAt(tokens, ago.end) === 'ago' ? weeksOf(ago) : undefined;
  if (ago !== undefined && weeksAgo !== undefined)
    return { end: ago.end + 1, point: { ...point, named: { is: 'weekday', weekday, weeks: -weeksAgo } } };
  if (pointing !== undefined && wordAt(tokens, index + 1).unit === 'week' && !wordAt(tokens, index + 1).isPlural) {
    const shift = shiftOf(pointing, 'week');
    if (shift.from === 'anchor' && shift.by !== undefined)
      return { end: index + 2, point: { ...point, named: { is: 'weekday', weekday, weeks: shift.by } } };
  }
  return { end: at + 1, point };
}

function weeksOf(length: Length | undefined): number | undefined {
  if (length?.amount === undefined || length.amountTo !== undefined) return undefined;
  if (length.unit === 'week' && Number.isInteger(length.amount)) return length.amount;
  // "in acht Tagen" and "vor vierzehn Tagen" are one and two weeks.
  if (length.unit === 'day' && (length.amount === 8 || length.amount === 7)) return 1;
  return length.unit === 'day' && length.amount === 14 ? 2 : undefined;
}

/** "am Wochenende", "the weekend". */
export function readWeekend(tokens: TimeTokens, at: number): ReadPoint | undefined {
  if (!/^(?:wochenende|wochenendes|weekend)$/.test(lowAt(tokens, at)) || (lowAt(tokens, at + 1) === '-' && isGlued(tokens, at + 1)))
    return undefined;
  const preposition = lowAt(tokens, at + 1);
  if (preposition === 'vor' || preposition === 'in') {
    const length = readLength(tokens, at + 2);
    const weeks = weeksOf(length);
    if (length !== undefined && weeks !== undefined)
      return { end: length.end, point: { named: { is: 'weekend', weeks: preposition === 'vor' ? -weeks : weeks } } };
  }
  return { end: at + 1, point: { named: { is: 'weekend' } } };
}
