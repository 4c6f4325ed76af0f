import { readDay, readHoliday } from './absolute-dates.ts';
import { readLength, skipHedges } from './amounts-of-time.ts';
import type { Point, Pointing, ReadPoint } from './date-point.ts';
import { readYearTail, shiftOf } from './date-years.ts';
import { wholeShift } from './dates-away.ts';
import type { TimeUnit } from './time-mention.ts';
import { isGlued, lowAt, type TimeTokens, wordAt, writtenAt } from './time-tokens.ts';

const shifted = (end: number, from: 'anchor' | 'text', unit: TimeUnit, by: number | undefined): ReadPoint => ({
  end,
  point: { named: { is: 'shift', shift: { from, unit, ...(by === undefined ? {} : { by }) } } },
});

/** "gestern", "heute vor 40 Jahren", "gestrigen Dienstag", "day before yesterday", "tonight", "Vorjahr", "heuer", "morgen". */
export function readDeictic(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const { shift, dayAdjective, dayPart, low, isCapital, unit } = wordAt(tokens, at);
  if (dayAdjective !== undefined) return readDayAdjective(tokens, at, dayAdjective);
  if (unit === 'day' && /^(?:before|after)$/.test(lowAt(tokens, at + 1)) && /^(?:yesterday|tomorrow)$/.test(lowAt(tokens, at + 2)))
    return shifted(at + 3, 'anchor', 'day', lowAt(tokens, at + 2) === 'yesterday' ? -2 : 2);
  if (isGlued(tokens, at) && /^[-_]$/.test(lowAt(tokens, at - 1))) return undefined;
  if (/^[-_]$/.test(lowAt(tokens, at + 1)) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2)) return undefined;
  if (low === 'morgen') return isTomorrow(tokens, at) ? withLengthAway(tokens, shifted(at + 1, 'anchor', 'day', 1)) : undefined;
  if (shift === undefined) return undefined;
  // "Russia Today"
  if (
    isCapital &&
    /^(?:today|yesterday|tomorrow)$/.test(low) &&
    /^\p{Lu}\p{Ll}/u.test(writtenAt(tokens, at - 1)) &&
    lowAt(tokens, at - 1) === ''
  )
    return undefined;
  const { by } = shift;
  const read: ReadPoint = { end: at + 1, point: { named: { is: 'shift', shift }, ...(dayPart === undefined ? {} : { part: dayPart }) } };
  return by !== undefined && shift.from === 'anchor' && shift.unit === 'day' && dayPart === undefined ? withLengthAway(tokens, read) : read;
}

/** "heute vor 40 Jahren", "gestern in einer Woche". */
function withLengthAway(tokens: TimeTokens, read: ReadPoint): ReadPoint {
  const preposition = lowAt(tokens, read.end);
  if (preposition !== 'vor' && preposition !== 'in') return read;
  const length = readLength(tokens, skipHedges(tokens, read.end + 1));
  const amount = wholeShift(length);
  if (length === undefined || amount?.by === undefined || read.point.named.is !== 'shift') return read;
  if (read.point.named.shift.by !== 0) return read;
  const by = preposition === 'vor' ? -amount.by : amount.by;
  return { end: length.end, point: { named: { is: 'shift', shift: { from: 'anchor', unit: amount.unit, by }, onDay: true } } };
}

