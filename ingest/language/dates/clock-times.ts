import type { Clock, Read } from './date-point.ts';
import { digitsAt, isCapitalAt, isGlued, lowAt, numeralAt, type TimeTokens, wordAt, writtenAt } from './time-tokens.ts';

type ReadClock = Read<{ clock: Clock }>;

/** Words before a clock time that need no "Uhr" behind it: "um 14:30", "at 9.15", "between 10:00 and 11:30". */
const LEADERS = /^(?:um|gegen|ab|at|from|by|until|till|since|around|about|bis|zwischen|between|kurz|,)$/;

/** "14.30 Uhr", "17 Uhr", "6:05 Uhr", "7 pm", "halb drei", "half past five", "14:30" behind "um". `isDated`: a day stands before it. */
export function readClock(tokens: TimeTokens, at: number, isDated = false): ReadClock | undefined {
  return readWordClock(tokens, at) ?? readFigureClock(tokens, at, isDated);
}

function readFigureClock(tokens: TimeTokens, at: number, isDated: boolean): ReadClock | undefined {
  const military = readMilitary(tokens, at);
  if (military !== undefined) return military;
  const hour = hourAt(tokens, at);
  if (hour === undefined) return undefined;
  const mark = lowAt(tokens, at + 1);
  const hasMinute = /^[.:]$/.test(mark) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2) && digitsAt(tokens, at + 2) === 2;
  const minute = hasMinute ? numeralAt(tokens, at + 2) : undefined;
  if (minute !== undefined && minute > 59) return undefined;
  let end = hasMinute ? at + 3 : at + 1;
  if (hasMinute && lowAt(tokens, end) === ':' && isGlued(tokens, end) && digitsAt(tokens, end + 1) === 2 && isGlued(tokens, end + 1))
    end += 2;
  const named = readHourWord(tokens, end);
  if (named !== undefined) {
    // "17 Uhr 30"
    const behind =
      minute === undefined && named.meridiem === undefined && digitsAt(tokens, named.end) === 2 ? numeralAt(tokens, named.end) : undefined;
    const isMinute = behind !== undefined && behind < 60 && lowAt(tokens, named.end + 1) !== 'uhr' && !isGlued(tokens, named.end + 1);
    const read = toDay({ hour, ...(minute === undefined ? (isMinute ? { minute: behind } : {}) : { minute }) }, named.meridiem);
    return read === undefined ? undefined : { end: isMinute ? named.end + 1 : named.end, clock: read };
  }
  // "14h30"
  if (!hasMinute && lowAt(tokens, at + 1) === 'h' && isGlued(tokens, at + 1) && isGlued(tokens, at + 2) && digitsAt(tokens, at + 2) === 2)
    return isGluedMore(tokens, at + 3) ? undefined : { end: at + 3, clock: { hour, minute: numeralAt(tokens, at + 2) ?? 0 } };
  if (!hasMinute || isGluedMore(tokens, end)) return undefined;
  const isLed = isDated || LEADERS.test(lowAt(tokens, at - 1)) || /^(?:GMT|UTC|CET|MEZ|EST|CEST|MESZ)$/.test(writtenAt(tokens, end));
  return isLed && mark === ':' ? { end, clock: { hour, ...(minute === undefined ? {} : { minute }) } } : undefined;
}

/** "1430 GMT", "0600 hours" */
function readMilitary(tokens: TimeTokens, at: number): ReadClock | undefined {
  if (digitsAt(tokens, at) !== 4 || isGlued(tokens, at) || !/^(?:GMT|UTC|hours)$/.test(writtenAt(tokens, at + 1))) return undefined;
  const [hour, minute] = [Math.floor((numeralAt(tokens, at) ?? 0) / 100), (numeralAt(tokens, at) ?? 0) % 100];
  return hour > 24 || minute > 59 ? undefined : { end: at + 1, clock: { hour, minute } };
}

