import type { Mark } from './child-run.ts';

/** Seconds of CPU and clock that 10,000 passages took. */
export type Pace = { cpu: number; wall: number };

/** The pace of the first and of the last tenth of an ingest, between its marks; undefined where there are too few. */
export function paceOf(marks: readonly Mark[]): { first: Pace; last: Pace } | undefined {
  const tenth = Math.max(1, Math.floor(marks.length / 10));
  // What stands before the first mark includes the start of the process.
  const [start, afterFirst, beforeLast, end] = [marks[0], marks[tenth], marks[marks.length - 1 - tenth], marks.at(-1)];
  if (!start || !afterFirst || !beforeLast || !end || marks.length < 3) return undefined;
  return { first: pace(start, afterFirst), last: pace(beforeLast, end) };
}

function pace(from: Mark, to: Mark): Pace {
  const tenThousands = (to.passages - from.passages) / 10_000;
  return { cpu: (to.cpu - from.cpu) / tenThousands, wall: (to.wall - from.wall) / tenThousands };
}
