import { decodeHTMLStrict } from 'entities';
import type { Replacement } from './compose-edits.ts';

const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g;

/** Well-formed HTML entities (`&quot;`, `&#8222;`) as their characters. `R&D`, `&foo;` and `?a=1&b=2` stay. */
export function findEntities(text: string): Replacement[] {
  const found: Replacement[] = [];
  for (const match of text.matchAll(entity)) {
    const replacement = decodeHTMLStrict(match[0]);
    if (replacement !== match[0]) found.push({ start: match.index, end: match.index + match[0].length, replacement });
  }
  return found;
}
