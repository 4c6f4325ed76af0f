import { countedBehind } from './counted.ts';
import { findDates } from './dates.ts';
import { languageOf } from './language-of.ts';
import { figureValue, numberWordBeginnings, numberWordValue } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { boundAround, isLabelled, isTime } from './quantity-context.ts';
import { splitSentences } from './sentences.ts';
import type { Span } from './span.ts';
import { multiplierOf, unitOf, unitPattern, unitPatternBehindWords } from './units.ts';

export { compareQuantities } from './compare-quantities.ts';
export type { Quantity } from './quantity.ts';

const gap = '[ \\u00A0\\u202F]{0,2}';
const figure = "(?<figure>\\d{1,3}(?:[.,'’\\u00A0\\u202F ]\\d{3}){1,5}(?:[.,]\\d{1,9})?|\\d{1,15}(?:[.,]\\d{1,9})?)(?![\\p{N}_]|[.,:/]\\d)";
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const words = `(?<word>(?:${[...numberWordBeginnings, ...numberWordBeginnings.map(capital)].sort((a, b) => b.length - a.length).join('|')})\\p{Ll}{0,40}(?:-(?:one|two|three|four|five|six|seven|eight|nine)(?!\\p{L}))?)`;
const vague =
  '(?<vague>(?:[Zz]ehn|[Hh]undert|[Dd]utzend|[Tt]ausend|[Ee]inige |[Mm]ehrere |[Ss]everal )?(?:[Tt]ausende?n?|[Hh]underte?n?|[Dd]utzende?n?|[Dd]ozens|[Hh]undreds|[Tt]housands)(?: of)?)(?!\\p{L})';
const fraction =
  '(?<share>[Ee]in|[Ee]inem|[Zz]wei|[Dd]rei|[Vv]ier|[Aa]|[Oo]ne|[Tt]wo|[Tt]hree)[ -](?<part>Drittel|Viertel|Fünftel|Zehntel|thirds?|quarters?|fifths?|tenths?)(?!\\p{L})';
const one =
  '(?<one>[Ee]ine[rn]?|[Ee]in(?:em)?|[Aa]n?|[Oo]ne)(?<half> halbe[nrs]?)? (?=Million|Milliarde|Billion|Dutzend|Prozent|million|billion|trillion|dozen|hundred|thousand|percent|per cent)';
const candidate = new RegExp(
  `(?<![\\p{L}\\p{N}_.,:/#§+-])(?:(?:(?<money>US\\$|[$€£¥]|USD|EUR)${gap})?${figure}|${fraction}|${one}|(?:${vague})|${words})`,
  'gu',
);
const multiplier = new RegExp(
  `${gap}(?<name>Mio\\b\\.?|Mrd\\b\\.?|Bio\\.|Tsd\\.|Million(?:en)?|Milliarden?|Billion(?:en)?|Trillionen|[mbt]illions?|[Tt]rillions?|tausend|Tausend|[Hh]undert|Dutzend|dozen|hundred|thousand|bn|(?<=\\d)m)(?![\\p{L}\\p{N}])`,
  'uy',
);
const unitBehind = new RegExp(`${gap}-?(?<unit>${unitPattern})(?![\\p{L}\\p{N}])`, 'uy');
const unitBehindWord = new RegExp(`${gap}-?(?<unit>${unitPatternBehindWords})(?![\\p{L}\\p{N}])`, 'uy');
const range = new RegExp(`(?: (?:bis(?: zu)?|to) |${gap}[–-]${gap})(?:${figure}|${words})`, 'uy');
const rangeBetween = new RegExp(`(?: (?:und|and) )(?:[$€£]${gap})?(?:${figure}|${words})`, 'uy');
const aged =
  /-?(?:(?<german>jährig|tägig|wöchig|monatig|stündig|minütig)\p{Ll}{0,3}|-?(?<english>year|day|week|month|hour|minute|mile)(?:-old)?)(?![\p{L}])/uy;
const agedUnits: Record<string, string> = {
  jährig: 'year',
  tägig: 'day',
  wöchig: 'week',
  monatig: 'month',
  stündig: 'hour',
  minütig: 'minute',
};
const parts: Record<string, number> = { Drittel: 3, Viertel: 4, Fünftel: 5, Zehntel: 10, third: 3, quarter: 4, fifth: 5, tenth: 10 };

