import { createHash } from 'node:crypto';
import type { SharedLineStore } from '../corpus/shared-line-store.ts';
import type { Replacement } from './compose-edits.ts';

/** Below five a rubric and a page's line cannot be told apart; `smallestShare` keeps a crosshead that returns now and then in ten thousand articles. */
const fewestFamilies = 5;
const smallestShare = 0.05;

/** Furniture is short. What is longer may be a sentence of an agency, which is shared and still the report's. */
const longestLine = 100;
const mostWords = 12;
/** Where the report comes from is kept, however often it is said: bylines, datelines, sources, signs of agencies, addresses, dates. */
const provenance =
  /^(?:von|by|aus|text|autor(?:in)?|quelle|source|stand|datum|erstellt|aktualisiert|veröffentlicht|published|updated|mit material|interview)[: ]|^\(?\p{L}{2,4}(?:\/\p{L}{2,5}){0,3}\)?$|\d{4}|https?:|@/iu;

/**
 * Lines that the articles of one publisher share are the page's, not the report's: found by counting over the corpus, so that no list of words is needed. Only short
 * lines that are no sentences; each counts once for a family, so that five copies of one report share nothing.
 */
export function createSharedLines({ store }: { store: SharedLineStore }): SharedLines {
  return {
    observe({ publisher, family, text }) {
      store.remember(publisher, family, [...new Set([...candidates(text)].map(({ hash }) => hash))]);
    },
    of(publisher) {
      const { families, lines } = store.seen(publisher, fewestFamilies);
      return new Set([...lines].filter(([, count]) => count >= families * smallestShare).map(([line]) => line));
    },
  };
}

export type SharedLines = {
  /** Counts an article. `text`: repaired by the other rules alone. */
  observe(article: { publisher: string; family: string; text: string }): void;
  /** Hashes of the lines that are the publisher's furniture, for `repair`. */
  of(publisher: string): ReadonlySet<string>;
};

/** The lines of a text that are among `shared`, to be removed whole. Linear. */
export function findSharedLines(text: string, shared: ReadonlySet<string>): Replacement[] {
  if (shared.size === 0) return [];
  const found: Replacement[] = [];
  for (const { start, end, hash } of candidates(text)) {
    if (!shared.has(hash)) continue;
    const isLast = end === text.length;
    const from = isLast ? Math.max(start - 1, found.at(-1)?.end ?? 0, 0) : start;
    found.push({ start: from, end: isLast ? end : end + 1, replacement: '' });
  }
  return found;
}

/** Lines that could be furniture, the first one aside: that is the title. */
function* candidates(text: string): Generator<{ start: number; end: number; hash: string }> {
  let start = 0;
  let isFirst = true;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const line = end - start > longestLine * 2 ? '' : text.slice(start, end).trim();
    if (!isFirst && couldBeFurniture(line) && !runsOn(text, end)) yield { start, end, hash: lineHash(line) };
    if (end > start) isFirst = false;
    start = end + 1;
  }
}

function couldBeFurniture(line: string): boolean {
  if (line === '' || line.length > longestLine || !/\p{L}/u.test(line)) return false;
  // A stop makes a sentence, a quotation mark speech, a colon a speaker or the head of a list.
  if (/[.!?:;,]$|["„“”«»‚‘]/.test(line) || line.split(/\s+/).length > mostWords) return false;
  return !provenance.test(line);
}

function runsOn(text: string, end: number): boolean {
  return /^\n[ \t]{0,20}\p{Ll}/u.test(text.slice(end, end + 24));
}

/** Without case, numbers as one ("12 Kommentare" is "48 Kommentare"): 16 hex digits, 64 bits. */
export function lineHash(line: string): string {
  const even = line.toLowerCase().replace(/\d+/g, '0').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(even).digest('hex').slice(0, 16);
}
