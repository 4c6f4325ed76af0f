import type { Period } from './calendar.ts';
import type { Point } from './date-point.ts';
import type { Resolved, Surroundings } from './resolution.ts';
import { resolvePoint } from './resolve-point.ts';

/** Both ends together: what one of them tells of the year or the week holds for the other. */
export function resolveSpan({ from, to }: { from: Point; to: Point }, around: Surroundings): Resolved {
  if (from.named.is === 'weekday' && to.named.is === 'weekday') return resolveWeekdays({ from, to }, around);
  if (to.named.is === 'time') return resolveClocks({ from, to }, around);
  const [first, second] = hasYear(to) && !hasYear(from) ? firstFromSecond({ from, to }, around) : secondFromFirst({ from, to }, around);
  return joined(first, second);
}

function hasYear({ named, year, yearBy }: Point): boolean {
  return (
    year !== undefined ||
    yearBy !== undefined ||
    named.is === 'shift' ||
    named.is === 'year' ||
    named.is === 'decade' ||
    named.is === 'century'
  );
}

/** Surroundings in which the year comes from the other end of the span. */
function beside(around: Surroundings, period: Period): Surroundings {
  return { ...around, anchor: undefined, yearGiver: () => period };
}

function firstFromSecond({ from, to }: { from: Point; to: Point }, around: Surroundings): [Resolved, Resolved] {
  const second = resolvePoint(to, around);
  if (second.period === undefined) return [resolvePoint(from, around), second];
  const { period } = second;
  const first =
    from.named.is === 'weekday'
      ? resolvePoint({ ...from, pointing: 'previous' }, { ...around, reference: () => second })
      : resolvePoint(from, beside(around, period));
  if (first.period === undefined || first.period.start <= period.end) return [asOwn(first, second), second];
  // "20.12. bis 06.01.2025"
  return [asOwn(yearOff(first, -1, from, around), second), second];
}

function secondFromFirst({ from, to }: { from: Point; to: Point }, around: Surroundings): [Resolved, Resolved] {
  const first = resolvePoint(from, around);
  if (first.period === undefined || hasYear(to)) return [first, resolvePoint(to, around)];
  const { period } = first;
  const second =
    to.named.is === 'weekday'
      ? resolvePoint({ ...to, pointing: 'following' }, { ...around, reference: () => first })
      : resolvePoint(to, beside(around, period));
  if (second.period === undefined || second.period.end >= period.start) return [first, asOwn(second, first)];
  return [first, asOwn(yearOff(second, 1, to, around), first)];
}

/** The year was told within the span, not elsewhere in the text. */
function asOwn(resolved: Resolved, other: Resolved): Resolved {
  return resolved.against === 'text' ? { ...resolved, against: other.against } : resolved;
}

function yearOff(resolved: Resolved, by: 1 | -1, point: Point, around: Surroundings): Resolved {
  const { period } = resolved;
  if (period === undefined) return resolved;
  const shifted = { start: period.start + by * 365, end: period.end + by * 365 };
  return resolvePoint(point, beside(around, shifted));
}

function resolveWeekdays({ from, to }: { from: Point; to: Point }, around: Surroundings): Resolved {
  if (around.sense() === 'future' || from.pointing !== undefined) {
    const first = resolvePoint(from, around);
    return joined(first, resolvePoint({ ...to, pointing: 'following' }, { ...around, reference: () => first }));
  }
  const second = resolvePoint(to, around);
  if (second.period === undefined) return second;
  return joined(resolvePoint({ ...from, pointing: 'previous' }, { ...around, reference: () => second }), second);
}

/** "9 bis 17 Uhr", "Dienstag, 9 Uhr, bis 17 Uhr": of one day, or into the next where the second is the earlier. */
function resolveClocks({ from, to }: { from: Point; to: Point }, around: Surroundings): Resolved {
  const first = resolvePoint(from, around);
  const { period, clock } = first;
  if (period === undefined || clock === undefined || to.clock === undefined) return first;
  const isNextDay = to.clock.hour * 60 + (to.clock.minute ?? 0) < clock.hour * 60 + (clock.minute ?? 0);
  return { ...first, clockTo: to.clock, period: { start: period.start, end: period.end + (isNextDay ? 1 : 0) } };
}

function joined(first: Resolved, second: Resolved): Resolved {
  if (first.period === undefined || second.period === undefined) {
    const unresolved = second.period === undefined ? second : first;
    return { precision: first.precision, against: 'nothing', lacks: unresolved.lacks };
  }
  const against = [first, second].some((one) => one.against === 'anchor')
    ? 'anchor'
    : [first, second].some((one) => one.against === 'text')
      ? 'text'
      : 'itself';
  const clocks = first.clock !== undefined && second.clock !== undefined ? { clock: first.clock, clockTo: second.clock } : {};
  if (first.period.start > second.period.end) return { precision: first.precision, against: 'nothing', lacks: [] };
  return { period: { start: first.period.start, end: second.period.end }, precision: first.precision, against, lacks: [], ...clocks };
}