/** Digits or a number word up to 24, not part of a longer number. */
function hourAt(tokens: TimeTokens, at: number): number | undefined {
  const { number } = wordAt(tokens, at);
  const hour = number ?? (digitsAt(tokens, at) <= 2 ? numeralAt(tokens, at) : undefined);
  if (hour === undefined || hour > 24 || !Number.isInteger(hour)) return undefined;
  // The hotel "Motel One am Alexanderplatz": "am" is German there.
  if (number !== undefined && lowAt(tokens, at + 1) === 'am' && (isCapitalAt(tokens, at) || isCapitalAt(tokens, at + 2))) return undefined;
  if (number !== undefined)
    return /^(?:uhr|o)$/.test(lowAt(tokens, at + 1)) || /^(?:am|pm|a|p)$/.test(lowAt(tokens, at + 1)) ? hour : undefined;
  return isGlued(tokens, at) && !/^[("„–\-T]$/.test(writtenAt(tokens, at - 1)) ? undefined : hour;
}

function isGluedMore(tokens: TimeTokens, at: number): boolean {
  if (!isGlued(tokens, at)) return false;
  if (writtenAt(tokens, at) === 'Z') return false;
  return (
    /^[\p{L}\p{N}%_]/u.test(writtenAt(tokens, at)) ||
    (/^[.:,]$/.test(lowAt(tokens, at)) && isGlued(tokens, at + 1) && digitsAt(tokens, at + 1) > 0)
  );
}

/** "Uhr" with a part of the day, "pm", "p.m.", "o'clock", "h". */
function readHourWord(tokens: TimeTokens, at: number): Read<{ meridiem?: 'am' | 'pm' }> | undefined {
  const low = lowAt(tokens, at);
  if (low === 'uhr' && !(lowAt(tokens, at + 1) === '-' && isGlued(tokens, at + 1))) {
    const { dayPart, isPartAdverb } = wordAt(tokens, at + 1);
    if (dayPart === undefined || !isPartAdverb) return { end: at + 1 };
    return {
      end: at + 2,
      meridiem: /^(?:morning|forenoon)$/.test(dayPart) ? 'am' : dayPart === 'noon' ? 'pm' : dayPart === 'night' ? 'am' : 'pm',
    };
  }
  if (low === 'h' && isGlued(tokens, at) && !isGlued(tokens, at + 1)) return { end: at + 1 };
  if (low === 'o' && lowAt(tokens, at + 1) === '’' && writtenAt(tokens, at + 2) === 'clock') return { end: at + 3 };
  if (/^(?:am|pm)$/.test(low) && (low === 'pm' || isMeridiem(tokens, at))) return { end: at + 1, meridiem: low === 'am' ? 'am' : 'pm' };
  if (/^[ap]$/.test(low) && lowAt(tokens, at + 1) === '.' && lowAt(tokens, at + 2) === 'm' && isGlued(tokens, at + 2)) {
    const end = lowAt(tokens, at + 3) === '.' && isGlued(tokens, at + 3) ? at + 4 : at + 3;
    return { end, meridiem: low === 'a' ? 'am' : 'pm' };
  }
  return undefined;
}

/** "9 am Tuesday", but not the German "zählte 9 am Dienstag". */
function isMeridiem(tokens: TimeTokens, at: number): boolean {
  const next = wordAt(tokens, at + 1);
  return (
    isGlued(tokens, at) ||
    writtenAt(tokens, at) === 'AM' ||
    !(next.isCapital && /tag|abend|morgen|mittag|wochenende|nachmittag|vormittag/.test(next.low)) ||
    /day$/.test(next.low)
  );
}

function toDay({ hour, minute }: Clock, meridiem: 'am' | 'pm' | undefined): Clock | undefined {
  if (meridiem === undefined) return { hour, ...(minute === undefined ? {} : { minute }) };
  const full = hour > 12 ? hour : meridiem === 'pm' ? (hour % 12) + 12 : hour % 12;
  return { hour: full, ...(minute === undefined ? {} : { minute }) };
}

/** "halb drei", "Viertel nach acht", "half past five", "quarter to nine", "zehn vor acht". Twelve-hour figures stay as they are. */
function readWordClock(tokens: TimeTokens, at: number): ReadClock | undefined {
  const low = lowAt(tokens, at);
  const before = lowAt(tokens, at - 1);
  const isLed = /^(?:um|gegen|seit|bis|ab|at|by|until|since|around|about|kurz|nach|vor)$/.test(before);
  if (low === 'halb' && isLed) {
    const hour = wordHour(tokens, at + 1);
    return hour === undefined ? undefined : { end: at + 2, clock: { hour: (hour + 23) % 24, minute: 30 } };
  }
  if (low === 'half' && lowAt(tokens, at + 1) === 'past') {
    const hour = wordHour(tokens, at + 2);
    return hour === undefined ? undefined : { end: at + 3, clock: { hour, minute: 30 } };
  }
  const relation = lowAt(tokens, at + 1);
  const isQuarter = /^(?:viertel|quarter)$/.test(low);
  if (!isQuarter || !/^(?:vor|nach|to|past)$/.test(relation)) return undefined;
  const hour = wordHour(tokens, at + 2);
  if (hour === undefined) return undefined;
  return { end: at + 3, clock: /^(?:nach|past)$/.test(relation) ? { hour, minute: 15 } : { hour: (hour + 23) % 24, minute: 45 } };
}

function wordHour(tokens: TimeTokens, at: number): number | undefined {
  const hour = wordAt(tokens, at).number ?? (digitsAt(tokens, at) <= 2 ? numeralAt(tokens, at) : undefined);
  return hour !== undefined && hour >= 1 && hour <= 24 && Number.isInteger(hour) && wordAt(tokens, at + 1).unit === undefined
    ? hour
    : undefined;
}
