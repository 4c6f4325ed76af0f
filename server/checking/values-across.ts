import { DAY_PARTS, MONTHS, WEEKDAYS } from '../../ingest/language/dates/calendar-words.ts';
import type { DateMention } from '../../ingest/language/dates/dates.ts';
import { numberWordValue, ordinalWordValue } from '../../ingest/language/quantities/number-words.ts';
import type { Quantity } from '../../ingest/language/quantities/quantities.ts';
import { foldWord } from '../../ingest/language/words.ts';
import type { ReadText } from './read-text.ts';

/** A number of a claim that its source in another language has, though no quantity of its kind: "a four-day week", "eine Vier-Tage-Woche"; "one in five", "eines von fünf". */
export function givesNumberAcross(source: ReadText, asked: Quantity): boolean {
  // "For a minute", "five slices a month", "one or more".
  if (asked.value === 1 && /^(?:an?|one) /i.test(asked.text)) return true;
  const sameValue = source.quantities.filter(({ value, upper }) => value === asked.value && upper === asked.upper);
  // "Getting paid for five" days, "35 Millionen" euros, "120 Millionen Festmeter".
  if (sameValue.some(({ unit }) => asked.unit === undefined || (unit === undefined && mayGoWithout(asked.unit, source)))) return true;
  if (asked.bound !== 'exact' || SCALE.test(asked.text) || sameValue.some(({ unit }) => unit !== undefined)) return false;
  const isShare = asked.unit === 'percent' && / in | von /.test(asked.text);
  if (!isShare && asked.unit !== undefined && !['times', 'year'].includes(asked.unit) && !hasTimeUnit(asked.unit, source)) return false;
  const written = writtenNumbers(source);
  const numbers = numbersIn(asked.text);
  // "Twice" is no number word.
  return (numbers.length > 0 ? numbers : [asked.value]).every((number) => written.has(number));
}

/** Whether a number of this unit may stand without it in the source: money and measures, and time that is named elsewhere; no shares. */
function mayGoWithout(unit: string, source: ReadText): boolean {
  return !/^percent/.test(unit) && (TIME_STEMS[unit] === undefined || hasTimeUnit(unit, source));
}

function hasTimeUnit(unit: string, { text }: ReadText): boolean {
  const stems = TIME_STEMS[unit];
  return stems !== undefined && new RegExp(stems, 'iu').test(text);
}

/** All numbers of a text, however they are written: "88", "achtundachtzigste", "dreidimensional". */
export function writtenNumbers({ text, words }: ReadText): Set<number> {
  return new Set([...numbersIn(text), ...words.flatMap(({ text: word }) => openingNumber(word))]);
}

/** How words of time begin in both languages: "24-Jährige", "Monatsmieten"; no "Bundestag", "Mittwoch" or "Monday". */
export const TIME_STEMS: Record<string, string> = {
  day: '(?<!\\p{L})(?:tag(?!ung)|day)|täg',
  week: '(?<!\\p{L})(?:woch|week)|wöch',
  month: 'monat|month',
  year: '(?<!\\p{L})(?:jahr(?!hundert)|year)|jähr',
  hour: '(?<!\\p{L})(?:stund|hour)|stünd',
  minute: 'minut',
};
const SCALE = /%|hundert|tausend|milli|hundred|thousand|bn\b|billion|percent|per cent|prozent|[$€£¥]/i;

