import type { TimelineEvent, TimelineInterval } from '../../server/contract/timeline.ts';

/** A stretch of days since 1970, fractions for hours. */
export type Stretch = { from: number; to: number };

const DAY_MS = 86_400_000;
/** The narrowest stretch that can be looked at. */
const NARROWEST = 1;
const MARGIN = 0.04;
/** A stretch is opened on what most events lie in when the whole is longer than this many times it. */
const FAR = 3;
const MOST_INSIDE = 0.75;
/** Fewer events than these are seen at once. */
const FEWEST_CUT = 4;

/** An interval in days; its last day is within. */
export function daysOf({ start, end }: TimelineInterval): Stretch {
  const from = Date.parse(start.includes('T') ? `${start}Z` : `${start}T00:00Z`) / DAY_MS;
  const to = Date.parse(end.includes('T') ? `${end}Z` : `${end}T00:00Z`) / DAY_MS;
  return { from, to: end.includes('T') ? to : to + 1 };
}

/** All that the events span, with a little room on both sides. */
export function wholeOf(events: readonly TimelineEvent[]): Stretch {
  const all = events.flatMap(({ interval }) => (interval ? [daysOf(interval)] : []));
  return withRoom({ from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) });
}

/**
 * The events that are drawn: not an era in the background ("im 19. Jahrhundert") that would press all others into one place. The list has it all the same.
 */
export function drawnOf(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const others = events.filter(({ precision }) => precision !== 'century' && precision !== 'decade');
  if (others.every(({ interval }) => interval === undefined)) return events;
  const whole = wholeOf(others);
  return events.filter((event) => {
    if (others.includes(event)) return true;
    const both = wholeOf([event, ...others]);
    return both.to - both.from <= FAR * (whole.to - whole.from);
  });
}

/** Where one begins to look: the shortest stretch in which most events begin, so that the few far off ("1962 gebaut") do not press all others into one place. */
export function openingOf(events: readonly TimelineEvent[]): Stretch {
  const whole = wholeOf(events);
  const all = events.flatMap(({ interval }) => (interval ? [daysOf(interval)] : [])).sort((a, b) => a.from - b.from);
  const most = Math.ceil(all.length * MOST_INSIDE);
  const windows = all.flatMap(({ from }, at) => {
    const last = all[at + most - 1];
    return last ? [{ from, to: last.from + 1 }] : [];
  });
  const core = windows.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0];
  if (!core || all.length < FEWEST_CUT) return whole;
  const opening = withRoom(core);
  return whole.to - whole.from > FAR * (opening.to - opening.from) ? opening : whole;
}

function withRoom({ from, to }: Stretch): Stretch {
  const room = Math.max(1, (to - from) * MARGIN);
  return { from: from - room, to: to + room };
}

/** Zooms about a point; `by` below 1 comes nearer. Never out of the whole. */
export function zoomed(view: Stretch, whole: Stretch, { by, about }: { by: number; about: number }): Stretch {
  const length = Math.min(whole.to - whole.from, Math.max(NARROWEST, (view.to - view.from) * by));
  const share = (about - view.from) / (view.to - view.from);
  return within({ from: about - share * length, to: about + (1 - share) * length }, whole);
}

export function moved(view: Stretch, whole: Stretch, days: number): Stretch {
  return within({ from: view.from + days, to: view.to + days }, whole);
}

function within({ from, to }: Stretch, whole: Stretch): Stretch {
  const length = to - from;
  const start = Math.max(whole.from, Math.min(from, whole.to - length));
  return { from: start, to: start + length };
}

type Unit = 'day' | 'month' | 'year';
export type Tick = { at: number; unit: Unit };
const UNITS: { unit: Unit; step: number; days: number }[] = [
  { unit: 'day', step: 1, days: 1 },
  { unit: 'day', step: 2, days: 2 },
  { unit: 'day', step: 7, days: 7 },
  { unit: 'month', step: 1, days: 30 },
  { unit: 'month', step: 3, days: 91 },
  { unit: 'year', step: 1, days: 365 },
  { unit: 'year', step: 5, days: 1_826 },
  { unit: 'year', step: 10, days: 3_652 },
  { unit: 'year', step: 50, days: 18_262 },
  { unit: 'year', step: 100, days: 36_524 },
  { unit: 'year', step: 500, days: 182_621 },
];

/** Days to write on the axis, at most `most` of them. */
export function ticksOf({ from, to }: Stretch, most: number): Tick[] {
  const { unit, step } = UNITS.find(({ days }) => (to - from) / days <= most) ?? { unit: 'year' as const, step: 1_000 };
  const ticks: Tick[] = [];
  const first = new Date(Math.ceil(from) * DAY_MS);
  const [year, month, day] = [first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate()];
  for (let index = 0; index <= most + 1; index += 1) {
    const at =
      unit === 'day'
        ? Date.UTC(year, month, day + index * step)
        : unit === 'month'
          ? Date.UTC(year, Math.ceil(month / step) * step + index * step, 1)
          : yearStart(Math.ceil(year / step) * step + index * step);
    if (at / DAY_MS > to) break;
    if (at / DAY_MS >= from) ticks.push({ at: at / DAY_MS, unit });
  }
  return ticks;
}

/** Date.UTC takes the years 0–99 for 1900–1999. */
function yearStart(year: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 1);
  return date.getTime();
}

export function writeTick({ at, unit }: Tick, locale: string): string {
  const how: Record<Unit, Intl.DateTimeFormatOptions> = {
    day: { day: 'numeric', month: 'short' },
    month: { month: 'short', year: 'numeric' },
    year: { year: 'numeric' },
  };
  return new Intl.DateTimeFormat(locale, { ...how[unit], timeZone: 'UTC' }).format(new Date(at * DAY_MS));
}
