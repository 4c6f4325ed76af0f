import { cosine } from '../../retrieval/cosine.ts';
import { type Kinship, kinship } from '../../retrieval/kin/kin.ts';
import { areOfOneCompound, OF_ONE_COMPOUND, OF_ONE_VERB } from '../match-places.ts';
import { kinOf, type ReadWord } from '../read-candidate.ts';
import type { WordVectors } from '../word-vectors.ts';
import { type Rows, rowsOf } from './dense.ts';

/** Words as the net takes them: `vectors` as the embedder has them, one a word, and six marks each. */
export type MatchedWords = { read: readonly ReadWord[]; vectors: readonly Float32Array[]; flags: Rows };

/**
 * A sentence held against a question. Question's words × sentence's words: `cosines` and `forms`, likeness of meaning and of form; `kin` and `others`, where the forms
 * differ: whether they tell the same, whether they tell another matter. For each word of the question the best in the report's title and in the sentence before, 0 where
 * there is none.
 */
export type MatchedSentence = {
  words: MatchedWords;
  cosines: Float32Array;
  forms: Float32Array;
  kin: Float32Array;
  others: Float32Array;
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
const FLAGS = 6;
const NO_KIN: Kinship = { same: 0, other: 0 };
const CALENDAR =
  /^(?:januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)$/;
const YEAR = /^(?:1\d{3}|20\d\d)$/;

export function matchedQuestion(words: readonly ReadWord[], vectors: WordVectors): MatchedWords | undefined {
  return matchedWords(words.slice(0, MOST_ASKED), vectors);
}

/** Undefined where there is no word, or the embedder has no vectors of words. */
function matchedWords(read: readonly ReadWord[], vectors: WordVectors): MatchedWords | undefined {
  const width = vectors.values().next().value?.length ?? 0;
  if (read.length === 0 || width === 0) return undefined;
  const flags = rowsOf(read.length, FLAGS);
  for (const [at, word] of read.entries()) flags.values.set(flagsOf(word, at), at * FLAGS);
  return { read, vectors: read.map(({ folded }) => vectors.get(folded) ?? new Float32Array(width)), flags };
}

function flagsOf({ text, folded, isFunctionWord }: ReadWord, at: number): number[] {
  return [isFunctionWord, /^\p{Lu}/u.test(text), /\p{N}/u.test(text), YEAR.test(text), at === 0, CALENDAR.test(folded)].map(Number);
}

export type SentenceWords = { own: readonly ReadWord[]; title: readonly ReadWord[]; before: readonly ReadWord[] };

export function matchedSentence(question: MatchedWords, { own, title, before }: SentenceWords, vectors: WordVectors) {
  const words = matchedWords(own.slice(0, MOST_TOLD), vectors);
  if (!words) return undefined;
  const [forms, cosines] = [formsOf(question.read, words.read), cosinesOf(question.read, words.read, vectors)];
  const best = (of: (one: ReadWord, other: ReadWord) => number, others: readonly ReadWord[]) =>
    Float32Array.from(question.read, (word) => (others.length === 0 ? 0 : Math.max(...others.map((other) => of(word, other)))));
  const meaning = (one: ReadWord, other: ReadWord) => likeness(one, other, vectors);
  const telling = (one: ReadWord, other: ReadWord) => kinBeyondForm(one, other).same;
  const kin = question.read.flatMap((one) => words.read.map((other) => kinBeyondForm(one, other)));
  const sentence: MatchedSentence = {
    words,
    cosines,
    forms,
    kin: Float32Array.from(kin, ({ same }) => same),
    others: Float32Array.from(kin, ({ other }) => other),
    titleCosines: best(meaning, title),
    titleForms: best(formLikeness, title),
    titleKin: best(telling, title),
    beforeCosines: best(meaning, before),
    beforeForms: best(formLikeness, before),
    beforeKin: best(telling, before),
  };
  return sentence;
}

function formsOf(asked: readonly ReadWord[], told: readonly ReadWord[]): Float32Array {
  return Float32Array.from(asked.flatMap((one) => told.map((other) => formLikeness(one, other))));
}

function cosinesOf(asked: readonly ReadWord[], told: readonly ReadWord[], vectors: WordVectors): Float32Array {
  return Float32Array.from(asked.flatMap((one) => told.map((other) => likeness(one, other, vectors))));
}

function likeness(one: ReadWord, other: ReadWord, vectors: WordVectors): number {
  const [here, there] = [vectors.get(one.folded), vectors.get(other.folded)];
  return here && there ? cosine(here, there) : 0;
}

/** 1 for forms of one word and spellings of one name, less for forms of one verb and parts of one compound; function words have none. As in training. */
export function formLikeness(one: ReadWord, other: ReadWord): number {
  if (one.isFunctionWord || other.isFunctionWord) return 0;
  if (one.stem === other.stem || (one.key !== undefined && one.key === other.key)) return 1;
  if (one.root !== undefined && one.root === other.root) return OF_ONE_VERB;
  return areOfOneCompound(one, other) ? OF_ONE_COMPOUND : 0;
}

/** Words of one form are no kin besides. As in training. */
export function kinBeyondForm(one: ReadWord, other: ReadWord): Kinship {
  return formLikeness(one, other) > OF_ONE_COMPOUND ? NO_KIN : kinship(kinOf(one), kinOf(other));
}
