import type { Point, ReadPoint } from './date-point.ts';
import type { DayPart } from './time-mention.ts';
import { digitsAt, isGlued, lowAt, type TimeTokens, wordAt } from './time-tokens.ts';

/** Reads a whole day: given by the grammar, which knows all its forms. */
export type ReadDayPoint = (tokens: TimeTokens, at: number) => ReadPoint | undefined;

/** Whether the point is one day, so that a part of it or a clock time can stand with it. */
export function isOneDay({ named, part }: Point): boolean {
  if (part !== undefined && /^(?:beginning|middle|end|first-half|second-half)$/.test(part)) return false;
  if (named.is === 'day' || named.is === 'day-of-month' || named.is === 'weekday' || named.is === 'holiday') return true;
  return named.is === 'shift' && (named.shift.unit === 'day' || named.onDay === true);
}

/** "Morgen des 7. Juni", "Nacht zum Mittwoch", "Nacht von Montag auf Dienstag", "evening of May 3", and "Abend" alone behind "am". */
export function readDayPart(tokens: TimeTokens, at: number, readDay: ReadDayPoint): ReadPoint | undefined {
  const { dayPart, isPartAdverb, weekday, shift } = wordAt(tokens, at);
  if (dayPart === undefined || isPartAdverb || weekday !== undefined || shift !== undefined) return undefined;
  if (lowAt(tokens, at + 1) === '-' && isGlued(tokens, at + 1) && isGlued(tokens, at + 2)) return undefined;
  return readNightInto(tokens, at, dayPart, readDay) ?? readPartOf(tokens, at, dayPart, readDay) ?? readPartAlone(tokens, at, dayPart);
}

function readNightInto(tokens: TimeTokens, at: number, part: DayPart, readDay: ReadDayPoint): ReadPoint | undefined {
  if (part !== 'night') return undefined;
  let index = at + 1;
  const preposition = lowAt(tokens, index);
  if (preposition === 'von' || preposition === 'vom') {
    // Of the two days the second one tells the night.
    index = endOfFirstDay(tokens, index + 1, readDay);
    if (lowAt(tokens, index) !== 'auf' && lowAt(tokens, index) !== 'zu' && lowAt(tokens, index) !== 'zum') return undefined;
  } else if (!/^(?:zum|zu|auf)$/.test(preposition)) return undefined;
  index += 1;
  if (/^(?:den|dem|diesen|diesem)$/.test(lowAt(tokens, index)) && wordAt(tokens, index).pointing === undefined) index += 1;
  const day = readDay(tokens, index);
  return day === undefined || !isOneDay(day.point) ? undefined : { end: day.end, point: { ...day.point, part, into: true } };
}

/** Behind "Montag", "3. Mai" or "3." */
function endOfFirstDay(tokens: TimeTokens, at: number, readDay: ReadDayPoint): number {
  const day = readDay(tokens, at);
  if (day !== undefined && isOneDay(day.point)) return day.end;
  return digitsAt(tokens, at) > 0 && lowAt(tokens, at + 1) === '.' ? at + 2 : at;
}

function readPartOf(tokens: TimeTokens, at: number, part: DayPart, readDay: ReadDayPoint): ReadPoint | undefined {
  let index = at + 1;
  const preposition = lowAt(tokens, index);
  // "Abend desselben Tages", "Morgen jenes Tages"
  const isGenitive = /^(?:desselben|jenes|dieses)$/.test(preposition);
  if (!isGenitive && !/^(?:des|vom|of|on|von)$/.test(preposition)) return undefined;
  if (!isGenitive) index += 1;
  if (lowAt(tokens, index) === 'the') index += 1;
  const day = readDay(tokens, index);
  if (day === undefined || !isOneDay(day.point) || day.point.clock !== undefined) return undefined;
  return { end: day.end, point: { ...day.point, part } };
}

const SPANNING = /^(?:bis|und|to|and)$/;

/** "am Abend", "in der Nacht", "gegen Mittag", "in the morning": the day is another one's. */
function readPartAlone(tokens: TimeTokens, at: number, part: DayPart): ReadPoint | undefined {
  let index = at - 1;
  if (/^(?:früh|frühe|frühen|spät|späte|späten|early|late)$/.test(lowAt(tokens, index))) index -= 1;
  const before = lowAt(tokens, index);
  const isLed =
    /^(?:am|gegen|vom|zum|zur|by|seit|bis|around|at)$/.test(before) ||
    (before === 'um' && /^(?:mitternacht)$/.test(lowAt(tokens, at))) ||
    (SPANNING.test(before) && wordAt(tokens, index - 1).dayPart !== undefined) ||
    (/^(?:der|den)$/.test(before) && /^(?:in|während)$/.test(lowAt(tokens, index - 1))) ||
    (before === 'des' && lowAt(tokens, index - 1) === 'laufe') ||
    (before === 'the' && /^(?:in|during|by|throughout|of)$/.test(lowAt(tokens, index - 1)));
  // "at night" is any night.
  if (!isLed || (before === 'at' && !/^(?:noon|midday|midnight)$/.test(lowAt(tokens, at)))) return undefined;
  // "am Morgen der Explosion" is of a day that only the event tells.
  const [next, second] = [lowAt(tokens, at + 1), lowAt(tokens, at + 2)];
  const isOfEvent = /^(?:der|des)$/.test(next) || (/^(?:of|vor|nach|before|after)$/.test(next) && /^(?:the|der|dem|den)$/.test(second));
  return { end: at + 1, point: { named: { is: 'time', ...(isOfEvent ? { ofEvent: true } : {}) }, part } };
}
