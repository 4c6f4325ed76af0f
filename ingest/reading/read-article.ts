import { longestText } from './file-limits.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import type { ReadOutcome } from './read-outcome.ts';
import { rejected } from './read-outcome.ts';
import { readText } from './read-text.ts';
import { sniffFormat } from './sniff-format.ts';

/** Bytes → what the file says. Content decides the format; `path` only tells Markdown from plain text. Never rejects: a refusal is a value. */
export function readArticle(bytes: Uint8Array, { path }: { path: string }): ReadOutcome {
  const format = sniffFormat(bytes, path);
  if (typeof format === 'object') return format;
  const outcome = format === 'html' ? readHtml(bytes) : format === 'markdown' ? readMarkdown(bytes) : readText(bytes);
  if (outcome.kind === 'rejected') return outcome;
  const { length } = outcome.original;
  if (length > longestText) {
    const millions = (Math.ceil(length / 10_000) / 100).toFixed(2);
    return rejected(`${millions} million characters; the limit is ${longestText / 1_000_000} million: split it into several files`);
  }
  if (!/[\p{L}\p{N}]/u.test(outcome.original)) return rejected('empty: no letters or digits in it');
  return outcome;
}
