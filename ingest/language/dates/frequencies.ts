import { readOrdinal } from './absolute-dates.ts';
import { readLength, readUnit } from './amounts-of-time.ts';
import type { Read } from './date-point.ts';
import type { Lack, Length } from './time-mention.ts';
import { digitsAt, isGlued, lowAt, numeralAt, type TimeTokens, wordAt, writtenAt } from './time-tokens.ts';

export type ReadFrequency = Read<{ length: Length; times?: number; weekday?: number; lacks: Lack[] }>;

type Extra = { times?: number | undefined; weekday?: number | undefined };

function frequency(end: number, { unit, amount, amountTo }: Length, { times, weekday }: Extra = {}): ReadFrequency {
  return {
    end,
    length: { ...(amount === undefined ? {} : { amount }), ...(amountTo === undefined ? {} : { amountTo }), unit },
    ...(times === undefined || times === 0 ? {} : { times }),
    ...(weekday === undefined ? {} : { weekday }),
    lacks: amount === undefined ? ['amount'] : [],
  };
}

/** "täglich", "montags", "jeden Dienstag", "alle zwei Wochen", "zweimal pro Woche", "zum dritten Mal binnen eines Jahres". */
export function readFrequency(tokens: TimeTokens, at: number): ReadFrequency | undefined {
  return (
    readTimes(tokens, at) ??
    readAdverb(tokens, at) ??
    readEach(tokens, at) ??
    readEvery(tokens, at) ??
    readNthTime(tokens, at) ??
    readAgainAndAgain(tokens, at)
  );
}

function readAdverb(tokens: TimeTokens, at: number): ReadFrequency | undefined {
  const { often, weekly, isCapital, low } = wordAt(tokens, at);
  if ((lowAt(tokens, at + 1) === '-' && isGlued(tokens, at + 1)) || (lowAt(tokens, at - 1) === '-' && isGlued(tokens, at)))
    return undefined;
  if (often !== undefined) return isCapital && isPaperName(tokens, at) ? undefined : frequency(at + 1, often);
  if (weekly === undefined) return undefined;
  // "des Montags", "Fridays for Future"
  if (/^(?:des|eines)$/.test(lowAt(tokens, at - 1)) || (lowAt(tokens, at + 1) === 'for' && writtenAt(tokens, at + 2) === 'Future'))
    return undefined;
  if (isCapital && !/days$/.test(low) && !opensSentence(tokens, at)) return undefined;
  return frequency(at + 1, { unit: 'week', amount: 1 }, { weekday: weekly });
}

/** "Daily Telegraph", "Washington Monthly". */
function isPaperName(tokens: TimeTokens, at: number): boolean {
  if (/lich/.test(lowAt(tokens, at))) return false;
  return /^\p{Lu}/u.test(writtenAt(tokens, at + 1)) || !opensSentence(tokens, at);
}

