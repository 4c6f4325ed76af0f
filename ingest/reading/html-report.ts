import { Readability } from '@mozilla/readability';
import { dropHidden } from './html-hidden.ts';
import { type Line, linesOf } from './html-lines.ts';
import { isElement, measureElements } from './html-measures.ts';
import { dropFurnitureSections, dropPageParts } from './html-page-parts.ts';

/** Lines of the report on a page, title not among them where it is known. Changes the document. */
export function reportLines(document: Document, title: string | undefined): string[] {
  dropHidden(document);
  dropPageParts(document);
  dropFurnitureSections(document);
  const body = document.body;
  if (!body) return [];
  const all = linesOf(body);
  const densest = linesOf(densestElement(body));
  const main =
    body.querySelectorAll('*').length <= mostForReadability
      ? new Readability(document, { serializer: (node) => node, charThreshold: 200 }).parse()?.content
      : undefined;
  const found = main ? linesOf(main) : [];
  const chosen = proseOf(found) * 2 >= proseOf(densest) ? withMissedProse(found, all, title) : densest;
  return withoutRepeats(withoutTrailingHeadings(chosen.filter(({ text }) => !caption.test(text)))).map(({ text }) => text);
}

/** Elements that are left of a page: Readability takes quadratic time over siblings here, a second for 2,000 paragraphs, a minute for 16,000. Reports have hundreds. */
const mostForReadability = 4000;
/** A caption in a paragraph of its own. */
const caption = /^(?:Abbildung|Abb\.|Bildunterschrift|Figure|Fig\.)\s?\d{0,3}[a-z]?\s?[:.]\s/;
/** Two printed lines, mostly not links. */
const isProse = ({ text, linked }: Line): boolean => text.length >= 80 && linked * 2 < text.length;
const proseOf = (lines: Line[]): number => lines.filter(isProse).reduce((sum, { text, linked }) => sum + text.length - linked, 0);

/**
 * Readability looks for one block: a lead above it and paragraphs that stand in boxes of their own fall out. What is prose between the title, or the first
 * line found, and the last line found belongs to the report.
 */
function withMissedProse(found: Line[], all: Line[], title: string | undefined): Line[] {
  const places = new Map<string, number>();
  const titled = title === undefined ? -1 : all.findIndex(({ text, isHeading }) => isHeading && text === title);
  // From the end, so that the first place of a text counts; the same text above the title is a menu's.
  for (let index = all.length - 1; index > titled; index -= 1) places.set(all[index]?.text ?? '', index);
  const matched = found.map(({ text }) => places.get(text));
  // Readability joins some lines: what is in them is not missed.
  const joined = found
    .filter((_, index) => matched[index] === undefined)
    .map(({ text }) => text)
    .join('\n')
    .slice(0, mostCompared);
  const known = new Set(found.map(({ text }) => text));
  const isMissed = (line: Line) => isProse(line) && !known.has(line.text) && !joined.includes(line.text.slice(0, 60));
  const first = matched.find((index) => index !== undefined);
  if (first === undefined) return found;
  let at = titled >= 0 && titled < first ? titled + 1 : first;
  return found.flatMap((line, index) => {
    const place = matched[index];
    if (place === undefined || place < at) return [line];
    const missed = all.slice(at, place).filter(isMissed);
    at = place + 1;
    return [...missed, line];
  });
}
/** Characters of joined lines that are looked through for each missed one. */
const mostCompared = 20_000;

function withoutTrailingHeadings(lines: Line[]): Line[] {
  const last = lines.findLastIndex(({ isHeading }) => !isHeading);
  return last < 0 ? lines : lines.slice(0, last + 1);
}

/** Pages show a paragraph twice: for wide and narrow screens, or as a teaser of itself. Short lines may repeat in a report. */
function withoutRepeats(lines: Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter(({ text }) => {
    if (text.length < 60) return true;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** The smallest element that holds nearly all prose of the page. */
function densestElement(body: Element): Element {
  const measures = measureElements(body);
  let at = body;
  for (;;) {
    const prose = measures.get(at)?.prose ?? 0;
    const child = [...at.childNodes].filter(isElement).find((one) => (measures.get(one)?.prose ?? 0) >= prose * nearlyAll);
    if (!child || prose === 0 || /^(?:P|LI|UL|OL|BLOCKQUOTE)$/i.test(child.nodeName)) return at;
    at = child;
  }
}
const nearlyAll = 0.85;
