import { type Day, weekdayOf } from './calendar.ts';
import type { Point } from './date-point.ts';
import { known, lacksOf, open, type Resolved, type Surroundings } from './resolution.ts';

/** Days that the nearer of two weekdays may be off where only the calendar tells which is meant. */
const NEAR = 2;

/** Weekdays and weekends. Without a pointing word the sense of the clause decides: the last one on or before the anchor, or the next. */
export function resolveWeekday(point: Point, around: Surroundings): Resolved {
  const { named, pointing } = point;
  if (named.is !== 'weekday' && named.is !== 'weekend') return open('day');
  if (named.is === 'weekday' && named.isAny) return open('day', 'reference');
  const [first, length] = named.is === 'weekday' ? [named.weekday, 1] : [6, 2];
  const from = (start: Day, against: 'anchor' | 'text') => known('day', { start, end: start + length - 1 }, against);
  if (pointing === 'following' || pointing === 'previous' || pointing === 'same') {
    const reference = around.reference('day');
    if (reference?.period === undefined) return open('day', ...lacksOf(reference));
    if (pointing === 'following') return from(onOrAfter(reference.period.end + 1, first), 'text');
    return from(onOrBefore(pointing === 'same' ? reference.period.start : reference.period.start - 1, first), 'text');
  }
  const { anchor } = around;
  if (anchor === undefined) return open('day', 'anchor');
  const monday = anchor - weekdayOf(anchor) + 1;
  if (named.weeks !== undefined) return from(monday + 7 * named.weeks + first - 1, 'anchor');
  const before = onOrBefore(anchor - length, first);
  switch (pointing) {
    case 'before-last':
      return from(before - 7, 'anchor');
    case 'last':
      return from(before, 'anchor');
    case 'this':
      return from(monday + first - 1, 'anchor');
    case 'next':
      return from(onOrAfter(anchor + 1, first), 'anchor');
    case 'after-next':
      return from(onOrAfter(anchor + 1, first) + 7, 'anchor');
    default: {
      const [past, future] = [onOrBefore(anchor, first), onOrAfter(anchor - length + 1, first)];
      const sense = around.sense();
      if (sense !== 'either') return from(sense === 'future' ? future : past, 'anchor');
      const near = anchor - past <= future - anchor ? past : future;
      return Math.abs(near - anchor) <= NEAR ? from(near, 'anchor') : open('day', 'reference');
    }
  }
}

function onOrBefore(day: Day, weekday: number): Day {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

function onOrAfter(day: Day, weekday: number): Day {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}
