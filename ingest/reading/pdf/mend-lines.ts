import type { Edit } from '../../corpus/article.ts';
import type { Line } from './pdf-lines.ts';
import { findRunningLines, type PdfPage } from './running-lines.ts';

/** `original`: every line as the pages give it. `marks`: the mending, as edits of it. `pages`: where each begins in `original`. */
export type MendedText = { original: string; marks: Edit[]; pages: number[] };

type Placed = { line: Line; page: number; start: number; end: number };
type Joint = 'paragraph' | 'line-wrap' | 'hyphenation' | 'hyphen-kept';

/** Ends that a paragraph may have. */
const sentenceEnd = /[.!?…:]["“”»«’')\]]*$/;
const listMark = /^(?:[•▪■●◦–—*-]\s|\d{1,2}[.)]\s+\p{Lu}|\(?[a-z]\)\s)/u;
const longestWord = 80;
/** After these a hyphen stands for what comes later: "Nord- und Südkorea". */
const afterOpenHyphen = /^(?:und|oder|bzw|beziehungsweise|sowie|bis|statt|noch|wie|als|and|or|to)\b/;

/**
 * Lines of print as paragraphs: breaks inside a paragraph become blanks, words parted at a line's end are joined, heads, feet and numbers of pages go. All
 * of it is recorded: the original holds the lines as they stand, in reading order. No other character is changed.
 */
export function mendLines(pages: PdfPage[]): MendedText {
  const placed: Placed[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const [page, { lines }] of pages.entries()) {
    starts.push(at);
    for (const line of lines) {
      placed.push({ line, page, start: at, end: at + line.text.length });
      at += line.text.length + 1;
    }
  }
  const original = placed.map(({ line }) => line.text).join('\n');
  const running = findRunningLines(pages);
  const leading = usualLeading(placed.filter(({ line }) => !running.has(line)));
  const hyphenated = hyphenatedWords(original);

  const marks: Edit[] = [];
  const mark = (start: number, end: number, replacement: string, rule: string) => {
    if (start < end) marks.push({ originalStart: start, originalEnd: Math.min(end, original.length), replacement, rule });
  };
  let before: Placed | undefined;
  for (const [index, here] of placed.entries()) {
    const role = running.get(here.line);
    if (role !== undefined) {
      // The line and the break behind it; of the last line the one before it.
      const isLast = index === placed.length - 1;
      mark(isLast && before ? here.start - 1 : here.start, here.end + 1, '', role);
      continue;
    }
    if (before) {
      const joint = jointOf(before.line, here.line, { samePage: before.page === here.page, leading, hyphenated });
      if (joint === 'line-wrap') mark(before.end, before.end + 1, ' ', joint);
      else if (joint === 'hyphenation') mark(before.end - 1, before.end + 1, '', joint);
      else if (joint === 'hyphen-kept') mark(before.end, before.end + 1, '', 'line-wrap');
    }
    before = here;
  }
  // Behind the last line there is no break any more: pages without lines begin at the end.
  return { original, marks: inOrder(marks), pages: starts.map((start) => Math.min(start, original.length)) };
}

/** Marks by place; those of a page's lines that touch a break that was taken already begin behind it. */
function inOrder(marks: Edit[]): Edit[] {
  const sorted = marks.sort((one, other) => one.originalStart - other.originalStart || one.originalEnd - other.originalEnd);
  const kept: Edit[] = [];
  for (const edit of sorted) {
    const from = Math.max(edit.originalStart, kept.at(-1)?.originalEnd ?? 0);
    if (from < edit.originalEnd) kept.push({ ...edit, originalStart: from });
  }
  return kept;
}

function jointOf(
  one: Line,
  next: Line,
  { samePage, leading, hyphenated }: { samePage: boolean; leading: number | undefined; hyphenated: Set<string> },
): Joint {
  if (Math.abs(one.size - next.size) > Math.max(one.size, next.size) * 0.12) return 'paragraph';
  const hyphen = hyphenJoint(one.text, next.text, hyphenated);
  const sameBlock = samePage && one.block === next.block;
  if (!sameBlock) return hyphen ?? (sentenceEnd.test(one.text) || listMark.test(next.text) ? 'paragraph' : joinsOn(one, next));
  const gap = next.y - one.y;
  if (gap > Math.max((leading ?? one.size * 1.2) * 1.4, one.size * 1.5)) return 'paragraph';
  if (hyphen) return hyphen;
  if (listMark.test(next.text)) return 'paragraph';
  const width = one.right - one.left;
  const isShort = one.end < one.right - width * 0.25;
  const isIndented = next.x > next.left + next.size * 0.7 && one.x <= one.left + one.size * 0.4 && next.x < next.left + width * 0.25;
  if (isIndented && (sentenceEnd.test(one.text) || isShort)) return 'paragraph';
  if (isShort && (sentenceEnd.test(one.text) || /^[\p{Lu}\d„"“»]/u.test(next.text))) return 'paragraph';
  if (one.text.includes('\t') || next.text.includes('\t')) return 'paragraph';
  return 'line-wrap';
}

/** Over the end of a column or page a sentence goes on, unless the line is a heading: short, and the next begins a sentence. */
function joinsOn(one: Line, next: Line): Joint {
  const isShort = one.end < one.right - (one.right - one.left) * 0.25 || one.right - one.left < (next.right - next.left) * 0.6;
  return isShort && /^\p{Lu}/u.test(next.text) ? 'paragraph' : 'line-wrap';
}

function hyphenJoint(one: string, next: string, hyphenated: Set<string>): Joint | undefined {
  // Looked at from the end of the line, and no further than words are long.
  const left = /([\p{L}\p{N}]+)[-\u00ad\u2010]$/u.exec(one.slice(-longestWord))?.[1];
  const right = /^[\p{L}\p{N}]+/u.exec(next.slice(0, longestWord))?.[0];
  if (left === undefined || right === undefined) return undefined;
  if (one.endsWith('\u00ad')) return 'hyphenation';
  // "Nord-/Süd", "2024-/25", "EU-/weit" and what the text elsewhere writes with a hyphen keep theirs.
  if (!/^\p{Ll}/u.test(right) || /\p{N}$/u.test(left) || /^\p{Lu}{2,}$/u.test(left)) return 'hyphen-kept';
  if (afterOpenHyphen.test(next)) return 'line-wrap';
  return hyphenated.has(`${left}-${right}`.toLowerCase()) ? 'hyphen-kept' : 'hyphenation';
}

/** Words with a hyphen inside a line, in lower case. */
function hyphenatedWords(text: string): Set<string> {
  return new Set((text.match(/\p{L}{1,40}-\p{Ll}{1,40}(?!\p{L})/gu) ?? []).map((word) => word.toLowerCase()));
}

/** The usual distance of two lines of the same column, in points; undefined where no two stand close together. */
function usualLeading(placed: Placed[]): number | undefined {
  const gaps: number[] = [];
  for (const [index, { line, page }] of placed.entries()) {
    const next = placed[index + 1];
    if (!next || next.page !== page || next.line.block !== line.block) continue;
    const gap = next.line.y - line.y;
    if (gap > 0 && gap < line.size * 3) gaps.push(gap);
  }
  return gaps.sort((one, other) => one - other)[(gaps.length - 1) >> 1];
}
