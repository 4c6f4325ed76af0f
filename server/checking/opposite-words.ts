import type { Reason } from '../contract/citation.ts';
import { conceptsOf } from './concepts.ts';
import type { Pair } from './pair.ts';

/** Words of a claim whose opposite the source has in their place, where it has none that means the same. */
export function oppositeWords({ claim, source }: Pair): Reason[] {
  const told = new Set(source.words.flatMap((word) => conceptsOf(word).map(({ id }) => id)));
  const saidByClaim = new Set(claim.words.flatMap((word) => conceptsOf(word).map(({ id }) => id)));
  const stems = new Set(source.words.map(({ stem }) => stem));
  return claim.words.flatMap((word): Reason[] => {
    const concepts = conceptsOf(word);
    if (concepts.length === 0 || stems.has(word.stem) || concepts.some(({ id }) => told.has(id))) return [];
    const against = concepts.find(({ opposite }) => opposite !== undefined && told.has(opposite) && !saidByClaim.has(opposite));
    if (!against) return [];
    const there = source.words.find((other) => conceptsOf(other).some(({ id }) => id === against.opposite));
    return [{ code: 'opposite', claim: word.text, ...(there ? { source: there.text } : {}) }];
  });
}
