/** HTML5 elements without content, and those that the next of their kind ends: neither makes a page deeper. */
const neverDeeper = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd option optgroup tr td th tbody rp rt'.split(' '),
);
/** Elements whose content is no markup. */
const rawText = /^(?:script|style|textarea|title|noscript|xmp|iframe)$/;
const token = /<!--|<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)/g;

/** How deep the elements of a page are nested at most, without parsing it: parsers and DOM walks fail far above this. Linear. */
export function htmlDepth(html: string): number {
  const open: string[] = [];
  const counts = new Map<string, number>();
  let deepest = 0;
  const missing = new Set<string>();
  const scanner = new RegExp(token);
  for (let match = scanner.exec(html); match; match = scanner.exec(html)) {
    const [found, slash, written] = match;
    const name = written?.toLowerCase() ?? '';
    const end = found === '<!--' ? '-->' : slash === '' && rawText.test(name) ? `</${name}` : undefined;
    if (end !== undefined && !missing.has(end)) {
      const close = end === '-->' ? html.indexOf(end, scanner.lastIndex) : indexOfClosing(html, end, scanner.lastIndex);
      if (close < 0) missing.add(end);
      else scanner.lastIndex = close + end.length;
    }
    if (end !== undefined || neverDeeper.has(name)) continue;
    if (slash === '') {
      open.push(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      deepest = Math.max(deepest, open.length);
    } else if ((counts.get(name) ?? 0) > 0) closeUpTo(name);
  }
  return deepest;

  /** As parsers do: an end tag ends what is open inside of its element, too; one of an element that is not open ends nothing. */
  function closeUpTo(name: string): void {
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      counts.set(last, (counts.get(last) ?? 1) - 1);
      if (last === name) return;
    }
  }
}

function indexOfClosing(html: string, closing: string, from: number): number {
  const pattern = new RegExp(closing, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}
