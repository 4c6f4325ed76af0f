import { kinship, readKin } from '../retrieval/kin/kin.ts';
import { matchTerm, type Term, type WordBag } from '../retrieval/match-words.ts';
import { kinOf, type ReadWord, readWords } from '../retrieval/read-words.ts';
import type { RankedSentence } from './rank-sentences.ts';

/** How much of a term the sentences tell, by the word itself or by one that says the same, 0..1. Pure but for the words it keeps. */
export function toldBy(among: readonly RankedSentence[]): (term: Term) => number {
  const words = among.map(wordsOf);
  return (term) => Math.max(0, ...among.map(({ bag }, at) => Math.max(matchTerm(term, bag), kinIn(term, words[at] ?? []))));
}

/** As long as a sentence is ranked, so are its words kept. */
const read = new WeakMap<WordBag, ReadWord[]>();

function wordsOf({ text, bag }: RankedSentence): ReadWord[] {
  const known = read.get(bag) ?? readWords(text, bag.language).filter(({ isFunctionWord }) => !isFunctionWord);
  read.set(bag, known);
  return known;
}

function kinIn({ folded, stem, roots }: Term, words: readonly ReadWord[]): number {
  const asked = readKin({ folded, stem, root: roots[0], isFunctionWord: false });
  return words.reduce((most, word) => Math.max(most, kinship(asked, kinOf(word)).same), 0);
}
