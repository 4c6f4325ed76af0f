import type { Doubt } from '../../server/contract/article.ts';
import type { Span } from './reader-address.tsx';

export type Piece = { text: string; start: number; isMarked: boolean; isCited: boolean; doubt?: string };
export type Paragraph = { start: number; pieces: Piece[] };

const plain = (line: string) => line.replace(/\s+/g, ' ').trim();
const holds = (span: Span | undefined, at: number) => span !== undefined && at >= span.start && at < span.end;

function doubtAt(doubts: readonly Doubt[], at: number): { doubt?: string } {
  const found = doubts.find((doubt) => holds(doubt, at));
  return found ? { doubt: found.rule } : {};
}

/** Lines of a text as paragraphs, cut where a highlighted or cited span begins or ends. Empty lines are left out. */
export function splitParagraphs(
  text: string,
  marked: Span | undefined,
  cited: readonly Span[],
  doubts: readonly Doubt[] = [],
): Paragraph[] {
  const spans = [...cited, ...doubts, ...(marked ? [marked] : [])];
  const borders = spans.flatMap(({ start, end }) => [start, end]);
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') {
      const cuts = [...new Set([start, ...borders.filter((at) => at > start && at < end), end])].sort((a, b) => a - b);
      const pieces = cuts.slice(0, -1).map((from, index) => ({
        text: text.slice(from, cuts[index + 1]),
        start: from,
        isMarked: holds(marked, from),
        isCited: cited.some((span) => holds(span, from)),
        ...doubtAt(doubts, from),
      }));
      paragraphs.push({ start, pieces });
    }
    start = end + 1;
  }
  return paragraphs;
}

/** The line of the text that is its title, to be shown as the heading; undefined where the title is not in the text, or was corrected. */
export function findHeadline(paragraphs: readonly Paragraph[], title: string | undefined): Paragraph | undefined {
  const [first] = paragraphs;
  if (!first || title === undefined) return undefined;
  return plain(first.pieces.map(({ text }) => text).join('')) === plain(title) ? first : undefined;
}

/** Where the first marked piece begins. */
export function firstMarked(paragraphs: readonly Paragraph[]): number | undefined {
  return paragraphs.flatMap(({ pieces }) => pieces).find(({ isMarked }) => isMarked)?.start;
}
