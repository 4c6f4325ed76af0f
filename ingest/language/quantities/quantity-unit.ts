import { numberWordValue } from './number-words.ts';
import { type LanguageOf, matchAt, type NumberRead } from './quantity-number.ts';
import { unitOf, unitPattern, unitPatternBehindArticles, unitPatternBehindWords } from './units.ts';

/** `factor`: what the value is multiplied by, below 1 for cents and below 0 for degrees under zero; `addend`: half of "an hour and a half". */
export type UnitRead = { end: number; unit: string; factor: number; addend: number };

const gap = '[ \\u00A0\\u202F]{0,2}';
const behindFigures = new RegExp(`${gap}-?(?<unit>${unitPattern})(?![\\p{L}\\p{N}])`, 'uy');
const behindWords = new RegExp(`${gap}-?(?<unit>${unitPatternBehindWords})(?![\\p{L}\\p{N}])`, 'uy');
const behindArticles = new RegExp(` (?<unit>${unitPatternBehindArticles})(?![\\p{L}\\p{N}])`, 'uy');
const joined = /(?<unit>stunden?)(?!\p{L})/uy;
const aged =
  /(?:-|[ \u00A0](?=\p{L}{3,5}t?ig))?(?:(?<german>jährig|tägig|wöchig|monatig|stündig|minütig|prozentig|sekündig)\p{Ll}{0,3}|(?<english>year|day|week|month|hour|minute|mile|second|foot|metre|meter|kilometre|kilometer|ton|tonne|pound|percent)(?:-(?:old|long|high|deep|wide|tall|thick))?)(?![\p{L}])/uy;
const inWord = /(?<number>\p{L}{3,30}?)(?<aged>jährig|tägig|wöchig|monatig|stündig|minütig|prozentig|sekündig)(?:e[nmrs]?)?(?!\p{L})/uy;
const agedUnits: Record<string, string> = {
  jährig: 'year',
  tägig: 'day',
  wöchig: 'week',
  monatig: 'month',
  stündig: 'hour',
  minütig: 'minute',
  sekündig: 'second',
  prozentig: 'percent',
};
const partBehind = / (?:and a half|und eine halbe|und ein halbes)(?!\p{L})/uy;
const belowZero = / (?:unter (?:null|Null|dem Gefrierpunkt)|minus|below (?:zero|freezing))(?!\p{L})/uy;
const nounBehind =
  / (?:(?:\p{Ll}+e[nrs]? )?(?!Sterling|Strafe|Bußgeld|Lohn|Gehalt|Schulden|Miete|Gebühr|Kaution|Steuer|Honorar|Zuschuss|Gewinn|Verlust|Umsatz|Kredit|Schaden|Ablöse)\p{Lu}\p{Ll}|schwer|of (?!debt|fine|tax|profit|loss|damage|aid|fund|sale|revenue|invest)\p{L}|heavier|lighter|in weight)/uy;
const weighing =
  /(?<!\p{L})(?:w[io]eg|wog|gewogen|gewicht|schwer|leicht|weigh|weight|heavy|gained|carr|load|cargo|abgenommen|zugenommen|lift|schlepp)/iu;
const angle = /(?<!\p{L})(?:Winkel|gedreht|drehen|Drehung|drehte|Neigung|geneigt|Steigung|Kurve|schwenk|angle|turn|rotat|tilt|slope)/iu;
const latitude = /^ (?:nördlich|südlich|östlich|westlich|Nord|Süd|Ost|West|north|south|east|west|Breite|Länge|latitude|longitude)/iu;
/** How far the words that decide on a pound or a degree may stand from it. */
const reach = 60;

/** The unit right behind a number, if any. */
export function unitBehind(
  text: string,
  at: number,
  { number, language }: { number: NumberRead; language: LanguageOf },
): UnitRead | undefined {
  const match =
    matchAt(number.form === 'figure' ? behindFigures : behindWords, text, at) ??
    (number.form === 'word' ? matchAt(joined, text, at) : undefined);
  const written = match?.groups?.unit;
  if (match === undefined || written === undefined) return ageBehind(text, at) ?? belowBehind(text, at);
  // "In his 40s", "the 1990s".
  if (written === 's' && match[0] === 's') return undefined;
  // "28 Grad-Tage", "5-Kilometer-Lauf": the unit of a compound noun is one still.
  const normal = written.startsWith('stunde') ? 'hour' : unitOf(written);
  if (normal === undefined) return undefined;
  return withEnd(text, { at, end: at + match[0].length, normal, number, language });
}

