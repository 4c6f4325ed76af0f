import { adjectiveCountryKeyOf } from '../gazetteer/gazetteer.ts';
import { scriptOf } from '../scripts/transliteration.ts';
import { introducedIn, longFormIn, type NameContexts } from './name-contexts.ts';
import { describedIn } from './place-contexts.ts';
import { type ReadName, readName } from './read-name.ts';
import { samePerson } from './same-person.ts';
import { areOfOtherCountries, areOtherPlaces, isBearerOf, isPlacePhrase, isTownAlone, sameEntry } from './same-place.ts';
import { sameWord, sameWords } from './same-word.ts';

/**
 * Whether two written names can be one person's or thing's, in any of our scripts and romanisations. Places and organisations of the gazetteer by their
 * entry, other organisations by their words; persons by family names, and given names, where both have them, equal or an initial of each other.
 * `contexts`: the texts they stand in, where at hand; they introduce abbreviations, give a family name its given name, and keep namesakes apart.
 */
export function sameName(a: string, b: string, contexts: NameContexts = {}): boolean {
  const [one, other] = [readName(a), readName(b)];
  if (one.name === '' || other.name === '') return false;
  const hasContexts = contexts.a !== undefined || contexts.b !== undefined;
  const byAbbreviation = hasContexts ? sameByAbbreviation(one.name, other.name, contexts) : undefined;
  if (byAbbreviation !== undefined) return byAbbreviation;
  if (isInitialsOf(one, other) || isInitialsOf(other, one)) return true;
  if (one.key === other.key && hasContexts && areOfOtherCountries(contexts, one.name, other.name)) return false;
  if (one.known !== undefined && other.known !== undefined)
    return sameEntry({ name: one.name, known: one.known }, { name: other.name, known: other.known }, contexts);
  if (one.model !== undefined || other.model !== undefined) return one.model === other.model;
  if (one.organisation !== undefined || other.organisation !== undefined)
    return sameWords(one.organisation ?? one.name.split(' '), other.organisation ?? other.name.split(' '));
  if (one.key === other.key && hasContexts && areOtherPlaces(contexts, one.name, other.name)) return false;
  if (isPlacePhrase(one.name) || isPlacePhrase(other.name)) return one.key === other.key || saint(one.name) === saint(other.name);
  if (isTownAlone(one, other) || isTownAlone(other, one)) return false;
  const known = one.known ?? other.known;
  // "Suzuki", "Судзуки": a firm's name is written by ear too.
  if (known?.kind === 'organisation' && scriptOf(one.name) !== scriptOf(other.name) && !`${one.name}${other.name}`.includes(' '))
    return one.key === other.key || sameWord(one.name, other.name, 'family');
  // "Hayat Tahrir al-Scham": a spelling that the gazetteer lacks of a name of several words that it has.
  if (known?.kind === 'organisation' && one.name.includes(' ') && other.name.includes(' '))
    return one.key === other.key || sameWords(one.name.split(' '), other.name.split(' '));
  if (known !== undefined && known.kind !== 'person') return one.key === other.key || isBearerOf(one, other) || isBearerOf(other, one);
  return samePerson(one, other, contexts);
}

/** "St. Louis" is Saint Louis. */
function saint(name: string): string {
  return name.replace(/^(?:St\.?|Sankt|Saint) /u, 'Saint ');
}

/** Undefined where no abbreviation is introduced for either. */
function sameByAbbreviation(a: string, b: string, contexts: NameContexts): boolean | undefined {
  const [longA, longB] = [longFormIn(contexts.a, a), longFormIn(contexts.b, b)];
  if (longA !== undefined && longB !== undefined) return sameName(longA, longB);
  if (a === b && (isOtherBody(contexts.b, a, longA) || isOtherBody(contexts.a, a, longB))) return false;
  if (longA !== undefined && a !== b && sameName(longA, b)) return true;
  if (longB !== undefined && a !== b && sameName(a, longB)) return true;
  const introduced = [...introducedIn(contexts.a), ...introducedIn(contexts.b)];
  const meets = introduced.some(({ short, long }) => (isShort(short, a) && sameName(long, b)) || (isShort(short, b) && sameName(long, a)));
  return meets ? true : undefined;
}

/** "Massachusetts Institute of Technology (MIT)", but "der türkische Geheimdienst MIT": what the other text says it is, and of which country, is not in the long form. */
function isOtherBody(context: string | undefined, short: string, long: string | undefined): boolean {
  const said = long === undefined ? undefined : describedIn(context, short);
  if (long === undefined || said === undefined) return false;
  const words = long.toLowerCase().split(/[\s-]+/);
  return !words.some((word) => word.endsWith(said.noun.slice(-5)) || adjectiveCountryKeyOf(word) === said.country);
}

function isShort(short: string, name: string): boolean {
  return short === name || `${short}s` === name;
}

/** "AKK", "MBS": three letters or more, each the first of a word of the whole name. */
function isInitialsOf(short: ReadName, full: ReadName): boolean {
  if (
    !/^\p{Lu}{3,5}$/iu.test(short.name) ||
    !/^\p{Lu}/u.test(short.name) ||
    full.parts.given.length === 0 ||
    full.organisation !== undefined
  )
    return false;
  const initials = full.name.split(/[\s.-]+/).map((word) => word.slice(0, 1).toUpperCase());
  return short.name.toUpperCase() === initials.join('') && /^\p{Lu}+$/u.test(short.name);
}
