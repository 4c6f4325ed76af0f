import { knownName } from '../../ingest/language/names/gazetteer/gazetteer.ts';
import { type Name, nameKey, sameName } from '../../ingest/language/names/names.ts';
import type { Word } from '../../ingest/language/words.ts';
import type { Reason } from '../contract/citation.ts';
import { type Aligned, coverageOf } from './align-words.ts';
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

/** The same across languages, where much that is written like a name is a word: whatever has a translation is one, unless it is known as a name. */
export function missingNamesAcross({ claim, source, aligned }: Pair, isWord: (word: Word) => boolean): Reason[] {
  const words = wordsOf(source);
  const byWord = new Map(aligned.map((one) => [one.word, one]));
  return claim.names.flatMap((name): Reason[] => {
    if (isNamed(name, source)) return [];
    const own = ownWords(name, claim).filter(
      (word) =>
        word.text.length > 2 &&
        !/^(?:Mr|Mrs|Ms|Sen|Rep|Gov|Gen|Dr|Sens|Reps|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/.test(word.text),
    );
    const isFound = (word: Word) => holdsWord(word, words) || isAligned(byWord.get(word)) || holdsPart(word, words);
    const isThere = (word: Word, isPlace: boolean) =>
      isPlace ? own.every((part) => holdsWord(part, words) || isAligned(byWord.get(part)) || holdsWhole(part, words)) : isFound(word);
    // "Turks", "Britons", "PTSD": whose people it is, and what is shortened, is written otherwise in each language.
    if (name.form === 'adjective' || (/^\p{Lu}{2,5}$/u.test(name.text) && knownName(name.text) === undefined)) return [];
    const isKnown = knownName(withoutGenitive(name.text)) !== undefined;
    const isPlace = isKnown && name.kind === 'place';
    const isPerson = name.kind === 'person' && name.given !== undefined;
    // "Park" of "Central Park" is a word, though it translates as itself.
    const isPartOfOther = /\p{Lu}[\p{L}.]*\s$/u.test(claim.text.slice(Math.max(0, name.start - 12), name.start));
    if (isPartOfOther && !isKnown && !isPerson) return [];
    const telling = own.filter((word) => isKnown || isPerson || !isWord(word));
    // Several words that are all translated, and none of them is there: a name of words.
    if (telling.length === 0 && (own.length < 2 || own.some(isFound))) return [];
    const last = telling.at(-1);
    if (last !== undefined && isThere(last, isPlace)) return [];
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

function isNamed(name: Name, source: ReadText): boolean {
  const written = withoutGenitive(name.text);
  const key = written === name.text ? name.key : nameKey(written);
  return source.names.some((other) => other.key === key || sameName(other.text, written) || sameName(withoutGenitive(other.text), written));
}

function ownWords({ start, end }: Name, { words }: ReadText): Word[] {
  return words.filter((word) => !word.isFunctionWord && word.start >= start && word.end <= end && !/^['’]?s$/.test(word.text));
}

type Held = { keys: Set<string>; stems: Set<string>; folded: string[] };

const held = new WeakMap<ReadText, Held>();

function wordsOf(source: ReadText): Held {
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

function holdsWord(word: Word, { keys, stems }: Held): boolean {
  return keys.has(nameKey(word.text)) || stems.has(word.stem);
}

function holdsPart({ folded }: Word, words: Held): boolean {
  const part = folded.slice(0, Math.max(SHORTEST_PART, folded.length - 2));
  return part.length >= SHORTEST_PART && words.folded.some((other) => other.length > part.length && other.includes(part));
}

function holdsWhole({ folded }: Word, words: Held): boolean {
  return folded.length >= SHORTEST_PART && words.folded.some((other) => other.startsWith(folded));
}

function isAligned(aligned: Aligned | undefined): boolean {
  return aligned !== undefined && aligned.at >= 0;
}

function withoutGenitive(text: string): string {
  return text.replace(/['’]s?$/, '');
}

/** A name of the same kind that stands in the source and not in the claim. */
function rivalOf({ kind }: Name, source: ReadText, claim: ReadText): { source?: string } {
  const rival = source.names.find((other) => other.kind === kind && other.form === 'name' && !claim.text.includes(other.text));
  return rival ? { source: rival.text } : {};
}
