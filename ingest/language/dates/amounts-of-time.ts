import type { Read } from './date-point.ts';
import type { Length, TimeUnit } from './time-mention.ts';
import { digitsAt, endOf, isGlued, lowAt, numeralAt, startOf, type TimeTokens, wordAt, writtenAt } from './time-tokens.ts';

/** `isOne`: the amount is only the article ("eine Woche"). `isHalf`: "ein halbes Jahr". */
type Amount = { amount?: number; amountTo?: number; isOne?: true; isVague?: true };

const ARTICLES = /^(?:ein|eine|einen|einem|einer|eines|a|an|one)$/;
const HALVES = /^(?:halb|halbe|halben|halber|halbes|half|dreiviertel)$/;
/** Words between the amount and its unit that change neither: "zwei volle Tage", "three consecutive days". */
const FILLERS =
  /^(?:volle|vollen|volles|voller|ganze|ganzen|ganzes|ganzer|lange|langen|langes|gute|guten|gutes|knappe|knappen|knappes|weitere|weiteren|full|whole|long|consecutive|straight|more)$/;
const RANGE_WORDS = /^(?:bis|oder|to|or|–|-)$/;
/** Hedges between "vor" and the amount. */
const HEDGES =
  /^(?:rund|etwa|ca|circa|fast|knapp|gut|mehr|als|weniger|genau|ungefähr|beinahe|nahezu|kaum|exakt|gerade|schon|erst|bereits|nunmehr|inzwischen|mittlerweile|lediglich|nur|über|more|than|about|almost|nearly|roughly|around|just|only|over|\.)$/;
const MOST_HEDGES = 3;

/** "drei Jahre", "anderthalb Stunden", "zwei bis drei Wochen", "half an hour", "einige Tage", "a year and a half". */
export function readLength(tokens: TimeTokens, at: number): Read<Length & Pick<Amount, 'isOne' | 'isVague'>> | undefined {
  const half = readHalf(tokens, at);
  if (half !== undefined) return half;
  const amount = readAmount(tokens, at);
  if (amount === undefined) return undefined;
  let index = amount.end;
  if (FILLERS.test(lowAt(tokens, index))) index += 1;
  const unit = readUnit(tokens, index);
  if (unit === undefined) return undefined;
  if (
    amount.isOne &&
    /^(?:a|an|one)$/.test(lowAt(tokens, at)) &&
    ['and', 'a', 'half'].every((word, offset) => lowAt(tokens, unit.end + offset) === word)
  )
    return { end: unit.end + 3, unit: unit.unit, amount: 1.5 * unit.times };
  const isSingular = amount.isOne === true || amount.amount === 1;
  if (!unit.isPlural && !isSingular && amount.amount !== undefined && amount.amount > 1 && !unit.isEither) return undefined;
  if (amount.isOne && unit.isPlural) return undefined;
  if (amount.isVague && !unit.isPlural) return undefined;
  const scaled = (value: number) => value * unit.times;
  return {
    end: unit.end,
    unit: unit.unit,
    ...(amount.amount === undefined ? {} : { amount: scaled(amount.amount) }),
    ...(amount.amountTo === undefined ? {} : { amountTo: scaled(amount.amountTo) }),
    ...(amount.isOne ? { isOne: true } : {}),
    ...(amount.isVague ? { isVague: true } : {}),
  };
}

type Unit = Read<{ unit: TimeUnit; times: number; isPlural: boolean; isEither?: true }>;

/** "30 Min.", "2 Std.": behind figures only. */
const ABBREVIATED = new Map<string, TimeUnit>([
  ['sek', 'second'],
  ['min', 'minute'],
  ['mins', 'minute'],
  ['std', 'hour'],
  ['hrs', 'hour'],
]);

/** A unit of time that is not part of a longer word ("Jahres-", "Stunden-Rennen"). */
export function readUnit(tokens: TimeTokens, at: number): Unit | undefined {
  const short = wordAt(tokens, at - 1).isDigits ? ABBREVIATED.get(writtenAt(tokens, at).toLowerCase()) : undefined;
  if (short !== undefined && !isGlued(tokens, at)) return { end: at + 1, unit: short, times: 1, isPlural: true, isEither: true };
  const { unit, unitTimes, isPlural, edge, length, often } = wordAt(tokens, at);
  if (unit === undefined || unitTimes === undefined || edge !== undefined || length !== undefined || often !== undefined) return undefined;
  if (lowAt(tokens, at + 1) === '-' && isGlued(tokens, at + 1)) return undefined;
  return { end: at + 1, unit, times: unitTimes, isPlural: isPlural === true };
}

