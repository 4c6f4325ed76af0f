import { isOffice } from '../../ingest/language/names/gazetteer/offices.ts';
import type { Reason } from '../contract/citation.ts';
import { officeIdAt, officeIdOf } from './concepts.ts';
import type { Pair } from './pair.ts';

/** Words that are an office before a name only: "General Assembly", "general election", "Oberster Gerichtshof". */
const ADJECTIVE = /^(?:general|count|chair|justice|manager|secretary|oberste[nrs]?)$/;

/** Offices of the claim that the source gives nobody, each with one it gives instead. What the list has no translation of is no fault. */
export function officesDiffer({ claim, source, aligned, across }: Pair): Reason[] {
  const told = new Set(source.words.map((_, at) => officeIdAt(source.words, at)).filter((id) => id !== undefined));
  const others = source.words.filter(({ folded, text }) => officeIdOf(folded) !== undefined || isOffice(text));
  return aligned.flatMap(({ word, at, strength }): Reason[] => {
    const place = claim.words.indexOf(word);
    const id = officeIdAt(claim.words, place);
    if (id === undefined ? across || !isOffice(word.text) || !/^\p{Lu}/u.test(word.text) : told.has(id)) return [];
    // A part of a compound is another office: "Präsident", "Vizepräsident".
    if (id === undefined && at >= 0) return [];
    if (!across && strength === 1 && at >= 0 && id === officeIdOf(word.folded)) return [];
    if (across && (ADJECTIVE.test(word.folded) || source.words.some(({ folded }) => holdsOffice(folded, id)))) return [];
    if (claim.names.some(({ start, end }) => start <= word.start && word.end <= end)) return [];
    const instead = others.find(({ folded }) => officeIdOf(folded) !== id);
    return instead
      ? [{ code: 'office-differs', claim: word.text, source: instead.text }]
      : across
        ? []
        : [{ code: 'office-differs', claim: word.text }];
  });
}

/** "Schattenkanzlers" ends in the office of a chancellor, "Präsidentschaft" begins with that of a president. */
function holdsOffice(folded: string, id: number | undefined): boolean {
  for (let cut = 2; cut < folded.length - 4; cut += 1) {
    if (officeIdOf(folded.slice(cut)) === id || (folded.length - cut > 5 && officeIdOf(folded.slice(0, -cut)) === id)) return true;
  }
  return false;
}
