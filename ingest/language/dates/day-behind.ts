import { isOneDay } from './day-parts.ts';
import type { DateReading } from './read-times.ts';

/** Further away a day is no longer told of the same event. */
const FARTHEST = 120;
/** What parts clauses, and the end of a sentence. */
const PARTING = /[,;:()–„“"»«\n]|[.!?]\s/u;
/** Right before a day: it begins a clause of its own, bounds a time, or tells which man or thing is meant ("den am Montag verschütteten Mann", "die Suche vom Montag"). */
const OF_SOMETHING_ELSE =
  /(?:^|\s)(?:(?:und|and|aber|but|sowie|oder|or)(?:\s+(?:am|on|in|in\s+der))?|vom|seit|bis|ab|für|auf|zum|nach|vor|of|since|until|till|by|for|from|before|after|(?<!(?:in|an|on)\s)(?:de[rmns]|die|das|eine?[nmrs]?|the)(?:\s+(?:erst|schon|noch|bereits))?(?:\s+(?:am|in\s+der))?)\s+$/iu;

/**
 * The place of the day that a clock time alone belongs to where its clause names that day only behind it: "Um 5.42 Uhr ist am Montagmorgen …".
 * Undefined where the clause has named a day before, or the day behind is that of something else.
 */
export function dayBehind(text: string, readings: readonly DateReading[], index: number): number | undefined {
  const [before, own, next] = [readings[index - 1], readings[index], readings[index + 1]];
  if (own === undefined || !readsTimeAlone(own) || next?.kind !== 'date') return undefined;
  if (!isOneDay(next.point) || next.point.clock !== undefined || next.point.borrows || next.start - own.end > FARTHEST) return undefined;
  const between = text.slice(own.end, next.start);
  if (PARTING.test(between) || OF_SOMETHING_ELSE.test(between)) return undefined;
  const isToldBefore = before !== undefined && own.start - before.end <= FARTHEST && !PARTING.test(text.slice(before.end, own.start));
  return isToldBefore ? undefined : index + 1;
}

/** A clock time, a part of the day, or a stretch between two. */
export function readsTimeAlone(reading: DateReading): boolean {
  if (reading.kind === 'counted-span') return false;
  const { named } = reading.kind === 'date' ? reading.point : reading.from;
  return named.is === 'time' && named.ofEvent !== true;
}