/** "halbes Jahr", "half an hour", "eine halbe Stunde": with the article only where it stands first. */
function readHalf(tokens: TimeTokens, at: number): Read<Length> | undefined {
  let index = ARTICLES.test(lowAt(tokens, at)) && HALVES.test(lowAt(tokens, at + 1)) ? at + 1 : at;
  if (!HALVES.test(lowAt(tokens, index))) return undefined;
  const isThreeQuarters = lowAt(tokens, index) === 'dreiviertel';
  const isEnglish = lowAt(tokens, index) === 'half';
  index += 1;
  // "half-hour"
  if (isEnglish && lowAt(tokens, index) === '-' && isGlued(tokens, index) && isGlued(tokens, index + 1)) index += 1;
  if (isEnglish && /^(?:a|an)$/.test(lowAt(tokens, index))) index += 1;
  const unit = readUnit(tokens, index);
  if (unit === undefined || unit.isPlural || unit.times !== 1 || /^(?:week|quarter)$/.test(unit.unit)) return undefined;
  return { end: unit.end, unit: unit.unit, amount: isThreeQuarters ? 0.75 : 0.5 };
}

/** A number, an article or a word like "einige", with the other end of a range. */
export function readAmount(tokens: TimeTokens, at: number): Read<Amount> | undefined {
  const low = lowAt(tokens, at);
  if (/^(?:ein|a)$/.test(low) && /^(?:paar|few|couple)$/.test(lowAt(tokens, at + 1)))
    return { end: lowAt(tokens, at + 2) === 'of' ? at + 3 : at + 2, isVague: true };
  if (low === 'paar') return { end: at + 1, isVague: true };
  if (wordAt(tokens, at).isVagueNumber) return { end: at + 1, isVague: true };
  const first = readNumber(tokens, at);
  if (first === undefined) return undefined;
  const isOne = ARTICLES.test(low);
  if (/^(?:and|und)$/.test(lowAt(tokens, first.end)) && lowAt(tokens, first.end + 1) === 'a' && lowAt(tokens, first.end + 2) === 'half')
    return { end: first.end + 3, amount: first.value + 0.5 };
  if (RANGE_WORDS.test(lowAt(tokens, first.end))) {
    const isGluedRange = isGlued(tokens, first.end) === isGlued(tokens, first.end + 1);
    const second = isGluedRange ? readNumber(tokens, first.end + 1) : undefined;
    if (second !== undefined && second.value > first.value) return { end: second.end, amount: first.value, amountTo: second.value };
  }
  return { end: first.end, amount: first.value, ...(isOne ? { isOne: true } : {}) };
}

/** 3, 24, 1,5, "drei", "twenty-five", "ein". */
function readNumber(tokens: TimeTokens, at: number): Read<{ value: number }> | undefined {
  const { number } = wordAt(tokens, at);
  if (number !== undefined) {
    const ones = wordAt(tokens, at + 2).number;
    if (number >= 20 && number <= 90 && lowAt(tokens, at + 1) === '-' && isGlued(tokens, at + 1) && ones !== undefined && ones < 10)
      return { end: at + 3, value: number + ones };
    return { end: at + 1, value: number };
  }
  if (ARTICLES.test(lowAt(tokens, at))) return { end: at + 1, value: 1 };
  const whole = numeralAt(tokens, at);
  if (whole === undefined || (isGlued(tokens, at) && !/^[("„–\-»«~]$/.test(writtenAt(tokens, at - 1)))) return undefined;
  if (/^[.,]$/.test(lowAt(tokens, at + 1)) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2) && digitsAt(tokens, at + 2) > 0) {
    const fraction = digitsAt(tokens, at + 2);
    if (fraction > 2 || isGluedDigits(tokens, at + 3)) return undefined;
    return { end: at + 3, value: Number(`${whole}.${tokens.text.slice(startOf(tokens, at + 2), endOf(tokens, at + 2))}`) };
  }
  return { end: at + 1, value: whole };
}

function isGluedDigits(tokens: TimeTokens, at: number): boolean {
  return /^[.,:]$/.test(lowAt(tokens, at)) && isGlued(tokens, at) && isGlued(tokens, at + 1) && digitsAt(tokens, at + 1) > 0;
}

/** Past hedges ("vor mehr als drei Jahren"), at most three. */
export function skipHedges(tokens: TimeTokens, at: number): number {
  let index = at;
  while (index - at < MOST_HEDGES && HEDGES.test(lowAt(tokens, index))) index += 1;
  return index;
}

/** "Jahren", "years" without any amount. */
export function readBarePlural(tokens: TimeTokens, at: number): Read<Length> | undefined {
  const unit = readUnit(tokens, at);
  return unit?.isPlural && unit.times === 1 ? { end: unit.end, unit: unit.unit } : undefined;
}
