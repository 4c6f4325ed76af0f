import { kinship, readKin } from '../retrieval/kin/kin.ts';
import { matchTerm, type Term } from '../retrieval/match-words.ts';
import { kinOf } from '../retrieval/read-words.ts';
import type { SentenceReading } from './read-candidate.ts';

/**
 * How surely a sentence tells each term of the question, 0..1, by the word itself or its kin ("starben" for "getötet"). Words alone, without any likeness of vectors: what is not told so is
 * not told in other words either, as far as the table of kin reaches.
 */
export function tellTerms(terms: readonly Term[], reading: SentenceReading): number[] {
  return terms.map((term) => {
    const own = matchTerm(term, reading.bag);
    if (own === 1) return 1;
    const asked = readKin({ folded: term.folded, stem: term.stem, root: term.roots[0], isFunctionWord: false });
    return reading.words.reduce((told, word) => Math.max(told, kinship(asked, kinOf(word)).same), own);
  });
}
