import {
  abbreviationsBeforeMore,
  abbreviationsThatMayEnd,
  monthWords,
  ordinalLeaders,
  referenceAbbreviations,
  sentenceOpeners,
  titleAbbreviations,
} from './abbreviations.ts';
import type { Span } from './span.ts';

/** How far the splitter looks back for the word before a stop and ahead for the one after: longer "words" are not words, and it stays linear. */
const wordReach = 40;
const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]+/g;
const endMarks = /[.!?…‽。！？؟]+/g;
const closers = '"“”»«›‹\'’‘)]}*';
const blank = /\s/;
const vowel = /[aeiouyäöüáéíóúàèìòùâêîôû]/i;

/**
 * The sentences of a German or English text: trimmed spans in order, never across a line break (in scraped text a line is a paragraph,
 * and a headline without a stop is a sentence of its own). Linear in the text's length; never throws.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  const nextMarks = marksFinder(text);
  let lineStart = 0;
  for (const brk of text.matchAll(lineBreak)) {
    splitLine(text, lineStart, brk.index, nextMarks, spans);
    lineStart = brk.index + brk[0].length;
  }
  splitLine(text, lineStart, text.length, nextMarks, spans);
  return spans;
}

type Marks = { index: number; marks: string };
type NextMarks = (from: number) => Marks | undefined;

/**
 * The first end marks at or behind an offset that never falls. What was found beyond a line is kept for the lines after it:
 * searched anew from each of many lines without a stop, a text would take quadratic time.
 */
function marksFinder(text: string): NextMarks {
  const search = new RegExp(endMarks);
  let found: Marks | undefined = { index: -1, marks: '' };
  return (from) => {
    if (found && found.index < from) {
      search.lastIndex = from;
      const match = search.exec(text);
      found = match ? { index: match.index, marks: match[0] } : undefined;
    }
    return found;
  };
}

function splitLine(text: string, lineStart: number, lineEnd: number, nextMarks: NextMarks, spans: Span[]): void {
  const withoutCapitals = lineEnd - lineStart > 20 && hasNoCapitals(text, lineStart, Math.min(lineEnd, lineStart + 2000));
  let start = lineStart;
  let from = lineStart;
  for (let found = nextMarks(from); found && found.index < lineEnd; found = nextMarks(from)) {
    const { index: mark, marks } = found;
    const afterMark = mark + marks.length;
    const afterClosers = skipClosers(text, afterMark, lineEnd);
    const next = skipBlanks(text, afterClosers, lineEnd);
    if (next >= lineEnd) break;
    if (isBorder({ text, lineStart, lineEnd, mark, marks, afterMark, afterClosers, next, withoutCapitals })) {
      addTrimmed(text, start, afterClosers, spans);
      start = next;
    }
    from = Math.max(afterMark, afterClosers);
  }
  addTrimmed(text, start, lineEnd, spans);
}

/** One run of end marks and what surrounds it; all numbers are offsets into `text`. */
type Stop = {
  text: string;
  lineStart: number;
  lineEnd: number;
  mark: number;
  marks: string;
  afterMark: number;
  afterClosers: number;
  next: number;
  withoutCapitals: boolean;
};

function isBorder(stop: Stop): boolean {
  const { text, mark, marks, afterClosers, next } = stop;
  const before = text[mark - 1] ?? ' ';
  if (before === '(' || before === '[') return false;
  if (next === afterClosers) return isMissingBlank(stop);
  const opening = openingOf(stop);
  if (opening === 'continues') return false;
  if (marks.length > 1 || marks !== '.') return opening === 'begins' || stop.withoutCapitals;
  if (opening === 'small') return stop.withoutCapitals && isPlainWord(wordBefore(stop));
  return stopEndsSentence(stop);
}

