import { kinship, readKin } from '../../ingest/language/kin/kin.ts';
import { matchTerm, type Term } from '../retrieval/match-words.ts';
import { kinOf, type SentenceReading } from './read-candidate.ts';

/** Of a term of the question, 0..1: how surely a sentence tells it, by the word itself or its kin, and whether it tells something else of the kind ("verletzt" for "getötet"). */
export type Told = { told: number; other: number };

/** Words alone, without any likeness of vectors: what is not told so is not told in other words either, as far as the table of kin reaches. */
export function tellTerms(terms: readonly Term[], reading: SentenceReading): Told[] {
  return terms.map((term) => {
    const own = matchTerm(term, reading.bag);
    if (own === 1) return { told: 1, other: 0 };
    const asked = readKin({ folded: term.folded, stem: term.stem, root: term.roots[0], isFunctionWord: false });
    let [told, other] = [own, 0];
    for (const word of reading.words) {
      const kin = kinship(asked, kinOf(word));
      told = Math.max(told, kin.same);
      other = Math.max(other, kin.other);
    }
    return { told, other: told === 0 ? other : 0 };
  });
}
