import type { Span } from '../../ingest/language/span.ts';
import { findWords, foldWord, type Word } from '../../ingest/language/words.ts';

/** Where a question names a publisher of the corpus; `publisher` as the reports have it. */
export type PublisherMention = Span & { publisher: string; words: number };

export type FindPublishers = (question: string) => PublisherMention[];

/** `isWritten`: an abbreviation counts only as it is written ("AM" is no "am"). */
type Alias = { publisher: string; stems: string[]; isWritten?: string };

const OPENING_ARTICLE = /^(?:der|die|das|the)\s+/iu;
const HOST = /^(?:www\.)?(?:[a-z]{2}\.)?([\p{L}\d-]+?)\d*(?:\.[a-z]{2,})+$/iu;

/**
 * Finds publishers by their name, its parts ("ZARNA" of "ZARNA – Zarestanische Nachrichtenagentur"), what brackets add, the initials of a name
 * of several words (FAZ) and the middle of an address (abna of de.abna24.com), inflected too. Longest first, without overlap.
 * `publishers`: where two have the same short name, the earlier one is meant.
 */
export function createFindPublishers(publishers: readonly string[]): FindPublishers {
  const byFirst = new Map<string, Alias[]>();
  const known = new Set<string>();
  // Full names before short forms, so that "Reuters" is not taken from the publisher of that name by "Reuters – Ticker".
  for (const alias of [...publishers.map((publisher) => aliasOf(publisher, publisher)), ...publishers.flatMap(shortForms)]) {
    const key = alias.isWritten ?? alias.stems.join(' ');
    const [first] = alias.stems;
    if (first === undefined || known.has(key)) continue;
    known.add(key);
    byFirst.set(first, [...(byFirst.get(first) ?? []), alias]);
  }
  return (question) => {
    const words = findWords(question, 'de');
    const found: PublisherMention[] = [];
    for (let at = 0; at < words.length; at++) {
      const best = (byFirst.get(words[at]?.stem ?? '') ?? [])
        .filter((alias) => stands(alias, words, at))
        .sort((a, b) => b.stems.length - a.stems.length)[0];
      const start = words[at]?.start;
      const end = best && words[at + best.stems.length - 1]?.end;
      if (!best || start === undefined || end === undefined) continue;
      found.push({ start, end, publisher: best.publisher, words: best.stems.length });
      at += best.stems.length - 1;
    }
    return found;
  };
}

function stands({ stems, isWritten }: Alias, words: Word[], at: number): boolean {
  if (isWritten !== undefined) return words[at]?.text === isWritten;
  return stems.every((stem, index) => words[at + index]?.stem === stem);
}

function aliasOf(publisher: string, name: string): Alias {
  const words = findWords(name.replace(OPENING_ARTICLE, ''), 'de');
  const isAbbreviation = words.length === 1 && /^\p{Lu}{2,3}$/u.test(words[0]?.text ?? '');
  return { publisher, stems: words.map(({ stem }) => stem), ...(isAbbreviation && { isWritten: words[0]?.text }) };
}

function shortForms(publisher: string): Alias[] {
  const bare = publisher.replace(/\s*\([^()]*\)\s*/gu, ' ').trim();
  const bracketed = [...publisher.matchAll(/\(([^()]+)\)/gu)].map((match) => match[1] ?? '');
  const pieces = bare.split(/\s+[–—|:-]\s+|:\s+/u);
  const initials = bare
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  const host = HOST.exec(publisher)?.[1];
  const names = [
    bare,
    ...bracketed,
    pieces[0] ?? '',
    ...(initials.length > 1 && initials.length < 5 && pieces.length === 1 ? [initials] : []),
  ];
  return [...new Set([...names, ...(host === undefined ? [] : [host])])]
    .filter((name) => foldWord(name).length > 1)
    .map((name) => aliasOf(publisher, name))
    .map((alias) =>
      alias.stems.length === 1 && initials.length > 1 && names.includes(initials) && alias.stems[0] === foldWord(initials)
        ? { ...alias, isWritten: initials }
        : alias,
    );
}
