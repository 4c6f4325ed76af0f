import { foldWord, stemOf } from '../words.ts';
import { countedThings } from './counted-things.ts';

/** Letters of the shortest part of a compound. */
const shortestPart = 4;

/** "Zeuginnen" are "Zeugen". */
const feminine = /(?<=.{4})innen$/;

export type CountedNoun = { ids: ReadonlySet<number>; isPerson: boolean; isAnyPerson: boolean };
type Kept = { ids: Set<number>; isPerson: boolean; isAnyPerson: boolean };

const german = new Map<string, Kept>();
const english = new Map<string, Kept>();
countedThings
  .trim()
  .split(/;\s|\n/)
  .forEach((thing, id) => {
    const [left = '', right = ''] = thing.replace(/^[*+] /, '').split(' = ');
    const kind = { isPerson: /^[*+]/.test(thing), isAnyPerson: thing.startsWith('*') };
    for (const word of left.split(' ')) keep(german, nounStem(word, 'de'), { id, ...kind });
    for (const word of right.split(' ')) keep(english, nounStem(word, 'en'), { id, ...kind });
  });

function keep(
  nouns: Map<string, Kept>,
  stem: string,
  { id, isPerson, isAnyPerson }: { id: number; isPerson: boolean; isAnyPerson: boolean },
) {
  const known = nouns.get(stem);
  if (known === undefined) nouns.set(stem, { ids: new Set([id]), isPerson, isAnyPerson });
  else known.ids.add(id);
}

/** The same for the forms of one noun. */
export function nounStem(noun: string, language: 'de' | 'en'): string {
  const folded = foldWord(noun);
  return stemOf(language === 'de' ? folded.replace(feminine, '') : folded, language);
}

/** What the list knows of a noun in any form; a German compound is what its last part is. Undefined for other nouns. */
export function countedNoun(noun: string, language: 'de' | 'en'): CountedNoun | undefined {
  if (language === 'en') return english.get(nounStem(noun, 'en'));
  const folded = foldWord(noun).replace(feminine, '');
  const whole = german.get(stemOf(folded, 'de'));
  if (whole !== undefined) return whole;
  for (let from = shortestPart; from <= folded.length - shortestPart; from += 1) {
    const part = german.get(stemOf(folded.slice(from), 'de'));
    if (part !== undefined) return part;
  }
  return undefined;
}
