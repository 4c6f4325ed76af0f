import { figureValue, numberWordBeginnings, numberWordValue } from './number-words.ts';
import { magnitudeAt, vagueNumberAt } from './quantity-magnitudes.ts';

/**
 * A number without its unit. `step`: what one of its last digit stands for (100,000 in "3,2 Millionen"), 0 for exact parts. `magnitude`: what its
 * magnitude words multiply by; `form`: how it is written, because a figure may stand where a word may not.
 */
export type NumberRead = {
  end: number;
  value: number;
  upper?: number;
  step: number;
  magnitude: number;
  form: 'figure' | 'word' | 'vague';
};
export type LanguageOf = () => 'de' | 'en';

const figurePattern =
  "(?:\\d{1,3}(?:[.,'’\\u00A0\\u202F ]\\d{3}){1,5}(?:[.,]\\d{1,9})?|\\d{1,15}(?:[.,]\\d{1,9})?|\\.\\d{1,4})(?: ?[½¼¾⅓⅔])?(?![\\p{N}_]|[.,:/]\\d)";
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** Number words and what begins like one, with the hyphen of "forty-two". */
export const wordPattern = `(?:${[...numberWordBeginnings, ...numberWordBeginnings.map(capital)].sort((a, b) => b.length - a.length).join('|')})\\p{Ll}{0,40}(?:-(?:one|two|three|four|five|six|seven|eight|nine)(?!\\p{L}))?`;
const figureAt = new RegExp(`${figurePattern}|[½¼¾⅓⅔]`, 'uy');
const wordAt = new RegExp(`(?:[Oo]ne(?![\\p{L}-])|${wordPattern})`, 'uy');
const halfAt =
  /(?:(?<half>[Hh]alb(?:e[nrsm]?)?|[Hh]alf(?: an?)?)|(?<quarter>[Qq]uarter of an?|[Vv]iertel)|(?<three>[Dd]reiviertel|[Tt]hree[- ]quarters of an?))[ -]?(?=\p{L})/uy;
const andPart = /(?: and (?:(?<half>a half)|(?<quarter>a quarter)|(?<three>three quarters))|(?<german> ein ?halb))(?![\p{L}\p{N}-])/uy;
const bareMagnitude = /(?:Million|Milliarde|Billion|Dutzend|dozen|hundred|thousand|million|billion|trillion)(?![\p{L}\p{N}-])/uy;
const andOrBlank = /(?<and> and )| (?=\p{L})/uy;
const fractionValues: Record<string, number> = { '½': 1 / 2, '¼': 1 / 4, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3 };
const mostParts = 6;

/** The number that begins at an offset: figure, words, magnitude; undefined where none does. */
export function readNumber(text: string, at: number, language: LanguageOf): NumberRead | undefined {
  const vague = vagueNumberAt(text, at);
  if (vague !== undefined) return { end: vague.end, value: vague.low, upper: vague.high, step: 0, magnitude: 1, form: 'vague' };
  return readPart(text, at, language) ?? readFigure(text, at, language) ?? readWords(text, at, language);
}

function readFigure(text: string, at: number, language: LanguageOf): NumberRead | undefined {
  const written = matchAt(figureAt, text, at)?.[0];
  if (written === undefined) return undefined;
  const fraction = fractionValues[written.at(-1) ?? ''];
  const digits = fraction === undefined ? written : written.slice(0, -1).trim();
  const whole = digits === '' ? 0 : figureValue(digits, language);
  const base: NumberRead = {
    end: at + written.length,
    value: whole + (fraction ?? 0),
    step: fraction === undefined ? stepOf(digits, whole) : 0,
    magnitude: 1,
    form: 'figure',
  };
  return withMagnitudes(text, withAndPart(text, base), language);
}

