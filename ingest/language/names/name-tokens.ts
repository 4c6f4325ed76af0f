import type { Span } from '../span.ts';
import { addresses } from './gazetteer/offices.ts';

/** A word of a text as the search for names sees it. */
export type Token = Span & {
  word: string;
  capital: boolean;
  /** First word of a sentence or quotation, where a capital says nothing. */
  initial: boolean;
  /** Joined to the token before by a blank (or an initial's stop). */
  joined: boolean;
};

/** Repetitions are bounded: millions of marks on one letter are no word, and matching them takes a stack as deep. */
const tokenPattern =
  /(?:(?:al|el|as|ash|asch|at|ar|an|az|ad)[-’'](?=\p{Lu}))?\p{L}[\p{L}\p{M}]{0,500}(?:[-‑’'&+][\p{L}\p{M}\p{N}]{1,200}|(?<=\p{Lu}{2})\d{1,200}){0,50}/gu;
const lowerArticle = /^(?:al|el|as|ash|asch|at|ar|an|az|ad)[-’']\p{Lu}/u;
const longestWord = 60;

/** The words of a text in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(tokenPattern)) {
    const word = match[0];
    const between = text.slice(Math.max(previousEnd, match.index - 4), match.index);
    const previous = tokens.at(-1);
    const joined =
      between === ' ' ||
      between === '\u00A0' ||
      between === '  ' ||
      (between === '. ' && previous !== undefined && (/^\p{Lu}$/u.test(previous.word) || addresses.has(previous.word)));
    const initial = !joined && (previous === undefined || /[\n\r]|[.!?:…„“"»«‚]\s*$|[–—•*]\s*$/u.test(between));
    const capital = word.length <= longestWord && (/^\p{Lu}/u.test(word) || lowerArticle.test(word));
    tokens.push({ start: match.index, end: match.index + word.length, word, capital, initial, joined });
    previousEnd = match.index + word.length;
  }
  return tokens;
}
