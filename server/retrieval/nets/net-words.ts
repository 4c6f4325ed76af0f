import { cosine } from '../cosine.ts';
import type { ReadWord } from '../read-words.ts';
import { formLikeness, kinBeyondForm } from '../word-forms.ts';
import type { WordVectors } from '../word-vectors.ts';
import { type Rows, rowsOf } from './dense.ts';

/** Words as a net takes them: `vectors` as the embedder has them, one a word, and six marks each. */
export type NetWords = { read: readonly ReadWord[]; vectors: readonly Float32Array[]; flags: Rows };

/**
 * The one's words × the other's: `cosines` and `forms`, likeness of meaning and of form; `kin` and `others`, where the forms differ: whether they tell the same, whether
 * they tell another matter.
 */
export type WordLikenesses = { cosines: Float32Array; forms: Float32Array; kin: Float32Array; others: Float32Array };

const FLAGS = 6;
const CALENDAR =
  /^(?:januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)$/;
const YEAR = /^(?:1\d{3}|20\d\d)$/;

/** Undefined where there is no word, or the embedder has no vectors of words. */
export function netWords(read: readonly ReadWord[], vectors: WordVectors): NetWords | undefined {
  const width = vectors.values().next().value?.length ?? 0;
  if (read.length === 0 || width === 0) return undefined;
  const flags = rowsOf(read.length, FLAGS);
  for (const [at, word] of read.entries()) flags.values.set(flagsOf(word, at), at * FLAGS);
  return { read, vectors: read.map(({ folded }) => vectors.get(folded) ?? new Float32Array(width)), flags };
}

function flagsOf({ text, folded, isFunctionWord }: ReadWord, at: number): number[] {
  return [isFunctionWord, /^\p{Lu}/u.test(text), /\p{N}/u.test(text), YEAR.test(text), at === 0, CALENDAR.test(folded)].map(Number);
}

/** The marks in one number, a bit each, as training reads them. */
export function flagBits({ flags: { values, width } }: NetWords, word: number): number {
  return values.subarray(word * width, (word + 1) * width).reduce((bits, flag, bit) => bits | (flag << bit), 0);
}

/** `kinOf`: of a word of the one and a word of the other. */
export function wordLikenesses(one: NetWords, other: NetWords, kinOf = kinBeyondForm): WordLikenesses {
  const size = one.read.length * other.read.length;
  const [cosines, forms, kin, others] = [new Float32Array(size), new Float32Array(size), new Float32Array(size), new Float32Array(size)];
  let at = 0;
  for (const [here, word] of one.read.entries())
    for (const [there, told] of other.read.entries()) {
      const [vector, toldVector] = [one.vectors[here], other.vectors[there]];
      cosines[at] = vector && toldVector ? cosine(vector, toldVector) : 0;
      forms[at] = formLikeness(word, told);
      const found = kinOf(word, told);
      kin[at] = found.same;
      others[at] = found.other;
      at += 1;
    }
  return { cosines, forms, kin, others };
}