/** What the last written digit stands for: a tenth in "3,2". */
function stepOf(digits: string, value: number): number {
  const decimals = /[.,](\d+)$/.exec(digits)?.[1]?.length ?? 0;
  return decimals === 0 || Number(digits.replace(/[^\d]/g, '')) === value ? 1 : 10 ** -decimals;
}

function readWords(text: string, at: number, language: LanguageOf): NumberRead | undefined {
  const bare = matchAt(bareMagnitude, text, at);
  const word = bare === undefined ? matchAt(wordAt, text, at)?.[0] : undefined;
  const value = bare !== undefined || word?.toLowerCase() === 'one' ? 1 : numberWordValue(word ?? '');
  if (value === undefined) return undefined;
  const end = at + (word?.length ?? 0);
  const first: NumberRead = { end, value, step: Number.isInteger(value) ? 1 : 0.1, magnitude: 1, form: 'word' };
  let read = withMagnitudes(text, withAndPart(text, first), language);
  // "two hundred and fifty thousand", "eine Million zweihunderttausend".
  for (let part = 0; part < mostParts && read.magnitude >= 100; part += 1) {
    const join = matchAt(andOrBlank, text, read.end);
    if (join === undefined) break;
    const next = matchAt(wordAt, text, read.end + join[0].length)?.[0];
    const rest = next === undefined ? undefined : /^one$/i.test(next) ? 1 : numberWordValue(next);
    if (next === undefined || rest === undefined || !mayFollow(rest, read.magnitude, join.groups?.and !== undefined)) break;
    read = withMagnitudes(
      text,
      { ...read, end: read.end + join[0].length + next.length, value: read.value + rest, step: 1, magnitude: 1 },
      language,
    );
  }
  return read;
}

function mayFollow(rest: number, magnitude: number, hasAnd: boolean): boolean {
  if (rest >= magnitude || !Number.isInteger(rest)) return false;
  return magnitude === 100 || (hasAnd && rest < 100) || rest >= 100;
}

/** "halbe Million", "half a dozen", "Viertelmillion", "half an hour": the part, and the magnitude behind it. */
function readPart(text: string, at: number, language: LanguageOf): NumberRead | undefined {
  const match = matchAt(halfAt, text, at);
  if (match === undefined) return undefined;
  const { half, quarter } = match.groups ?? {};
  const value = half !== undefined ? 0.5 : quarter !== undefined ? 0.25 : 0.75;
  const end = at + match[0].trimEnd().length;
  const joined = matchAt(/(?:million|milliarde)(?!\p{L})/uy, text, end)?.[0];
  if (joined !== undefined) {
    const magnitude = joined === 'million' ? 1e6 : 1e9;
    return { end: end + joined.length, value: value * magnitude, step: 0, magnitude, form: 'word' };
  }
  return withMagnitudes(text, { end, value, step: 0, magnitude: 1, form: 'word' }, language);
}

/** "four and a half". */
function withAndPart(text: string, read: NumberRead): NumberRead {
  const match = matchAt(andPart, text, read.end);
  if (match === undefined) return read;
  const { quarter, three } = match.groups ?? {};
  return {
    ...read,
    end: read.end + match[0].length,
    value: read.value + (quarter !== undefined ? 0.25 : three !== undefined ? 0.75 : 0.5),
    step: 0,
  };
}

function withMagnitudes(text: string, read: NumberRead, language: LanguageOf): NumberRead {
  let { end, value, step, magnitude } = read;
  for (let count = 0; count < 2; count += 1) {
    const found = magnitudeAt(text, end, language);
    if (found === undefined) break;
    // "Drei Dutzend" at the end of "two thirds hundred" is no number: magnitudes only grow.
    if (magnitude > 1 && found.factor < magnitude) break;
    ({ end } = found);
    value *= found.factor;
    step *= found.factor;
    magnitude *= found.factor;
  }
  return { ...read, end, value, step, magnitude };
}

export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | undefined {
  expression.lastIndex = at;
  return expression.exec(text) ?? undefined;
}
