import type { Replacement } from './compose-edits.ts';

const blockTags =
  'address|article|aside|blockquote|body|br|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul';
const inlineTags =
  'a|abbr|b|big|cite|code|del|em|font|i|iframe|img|ins|label|link|mark|meta|noscript|picture|q|s|script|small|source|span|strike|strong|style|sub|sup|svg|time|tt|u|video|wbr';
/** `<p>`, `< p>`, `< /p>`, `<br />`, `<a href="…">`: known names only, so that "a < b" and "<Name>" stay. */
const tag = new RegExp(`< ?/? ?(?:(?<block>${blockTags})|(?:${inlineTags}))(?<attributes>\\s[^<>\\n]{0,500})?/? ?>`, 'gi');

/**
 * Tags that scraping left, whole or broken. Where a block's tag parts two pieces of one line, a line break takes its place.
 * A tag alone in quotation marks is spoken of and stays, and so does "a < b > c".
 */
export function findTags(text: string): Replacement[] {
  const found: Replacement[] = [];
  for (const match of text.matchAll(tag)) {
    const start = match.index;
    const end = start + match[0].length;
    const attributes = match.groups?.attributes?.replace('/', '').trim() ?? '';
    if (attributes !== '' && !attributes.includes('=')) continue;
    if (/^< [a-z] +>$/i.test(match[0])) continue;
    if (/[„“”"»«›‹'‚‘`]/.test(text[start - 1] ?? '') && /[“”"«»‹›'‘’`]/.test(text[end] ?? '')) continue;
    const atLineEdge = /(?:^|\n) *$/.test(lineStart(text, start)) || /^ *(?:\n|$)/.test(text.slice(end, end + blanksLookedAt));
    found.push({ start, end, replacement: match.groups?.block && !atLineEdge ? '\n' : '' });
  }
  return found;
}

/** How many blanks beside a tag still count as the edge of its line. */
const blanksLookedAt = 9;

/** The characters before `at`; a letter in front when they do not reach the text's start. */
function lineStart(text: string, at: number): string {
  return at <= blanksLookedAt ? text.slice(0, at) : `x${text.slice(at - blanksLookedAt, at)}`;
}

const codeStarts = /<!--|<(script|style)\b[^<>]{0,500}>/gi;

/** Comments, scripts and style sheets, with what is in them. One without an end is left to `findTags`. */
export function findEmbeddedCode(text: string): Replacement[] {
  const found: Replacement[] = [];
  const missing = new Set<string>();
  const low = /<(?:!--|script|style)/i.test(text) ? asciiLowerCase(text) : text;
  let behind = 0;
  for (const match of text.matchAll(codeStarts)) {
    const close = match[1] ? `</${match[1].toLowerCase()}>` : '-->';
    if (match.index < behind || missing.has(close)) continue;
    const at = low.indexOf(close, match.index + match[0].length);
    if (at < 0) {
      missing.add(close);
      continue;
    }
    behind = at + close.length;
    found.push({ start: match.index, end: behind, replacement: '' });
  }
  return found;
}

/** `toLowerCase` can change a text's length (İ): offsets must stay. */
function asciiLowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}
