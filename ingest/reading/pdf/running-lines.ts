import type { Line } from './pdf-lines.ts';

export type PdfPage = { height: number; lines: Line[] };
export type RunningLine = 'page-head' | 'page-foot' | 'page-number';

/** Shares of a page's height in which heads and feet stand, and by which one may move from page to page. */
const headZone = 0.14;
const footZone = 0.86;
const sway = 0.02;
/** Lines at either edge of a page that are looked at, and the white that parts them from the text, in sizes of their font. */
const outermost = 3;
const white = 1.7;
const numberAlone = /^(?:(?:seite|page|s\.|p\.)\s*)?[-–—|•\s]*(\d{1,5})[-–—|•\s]*(?:(?:von|of|\/)\s*\d{1,5})?[-–—|•\s]*$/i;

/** "– Seite 12 von 345 –" */
const longestNumber = 40;
const saysPage = /^\D*(?:seite|page)\b|\b(?:von|of)\b|^\s*[-–—]\s*\d+\s*[-–—]\s*$/i;

type Candidate = { line: Line; page: number; height: number; zone: 'page-head' | 'page-foot'; words: string };

/**
 * Lines that are the page's and not the report's: what comes again at the same place of several pages, in the same size, but for its figures; and page
 * numbers. A line that stands once is never among them, unless it says that it is a page's number.
 */
export function findRunningLines(pages: PdfPage[]): Map<Line, RunningLine> {
  const found = new Map<Line, RunningLine>();
  const candidates = pages.flatMap(candidatesOf);
  const groups = Map.groupBy(candidates, ({ zone, words }) => `${zone} ${words}`);
  for (const group of groups.values()) {
    for (const candidate of group) {
      const alike = group.filter(
        ({ line, height }) =>
          Math.abs(line.y / height - candidate.line.y / candidate.height) < sway &&
          Math.abs(line.size - candidate.line.size) < candidate.line.size * 0.15,
      );
      const times = new Set(alike.map(({ page }) => page)).size;
      if (times >= 3 || (times >= 2 && pages.length <= 4)) found.set(candidate.line, candidate.zone);
    }
  }
  const numbers = candidates.flatMap(({ line, page }) => {
    const number = line.text.length > longestNumber ? undefined : numberAlone.exec(line.text.trim())?.[1];
    return number === undefined ? [] : [{ line, page, number: Number(number) }];
  });
  // Page numbers count with the pages.
  const pagesByShift = Map.groupBy(numbers, ({ number, page }) => number - page);
  for (const { line, page, number } of numbers) {
    const counts = pagesByShift.get(number - page)?.some((other) => other.page !== page) ?? false;
    if (counts || saysPage.test(line.text) || (pages.length === 1 && number === 1)) found.set(line, 'page-number');
  }
  return found;
}

function candidatesOf({ height, lines }: PdfPage, page: number): Candidate[] {
  const sorted = [...lines].sort((one, other) => one.y - other.y);
  const take = (some: Line[], zone: Candidate['zone']) =>
    some.map(
      (line): Candidate => ({ line, page, height, zone, words: line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase() }),
    );
  return [
    ...take(
      edgeOf(sorted).filter(({ y }) => y < height * headZone),
      'page-head',
    ),
    ...take(
      edgeOf(sorted.toReversed()).filter(({ y }) => y > height * footZone),
      'page-foot',
    ),
  ];
}

/** The first lines from an edge of the page, up to the first white. */
function edgeOf(lines: Line[]): Line[] {
  for (let count = 1; count <= outermost; count += 1) {
    const [last, next] = [lines[count - 1], lines[count]];
    if (last && (!next || Math.abs(next.y - last.y) > white * last.size)) return lines.slice(0, count);
  }
  return [];
}