function opensSentence(tokens: TimeTokens, at: number): boolean {
  return at === 0 || /^[\n.!?:„"»(–]$/.test(lowAt(tokens, at - 1));
}

/** "jeden Dienstag", "every other week", "jeden ersten Montag im Monat", "every two hours". */
function readEach(tokens: TimeTokens, at: number): ReadFrequency | undefined {
  if (!wordAt(tokens, at).isEach) return undefined;
  let index = at + 1;
  const isOther = writtenAt(tokens, index) === 'other';
  const ordinal = isOther ? { end: index + 1, ordinal: 2 } : readOrdinal(tokens, index);
  if (ordinal !== undefined) index = ordinal.end;
  const { weekday, weekly, dayPart, isPlural, month, season, isShort } = wordAt(tokens, index);
  // "jeden Sommer", "each January"
  if ((month !== undefined && !isShort) || season !== undefined)
    return frequency(index + 1, { unit: 'year', amount: ordinal?.ordinal ?? 1 });
  if (weekday !== undefined || (dayPart !== undefined && weekly === undefined)) {
    const end = weekday !== undefined && wordAt(tokens, index + 1).dayPart !== undefined ? index + 2 : index + 1;
    const inMonth = weekday === undefined ? undefined : readInMonth(tokens, end);
    if (ordinal !== undefined && inMonth !== undefined) return frequency(inMonth, { unit: 'month', amount: 1 }, { weekday });
    return frequency(end, { unit: weekday === undefined ? 'day' : 'week', amount: ordinal?.ordinal ?? 1 }, { weekday });
  }
  if (/^(?:wochenende|weekend)$/.test(lowAt(tokens, index))) return frequency(index + 1, { unit: 'week', amount: ordinal?.ordinal ?? 1 });
  const unit = readUnit(tokens, index);
  if (unit !== undefined && !unit.isPlural && !isPlural)
    return frequency(unit.end, { unit: unit.unit, amount: (ordinal?.ordinal ?? 1) * unit.times });
  const isHalf = /^halb/.test(lowAt(tokens, index));
  const length = ordinal === undefined && (isHalf || lowAt(tokens, at) === 'every') ? readLength(tokens, index) : undefined;
  return length === undefined ? undefined : frequency(length.end, length);
}

/** Behind "im Monat", "des Monats", "of the month". */
function readInMonth(tokens: TimeTokens, at: number): number | undefined {
  if (!/^(?:im|des|eines|of|in)$/.test(lowAt(tokens, at))) return undefined;
  const index = /^(?:the|jedem|each|every|a)$/.test(lowAt(tokens, at + 1)) ? at + 2 : at + 1;
  const { unit, isPlural } = wordAt(tokens, index);
  return unit === 'month' && !isPlural ? index + 1 : undefined;
}

/** "alle zwei Wochen", "alle paar Jahre". */
function readEvery(tokens: TimeTokens, at: number): ReadFrequency | undefined {
  if (lowAt(tokens, at) !== 'alle') return undefined;
  const length = readLength(tokens, at + 1);
  return length === undefined || length.isOne ? undefined : frequency(length.end, length);
}

const PER = /^(?:pro|je|im|in|am|a|an|per|each|every|binnen|innerhalb|within|die|jede|jeden|jedes)$/;

/** "zweimal pro Woche", "einmal im Jahr", "three times a day", "twice in three years", "dreimal täglich". */
function readTimes(tokens: TimeTokens, at: number): ReadFrequency | undefined {
  const count = readCount(tokens, at);
  if (count === undefined) return undefined;
  let index = count.end;
  const { often } = wordAt(tokens, index);
  if (often !== undefined) return frequency(index + 1, often, { times: count.times });
  const link = lowAt(tokens, index);
  const again = link === 'alle' || wordAt(tokens, index).isEach ? (readEvery(tokens, index) ?? readEach(tokens, index)) : undefined;
  if (again !== undefined) return frequency(again.end, again.length, { times: count.times, weekday: again.weekday });
  if (!PER.test(link)) return undefined;
  index += 1;
  if (
    /^(?:von|der|of|a)$/.test(lowAt(tokens, index)) &&
    /^(?:in|innerhalb|binnen|within)$/.test(link) &&
    wordAt(tokens, index + 1).unit === undefined &&
    lowAt(tokens, index) !== 'a'
  )
    index += 1;
  const length = /^(?:in|binnen|innerhalb|within)$/.test(link) ? readLength(tokens, index) : undefined;
  if (length !== undefined) return frequency(length.end, length, { times: count.times });
  if (lowAt(tokens, index) === 'der' && link === 'in') index += 1;
  const unit = readUnit(tokens, index);
  return unit === undefined || unit.isPlural || (link === 'in' && lowAt(tokens, index - 1) !== 'der')
    ? undefined
    : frequency(unit.end, { unit: unit.unit, amount: unit.times }, { times: count.times });
}

/** "zweimal", "vier Mal", "5-mal", "once", "three times", "mehrmals"; 0 where it is left open. */
function readCount(tokens: TimeTokens, at: number): Read<{ times: number }> | undefined {
  const { times, number, isVagueNumber } = wordAt(tokens, at);
  if (times !== undefined) return { end: at + 1, times };
  const value = digitsAt(tokens, at) > 0 ? numeralAt(tokens, at) : isVagueNumber ? 0 : number;
  if (value === undefined) return undefined;
  const index = lowAt(tokens, at + 1) === '-' && isGlued(tokens, at + 1) ? at + 2 : at + 1;
  return /^(?:mal|times)$/.test(lowAt(tokens, index)) ? { end: index + 1, times: value } : undefined;
}

/** "zum dritten Mal binnen eines Jahres", "For the third time in a week", "second time in five years". */
function readNthTime(tokens: TimeTokens, at: number): ReadFrequency | undefined {
  let index = at;
  if (lowAt(tokens, index) === 'zum') index += 1;
  else if (lowAt(tokens, index) === 'for' && lowAt(tokens, index + 1) === 'the') index += 2;
  const ordinal = readOrdinal(tokens, index);
  if (ordinal === undefined || !/^(?:mal|male|time)$/.test(lowAt(tokens, ordinal.end))) return undefined;
  if (!/^(?:in|binnen|innerhalb|within)$/.test(lowAt(tokens, ordinal.end + 1))) return undefined;
  index = ordinal.end + 2;
  if (/^(?:von|nur|weniger|as|just|only|less|than|etwa|knapp)$/.test(lowAt(tokens, index)) && wordAt(tokens, index).isVagueNumber !== true)
    index += 1;
  const length = readLength(tokens, index);
  return length === undefined ? undefined : frequency(length.end, length, { times: ordinal.ordinal });
}

/** "Tag für Tag", "year after year", "Nacht für Nacht". */
function readAgainAndAgain(tokens: TimeTokens, at: number): ReadFrequency | undefined {
  const { dayPart, isPartAdverb, weekday } = wordAt(tokens, at);
  if (
    dayPart !== undefined &&
    !isPartAdverb &&
    weekday === undefined &&
    /^(?:für|um|after|by)$/.test(lowAt(tokens, at + 1)) &&
    lowAt(tokens, at + 2) === lowAt(tokens, at)
  )
    return frequency(at + 3, { unit: 'day', amount: 1 });
  const unit = readUnit(tokens, at);
  if (unit === undefined || unit.isPlural || unit.times !== 1 || !/^(?:für|um|after|by)$/.test(lowAt(tokens, unit.end))) return undefined;
  return lowAt(tokens, unit.end + 1) === lowAt(tokens, at) ? frequency(unit.end + 2, { unit: unit.unit, amount: 1 }) : undefined;
}