/** What reading one text needs more than once; language and sentence ends only when a number leaves a doubt. */
type Reader = { text: string; language: () => 'de' | 'en'; endsSentence: (at: number) => boolean };
type Read = { end: number; value: number; upper?: number; unit?: string; vague?: boolean };

/**
 * The quantities of a German or English text, in order, without overlap: figures and number words, with multiplier, unit, range and bound. Parts of
 * dates, years, ordinals, model names, resolution, paragraph and house numbers, times of day and "ein(e)"/"one" alone are none. Linear; never throws.
 */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  const reader = readerOf(text);
  const dates = findDates(text);
  let date = 0;
  let end = 0;
  for (const match of text.matchAll(candidate)) {
    if (match.index < end) continue;
    const read = readNumber(match, reader);
    if (read === undefined) continue;
    while (date < dates.length && (dates[date]?.end ?? 0) <= match.index) date += 1;
    if ((dates[date]?.start ?? Number.POSITIVE_INFINITY) < read.end) continue;
    const span = { start: match.index, end: read.end };
    const counted = read.unit === undefined || read.unit === 'times' ? countedBehind(text, read.end, reader.language) : undefined;
    if (match.groups?.figure !== undefined && isNoQuantity(span, read, counted, reader)) continue;
    found.push({
      ...span,
      text: text.slice(span.start, span.end),
      value: read.value,
      ...(read.upper === undefined ? {} : { upper: read.upper }),
      ...(read.unit === undefined ? {} : { unit: read.unit }),
      bound: read.vague ? 'about' : boundAround(text, span),
      ...(counted === undefined ? {} : { counted }),
    });
    end = read.end;
  }
  return found;
}

function readerOf(text: string): Reader {
  let language: 'de' | 'en' | undefined;
  let ends: Set<number> | undefined;
  return {
    text,
    language: () => {
      language ??= languageOf(text);
      return language;
    },
    endsSentence: (at) => {
      ends ??= new Set(splitSentences(text).map((sentence) => sentence.end));
      return ends.has(at) || ends.has(at + 1) || ends.has(at + 2);
    },
  };
}

function isNoQuantity(span: Span, read: Read, counted: string | undefined, { text, endsSentence }: Reader): boolean {
  const bare = read.unit === undefined && read.upper === undefined;
  const next = text[read.end] ?? ' ';
  if (bare && /[\p{L}_]/u.test(next)) return true;
  if (/^-\p{L}/u.test(text.slice(read.end, read.end + 2))) return true;
  if (bare && next === '.' && !endsSentence(read.end + 1)) return true;
  if (/^0\d/.test(text.slice(span.start, span.end))) return true;
  return isTime(text, span) || isLabelled(text, span, bare && counted === undefined);
}

function readNumber(match: RegExpExecArray, reader: Reader): Read | undefined {
  const { figure: digits, word, share, part, one, half, vague: vagueWord, money } = match.groups ?? {};
  const end = match.index + match[0].length;
  if (share !== undefined) return readFraction(share, part ?? '', end);
  if (vagueWord !== undefined) return readVague(vagueWord, end);
  if (one !== undefined) return withTail({ end: end - 1, value: half === undefined ? 1 : 0.5 }, reader, unitBehind);
  if (digits !== undefined) {
    const read = withTail(
      { end, value: figureValue(digits, reader.language) },
      reader,
      unitBehind,
      /(?:[Zz]wischen|[Bb]etween) (?:[$€£] ?)?$/.test(before(reader.text, match.index)),
    );
    const currency = money === undefined ? undefined : unitOf(money);
    return currency === undefined ? read : { ...read, unit: currency };
  }
  if (word === undefined) return undefined;
  return readWord(word, match.index, end, reader);
}

