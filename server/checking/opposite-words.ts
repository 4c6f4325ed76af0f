import type { Word } from '../../ingest/language/words.ts';
import type { Reason } from '../contract/citation.ts';
import { conceptsOf } from './concepts.ts';
import type { Pair } from './pair.ts';
import type { ReadText } from './read-text.ts';

/** Words of a claim that stand where the source has their opposite: the claim has one more of the one, and one less of the other. */
export function oppositeWords({ claim, source, across }: Pair): Reason[] {
  const [here, there] = [countsOf(claim), countsOf(source)];
  const stems = new Set(source.words.map(({ stem }) => stem));
  const told = new Set<number>();
  return claim.words.flatMap((word): Reason[] => {
    const against = conceptsOf(word, claim.language).find(({ id, opposite, across: tells }) => {
      if ((across && tells !== 'always') || told.has(id)) return false;
      const more = countIn(here, id) > countIn(there, id);
      return more && countIn(here, opposite) < countIn(there, opposite);
    });
    if (!against || (stems.has(word.stem) && claim.words.filter(({ stem }) => stem === word.stem).length <= 1)) return [];
    told.add(against.id);
    const instead = source.words.find((other) => conceptsOf(other, source.language).some(({ id }) => id === against.opposite));
    return [{ code: 'opposite', claim: word.text, ...(instead ? { source: instead.text } : {}) }];
  });
}

function countsOf({ words, language }: ReadText): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [at, word] of words.entries()) {
    if (isPlaceOrAgo(word, words[at + 1])) continue;
    for (const { id } of conceptsOf(word, language)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** "Nach" and "vor" are times before an article only: "nach Berlin", "nach Angaben", "vor drei Jahren" are none. */
function isPlaceOrAgo({ folded }: Word, next: Word | undefined): boolean {
  return (folded === 'vor' || folded === 'nach') && !/^(?:de[rmn]|eine[rm]|d?ies\w+|seine[rm]|ihre[rm])$/.test(next?.folded ?? '');
}

function countIn(counts: Map<number, number>, id: number): number {
  return counts.get(id) ?? 0;
}
