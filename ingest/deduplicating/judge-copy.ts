import type { Span } from '../language/span.ts';
import { type Alignment, alignSentences, type Match } from './align-sentences.ts';
import { isFigure, type SignedSentence } from './signature.ts';

/** The same passage in both texts. */
export type SharedPassage = { own: Span; other: Span };
/** What two texts have in common. `sharedOfOne`, `sharedOfOther`: share of each text's content words in sentences that the other one has too. */
export type Judgement = { nearCopy: boolean; shared: SharedPassage[]; sharedOfOne: number; sharedOfOther: number; figures: number };

/** Sentences below this likeness are of two writers, whatever the matter. */
const LEAST_LIKENESS = 0.45;
/** What both have in common, as shares of each, together: a copy with 40 % of its sentences replaced has 60 % + 60 %, or less where they were the longer ones. */
const LEAST_COMMON_OF_BOTH = 0.85;
/** Below this share of one of them, the other one is quoted in it, … */
const LEAST_COMMON = 0.25;
/** … unless it is wholly in it: shortened. */
const SHORTENED = 0.85;
const LEAST_COMMON_OF_SHORTENED = 0.12;
/** Content words that a copy must share: two sentences or three. Below it, only texts that are the same all over are copies. */
const FEWEST_COMMON_WORDS = 24;
const FEWEST_WORDS = 5;
const SAME_ALL_OVER = 0.9;
/** Where texts share their sentences but neither their figures nor whole sentences, a form was filled in twice. */
const LEAST_FIGURES = 0.6;
const LEAST_IDENTICAL = 0.5;
const FEWEST_FIGURES = 3;
/** A passage is shared when it is a sentence of this length at least, word by word or nearly. */
const FEWEST_SHARED_WORDS = 12;
const VERBATIM = 0.8;
/** Not 1: sums are rounded. */
const IDENTICAL = 0.999;

type Options = {
  /** Sentences of the first text that many articles of other families have too, by index: they tell nothing. */
  common?: ReadonlySet<number>;
};

/** Whether one text was made from the other, or both from one. Symmetric, apart from `common`. Linear. */
export function judgeCopy(
  one: readonly SignedSentence[],
  other: readonly SignedSentence[],
  { common = new Set() }: Options = {},
): Judgement {
  const alignment = alignSentences(one, other, LEAST_LIKENESS);
  const commonOther = new Set(alignment.ofOther.flatMap((match, index) => (match && common.has(match.one) ? [index] : [])));
  const [ofOne, ofOther] = [sharedWords(one, alignment.ofOne, common), sharedWords(other, alignment.ofOther, commonOther)];
  const matches = alignment.ofOne.flatMap((match) => (match && !common.has(match.one) ? [match] : []));
  const figures = sameFigures(one, other, matches);
  const isForm = figures < LEAST_FIGURES && identicalShare(one, matches) < LEAST_IDENTICAL;
  const [sharedOfOne, sharedOfOther] = [ofOne.shared / Math.max(1, ofOne.all), ofOther.shared / Math.max(1, ofOther.all)];
  const [less, more] = [sharedOfOne, sharedOfOther].sort((a, b) => a - b);
  const words = Math.min(ofOne.shared, ofOther.shared);
  const nearCopy =
    !isForm && (words >= FEWEST_COMMON_WORDS ? isCopy(less ?? 0, more ?? 0) : words >= FEWEST_WORDS && (less ?? 0) >= SAME_ALL_OVER);
  return { nearCopy, shared: nearCopy ? [] : sharedPassages(one, other, { alignment, common }), sharedOfOne, sharedOfOther, figures };
}

function isCopy(less: number, more: number): boolean {
  return (less + more >= LEAST_COMMON_OF_BOTH && less >= LEAST_COMMON) || (more >= SHORTENED && less >= LEAST_COMMON_OF_SHORTENED);
}

function sharedWords(
  sentences: readonly SignedSentence[],
  matches: Alignment['ofOne'],
  common: ReadonlySet<number>,
): { shared: number; all: number } {
  let [shared, all] = [0, 0];
  for (const [index, { tokens }] of sentences.entries()) {
    if (common.has(index)) continue;
    all += tokens.length;
    if (matches[index]) shared += tokens.length;
  }
  return { shared, all };
}

/** Of the figures that both tell in like sentences, the share that is the same. One left out is no other one. */
function sameFigures(one: readonly SignedSentence[], other: readonly SignedSentence[], matches: readonly Match[]): number {
  let [same, different] = [0, 0];
  for (const match of matches) {
    const [left, right] = [figuresOf(one[match.one]), figuresOf(other[match.other])];
    const both = left.intersection(right).size;
    same += both;
    different += Math.min(left.size, right.size) - both;
  }
  return same + different < FEWEST_FIGURES ? 1 : same / (same + different);
}

/** Of the words in matched sentences, the share in sentences that are the same, word order aside. */
function identicalShare(one: readonly SignedSentence[], matches: readonly Match[]): number {
  let [identical, all] = [0, 0];
  for (const match of matches) {
    const words = one[match.one]?.tokens.length ?? 0;
    all += words;
    if (match.likeness >= IDENTICAL) identical += words;
  }
  return identical / Math.max(1, all);
}

function figuresOf(sentence: SignedSentence | undefined): Set<number> {
  return new Set(sentence?.tokens.filter(isFigure) ?? []);
}

/** Runs of sentences that follow one another in both texts. */
function sharedPassages(
  one: readonly SignedSentence[],
  other: readonly SignedSentence[],
  { alignment, common }: { alignment: Alignment; common: ReadonlySet<number> },
): SharedPassage[] {
  const runs: { first: Match; last: Match; words: number }[] = [];
  for (const match of alignment.ofOne) {
    if (!match || match.likeness < VERBATIM || common.has(match.one)) continue;
    const words = one[match.one]?.tokens.length ?? 0;
    const run = runs.at(-1);
    if (run && match.one === run.last.one + 1 && match.other === run.last.other + 1) {
      run.last = match;
      run.words += words;
    } else runs.push({ first: match, last: match, words });
  }
  return runs.flatMap(({ first, last, words }) => {
    const own = spanOf(one, first.one, last.one);
    const theirs = spanOf(other, first.other, last.other);
    return words >= FEWEST_SHARED_WORDS && own && theirs ? [{ own, other: theirs }] : [];
  });
}

function spanOf(sentences: readonly SignedSentence[], first: number, last: number): Span | undefined {
  const [start, end] = [sentences[first]?.start, sentences[last]?.end];
  return start === undefined || end === undefined ? undefined : { start, end };
}