/** Numbers in figures and in words, cardinal and ordinal, of texts of either language; no three of "three hundred" or "twenty-three". */
function numbersIn(text: string): number[] {
  return (text.match(NUMBER) ?? []).flatMap((word) => {
    if (/^\d/.test(word)) return Number(word.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.'));
    const whole = wordValue(word);
    return (whole === undefined ? word.split('-').map(wordValue) : [whole]).filter((value) => value !== undefined);
  });
}

/** A figure, or a word with what multiplies it and is added to it: "three hundred and five", "drei Millionen". */
const NUMBER =
  /\d+(?:[.,]\d+){0,9}|\p{L}+(?:-\p{L}+)?(?:[\s-](?:hundert|hundred|tausend|thousand|million|milliard|billion)\p{L}*(?:\s(?:and|und)\s\p{L}+)?)*/giu;

function wordValue(word: string): number | undefined {
  return /^(?:one|eine?[nmrs]?)$/i.test(word) ? 1 : (numberWordValue(word) ?? ordinalWordValue(word));
}

/** "Dreifach", "Doppelsieg", "beide", "four-day". */
const OPENINGS: [RegExp, number][] = [
  [
    /^(?:doppel|beide|both|two-|zwei(?:-|er|fach|mal|t(?!ausend)|jähr|täg|tage|woch|wöch|monat|stünd|stund|minüt|dimension|stell|köpf|stuf|spur|gleis|seit|sprach|teil|stöck|geschoss|rad|kampf|zimmer))/i,
    2,
  ],
  [/^(?:drei(?!st|ß|ss)|tripl|three)/i, 3],
  [/^(?:vier(?!tel)|four)/i, 4],
  [/^(?:fünf|five)/i, 5],
  [/^(?:sechs|six-)/i, 6],
  [/^(?:sieben|seven)/i, 7],
  [/^(?:acht(?!e|un(?!d)|sam|los)|eight)/i, 8],
  [/^(?:neun|nine)/i, 9],
  [/^(?:zehn|ten-)/i, 10],
  [/^(?:elf-|eleven)/i, 11],
  [/^(?:zwölf|twelve)/i, 12],
];
/** What makes a greater number of the one that opens a word: "dreiundzwanzigste", "Dreizehnjährige", "fourteenth". */
const GREATER = /^-?(?:und|hundert|tausend|zehn|zig|ßig|ssig|einhalb|t?een|t?y|t?ieth|hundred|thousand)/i;

/** The number up to twelve that a longer word opens with; none of a word that is a number itself. */
export function openingNumber(word: string): number[] {
  if (numberWordValue(word) !== undefined) return [];
  return OPENINGS.flatMap(([opening, value]) => {
    const found = opening.exec(word);
    return found && !GREATER.test(word.slice(found[0].length)) ? value : [];
  });
}

/**
 * Whether all that a date of a claim says stands in its source in words: "the January session", "die Januarsitzung"; "for July", "für Juli". Only of dates
 * without a day, and with two parts only where the source has one date: the parts of two dates make a third.
 */
export function givesDateAcross({ text, words, dates }: ReadText, { year, month, day, weekday, clock, part, to }: DateMention): boolean {
  if (day !== undefined || to !== undefined) return false;
  if (dates.length > 1 && [year, month, weekday].filter((one) => one !== undefined).length > 1) return false;
  const opens = (row: string | undefined) =>
    (row ?? '').split(' ').some((name) => words.some(({ folded }) => opensWord(folded, foldWord(name))));
  const numbers = new Set(numbersIn(text));
  const [hour, minute] = (clock ?? '').split(':').map(Number);
  return (
    (year === undefined || text.includes(String(year))) &&
    (month === undefined || opens(MONTHS[month - 1])) &&
    (weekday === undefined || opens(WEEKDAYS[weekday - 1])) &&
    (clock === undefined ||
      ([hour, (hour ?? 0) % 12].some((one) => numbers.has(one ?? 0)) && (minute === 0 || numbers.has(minute ?? 0)))) &&
    (part === undefined || DAY_PARTS.some(([name, nouns]) => name === part && opens(nouns.toLowerCase())))
  );
}

/** Itself, with an s, or before another word: "montags", "Januarsitzung", and no "Mais". */
function opensWord(folded: string, name: string): boolean {
  return folded.startsWith(name) && (folded.length - name.length >= 4 || folded === name || folded === `${name}s`);
}
