import { compareDates, type DateMention, dayWithoutTime, tellsTimeOf } from '../../ingest/language/dates/dates.ts';
import { compareQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import type { Mention } from '../../ingest/language/span.ts';
import type { Reason } from '../contract/citation.ts';
import { missingNames } from './missing-names.ts';
import { type ReadText, readText } from './read-text.ts';
import { otherUnitsOfTime } from './units-of-time.ts';
import { givesDateAcross, givesNumberAcross, openingNumber, TIME_STEMS, writtenNumbers } from './values-across.ts';

/**
 * The numbers, dates and names of a claim that the source does not give, each with what the source says in its place
 * where that can be told. Empty: every one of them is found. A year the source leaves open counts as missing.
 */
export function missingFacts(claim: string, source: string): Reason[] {
  return missingIn(readText(claim), readText(source));
}

/** The same of texts that are read already. */
export function missingIn(claim: ReadText, source: ReadText): Reason[] {
  return [...missingValues(claim, source), ...missingNames(claim, source)];
}

/** Dates and numbers only. */
export function missingValues(claim: ReadText, source: ReadText): Reason[] {
  const found = [...missingDates(claim, source), ...missingNumbers(claim, source)];
  return claim.language === source.language || found.length > 0 ? found : otherUnitsOfTime(claim, source);
}

function missingDates(claim: ReadText, whole: ReadText): Reason[] {
  const { text: source, dates: known, language } = whole;
  const across = language !== claim.language;
  return claim.dates.flatMap((date): Reason[] => {
    if (known.some((other) => gives(other, date, source))) return [];
    // "The past year", "im vergangenen Jahr": what is counted from another day is worded in too many ways to be held against each other.
    if (across && !isCalendar(date)) return isOtherAmount(date, known) ? [{ code: 'date-missing', claim: date.text }] : [];
    if (across && givesDateAcross(whole, date)) return [];
    // "1388" of a claim may be the "1.388" of its source, and no year.
    if (/^\d{4}$/.test(date.text) && digitsOf(source).has(date.text)) return [];
    // "am Dienstag … um 17 Uhr": the day and the time of day may stand apart.
    const day = dayWithoutTime(date);
    if (day && known.some((other) => gives(other, day, source)) && known.some((other) => tellsTimeOf(other, date))) return [];
    const nearest = known.find((other) => other.precision === date.precision) ?? known[0];
    return [{ code: 'date-missing', claim: date.text, ...(nearest ? { source: nearest.text } : {}) }];
  });
}

/** "Four years ago", "vor drei Jahren": all that the source counts from another day is something else. */
function isOtherAmount(date: DateMention, known: readonly DateMention[]): boolean {
  const counted = known.filter(({ countedFrom }) => countedFrom !== undefined);
  return counted.length > 0 && counted.every((other) => compareDates(other, date) === 'different');
}

function isCalendar({ year, month, day, weekday, clock }: DateMention): boolean {
  return [year, month, day, weekday, clock].some((part) => part !== undefined);
}

/** Whether the source's date gives all that the claim's date says; the source may say more, never less. */
function gives(source: DateMention, claim: DateMention, sourceText: string): boolean {
  const order = compareDates(source, claim);
  if (order === 'different') return false;
  if (order === 'not-comparable') return fold(source.text) === fold(claim.text);
  const yearGiven = claim.year === undefined || source.year === claim.year || sourceText.includes(String(claim.year));
  const monthGiven = claim.month === undefined || source.month !== undefined;
  const dayGiven = claim.day === undefined || source.day !== undefined;
  const weekdayGiven = claim.weekday === undefined || source.weekday !== undefined || source.day !== undefined;
  const clockGiven = claim.clock === undefined || source.clock !== undefined;
  const partGiven =
    claim.part === undefined ||
    source.part !== undefined ||
    source.clock !== undefined ||
    (claim.day === undefined && source.day !== undefined);
  return yearGiven && monthGiven && dayGiven && weekdayGiven && clockGiven && partGiven;
}

function missingNumbers(claim: ReadText, source: ReadText): Reason[] {
  const known = source.quantities;
  const asked = claim.quantities;
  const wrong = asked.flatMap((quantity): Reason[] => {
    if (isOne(quantity) || isWrittenIn(quantity, claim, source)) return [];
    const verdicts = known.map((other) => (isOtherHedged(quantity, other) ? 'different' : compareQuantities(quantity, other)));
    if (verdicts.some((verdict) => verdict === 'equal' || verdict === 'compatible')) return [];
    if (claim.language !== source.language && givesNumberAcross(source, quantity)) return [];
    const rival = known[verdicts.indexOf('different')];
    return [{ code: 'number-missing', claim: quantity.text, ...(rival ? { source: rival.text } : {}) }];
  });
  const digits = missingDigits(claim.text, source.text, [...asked, ...claim.dates]);
  if (claim.language === source.language) return [...wrong, ...digits];
  const written = writtenNumbers(source);
  return [...wrong, ...digits.filter(({ claim: figure = '' }) => !written.has(Number(figure)))];
}

/** "One woman said", "eine Frau": an article as much as a number. */
function isOne({ value, unit, bound, text }: Quantity): boolean {
  return value === 1 && unit === undefined && bound === 'exact' && !/\d/.test(text);
}

/** A number that the source has, though not as a quantity of the same kind: "3,1" of several millions, "Vier-Tage-Woche", "die beiden". */
function isWrittenIn({ value, text, unit }: Quantity, claim: ReadText, { text: source, words, language }: ReadText): boolean {
  if (unit !== undefined && !['percent', 'day', 'week', 'year', 'month', 'hour', 'minute'].includes(unit)) return false;
  if (Number.isInteger(value) && value >= 2 && value <= 12) {
    if (words.some(({ text: word }) => openingNumber(word).includes(value))) return true;
    if (new RegExp(`(?<!\\d)${value}-\\p{Lu}`, 'u').test(source)) return true;
  }
  const figure = FIGURE_WITH_SCALE.exec(text);
  if (!figure) return false;
  const isScaled = figure[2] ?? figure[3] ?? figure[4];
  const wanted = scaled(figure, claim.language);
  return [...source.matchAll(new RegExp(FIGURE_WITH_SCALE, 'gu'))].some((other) => {
    if (scaled(other, language) !== wanted) return false;
    if (isScaled !== undefined || unit === undefined) return true;
    const behind = source.slice(other.index + other[0].length, other.index + other[0].length + 12);
    // "24-Jährige", "15-monatig".
    return TIME_STEMS[unit] === undefined || new RegExp(`^[\\s-]*(?:${TIME_STEMS[unit]})`, 'iu').test(behind);
  });
}

/** A figure, what it is multiplied by, and whether it is a share. */
const FIGURE_WITH_SCALE =
  /(\d+(?:[.,]\d+){0,10})\s?°?(?:(%|Prozent|percent|per cent)|(Millionen|Million|Mio|million|m(?!\p{L}))|(Milliarden?|Mrd|billion|bn))?/u;

function scaled([, figure = '', share, million, billion]: RegExpMatchArray, language: 'de' | 'en'): string {
  const plainFigure = language === 'de' ? figure.replaceAll('.', '').replace(',', '.') : figure.replaceAll(',', '');
  return `${Number(plainFigure)} ${share ? 'share' : million ? 'million' : billion ? 'billion' : ''}`;
}

/** "Über 18" and "über 58" have 60 in common, and yet the one does not back the other. */
function isOtherHedged(a: Quantity, b: Quantity): boolean {
  if (a.bound !== b.bound || a.vague !== b.vague || (a.bound === 'exact' && !a.vague)) return false;
  const plain = (quantity: Quantity): Quantity => ({ ...quantity, bound: 'exact', vague: false });
  return compareQuantities(plain(a), plain(b)) === 'different';
}

/** Digits that are neither a quantity nor a date (Su-35, Resolution 2231) must stand in the source as they are. */
function missingDigits(claim: string, source: string, read: Mention[]): Reason[] {
  const digits = digitsOf(source);
  return [...claim.matchAll(FIGURE)]
    .filter((match) => !read.some((mention) => match.index >= mention.start && match.index < mention.end))
    .filter((match) => !digits.has(plain(match[0])) && !match[0].split(/\D+/).every((part) => digits.has(part)))
    .map((match): Reason => ({ code: 'number-missing', claim: match[0] }));
}

/** A figure with the marks inside it. */
const FIGURE = /\d+(?:[.,]\d+){0,20}/g;

/** As they are written, and without the marks that group them. */
function digitsOf(text: string): Set<string> {
  const figures = text.match(FIGURE) ?? [];
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const spoken = words.flatMap((word) => SMALL_NUMBERS.get(word) ?? []);
  return new Set([...figures.map(plain), ...figures.flatMap((figure) => figure.split(/\D+/)), ...spoken]);
}

function plain(figure: string): string {
  return figure.replace(/[.,](?=\d{3}(?!\d))/g, '');
}

const SMALL_NUMBERS = new Map(
  [
    'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
    'zero one two three four five six seven eight nine ten eleven twelve',
  ].flatMap((list) => list.split(' ').map((word, value): [string, string] => [word, String(value)])),
);

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
