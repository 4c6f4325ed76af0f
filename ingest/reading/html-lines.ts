const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** The text of an element, one line a block, white space as the browser shows it. */
export function linesOf(root: Node): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    const shown = line.replace(/[ \t\r\n\f]+/g, ' ').trim();
    if (shown !== '') lines.push(shown);
    line = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) line += node.textContent ?? '';
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    const isBlock = blocks.has(node.nodeName.toUpperCase());
    if (isBlock) flush();
    node.childNodes.forEach(walk);
    if (isBlock) flush();
  };
  walk(root);
  flush();
  return lines;
}