/** What stands behind the stop: something a sentence can begin with, a small letter, or punctuation that carries the sentence on. */
function openingOf({ text, next, lineEnd }: Stop): 'begins' | 'small' | 'continues' {
  let at = next;
  while (at < lineEnd && at < next + 6 && /[\s„“”"»«›‹'’‘‚([{*•–—-]/.test(text[at] ?? '')) at += 1;
  const first = String.fromCodePoint(text.codePointAt(at) ?? 32);
  if (/\p{Ll}/u.test(first)) return 'small';
  if (/[\p{L}\p{N}§$€£#@&+]/u.test(first)) return 'begins';
  if (/[,;:.)\]/=]/.test(first)) return 'continues';
  return 'begins';
}

/** "…ausgebaut.Danach…": no blank between two sentences, but not an address, an abbreviation or a number. */
function isMissingBlank(stop: Stop): boolean {
  const { text, mark, marks, afterClosers, lineEnd } = stop;
  if (afterClosers > stop.afterMark && marks === '.') {
    // `ausgebaut.“Danach`: the quotation mark already parts the two.
    return /^\p{Lu}\p{Ll}/u.test(text.slice(afterClosers, afterClosers + 4)) && isPlainWord(wordBefore(stop));
  }
  const ahead = text.slice(afterClosers, Math.min(lineEnd, afterClosers + wordReach));
  const capitalised = /^["„“»]?\p{Lu}\p{Ll}*(?=[\s,:]|$)/u.exec(ahead)?.[0];
  if (capitalised === undefined || (capitalised.length < 2 && !/^[IA]$/.test(capitalised))) return false;
  const word = wordBefore(stop);
  if (/[/@:_]|www/i.test(word)) return false;
  if (marks !== '.') return /\p{Ll}$/u.test(text.slice(mark - 1, mark));
  return word.length >= 3 && /^\p{L}?[\p{Ll}-]+$/u.test(word) && isPlainWord(word);
}

function isPlainWord(word: string): boolean {
  const low = word.toLowerCase();
  if (low.length < 2 || !/\p{L}$/u.test(low) || low.includes('.')) return false;
  return !titleAbbreviations.has(low) && !abbreviationsBeforeMore.has(low) && !abbreviationsThatMayEnd.has(low);
}

/** A single stop with a blank and a possible beginning behind it: the end of a sentence, or of an abbreviation, an ordinal, an initial? */
function stopEndsSentence(stop: Stop): boolean {
  const { text, mark, afterMark, afterClosers, next, lineEnd } = stop;
  const word = wordBefore(stop);
  if (word === '') return true;
  const following = /^[„“”"»«‚(]*([\p{L}\p{N}]+)/u.exec(text.slice(next, Math.min(lineEnd, next + wordReach)))?.[1] ?? '';
  const opens = sentenceOpeners.has(following);
  if (/^\d+$/.test(word)) return numberEndsSentence(stop, word, following, opens);
  if (afterClosers > afterMark) return true;
  if (/^[IVXLC]+$/.test(word)) return opens && word.length !== 1;
  if (/^\p{L}$/u.test(word)) return opens && endsWithLetter(stop, word);
  const low = word.toLowerCase();
  if (abbreviationsThatMayEnd.has(low)) return opens;
  if (abbreviationsBeforeMore.has(low)) return false;
  if (titleAbbreviations.has(low) && low !== word) return false;
  if (referenceAbbreviations.has(low)) return !/^(?:\p{N}|[IVXLC]+$)/u.test(following);
  if (/^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(word)) return opens;
  if (/^\p{N}/u.test(following) && /str$/i.test(word)) return false;
  if (word.length <= 5 && /^\p{L}+$/u.test(word) && !vowel.test(word) && /^.\p{Ll}+$/u.test(word)) return opens;
  if (word.endsWith('-') || (/^\p{L}+-?$/u.test(word) && text[mark - 1] === '-')) return false;
  return true;
}

/** A number with a stop: an ordinal ("am 13. September", "der 21. Sitzung") or the last word of its sentence. */
function numberEndsSentence(stop: Stop, digits: string, following: string, opens: boolean): boolean {
  if (monthWords.has(following)) return false;
  // "3:1." and "3,5." are no ordinals.
  if (digits.length >= 4 || opens || /[:,]/.test(stop.text[stop.mark - digits.length - 1] ?? ' ')) return true;
  const leader = wordEndingAt(stop.text, skipBlanksBack(stop.text, stop.mark - digits.length, stop.lineStart), stop.lineStart);
  if (leader === '' || ordinalLeaders.has(leader.toLowerCase())) return false;
  if (/^\p{N}/u.test(following)) return digits.length > 2;
  return Number(digits) > 31;
}

/** Single letters: "George W. Bush" goes on, "z. B. Die" too; "Plan B. Der" ends. */
function endsWithLetter(stop: Stop, letter: string): boolean {
  const previousEnd = skipBlanksBack(stop.text, stop.mark - 1, stop.lineStart);
  const previous = wordEndingAt(stop.text, previousEnd, stop.lineStart);
  if (previous.endsWith('.')) {
    const joined = `${previous}${letter}`.toLowerCase();
    return !abbreviationsBeforeMore.has(joined);
  }
  return /\p{Lu}/u.test(letter) || letter === 'f';
}

function wordBefore({ text, mark, lineStart }: Stop): string {
  return wordEndingAt(text, mark, lineStart);
}

/** The run of non-blank characters that ends at `end`, without opening quotes and brackets; at most `wordReach` characters. */
function wordEndingAt(text: string, end: number, lineStart: number): string {
  const from = Math.max(lineStart, end - wordReach);
  let at = end;
  while (at > from && !/[\s„“”"»«›‹'’‘‚([{)\]–—/,;:]/.test(text[at - 1] ?? ' ')) at -= 1;
  return text.slice(at, end);
}

function skipClosers(text: string, from: number, lineEnd: number): number {
  let at = from;
  while (at < lineEnd && closers.includes(text[at] ?? ' ')) {
    // An opening mark right behind the stop ("ausgebaut.„Danach") belongs to what follows.
    if (/["“«»‹›'‘]/.test(text[at] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '') && text[at] !== '“') break;
    at += 1;
  }
  // A scraped blank before the closing mark: "ausgebaut. “ Danach".
  const gap = skipBlanks(text, at, lineEnd);
  if (gap === at + 1 && /[“”"]/.test(text[gap] ?? '') && (gap + 1 >= lineEnd || blank.test(text[gap + 1] ?? ' '))) return gap + 1;
  return at;
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && blank.test(text[at] ?? '')) at += 1;
  return at;
}

function skipBlanksBack(text: string, from: number, start: number): number {
  let at = from;
  while (at > start && at > from - wordReach && blank.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

function hasNoCapitals(text: string, start: number, end: number): boolean {
  const part = text.slice(start, end);
  return !/\p{Lu}/u.test(part) && /\p{Ll}/u.test(part);
}

function addTrimmed(text: string, from: number, to: number, spans: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && blank.test(text[start] ?? '')) start += 1;
  while (end > start && blank.test(text[end - 1] ?? '')) end -= 1;
  if (end > start) spans.push({ start, end });
}
