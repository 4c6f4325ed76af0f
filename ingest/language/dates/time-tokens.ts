import type { TimeWord } from './time-word.ts';
import { timeWord } from './time-words.ts';

/** Words, runs of digits and marks of a text, by index; `BREAK` stands where a line ends or more than three blanks are. Columns, so that ten million tokens fit. */
export type TimeTokens = { text: string; count: number; starts: Int32Array; ends: Int32Array; words: (TimeWord | undefined)[] };

export const BREAK: TimeWord = { low: '\n' };
const DIGITS: TimeWord = { low: '', isDigits: true, canStart: true };
const NOTHING: TimeWord = { low: '' };
/** No word of time is longer. */
const LONGEST = 30;
const MOST_BLANKS = 3;

const marks = new Map<string, TimeWord>([...'.,:;-/()[]!?„"»«|&+*%°$€#§_'].map((mark) => [mark, { low: mark }]));
for (const dash of '–—‐‑−') marks.set(dash, { low: '–' });
for (const quote of "'’‘`") marks.set(quote, { low: '’' });
for (const quote of '“”‚') marks.set(quote, { low: '"' });

/** 0 other, 1 letter or mark on one, 2 digit, 3 blank, 4 line end; of UTF-16 code units, surrogates are letters. */
const classes = new Uint8Array(65_536);
for (let code = 0; code < 65_536; code += 1) classes[code] = classOf(code);

function classOf(code: number): number {
  if (code >= 48 && code <= 57) return 2;
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return 4;
  if (code >= 0xd800 && code <= 0xdfff) return 1;
  const char = String.fromCharCode(code);
  if (/[\p{L}\p{M}]/u.test(char)) return 1;
  return /\s/.test(char) ? 3 : 0;
}

/** One pass over the text. */
export function timeTokens(text: string): TimeTokens {
  let size = 1024;
  let starts = new Int32Array(size);
  let ends = new Int32Array(size);
  const words: (TimeWord | undefined)[] = [];
  let count = 0;
  let at = 0;
  const push = (start: number, end: number, word: TimeWord | undefined): void => {
    if (count === size) {
      size *= 2;
      starts = grown(starts, size);
      ends = grown(ends, size);
    }
    starts[count] = start;
    ends[count] = end;
    words.push(word);
    count += 1;
  };
  while (at < text.length) {
    const start = at;
    const kind = classes[text.charCodeAt(at)];
    at += 1;
    if (kind === 0) {
      push(start, at, marks.get(text[start] ?? ''));
      continue;
    }
    while (at < text.length && classes[text.charCodeAt(at)] === kind) at += 1;
    if (kind === 1) push(start, at, at - start > LONGEST ? undefined : timeWord(text.slice(start, at)));
    else if (kind === 2) push(start, at, DIGITS);
    else if ((kind === 4 || at - start > MOST_BLANKS) && words[count - 1] !== BREAK) push(start, start, BREAK);
  }
  return { text, count, starts, ends, words };
}

function grown(column: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(column);
  return larger;
}

/** What stands there; a word without meaning outside the text and for words unknown. */
export function wordAt(tokens: TimeTokens, index: number): TimeWord {
  return tokens.words[index] ?? NOTHING;
}

export function lowAt(tokens: TimeTokens, index: number): string {
  return tokens.words[index]?.low ?? '';
}

export function startOf(tokens: TimeTokens, index: number): number {
  return index < tokens.count ? (tokens.starts[index] ?? 0) : tokens.text.length;
}

export function endOf(tokens: TimeTokens, index: number): number {
  return index >= 0 && index < tokens.count ? (tokens.ends[index] ?? 0) : 0;
}

/** As written; '' outside the text. */
export function writtenAt(tokens: TimeTokens, index: number): string {
  return index >= 0 && index < tokens.count ? tokens.text.slice(startOf(tokens, index), endOf(tokens, index)) : '';
}

/** Whether nothing stands between the token and the one before it. */
export function isGlued(tokens: TimeTokens, index: number): boolean {
  return index > 0 && index < tokens.count && startOf(tokens, index) === endOf(tokens, index - 1) && wordAt(tokens, index - 1) !== BREAK;
}

/** How many digits; 0 for anything else. */
export function digitsAt(tokens: TimeTokens, index: number): number {
  return wordAt(tokens, index).isDigits ? endOf(tokens, index) - startOf(tokens, index) : 0;
}

/** The number in digits; undefined for other tokens and for more than four digits. */
export function numeralAt(tokens: TimeTokens, index: number): number | undefined {
  const width = digitsAt(tokens, index);
  return width > 0 && width <= 4 ? Number(writtenAt(tokens, index)) : undefined;
}

/** Whether a letter opens the token in upper case, known word or not. */
export function isCapitalAt(tokens: TimeTokens, index: number): boolean {
  return index >= 0 && index < tokens.count && /^\p{Lu}/u.test(tokens.text[startOf(tokens, index)] ?? '');
}