function readWord(word: string, start: number, end: number, reader: Reader): Read | undefined {
  const { text } = reader;
  if (/[\p{L}\p{N}]/u.test(text[end] ?? ' ')) return undefined;
  const suffixed = /^(?<number>.+?)(?:(?<times>mal)|(?<aged>jährig|tägig|wöchig|monatig|stündig|minütig)\p{Ll}{0,3})$/u.exec(word)?.groups;
  if (suffixed !== undefined) {
    const value = numberWordValue(suffixed.number ?? '');
    const unit = suffixed.times !== undefined ? 'times' : agedUnits[suffixed.aged ?? ''];
    return value === undefined || unit === undefined ? undefined : { end, value, unit };
  }
  const value = numberWordValue(word);
  // "die Elf", "außer Acht": capitalised inside a sentence it is a noun.
  if (value === undefined || (/^\p{Lu}/u.test(word) && !/(?:^|[.!?…:„“”"»«(–-]|\n)\s?$/u.test(before(text, start)))) return undefined;
  const read = withTail({ end, value }, reader, unitBehindWord, /(?:[Zz]wischen|[Bb]etween) $/.test(before(text, start)));
  return text[read.end] === '-' && /\p{L}/u.test(text[read.end + 1] ?? '') ? undefined : read;
}

function readFraction(share: string, part: string, end: number): Read | undefined {
  const number = /^(?:ein|a|one)/i.test(share) ? 1 : numberWordValue(share);
  const denominator = parts[part.replace(/s$/, '')];
  if (number === undefined || denominator === undefined) return undefined;
  return { end, value: (100 * number) / denominator, unit: 'percent', ...(denominator === 3 ? { vague: true } : {}) };
}

/** "Hunderte": from a hundred to below a thousand. */
function readVague(written: string, end: number): Read | undefined {
  const low = written.toLowerCase();
  // "hundert" and "tausend" alone are plain numbers; "einige Hundert" is not.
  if (!/(?:e|en|s|s of)$/.test(low) && !/^(?:einige|mehrere|several) /.test(low)) {
    const value = numberWordValue(low.replace(/ of$/, ''));
    return value === undefined ? undefined : { end, value };
  }
  const base = low.includes('tausend') || low.includes('thousand') ? 1000 : low.includes('hund') ? 100 : 12;
  const factor = low.startsWith('zehn') ? 10 : low.startsWith('hundertt') ? 100 : 1;
  const value = base * factor;
  return { end, value, upper: base === 12 ? 99 : value * 10 - 1, vague: true };
}

/** Multipliers, a second number of a range, and the unit behind a number. */
function withTail(number: { end: number; value: number }, reader: Reader, units: RegExp, isBetween = false): Read {
  const { text } = reader;
  const low = withMultiplier(number, reader);
  const second = matchAt(isBetween ? rangeBetween : range, text, low.end) ?? (isBetween ? matchAt(range, text, low.end) : undefined);
  let read: Read = low;
  if (second !== undefined) {
    const value =
      second.groups?.figure !== undefined ? figureValue(second.groups.figure, reader.language) : numberWordValue(second.groups?.word ?? '');
    const high = value === undefined ? undefined : withMultiplier({ end: low.end + second[0].length, value }, reader);
    if (value !== undefined && high !== undefined) {
      const lower = low.end === number.end ? low.value * (high.value / value || 1) : low.value;
      if (high.value > lower) read = { end: high.end, value: lower, upper: high.value };
    }
  }
  const unit = matchAt(units, text, read.end);
  if (unit?.groups?.unit !== undefined) {
    const normal = unitOf(unit.groups.unit);
    if (normal !== undefined) return { ...read, end: read.end + unit[0].length, unit: normal };
  }
  const age = matchAt(aged, text, read.end);
  const ageUnit = agedUnits[age?.groups?.german ?? ''] ?? age?.groups?.english;
  return age === undefined || ageUnit === undefined ? read : { ...read, end: read.end + age[0].length, unit: ageUnit };
}

function withMultiplier(number: { end: number; value: number }, { text, language }: Reader): { end: number; value: number } {
  let { end, value } = number;
  for (let step = 0; step < 2; step += 1) {
    const found = matchAt(multiplier, text, end);
    // "5 m" is five metres; only money has millions in one letter.
    if (found?.groups?.name === undefined || (found.groups.name === 'm' && !/[$€£]\s?[\d.,]+$/.test(before(text, end)))) break;
    end += found[0].length;
    value *= multiplierOf(found.groups.name, language);
  }
  return { end, value };
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | undefined {
  expression.lastIndex = at;
  return expression.exec(text) ?? undefined;
}

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at);
}
