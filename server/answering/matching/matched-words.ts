import { cosine } from '../../retrieval/cosine.ts';
import { type NetWords, netWords, type WordLikenesses, wordLikenesses } from '../../retrieval/nets/net-words.ts';
import type { ReadWord } from '../../retrieval/read-words.ts';
import { formLikeness, kinBeyondForm } from '../../retrieval/word-forms.ts';
import type { WordVectors } from '../../retrieval/word-vectors.ts';

/**
 * A sentence held against a question, question's words × sentence's words. For each word of the question the best in the report's title and in the sentence before, 0 where
 * there is none.
 */
export type MatchedSentence = WordLikenesses & {
  words: NetWords;
  titleCosines: Float32Array;
  titleForms: Float32Array;
  titleKin: Float32Array;
  beforeCosines: Float32Array;
  beforeForms: Float32Array;
  beforeKin: Float32Array;
};

/** Words that count: what comes behind is cut, as in training. */
const MOST_ASKED = 24;
const MOST_TOLD = 40;

export function matchedQuestion(words: readonly ReadWord[], vectors: WordVectors): NetWords | undefined {
  return netWords(words.slice(0, MOST_ASKED), vectors);
}

export type SentenceWords = { own: readonly ReadWord[]; title: readonly ReadWord[]; before: readonly ReadWord[] };

export function matchedSentence(
  question: NetWords,
  { own, title, before }: SentenceWords,
  vectors: WordVectors,
): MatchedSentence | undefined {
  const words = netWords(own.slice(0, MOST_TOLD), vectors);
  if (!words) return undefined;
  const best = (of: (one: ReadWord, other: ReadWord) => number, others: readonly ReadWord[]) =>
    Float32Array.from(question.read, (word) => (others.length === 0 ? 0 : Math.max(...others.map((other) => of(word, other)))));
  const meaning = (one: ReadWord, other: ReadWord) => likeness(one, other, vectors);
  const telling = (one: ReadWord, other: ReadWord) => kinBeyondForm(one, other).same;
  return {
    words,
    ...wordLikenesses(question, words),
    titleCosines: best(meaning, title),
    titleForms: best(formLikeness, title),
    titleKin: best(telling, title),
    beforeCosines: best(meaning, before),
    beforeForms: best(formLikeness, before),
    beforeKin: best(telling, before),
  };
}

function likeness(one: ReadWord, other: ReadWord, vectors: WordVectors): number {
  const [here, there] = [vectors.get(one.folded), vectors.get(other.folded)];
  return here && there ? cosine(here, there) : 0;
}