/** "morgen" in small letters is tomorrow, but not behind another day; in capitals only where it opens the sentence and is no noun. */
function isTomorrow(tokens: TimeTokens, at: number): boolean {
  const before = wordAt(tokens, at - 1);
  if (before.shift?.unit === 'day' || before.weekday !== undefined || before.dayAdjective !== undefined) return false;
  if (!wordAt(tokens, at).isCapital) return !/^(?:am|guten|jeden|diesen)$/.test(before.low);
  const opens = at === 0 || /^[\n.!?:„"»(–]$/.test(before.low);
  const next = writtenAt(tokens, at + 1);
  return opens && (/^\p{Ll}/u.test(next) || next === '') && !/^(?:des|in|im|vom|am)$/.test(next);
}

function readDayAdjective(tokens: TimeTokens, at: number, by: number): ReadPoint | undefined {
  const { weekday, dayPart, unit, weekly } = wordAt(tokens, at + 1);
  const isDay = unit === 'day' && !wordAt(tokens, at + 1).isPlural;
  if (weekday === undefined && dayPart === undefined && !isDay && weekly === undefined) return undefined;
  const read = shifted(at + 2, 'anchor', 'day', by);
  const day = weekday ?? weekly;
  if (day !== undefined) {
    // "am heutigen Dienstag, dem 3. Mai"
    const full = readDay(tokens, at + 1);
    if (full !== undefined) return full;
    read.point.named = { is: 'shift', shift: { from: 'anchor', unit: 'day', by }, weekday: day };
  }
  return dayPart === undefined ? read : { ...read, point: { ...read.point, part: dayPart } };
}

const DAY_POINTING: Partial<Record<Pointing, { from: 'anchor' | 'text'; by: number }>> = {
  'after-next': { from: 'text', by: 2 },
  next: { from: 'text', by: 1 },
  following: { from: 'text', by: 1 },
  previous: { from: 'text', by: -1 },
  same: { from: 'text', by: 0 },
  this: { from: 'text', by: 0 },
};

/** "vergangene Woche", "letzten Montag", "nächsten Morgen", "last summer", "selben Jahr", "dieses Wochenende", "kommenden Mai". */
export function readPointed(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const { pointing, low } = wordAt(tokens, at);
  if (pointing === undefined || isLastOfSeveral(tokens, at)) return undefined;
  const index = at + 1;
  const word = wordAt(tokens, index);
  const isGerman = !/^(?:last|past|recent|this|current|next|coming|upcoming|following|ensuing|previous|preceding|prior|same|that)$/.test(
    low,
  );
  if (lowAt(tokens, index + 1) === '-' && isGlued(tokens, index + 1) && isGlued(tokens, index + 2) && word.weekday === undefined)
    return undefined;
  // "letztendlich", "letzten Endes", "the last day"
  if (word.dayPart !== undefined && word.weekday === undefined && !word.isPartAdverb)
    return readPointedPart(index, pointing, word.dayPart, isGerman);
  if (word.month !== undefined && word.halfOf === undefined && !word.isShort)
    return readPointedPeriod(index, { is: 'month', month: word.month }, pointing);
  if (word.season !== undefined && word.low !== 'springs') {
    const read = readPointedPeriod(index, { is: 'season', season: word.season }, pointing);
    return word.edge === undefined || read === undefined ? read : { ...read, point: { ...read.point, part: word.edge } };
  }
  const weekday = word.weekday ?? word.weekly;
  if (weekday !== undefined && !word.isShort && !(word.weekly !== undefined && word.weekday === undefined)) {
    const full = readDay(tokens, index);
    if (full !== undefined) return full;
    return {
      end: index + 1,
      point: { named: { is: 'weekday', weekday }, pointing, ...(word.dayPart === undefined ? {} : { part: word.dayPart }) },
    };
  }
  if (/^(?:wochenende|wochenendes|weekend)$/.test(word.low)) return { end: index + 1, point: { named: { is: 'weekend' }, pointing } };
  const holiday = readHoliday(tokens, index);
  if (holiday !== undefined)
    return holiday.point.year === undefined ? { end: holiday.end, point: { ...holiday.point, pointing } } : undefined;
  return readPointedUnit(tokens, at, pointing);
}

/** "die letzte Woche des Monats", "the last week of May": the last of several, whenever that was. */
function isLastOfSeveral(tokens: TimeTokens, at: number): boolean {
  const { low, pointing } = wordAt(tokens, at);
  if ((pointing !== 'last' && pointing !== 'next') || wordAt(tokens, at + 1).unit === 'quarter') return false;
  const behind = lowAt(tokens, at + 2);
  if (/^(?:last|next|past)$/.test(low)) return lowAt(tokens, at - 1) === 'the' && behind === 'of';
  if (!/^(?:letzt|nächst)/.test(low) || !/^(?:der|die|das|dem|den)$/.test(lowAt(tokens, at - 1))) return false;
  return wordAt(tokens, at + 1).unit !== undefined && /^(?:des|der|vor|von|vom|im)$/.test(behind) && !wordAt(tokens, at + 1).isPlural;
}

/** "last night" and "vergangene Nacht" are yesterday's, "this morning" today's, "nächsten Morgen" the one behind the day in the text. */
function readPointedPart(index: number, pointing: Pointing, part: Point['part'] & string, isGerman: boolean): ReadPoint | undefined {
  const read = (from: 'anchor' | 'text', by: number): ReadPoint => {
    const { end, point } = shifted(index + 1, from, 'day', by);
    return { end, point: { ...point, part } };
  };
  if (pointing === 'last') return read('anchor', -1);
  if (pointing === 'this') return isGerman && part !== 'night' ? read('text', 0) : read('anchor', 0);
  if (pointing === 'next') return isGerman && part === 'night' ? read('anchor', 0) : read('text', 1);
  const day = DAY_POINTING[pointing];
  return day === undefined ? undefined : read(day.from, day.by);
}

function readPointedPeriod(index: number, named: Point['named'], pointing: Pointing): ReadPoint | undefined {
  return { end: index + 1, point: { named, pointing } };
}

function readPointedUnit(tokens: TimeTokens, at: number, pointing: Pointing): ReadPoint | undefined {
  const { unit, unitTimes, isPlural, edge, low } = wordAt(tokens, at + 1);
  if (unit === undefined || isPlural || edge !== undefined) return undefined;
  // "letzten Quartal 2021" is its fourth.
  const tail = (unit === 'quarter' || /^halbjahr/.test(low)) && pointing === 'last' ? readYearTail(tokens, at + 2) : undefined;
  if (tail !== undefined) {
    const { end, ...year } = tail;
    return { end, point: { named: unit === 'quarter' ? { is: 'quarter', number: 4 } : { is: 'half-year', number: 2 }, ...year } };
  }
  const isHalfYear = /^halbjahr/.test(low);
  if (unitTimes !== 1 && !isHalfYear) return undefined;
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return undefined;
  if (unit === 'day') {
    const day = DAY_POINTING[pointing];
    if (wordAt(tokens, at).low === 'this') return undefined;
    return day === undefined ? undefined : shifted(at + 2, day.from, 'day', day.by);
  }
  const shift = shiftOf(pointing, isHalfYear ? 'half-year' : unit);
  // "the next year": behind the one of the text. "the past year" is a stretch of time, not last year.
  const { low: pointed } = wordAt(tokens, at);
  if (pointed === 'past' || pointed === 'recent') return undefined;
  if (pointed === 'next' && lowAt(tokens, at - 1) === 'the')
    return { end: at + 2, point: { named: { is: 'shift', shift: { from: 'text', unit, by: 1 }, orAnchor: true } } };
  return { end: at + 2, point: { named: { is: 'shift', shift } } };
}

/** "week before last", "year after next". */
export function readBeforeLast(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const { unit, unitTimes, isPlural } = wordAt(tokens, at);
  if (unit === undefined || unitTimes !== 1 || isPlural || unit === 'day') return undefined;
  const [relation, which] = [lowAt(tokens, at + 1), lowAt(tokens, at + 2)];
  if (relation === 'before' && which === 'last') return shifted(at + 3, 'anchor', unit, -2);
  return relation === 'after' && which === 'next' ? shifted(at + 3, 'anchor', unit, 2) : undefined;
}
