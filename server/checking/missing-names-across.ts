import { knownName } from '../../ingest/language/names/gazetteer/gazetteer.ts';
import type { Name } from '../../ingest/language/names/names.ts';
import type { Word } from '../../ingest/language/words.ts';
import type { Reason } from '../contract/citation.ts';
import { hasExonym } from './exonyms.ts';
import { type Held, holdsPart, holdsWord, isNamed, ownWords, rivalOf, withoutGenitive, wordsOf } from './missing-names.ts';
import type { Pair } from './pair.ts';

/** Whether a word is one of the claim's language, and so no name. */
type IsWord = (word: Word) => boolean;

/**
 * The names of a claim that its source in another language does not have. Much that is written like a name is a word there: whatever has a translation is one,
 * unless it is known as a name.
 */
export function missingNamesAcross(pair: Pair, isWord: IsWord): Reason[] {
  const { claim, source } = pair;
  const isTranslated = translatedIn(pair);
  return claim.names
    .filter((name) => {
      if (name.form === 'adjective' || isNamed(name, source) || hasOtherName(name, pair)) return false;
      // "Friday's drama".
      if (claim.dates.some(({ start, end }) => start < name.end && name.start < end)) return false;
      return isMissing(name, pair, { isWord, isTranslated });
    })
    .map((name) => ({ code: 'name-missing', claim: name.text, ...rivalOf(name, source, claim) }));
}

/** Whether the source has a word of the claim: itself, as its translation, or in another word. */
type IsTranslated = (word: Word, as: 'whole' | 'part') => boolean;

function translatedIn({ source, aligned }: Pair): IsTranslated {
  const words = wordsOf(source);
  const found = new Set(aligned.filter(({ at }) => at >= 0).map(({ word }) => word));
  return (word, as) => holdsWord(word, words) || found.has(word) || (as === 'part' ? holdsPart(word, words) : opensWord(word, words));
}

function isMissing(name: Name, { claim }: Pair, { isWord, isTranslated }: { isWord: IsWord; isTranslated: IsTranslated }): boolean {
  const own = ownWords(name, claim).filter(isTelling);
  const isKnown = isKnownName(name, claim.language);
  // "PTSD": what is shortened is written otherwise in each language.
  if (/^\p{Lu}{2,5}$/u.test(name.text) && !isKnown) return false;
  const isPerson = name.kind === 'person' && !STATES.test(name.text);
  const isBehindOther = /\p{Lu}[\p{L}.]*\s$/u.test(claim.text.slice(Math.max(0, name.start - 12), name.start));
  // "Park" of "Central Park" is a word, though it translates as itself.
  if (isBehindOther && !isKnown && !isPerson) return false;
  const found = own.filter((word) => isTranslated(word, 'part'));
  if (name.kind === 'organisation' && !isKnown && found.length > own.length / 2) return false;
  const isWhere = name.kind === 'place' && own.length === 1 && !/^['’s]*\s\p{Lu}/u.test(claim.text.slice(name.end));
  const telling = own.filter((word) => isKnown || isPerson || isWhere || !isWord(word)).at(-1);
  // Several words that are all translated, and none of them is there: a name of words.
  if (telling === undefined) return name.kind !== 'person' && own.length >= 2 && found.length === 0;
  // "Korea" is not there for "Nordkorea", but "Latin America" is for "Lateinamerika".
  if (isKnown && name.kind === 'place' && !isBehindOther) return !own.every((word) => isTranslated(word, 'whole'));
  return !found.includes(telling);
}

function hasOtherName(name: Name, { claim, source }: Pair): boolean {
  return claim.language === 'en' ? hasExonym(claim.words, source.words, name) : hasExonym(source.words, ownWords(name, claim));
}

/** "U.S. Defense" is nobody. */
const STATES = /^(?:U\.?S|U\.?K|U\.?N|E\.?U|D\.?C)\.? /;
const TITLE = /^(?:Mr|Mrs|Ms|Messrs|Sen|Rep|Gov|Gen|Dr|Sens|Reps|Prof|PhD|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;

function isTelling({ text }: Word): boolean {
  return text.length > 2 && !TITLE.test(text) && /^[\p{Lu}\p{N}]/u.test(text);
}

/** English genitives have their mark: "Islands" is no Iceland, though that is "Island" in German. */
function isKnownName({ text }: Name, language: 'de' | 'en'): boolean {
  const known = knownName(withoutGenitive(text));
  return known !== undefined && !(language === 'en' && text.endsWith('s') && knownName(text.slice(0, -1)) === known);
}

const SHORTEST = 5;

function opensWord({ folded }: Word, words: Held): boolean {
  return folded.length >= SHORTEST && words.folded.some((other) => other.startsWith(folded));
}
