/** Characters count with white space of any length as one. */
export type Measure = {
  /** Characters shown in the element. */
  text: number;
  /** Of these, characters inside links. */
  linked: number;
  links: number;
  /** Characters, links aside, of its paragraphs: blocks whose own text is as long as two lines of a report at least and not mostly links. */
  prose: number;
  /** Its paragraphs of several sentences, `longParagraph` characters or more. */
  long: number;
};

/** Two printed lines: menus, buttons and headlines are shorter, paragraphs of reports rarely are. */
const shortestParagraph = 80;
const longParagraph = 200;
/** Elements that end a line of text. What other elements hold runs on with the text around them. */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

export const isBlock = (node: Node): boolean => blocks.has(node.nodeName.toUpperCase());
export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** How much text, linked text and prose each element of a tree holds. One pass; depth is bounded before parsing. */
export function measureElements(root: Element): Map<Node, Measure> {
  const measures = new Map<Node, Measure>();
  /** Own text of the block at hand: what runs on in one line, inline elements included. */
  type Line = { text: number; linked: number };
  const close = (line: Line, into: Measure) => {
    const unlinked = line.text - line.linked;
    if (line.text >= shortestParagraph && unlinked >= line.linked) {
      into.prose += unlinked;
      if (unlinked >= longParagraph) into.long += 1;
    }
    line.text = 0;
    line.linked = 0;
  };
  const walk = (element: Element, inLink: boolean, outer: Line): Measure => {
    const measure: Measure = { text: 0, linked: 0, links: 0, prose: 0, long: 0 };
    const block = isBlock(element);
    const line: Line = block ? { text: 0, linked: 0 } : outer;
    const linked = inLink || element.nodeName.toUpperCase() === 'A';
    if (linked && !inLink) measure.links += 1;
    let breaks = 0;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const length = shownLength(child.textContent ?? '');
        measure.text += length;
        line.text += length;
        if (linked) {
          measure.linked += length;
          line.linked += length;
        }
        if (length > 0) breaks = 0;
      } else if (isElement(child)) {
        if (child.nodeName.toUpperCase() === 'BR') {
          breaks += 1;
          // Two breaks part paragraphs on pages that know no other way.
          if (breaks === 2 && block) close(line, measure);
          continue;
        }
        if (isBlock(child)) close(line, measure);
        const inner = walk(child, linked, line);
        measure.text += inner.text;
        measure.linked += inner.linked;
        measure.links += inner.links;
        measure.prose += inner.prose;
        measure.long += inner.long;
      }
    }
    if (block) close(line, measure);
    measures.set(element, measure);
    return measure;
  };
  walk(root, false, { text: 0, linked: 0 });
  return measures;
}

/** Characters of a text as a browser shows them. */
function shownLength(text: string): number {
  return text.replace(/\s+/g, ' ').trim().length;
}
