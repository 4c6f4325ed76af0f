import { type DateMention, findDates } from '../../ingest/language/dates/dates.ts';
import { findNames, type Name, nameKey } from '../../ingest/language/names/names.ts';
import { findQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import { once } from '../../ingest/language/remember.ts';
import { verbRoot } from '../../ingest/language/verb-roots.ts';
import { findWords, type Word } from '../../ingest/language/words.ts';
import type { Language } from '../contract/answer.ts';
import { type ReadKin, readKin } from '../retrieval/kin/kin.ts';
import { type WordBag, wordBag } from '../retrieval/match-words.ts';
import type { ReadSentence } from '../retrieval/read-article.ts';

/** A word with what tells its kin: the root of its verb, the key of a name. */
export type ReadWord = Word & { root: string | undefined; key: string | undefined };

/** A sentence as the ranking reads it; what is dearer to find is found when it is first asked for. */
export type SentenceReading = {
  text: string;
  bag: WordBag;
  words: ReadWord[];
  readonly names: Name[];
  readonly dates: DateMention[];
  readonly quantities: Quantity[];
};

const SHORTEST_NAME = 4;
/** As long as a sentence is kept by the reader of articles, so is what was read in it. */
const readings = new WeakMap<ReadSentence, SentenceReading>();

export function readCandidate(sentence: ReadSentence, language: Language): SentenceReading {
  const known = readings.get(sentence);
  if (known) return known;
  const reading = read(sentence.text, language);
  readings.set(sentence, reading);
  return reading;
}

function read(text: string, language: Language): SentenceReading {
  const names = once(() => findNames(text));
  const dates = once(() => findDates(text));
  const quantities = once(() => findQuantities(text));
  return {
    text,
    bag: wordBag(text, language),
    words: readWords(text, language),
    get names() {
      return names();
    },
    get dates() {
      return dates();
    },
    get quantities() {
      return quantities();
    },
  };
}

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
