import { compareQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import { keptByUse } from '../retrieval/kept-by-use.ts';
import { contentTerms, matchTerm, type Term, type WordBag, wordBag } from '../retrieval/match-words.ts';

/** Words for human beings that reports use for one another: "61 Personen" and "83 Menschen" count the same. */
const PEOPLE = /^(?:menschen|personen|leute|people|persons)$/i;

/** Whether two quantities measure in the same dimension or count the same thing, whatever their values. */
export function measureSame(a: Quantity, b: Quantity): boolean {
  if (compareQuantities(a, b) === 'not-comparable') return false;
  if (a.unit !== undefined || b.unit !== undefined) return a.unit !== undefined && b.unit !== undefined;
  if (a.counted === undefined || b.counted === undefined) return false;
  if (PEOPLE.test(a.counted) && PEOPLE.test(b.counted)) return true;
  return holds(a.counted, b.counted) || holds(b.counted, a.counted);
}

/** Nouns whose words are kept: every two statements of a row ask for those that they count. */
const KEPT_NOUNS = 2_000;
const termsOf = keptByUse<Term[]>(KEPT_NOUNS);
const bagOf = keptByUse<WordBag>(KEPT_NOUNS);

function holds(counted: string, other: string): boolean {
  const bag = bagOf(other, () => wordBag(other));
  return termsOf(counted, () => contentTerms(counted)).some((term) => matchTerm(term, bag) > 0);
}
