import type { SenseReader } from './clause-sense.ts';
import type { Point } from './date-point.ts';
import { type ReadCountedSpan, readCountedSpan, readSpan } from './date-spans.ts';
import { readDuration } from './durations.ts';
import { readFrequency } from './frequencies.ts';
import { readListedDays } from './listed-days.ts';
import { isNameOfSomething } from './names-with-dates.ts';
import { readPoint } from './read-point.ts';
import type { Lack, Length } from './time-mention.ts';
import { endOf, startOf, type TimeTokens, wordAt } from './time-tokens.ts';

/** What a text says of a time, unresolved; `start` and `end` are offsets. */
export type TimeReading = { start: number; end: number } & (
  | { kind: 'date'; point: Point }
  | { kind: 'span'; from: Point; to: Point }
  | { kind: 'counted-span'; length: Length; direction: ReadCountedSpan['direction'] }
  | { kind: 'duration'; length: Length; lacks: Lack[] }
  | { kind: 'frequency'; length: Length; times?: number; weekday?: number; lacks: Lack[] }
);

export type DateReading = Extract<TimeReading, { kind: 'date' | 'span' | 'counted-span' }>;

/** Every time expression in order, without overlap: what begins first stands, then the longest. Each token is the start of a bounded number of looks ahead. */
export function readTimes(tokens: TimeTokens, sense: SenseReader): TimeReading[] {
  const found: TimeReading[] = [];
  let index = 0;
  while (index < tokens.count) {
    const word = tokens.words[index];
    if (word === undefined || word.canStart !== true) {
      index += 1;
      continue;
    }
    const { readings, next } = readAt(tokens, index, sense);
    found.push(...readings);
    index = next;
  }
  return found;
}

function readAt(tokens: TimeTokens, at: number, sense: SenseReader): { readings: TimeReading[]; next: number } {
  const none = { readings: [], next: at + 1 };
  const place = (first: number, end: number) => ({ start: startOf(tokens, first), end: endOf(tokens, end - 1) });
  const { isDigits, month } = wordAt(tokens, at);
  const listed = isDigits || month !== undefined ? readListedDays(tokens, at) : undefined;
  if (listed !== undefined) {
    const last = listed.at(-1);
    return {
      readings: listed.map(({ start, read }) => ({ ...place(start, read.end), kind: 'date', point: read.point })),
      next: last?.read.end ?? at + 1,
    };
  }
  const span = readSpan(tokens, at);
  const point = readPoint(tokens, at);
  const counted = readCountedSpan(tokens, at);
  const frequency = readFrequency(tokens, at);
  const duration = readDuration(tokens, at);
  const end = Math.max(span?.end ?? 0, point?.end ?? 0, counted?.end ?? 0, frequency?.end ?? 0, duration?.end ?? 0);
  if (end === 0) return none;
  if (isNameOfSomething(tokens, at, end)) return { readings: [], next: end };
  const reading = ((): TimeReading => {
    if (frequency?.end === end)
      return { ...place(at, end), kind: 'frequency', length: frequency.length, ...timesOf(frequency), lacks: frequency.lacks };
    if (span?.end === end) return { ...place(at, end), kind: 'span', from: span.from, to: span.to };
    if (point?.end === end) {
      const { length } = point;
      if (length === undefined || sense(place(at, end)) !== 'past') return { ...place(at, end), kind: 'date', point: point.point };
      const { unit, amount, amountTo } = length.length;
      return {
        ...place(length.at, end),
        kind: 'duration',
        length: { unit, ...(amount === undefined ? {} : { amount }), ...(amountTo === undefined ? {} : { amountTo }) },
        lacks: amount === undefined ? ['amount'] : [],
      };
    }
    if (counted?.end === end) return { ...place(at, end), kind: 'counted-span', length: counted.length, direction: counted.direction };
    const { start, length, lacks } = duration ?? { start: at, length: { unit: 'day' as const }, lacks: [] };
    return { ...place(start, end), kind: 'duration', length, lacks };
  })();
  return { readings: [reading], next: end };
}

function timesOf({ times, weekday }: { times?: number; weekday?: number }): { times?: number; weekday?: number } {
  return { ...(times === undefined ? {} : { times }), ...(weekday === undefined ? {} : { weekday }) };
}