/** The unit behind an article: "ein Kilogramm", "an hour". */
export function unitBehindArticle(text: string, at: number, language: LanguageOf): UnitRead | undefined {
  const match = matchAt(behindArticles, text, at);
  const normal = unitOf(match?.groups?.unit ?? '');
  if (match === undefined || normal === undefined) return undefined;
  const number: NumberRead = { end: at, value: 1, step: 1, magnitude: 1, form: 'word' };
  return withEnd(text, { at, end: at + match[0].length, normal, number, language });
}

type Found = { at: number; end: number; normal: string; number: NumberRead; language: LanguageOf };

function withEnd(text: string, { at, end, normal, number, language }: Found): UnitRead {
  switch (normal) {
    case 'cent':
      return { end, unit: language() === 'de' || /Euro/.test(text.slice(at, end)) ? 'EUR' : 'USD', factor: 0.01, addend: 0 };
    case 'pence':
      return { end, unit: 'GBP', factor: 0.01, addend: 0 };
    case 'rappen':
      return { end, unit: 'CHF', factor: 0.01, addend: 0 };
    case 'pound':
      return { end, unit: poundAt(text, { at, end, number, language }), factor: 1, addend: 0 };
    case 'degree':
      return degreeAt(text, at, end);
    case 'celsius':
    case 'fahrenheit':
      return withSign(text, { end, unit: normal, factor: 1, addend: 0 });
    default: {
      const part = matchAt(partBehind, text, end);
      return part === undefined
        ? { end, unit: normal, factor: 1, addend: 0 }
        : { end: end + part[0].length, unit: normal, factor: 1, addend: 0.5 };
    }
  }
}

/** Money, unless it is weighed or stands before what weighs: "two pounds of flour", "zwei Pfund Mehl". Millions of pounds are money. */
function poundAt(
  text: string,
  { at, end, number, language }: { at: number; end: number; number: NumberRead; language: LanguageOf },
): string {
  const isGerman = text.slice(at, end).includes('Pfund');
  const weight = isGerman || language() === 'de' ? 'pfund' : 'lb';
  if (number.magnitude >= 1e6) return 'GBP';
  if (text[at] === '-') return weight;
  const around = text.slice(Math.max(0, at - reach), Math.min(text.length, end + reach));
  if (weighing.test(around) || matchAt(nounBehind, text, end) !== undefined) return weight;
  return 'GBP';
}

/** Degrees are those of the weather, unless something is turned or placed on the globe. */
function degreeAt(text: string, at: number, end: number): UnitRead {
  const isAngle =
    latitude.test(text.slice(end, end + 12)) || angle.test(text.slice(Math.max(0, at - reach), Math.min(text.length, end + reach)));
  return isAngle ? { end, unit: 'degree', factor: 1, addend: 0 } : withSign(text, { end, unit: 'celsius', factor: 1, addend: 0 });
}

function withSign(text: string, read: UnitRead): UnitRead {
  const below = matchAt(belowZero, text, read.end);
  return below === undefined ? read : { ...read, end: read.end + below[0].length, factor: -1 };
}

/** "Viertägig", "anderthalbstündige", "der Fünfjährige": number and unit in one word. */
export function lengthInWord(text: string, at: number): { end: number; value: number; unit: string } | undefined {
  const match = matchAt(inWord, text, at);
  const { number = '', aged: ending = '' } = match?.groups ?? {};
  const low = number.toLowerCase();
  const value = low === 'ein' ? 1 : low === 'halb' ? 0.5 : numberWordValue(low);
  const unit = agedUnits[ending];
  return match === undefined || value === undefined || unit === undefined ? undefined : { end: at + match[0].length, value, unit };
}

/** "Five below zero". */
function belowBehind(text: string, at: number): UnitRead | undefined {
  const match = matchAt(belowZero, text, at);
  return match === undefined || match[0] === ' minus' ? undefined : { end: at + match[0].length, unit: 'celsius', factor: -1, addend: 0 };
}

function ageBehind(text: string, at: number): UnitRead | undefined {
  const match = matchAt(aged, text, at);
  const { german, english } = match?.groups ?? {};
  const unit = agedUnits[german ?? ''] ?? (english === undefined ? undefined : unitOf(english));
  if (match === undefined || unit === undefined) return undefined;
  return { end: at + match[0].length, unit: unit === 'pound' ? 'lb' : unit, factor: 1, addend: 0 };
}
