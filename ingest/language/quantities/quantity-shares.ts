import { denominatorOf, numberWordValue, ordinalWordValue } from './number-words.ts';
import { matchAt, wordPattern } from './quantity-number.ts';

/** A part of a whole, in percent. `start`: behind an article that says nothing. `step`: 0, for fractions are exact; "drei von vier" too. */
export type ShareRead = { start: number; end: number; percent: number };

const number = `(?:\\d{1,4}|[Oo]ne|[Ee]in(?:e[rnms]?|s)?|${wordPattern})`;
const denominator = '\\p{L}{4,30}';
const german = new RegExp(
  `(?:(?<article>[Ee]in(?:e[ms])?) |(?<count>${wordPattern})(?: |(?=[vd]iertel)))(?<part>(?:\\p{Lu}|[vdfszn])\\p{Ll}{2,18}tel)s?n?(?!\\p{L})`,
  'uy',
);
const english = new RegExp(`(?:(?<article>[Aa]n?) |(?<count>[Oo]ne|${wordPattern})[ -])(?<part>${denominator})(?!\\p{L})`, 'uy');
/** "Fell by a third". */
const measuredBy = /(?<!\p{L})(?:by|than|nearly|almost|about|roughly|around|over|under|below|above) $/iu;
const ofWhole = / of (?!a (?:million|billion|trillion|thousand)|an? (?:hour|century|mile))/uy;
const half = /(?:Hälfte|[Hh]alf(?= (?:of|the|its|their|his|her|all|this|those|these)(?!\p{L})))(?!\p{L})/uy;
const whichHalf =
  /(?:\p{L}te[nrms]?|\p{L}liche[nrms]?|\p{L}ere[nrms]?|first|second|other|latter|top|bottom|better|lower|upper|northern|southern|eastern|western|one|a|andere[nrms]?|and) $/u;
const each = /(?<german>[Jj]ede[rnms]?|[Ee]very) (?<ordinal>\p{L}{4,24})(?!\p{L})/uy;
const notCounted =
  /^ (?:Tag|Woche|Monat|Jahr|Stunde|Minute|Mal|Abend|Morgen|Nacht|Sonntag|Montag|day|week|month|year|hour|minute|time|night|morning)/u;
const ratio = new RegExp(`(?<part>${number}) (?<of>von|aus|out of|in) (?<whole>${number})(?![\\p{L}\\p{N}_-]|[.,:/]\\d)`, 'uy');
/** "3 von 4" is a share; "12 von 300 Booten" are two counts. */
const largestWhole = 10;
const roundWholes = new Set([12, 20, 100, 1000]);

/** "2/3 der Stimmen". */
const slashed = /(?<part>[1-9])\/(?<whole>[2-9]|1\d)(?= (?:der|des|aller|of|seiner|ihrer)(?!\p{L}))/uy;

/** The share that begins at an offset: "zwei Drittel", "a quarter of", "die Hälfte" (at the noun), "jeder vierte", "drei von vier", "one in five". */
export function shareAt(text: string, at: number): ShareRead | undefined {
  return slashedAt(text, at) ?? fractionAt(text, at) ?? halfAt(text, at) ?? everyAt(text, at) ?? ratioAt(text, at);
}

function slashedAt(text: string, at: number): ShareRead | undefined {
  const match = matchAt(slashed, text, at);
  const [part, whole] = [Number(match?.groups?.part), Number(match?.groups?.whole)];
  return match === undefined || part >= whole ? undefined : { start: at, end: at + match[0].length, percent: (100 * part) / whole };
}

function fractionAt(text: string, at: number): ShareRead | undefined {
  const match = matchAt(german, text, at) ?? matchAt(english, text, at);
  const { article, count, part = '' } = match?.groups ?? {};
  const whole = match === undefined ? undefined : denominatorOf(part);
  if (match === undefined || whole === undefined) return undefined;
  const end = at + match[0].length;
  const isEnglish = !/tel/i.test(part);
  // "A third attack": an ordinal, unless something is divided.
  const isOne = article !== undefined || /^one$/i.test(count ?? '');
  const isDivided = matchAt(ofWhole, text, end) !== undefined || measuredBy.test(text.slice(Math.max(0, at - 10), at));
  if (isEnglish && isOne && !isDivided) return undefined;
  if (
    isEnglish &&
    (/(?:first|last|past|next|three) $/i.test(text.slice(Math.max(0, at - 6), at)) ||
      (article === undefined && !part.endsWith('s') && !/^one$/i.test(count ?? '')))
  )
    return undefined;
  const parts = isOne ? 1 : numberWordValue(count ?? '');
  if (parts === undefined || parts > whole * 3) return undefined;
  return { start: article === undefined ? at : at + article.length + 1, end, percent: (100 * parts) / whole };
}

function halfAt(text: string, at: number): ShareRead | undefined {
  const match = matchAt(half, text, at);
  if (match === undefined || whichHalf.test(text.slice(Math.max(0, at - 16), at))) return undefined;
  return { start: at, end: at + match[0].length, percent: 50 };
}

function everyAt(text: string, at: number): ShareRead | undefined {
  const match = matchAt(each, text, at);
  const value = ordinalWordValue(match?.groups?.ordinal ?? '');
  if (match === undefined || value === undefined || value < 2) return undefined;
  const end = at + match[0].length;
  return notCounted.test(text.slice(end, end + 12)) ? undefined : { start: at, end, percent: 100 / value };
}

function ratioAt(text: string, at: number): ShareRead | undefined {
  const match = matchAt(ratio, text, at);
  if (match === undefined) return undefined;
  const { part = '', of = '', whole = '' } = match.groups ?? {};
  const [first, second] = [countOf(part), countOf(whole)];
  if (first === undefined || second === undefined || first >= second || first < 1) return undefined;
  if (second > largestWhole && !roundWholes.has(second)) return undefined;
  // "Drei aus zehn Ländern" come from there; "five in 20 minutes" is no ratio either.
  const end = at + match[0].length;
  if (
    of === 'aus' ||
    ((of === 'in' || of === 'von') &&
      /^ (?:Minuten|Stunden|Tagen|Wochen|Monaten|Jahren|minutes|hours|days|weeks|months|years|Ländern|countries|Städten|cities)/u.test(
        text.slice(end, end + 12),
      ))
  )
    return undefined;
  return { start: at, end, percent: (100 * first) / second };
}

function countOf(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written);
  return /^(?:one|ein(?:e[rnms]?|s)?)$/i.test(written) ? 1 : numberWordValue(written);
}
