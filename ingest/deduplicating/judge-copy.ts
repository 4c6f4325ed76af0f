import type { Span } from '../language/span.ts';
import { type Alignment, alignSentences, type Match } from './align-sentences.ts';
import { isFigure, type SignedSentence } from './signature.ts';

/** The same passage in both texts. */
export type SharedPassage = { own: Span; other: Span };
/** Whether two texts are near-copies, and where not, what passages they share all the same. */
export type Judgement = { nearCopy: boolean; shared: SharedPassage[] };

// The numbers below are chosen on the even half of `npm run evaluate -- families`.

/** Sentences below this likeness are of two writers, whatever the matter. */
const LEAST_LIKENESS = 0.45;
/** From here on a sentence is the same, a word or a figure aside. */
const VERBATIM = 0.8;
/** Not 1: sums are rounded. */
const IDENTICAL = 0.999;

/** What both have in common, as shares of each, added up: a copy with 40 % of its sentences replaced has some 0.6 + 0.6, less where the longer ones went. */
const LEAST_OF_BOTH = 0.85;
/** Below this share of one of them the other is quoted in it, … */
const LEAST_OF_ONE = 0.25;
/** … unless it is wholly in it: shortened. */
const WHOLLY = 0.85;
const LEAST_OF_SHORTENED = 0.12;

/** Content words in common, two sentences or three. Texts with fewer are copies only when they are the same nearly all over, word by word. */
const FEWEST_WORDS = 24;
const FEWEST_WORDS_OF_SHORT = 5;
const MOST_OF_SHORT = 0.9;
const LEAST_OF_SHORT = 0.6;

/** Where texts share their sentences but neither their figures nor whole sentences, a form was filled in twice. */
const LEAST_FIGURES = 0.6;
const LEAST_IDENTICAL = 0.5;
const FEWEST_FIGURES = 3;

/** Where both have so many words of their own, one in so many of them must stand in what they share too: else it is a publisher's text around two reports. */
const WORDS_OF_ITS_OWN = 8;
const WORDS_A_RECURRING_ONE = 40;

/** Content words of a passage that is told as shared: a long sentence, or two. */
const FEWEST_SHARED_WORDS = 10;

/** Whether one text was made from the other, or both from one. Symmetric. Linear. Sentences that are `common` to many families are passed over. */
export function judgeCopy(one: readonly SignedSentence[], other: readonly SignedSentence[]): Judgement {
  const alignment = alignSentences(one, other, LEAST_LIKENESS);
  const matches = alignment.ofOne.flatMap((match) => (match && isTelling(match, one, other) ? [match] : []));
  const texts = [tally(one, alignment.ofOne), tally(other, alignment.ofOther)];
  const nearCopy = isCopy(texts) && !isForm(one, other, matches) && !isFrame(texts);
  return { nearCopy, shared: nearCopy ? [] : sharedPassages(one, other, matches) };
}

function isTelling(match: Match, one: readonly SignedSentence[], other: readonly SignedSentence[]): boolean {
  return one[match.one]?.common !== true && other[match.other]?.common !== true;
}

/** Content words of a text: all, in sentences that the other one has too, and in those that it has word by word. */
type Tally = { all: number; shared: number; verbatim: number; own: Set<number>; common: Set<number> };

function tally(sentences: readonly SignedSentence[], matches: Alignment['ofOne']): Tally {
  const found: Tally = { all: 0, shared: 0, verbatim: 0, own: new Set(), common: new Set() };
  for (const [index, { tokens, common }] of sentences.entries()) {
    if (common) continue;
    const likeness = matches[index]?.likeness ?? 0;
    found.all += tokens.length;
    if (likeness > 0) found.shared += tokens.length;
    if (likeness >= VERBATIM) found.verbatim += tokens.length;
    const words = likeness > 0 ? found.common : found.own;
    for (const token of tokens) if (!isFigure(token)) words.add(token);
  }
  return found;
}

function isCopy(texts: readonly Tally[]): boolean {
  const isShort = Math.min(...texts.map(({ shared }) => shared)) < FEWEST_WORDS;
  const [less = 0, more = 0] = texts
    .map(({ all, shared, verbatim }) => (isShort ? verbatim : shared) / Math.max(1, all))
    .sort((a, b) => a - b);
  if (isShort)
    return Math.min(...texts.map(({ verbatim }) => verbatim)) >= FEWEST_WORDS_OF_SHORT && more >= MOST_OF_SHORT && less >= LEAST_OF_SHORT;
  return (less + more >= LEAST_OF_BOTH && less >= LEAST_OF_ONE) || (more >= WHOLLY && less >= LEAST_OF_SHORTENED);
}

/** A stock report of two days, two accidents in the words of the police: of what both tell in like sentences, the figures are others. */
function isForm(one: readonly SignedSentence[], other: readonly SignedSentence[], matches: readonly Match[]): boolean {
  let [same, different, identical, all] = [0, 0, 0, 0];
  for (const match of matches) {
    const [left, right] = [figuresOf(one[match.one]), figuresOf(other[match.other])];
    const both = left.intersection(right).size;
    same += both;
    // One left out is no other one.
    different += Math.min(left.size, right.size) - both;
    const words = one[match.one]?.tokens.length ?? 0;
    all += words;
    if (match.likeness >= IDENTICAL) identical += words;
  }
  return same + different >= FEWEST_FIGURES && same < LEAST_FIGURES * (same + different) && identical < LEAST_IDENTICAL * all;
}

function figuresOf(sentence: SignedSentence | undefined): Set<number> {
  return new Set(sentence?.tokens.filter(isFigure) ?? []);
}

/** What a publisher puts around each of its reports has no word in common with them, unlike the parts of one report. */
function isFrame(texts: readonly Tally[]): boolean {
  return texts.every(({ own, common }) => own.size >= WORDS_OF_ITS_OWN && own.intersection(common).size * WORDS_A_RECURRING_ONE < own.size);
}

/** Runs of sentences that follow one another in both texts. */
function sharedPassages(one: readonly SignedSentence[], other: readonly SignedSentence[], matches: readonly Match[]): SharedPassage[] {
  const runs: { first: Match; last: Match; words: number }[] = [];
  for (const match of matches) {
    if (match.likeness < VERBATIM) continue;
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
