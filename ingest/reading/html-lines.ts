import { isBlock, isElement } from './html-measures.ts';

/** `linked`: characters of the text inside links. */
export type Line = { text: string; linked: number; isHeading: boolean };

/** Cells longer than this are paragraphs: the table only lays out the page. */
const longestCell = 120;

/** The text of an element, one line a block and a row of a table, white space as the browser shows it. */
export function linesOf(root: Node): Line[] {
  const lines: Line[] = [];
  let line = '';
  let linked = 0;
  let heading = false;
  const flush = () => {
    const text = evenBlanks(line);
    if (text !== '') lines.push({ text, linked: Math.min(linked, text.length), isHeading: heading });
    line = '';
    linked = 0;
  };
  const walk = (node: Node, inLink: boolean): void => {
    if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      line += text;
      if (inLink) linked += evenBlanks(text).length;
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    const name = node.nodeName.toUpperCase();
    if (name === 'BR') {
      flush();
      return;
    }
    if (name === 'TR') {
      const row = rowOf(node);
      if (row !== undefined) {
        flush();
        line = row;
        flush();
        return;
      }
    }
    const block = isBlock(node);
    if (block) flush();
    const outer = heading;
    if (/^H[1-6]$/.test(name)) heading = true;
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child, inLink || name === 'A');
    if (block) flush();
    heading = outer;
  };
  walk(root, false);
  flush();
  return lines;
}

/** The cells of a row of data in one line; undefined where a cell holds paragraphs, other tables or much text. */
function rowOf(row: Node): string | undefined {
  const cells = [...row.childNodes].filter((cell) => isElement(cell) && /^T[DH]$/i.test(cell.nodeName));
  if (cells.length < 2) return undefined;
  const texts: string[] = [];
  for (const cell of cells) {
    const text = evenBlanks(cell.textContent ?? '');
    if (text.length > longestCell || [...cell.childNodes].some((child) => isElement(child) && isLayout(child))) return undefined;
    if (text !== '') texts.push(text);
  }
  return texts.join(' | ');
}

function isLayout(element: Element): boolean {
  return /^(?:TABLE|UL|OL|H[1-6]|ARTICLE|SECTION|BLOCKQUOTE)$/i.test(element.nodeName);
}

function evenBlanks(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}
