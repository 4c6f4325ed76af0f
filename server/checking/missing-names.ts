import { type Name, nameKey, sameName } from '../../ingest/language/names/names.ts';
import type { Word } from '../../ingest/language/words.ts';
import type { Reason } from '../contract/citation.ts';
import { coverageOf } from './align-words.ts';
import type { Pair } from './pair.ts';
import type { ReadText } from './read-text.ts';

/** Letters of a name's word that another word must hold to hold the name: "Korean" in "Nordkoreas", "Erdogan" in "Anti-Erdogan-Demonstranten". */
const SHORTEST_PART = 5;
const NEARLY_ALL = 0.8;

/** The names of a claim that its source does not have, in any spelling. */
export function missingNames(claim: ReadText, source: ReadText): Reason[] {
  const words = wordsOf(source);
  return claim.names.flatMap((name): Reason[] => {
    if (isNamed(name, source)) return [];
    // A name the rules did not see as one in the source is still there if its words are.
    const own = ownWords(name, claim);
    if (own.length > 0 && own.every((word) => holdsWord(word, words))) return [];
    return [{ code: 'name-missing', claim: name.text, ...rivalOf(name, source, claim) }];
  });
}

/** Capitalised words of a claim that no dictionary knows and the source does not have: names the rules do not see. */
export function unseenNames({ claim, source, aligned }: Pair, isWord: (word: Word) => boolean): Reason[] {
  // In free wording any noun may be a new one; where nearly all words are the source's, one that is not stands in another's place.
  if (coverageOf(aligned) < NEARLY_ALL) return [];
  const words = wordsOf(source);
  return aligned.flatMap(({ word, at, strength }): Reason[] => {
    if (at >= 0 || strength > 0 || !/^\p{Lu}/u.test(word.text) || word.text.length < 4) return [];
    if (word.start === 0 || /[:.!?„“"»(]\s?$/u.test(claim.text.slice(Math.max(0, word.start - 2), word.start))) return [];
    if (claim.names.some(({ start, end }) => start <= word.start && word.end <= end)) return [];
    if (isWord(word) || holdsWord(word, words) || holdsPart(word, words)) return [];
    return [{ code: 'name-missing', claim: word.text }];
  });
}

export function isNamed(name: Name, source: ReadText): boolean {
  const written = withoutGenitive(name.text);
  const key = written === name.text ? name.key : nameKey(written);
  return source.names.some((other) => other.key === key || sameName(other.text, written) || sameName(withoutGenitive(other.text), written));
}

export function ownWords({ start, end }: Name, { words }: ReadText): Word[] {
  return words.filter((word) => !word.isFunctionWord && word.start >= start && word.end <= end && !/^['’]?s$/.test(word.text));
}

export type Held = { keys: Set<string>; stems: Set<string>; folded: string[] };

const held = new WeakMap<ReadText, Held>();

export function wordsOf(source: ReadText): Held {
  const known = held.get(source);
  if (known) return known;
  const made = {
    keys: new Set(source.words.map((word) => nameKey(word.text))),
    stems: new Set(source.words.map((word) => word.stem)),
    folded: source.words.map(({ folded }) => folded),
  };
  held.set(source, made);
  return made;
}

export function holdsWord(word: Word, { keys, stems }: Held): boolean {
  return keys.has(nameKey(word.text)) || stems.has(word.stem);
}

export function holdsPart({ folded }: Word, words: Held): boolean {
  const part = folded.slice(0, Math.max(SHORTEST_PART, folded.length - 2));
  return part.length >= SHORTEST_PART && words.folded.some((other) => other.length > part.length && other.includes(part));
}

export function withoutGenitive(text: string): string {
  return text.replace(/['’]s?$/, '');
}

/** A name of the same kind that stands in the source and not in the claim. */
export function rivalOf({ kind }: Name, source: ReadText, claim: ReadText): { source?: string } {
  const rival = source.names.find((other) => other.kind === kind && other.form === 'name' && !claim.text.includes(other.text));
  return rival ? { source: rival.text } : {};
}
