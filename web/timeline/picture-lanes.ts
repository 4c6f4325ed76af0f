import type { Timeline, TimelineEvent } from '../../server/contract/timeline.ts';
import { daysOf, type Stretch } from './picture-scale.ts';

export type LaneBy = 'none' | 'person' | 'place';
/** One bar or point. `side`: index of the conflict's side; a conflict is drawn once for each. */
export type Mark = Stretch & { event: TimelineEvent; number: number; side: number };
/** Marks in rows that do not overlap. `name`: undefined for those that belong to no lane. */
export type Lane = { name: string | undefined; rows: Mark[][] };

/** Lanes that still can be read; what belongs to none of them has one of its own. */
const MOST_LANES = 8;
const FEWEST_EVENTS = 2;

/** `numberOf`: of an event in the list. `gap`: days two marks of one row are apart at least, for the room a mark takes. */
export function lanesOf(
  events: readonly TimelineEvent[],
  { by, timeline, numberOf, gap }: { by: LaneBy; timeline: Timeline; numberOf: ReadonlyMap<string, number>; gap: number },
): Lane[] {
  const marks = events.flatMap((event) => marksOf(event, numberOf.get(event.id) ?? 0)).sort((a, b) => a.from - b.from || a.to - b.to);
  if (by === 'none') return [{ name: undefined, rows: inRows(marks, gap) }];
  const namesOf = ({ persons, places }: TimelineEvent) => (by === 'person' ? persons : places);
  const names = (by === 'person' ? timeline.persons : timeline.places)
    .filter(({ events: told }) => told >= FEWEST_EVENTS)
    .map(({ name }) => name)
    .filter((name) => marks.some(({ event }) => namesOf(event).includes(name)))
    .slice(0, MOST_LANES);
  const others = marks.filter(({ event }) => !namesOf(event).some((name) => names.includes(name)));
  return [
    ...names.map((name) => ({
      name,
      rows: inRows(
        marks.filter(({ event }) => namesOf(event).includes(name)),
        gap,
      ),
    })),
    ...(others.length > 0 ? [{ name: undefined, rows: inRows(others, gap) }] : []),
  ];
}

function marksOf(event: TimelineEvent, number: number): Mark[] {
  const intervals = event.conflict?.map(({ interval }) => interval) ?? (event.interval ? [event.interval] : []);
  return intervals.map((interval, side) => ({ ...daysOf(interval), event, number, side }));
}

/** Each mark in the first row that has room for it. */
function inRows(marks: readonly Mark[], gap: number): Mark[][] {
  const rows: Mark[][] = [];
  const ends: number[] = [];
  for (const mark of marks) {
    const free = ends.findIndex((end) => end + gap <= mark.from);
    const at = free < 0 ? rows.length : free;
    rows[at] = [...(rows[at] ?? []), mark];
    ends[at] = Math.max(mark.to, mark.from + gap);
  }
  return rows;
}
