/** A part of a Markdown text that can be parsed alone. `start`: where it begins in the whole, in UTF-16 code units. */
export type MarkdownPiece = { start: number; text: string };

/** The parser's time grows with the square of the blocks (10,000 lines: 3.4 s, 1,300 lines: 40 ms): pieces of this length keep it linear. */
const PIECE = 5_000;
/** A piece that cannot be parted, such as a code block without end, is not parsed above this. */
const LONGEST_PIECE = 30_000;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** What goes on over blank lines until its end. */
const OPENED: [RegExp, RegExp][] = [
  [/<!--/, /-->/],
  [/<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
];

/** Parts a Markdown text at blank lines before lines that begin at the margin, outside of code and comments. Undefined when a piece stays too long. Linear. */
export function splitMarkdown(markdown: string): MarkdownPiece[] | undefined {
  const pieces: MarkdownPiece[] = [];
  let [start, at, isBehindBlank] = [0, 0, false];
  let fence: string | undefined;
  let end: RegExp | undefined;
  for (const line of markdown.split(/(?<=\n)/)) {
    const isAtMargin = /^\S/.test(line);
    if (isBehindBlank && isAtMargin && fence === undefined && end === undefined && at - start >= PIECE) {
      pieces.push({ start, text: markdown.slice(start, at) });
      start = at;
    }
    if (end?.test(line)) end = undefined;
    else if (end === undefined) {
      const mark = FENCE.exec(line)?.[1];
      if (mark !== undefined && fence === undefined) fence = mark;
      else if (mark !== undefined && fence !== undefined && mark.startsWith(fence)) fence = undefined;
      if (fence === undefined) end = OPENED.find(([open, close]) => open.test(line) && !close.test(line))?.[1];
    }
    isBehindBlank = line.trim() === '';
    at += line.length;
    if (at - start > LONGEST_PIECE) return undefined;
  }
  pieces.push({ start, text: markdown.slice(start) });
  return pieces;
}
