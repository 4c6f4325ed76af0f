import { isOffice } from '../../ingest/language/names/gazetteer/offices.ts';
import type { Reason } from '../contract/citation.ts';
import { officeIdOf } from './concepts.ts';
import type { Pair } from './pair.ts';

/** Offices of the claim that the source gives nobody, each with one it gives instead. What the list has no translation of is no fault. */
export function officesDiffer({ claim, source, aligned, across }: Pair): Reason[] {
  const told = new Set(source.words.map(({ folded }) => officeIdOf(folded)).filter((id) => id !== undefined));
  const others = source.words.filter(({ folded, text }) => officeIdOf(folded) !== undefined || isOffice(text));
  return aligned.flatMap(({ word, at, strength }): Reason[] => {
    const id = officeIdOf(word.folded);
    if (id === undefined ? across || !isOffice(word.text) || !/^\p{Lu}/u.test(word.text) : told.has(id)) return [];
    // A part of a compound is another office: "Präsident", "Vizepräsident".
    if (strength === 1 && at >= 0) return [];
    if (id === undefined && at >= 0) return [];
    if (claim.names.some(({ start, end }) => start <= word.start && word.end <= end)) return [];
    const instead = others.find(({ folded }) => officeIdOf(folded) !== id);
    return instead
      ? [{ code: 'office-differs', claim: word.text, source: instead.text }]
      : across
        ? []
        : [{ code: 'office-differs', claim: word.text }];
  });
}
