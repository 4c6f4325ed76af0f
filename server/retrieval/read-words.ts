import { nameKey } from '../../ingest/language/names/names.ts';
import { verbRoot } from '../../ingest/language/verb-roots.ts';
import { findWords, type Word } from '../../ingest/language/words.ts';
import type { Language } from '../contract/answer.ts';
import { type ReadKin, readKin } from './kin/kin.ts';

/** A word with what tells its kin: the root of its verb, the key of a name. */
export type ReadWord = Word & { root: string | undefined; key: string | undefined };

const SHORTEST_NAME = 4;

/** `language`: by default that of the text. */
export function readWords(text: string, language?: Language): ReadWord[] {
  return findWords(text, language).map((word) => ({
    ...word,
    root: word.isFunctionWord ? undefined : verbRoot(word.folded),
    key: /^\p{Lu}/u.test(word.text) && word.text.length >= SHORTEST_NAME ? nameKey(word.text) : undefined,
  }));
}

/** As long as a word is kept, so is its kin. */
const kin = new WeakMap<ReadWord, ReadKin>();

export function kinOf(word: ReadWord): ReadKin {
  const read = kin.get(word) ?? readKin(word);
  kin.set(word, read);
  return read;
}
