import type { Span } from '../span.ts';
import type { Quotation } from './quotations.ts';

/**
 * A word or a mark of a sentence. `low`: lower case; `mark`: for marks the character that parts clauses (an opening bracket as "(", a dash as "–"),
 * else empty; `speech`: index of the quotation of somebody's words it stands in, else −1; `title`: it stands in a quoted title or name.
 */
export type ClauseToken = Span & {
  text: string;
  low: string;
  mark: '' | ',' | ';' | ':' | '–' | '(' | ')' | '.' | '!' | '?';
  speech: number;
  title: boolean;
};

/** Words keep their hyphens, apostrophes and decimal marks. Longer runs are cut, so that no text makes a match long. */
const pattern =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]{0,80}(?:(?:[-‐‑'’&/](?=[\p{L}\p{N}])|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]{1,80}){0,8}-?|[,;:.!?…()[\]–—]|(?<=\s)-(?=\s)/gu;

const markOf: Record<string, ClauseToken['mark']> = {
  ',': ',',
  ';': ';',
  ':': ':',
  '.': '.',
  '…': '.',
  '!': '!',
  '?': '?',
  '(': '(',
  '[': '(',
  ')': ')',
  ']': ')',
  '–': '–',
  '—': '–',
  '-': '–',
};

/** Walks through the quotations of a text beside its sentences, both in order. */
export type QuotationCursor = { quotations: readonly Quotation[]; at: number };

/** The first tokens of one sentence. Sentences must be given in the text's order, so that the cursor only moves on. Linear; never throws. */
export function clauseTokens(
  text: string,
  { start, end }: Span,
  { cursor, atMost }: { cursor: QuotationCursor; atMost: number },
): ClauseToken[] {
  const tokens: ClauseToken[] = [];
  for (const match of text.slice(start, end).matchAll(pattern)) {
    if (tokens.length >= atMost) break;
    const from = start + match.index;
    const written = match[0];
    const to = from + written.length;
    while ((cursor.quotations[cursor.at]?.end ?? Number.POSITIVE_INFINITY) <= from) cursor.at += 1;
    const around = cursor.quotations[cursor.at];
    const inside = around !== undefined && around.start <= from;
    const mark = Object.hasOwn(markOf, written) ? (markOf[written] ?? '') : '';
    if (mark === '–' && /\p{N}/u.test(text[from - 1] ?? '')) continue;
    tokens.push({
      start: from,
      end: to,
      text: written,
      low: mark === '' ? written.toLowerCase() : written,
      mark,
      speech: inside && around.speech ? cursor.at : -1,
      title: inside && !around.speech,
    });
  }
  return tokens;
}
