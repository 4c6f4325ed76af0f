import type { Span } from '../span.ts';
import { datelineEnd, missingStop } from './sentence-starts.ts';
import { isBorder } from './sentence-stops.ts';

const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]+/g;
/** Smileys end a sentence too. */
const endMarks = /[.!?…‽。！？؟]+|(?<=\s)[:;]-?[)D](?=\s)|[:;]-\)+/g;
const closers = '"“”»«›‹\'’‘)]}*²³¹⁰⁴⁵⁶⁷⁸⁹';
/** "erwähnt.[3] Heute", "erwähnt.12 Heute": a footnote behind the stop. */
const footnote = /(?:\[\d{1,3}\]){1,4}|(?<=\p{Ll}{3}\.)\d{1,2}(?=\s+\p{Lu})/uy;
const blank = /\s/;
/** More of a line does not decide whether it is written without capitals. */
const sampleLength = 2000;
/** A line's last character and the blanks behind it. */
const endLength = 8;

/**
 * The sentences of a German or English text: trimmed spans in order, never across a line break (in scraped text a line is a paragraph, and a headline
 * without a stop is a sentence of its own), unless a small letter behind it shows that the line was only wrapped. Linear in the text's length; never throws.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  const nextMarks = finder(endMarks, text);
  const nextMissing = finder(missingStop, text);
  let lineStart = 0;
  for (const brk of text.matchAll(lineBreak)) {
    if (isWrap(text, { lineStart, breakStart: brk.index, breakEnd: brk.index + brk[0].length })) continue;
    splitLine(text, { lineStart, lineEnd: brk.index, nextMarks, nextMissing, spans });
    lineStart = brk.index + brk[0].length;
  }
  splitLine(text, { lineStart, lineEnd: text.length, nextMarks, nextMissing, spans });
  return spans;
}

type Found = { index: number; marks: string };
type Next = (from: number) => Found | undefined;

/**
 * The first match at or behind an offset that never falls. What was found beyond a line is kept for the lines after it:
 * searched anew from each of many lines without a stop, a text would take quadratic time.
 */
function finder(expression: RegExp, text: string): Next {
  const search = new RegExp(expression);
  let found: Found | undefined = { index: -1, marks: '' };
  return (from) => {
    if (found && found.index < from) {
      search.lastIndex = from;
      const match = search.exec(text);
      found = match ? { index: match.index, marks: match[0] } : undefined;
    }
    return found;
  };
}

/** One line break before a small word, in a line that has not ended: hard wrap. Text without capitals tells nothing. */
function isWrap(text: string, { lineStart, breakStart, breakEnd }: { lineStart: number; breakStart: number; breakEnd: number }): boolean {
  if (!/^(?:\n|\r\n?)$/.test(text.slice(breakStart, Math.min(breakEnd, breakStart + 3)))) return false;
  if (!/^[ \t]*\p{Ll}{2,}(?!\p{L})/u.test(text.slice(breakEnd, breakEnd + 40))) return false;
  const line = text.slice(Math.max(lineStart, breakStart - sampleLength), breakStart);
  return /[\p{L}\p{N},“”"»)%-]\s*$/u.test(line.slice(-endLength)) && /\p{Lu}/u.test(line);
}

type Line = { lineStart: number; lineEnd: number; nextMarks: Next; nextMissing: Next; spans: Span[] };

function splitLine(text: string, line: Line): void {
  const { lineStart, lineEnd, nextMarks } = line;
  const withoutCapitals = lineEnd - lineStart > 20 && hasNoCapitals(text, lineStart, Math.min(lineEnd, lineStart + sampleLength));
  let start = skipBlanks(text, lineStart, lineEnd);
  let from = datelineEnd(text, start, lineEnd);
  for (let found = nextMarks(from); found && found.index < lineEnd; found = nextMarks(from)) {
    const { index: mark, marks } = found;
    const afterMark = mark + marks.length;
    const afterClosers = skipClosers(text, afterMark, lineEnd);
    const next = skipBlanks(text, afterClosers, lineEnd);
    if (next >= lineEnd) break;
    if (isBorder({ text, lineStart, lineEnd, start, mark, marks, afterMark, afterClosers, next, withoutCapitals })) {
      addSentence(text, start, afterClosers, line);
      start = next;
    }
    from = Math.max(afterMark, afterClosers);
  }
  addSentence(text, start, lineEnd, line);
}

/** A sentence between two stops, parted again where one stop is missing. */
function addSentence(text: string, from: number, to: number, { nextMissing, spans }: Line): void {
  let start = from;
  for (let found = nextMissing(start + 1); found && found.index < to; found = nextMissing(start + 1)) {
    addTrimmed(text, start, found.index, spans);
    start = found.index;
  }
  addTrimmed(text, start, to, spans);
}

function skipClosers(text: string, from: number, lineEnd: number): number {
  footnote.lastIndex = from;
  let at = from + (footnote.exec(text)?.[0].length ?? 0);
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
