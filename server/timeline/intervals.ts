import type { Dating, TimelineEvent, TimelineInterval } from '../contract/timeline.ts';

/** Whether what is so dated happened in the period: words for a whole year say nothing of its January. */
export function isWithin(
  { interval, precision }: Pick<TimelineEvent, 'interval' | 'precision'>,
  { from, to }: { from: string; to: string },
): boolean {
  if (!interval) return false;
  const [start, end] = [interval.start.slice(0, 10), interval.end.slice(0, 10)];
  return (from <= start && end <= to) || (precision === 'day' && start <= to && from <= end);
}

export const DAY_MS = 86_400_000;

/** Days that an interval has, at least 1. */
export function lengthOf({ start, end }: TimelineInterval): number {
  return dayOf(end) - dayOf(start) + 1;
}

export function isOneDay({ start, end }: TimelineInterval): boolean {
  return start.slice(0, 10) === end.slice(0, 10);
}

/** Days between two intervals: 0 where they touch or overlap on a day. */
export function apart(a: TimelineInterval, b: TimelineInterval): number {
  return Math.max(0, dayOf(b.start) - dayOf(a.end), dayOf(a.start) - dayOf(b.end));
}

function dayOf(written: string): number {
  return Math.round(Date.parse(`${written.slice(0, 10)}T00:00:00Z`) / DAY_MS);
}

const SURELY = { certain: 0, likely: 1, uncertain: 2 } as const;

type Dated = { article: number; dating: Dating };

/** The most exact first, of equals the surest, then in the order of the reports. Undated ones last. */
export function exactFirst(a: Dated, b: Dated): number {
  return (
    lengthOrMost(a) - lengthOrMost(b) ||
    SURELY[a.dating.surely] - SURELY[b.dating.surely] ||
    a.article - b.article ||
    a.dating.start - b.dating.start
  );
}

function lengthOrMost({ dating: { interval } }: Dated): number {
  return interval ? lengthOf(interval) : Number.MAX_SAFE_INTEGER;
}
