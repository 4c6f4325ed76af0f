import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { unlinkMarkers } from './citation-markers.ts';

/** Characters that can begin inline Markdown or an entity; text without them needs no parser. */
const inlineMarkdown = /[\\`*_[\]<&]/u;
/** Control characters, bidirectional overrides and tag characters: invisible, and able to make a sentence read differently. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;
const tag = /<(?:!--.*?-->|[!/?]?[a-z][^<>]*>)/giu;

/**
 * One line of a model's Markdown as inert plain text: emphasis and code marks removed, links and images reduced to their words,
 * HTML tags dropped. Nothing in the result is Markdown or HTML again, even where the model escaped it. Citation markers stay.
 */
export function plainText(markdown: string): string {
  const line = unlinkMarkers(markdown.replace(/\s/gu, ' ').replace(invisible, ''));
  return inert(inlineMarkdown.test(line) ? flattened(line) : line);
}

function flattened(line: string): string {
  // A word in front keeps the parser from reading "13. September" as item 13 of a list, or "#" as a heading.
  const lead = 'x ';
  const padding = line.match(/^ */u)?.[0] ?? '';
  const flat = textOf(fromMarkdown(lead + line.slice(padding.length)), { includeImageAlt: true, includeHtml: false });
  // The parser drops blanks at the end, which matter while the line is still being written.
  return padding + flat.slice(lead.length).trimEnd() + (line.match(/ *$/u)?.[0] ?? '');
}

function inert(text: string): string {
  let clean = text.replace(invisible, '').toWellFormed();
  for (let before = ''; before !== clean; ) {
    before = clean;
    clean = clean.replace(tag, '');
  }
  return clean.replace(/\*\*+|`+/gu, '').replace(/\](?=\()/gu, '] ');
}
