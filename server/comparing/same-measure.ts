import { compareQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import { contentTerms, matchTerm, wordBag } from '../retrieval/match-words.ts';

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

function holds(counted: string, other: string): boolean {
  const bag = wordBag(other);
  return contentTerms(counted).some((term) => matchTerm(term, bag) > 0);
}
