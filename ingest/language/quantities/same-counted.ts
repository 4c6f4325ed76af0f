import { foldWord } from '../words.ts';
import { countedNoun, nounStem } from './counted-nouns.ts';

/** A shared ending this long makes one noun a kind of the other: "Kampfpanzer", "Panzer". */
const shortestHead = 4;
/** Letters of the beginning that cognates share. */
const sharedBeginning = 4;

/**
 * Whether two nouns, in any form, German or English, count the same thing: one noun, its plain translation, a kind of it, or people named as such.
 * Across the languages two nouns that our list does not hold are taken for translations: nothing speaks against it; where it holds one of them, the
 * other must look like it ("Kamele", "camels").
 */
export function sameCounted(a: string, b: string): boolean {
  const [first, second] = [languageOfNoun(a), languageOfNoun(b)];
  if (first === second && sameStem(nounStem(a, first), nounStem(b, second), first)) return true;
  const [one, other] = [countedNoun(a, first), countedNoun(b, second)];
  if (one === undefined && other === undefined) return first !== second;
  if (one === undefined || other === undefined) return first !== second && looksAlike(a, b);
  if (one.isAnyPerson ? other.isPerson : other.isAnyPerson && one.isPerson) return true;
  return !one.ids.isDisjointFrom(other.ids);
}

function sameStem(a: string, b: string, language: 'de' | 'en'): boolean {
  if (a === b) return true;
  if (language === 'en') return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= shortestHead && long.endsWith(short);
}

/** Words that both languages took from one: the same beginning, c for k and z, ph for f. */
function looksAlike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((noun) =>
    foldWord(noun)
      .replace(/ph/g, 'f')
      .replace(/ck|[cqz]/g, 'k')
      .slice(0, sharedBeginning),
  );
  return one === other;
}

/** German nouns have capitals; an English one has at the beginning of a sentence. */
function languageOfNoun(noun: string): 'de' | 'en' {
  if (!/^\p{Lu}/u.test(noun)) return 'en';
  if (countedNoun(noun, 'de') !== undefined) return 'de';
  return countedNoun(noun, 'en') === undefined ? 'de' : 'en';
}
