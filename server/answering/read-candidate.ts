import { type DateMention, findDates } from '../../ingest/language/dates/dates.ts';
import { findNames, type Name } from '../../ingest/language/names/names.ts';
import { findQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import { once } from '../../ingest/language/remember.ts';
import type { Language } from '../contract/answer.ts';
import { type WordBag, wordBag } from '../retrieval/match-words.ts';
import type { ReadSentence } from '../retrieval/read-article.ts';
import { type ReadWord, readWords } from '../retrieval/read-words.ts';

/** A sentence as the ranking reads it; what is dearer to find is found when it is first asked for. */
export type SentenceReading = {
  text: string;
  bag: WordBag;
  words: ReadWord[];
  readonly names: Name[];
  readonly dates: DateMention[];
  readonly quantities: Quantity[];
};

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
