import { functionWords, germanFunctionWords } from '../function-words.ts';
import { numberWordValue } from '../quantities/number-words.ts';
import { remember } from '../remember.ts';
import { sentenceOpeners } from '../sentences/abbreviations.ts';
import { nouns } from './gazetteer/common-nouns.ts';
import { englishWords } from './gazetteer/english-words.ts';
import { familyNames, letterKey } from './gazetteer/family-names.ts';
import { adjectiveCountryKeyOf, cityOfAdjective, type KnownName, knownName } from './gazetteer/gazetteer.ts';
import { givenNames } from './gazetteer/given-names.ts';
import { isTown } from './gazetteer/known-towns.ts';
import { addresses, isOffice } from './gazetteer/offices.ts';
import { nameKey } from './name-key.ts';
import { type Token, tokensOf } from './name-tokens.ts';
import { neverNames } from './name-words.ts';
import { hasForeignShape, isCommonNoun } from './noun-shape.ts';

/**
 * What a word may be in a name. `open`: capitalised, and nothing that is known; `place`, `organisation`: known ones; `adjective`: of a country or town;
 * `letter`: an initial; `english`: an English word in a German text; `acronym`: capitals only; `never`: days, months and the like.
 */
export type WordClass =
  | 'lower'
  | 'function'
  | 'never'
  | 'given'
  | 'address'
  | 'office'
  | 'place'
  | 'organisation'
  | 'adjective'
  | 'noun'
  | 'letter'
  | 'english'
  | 'acronym'
  | 'open';

/** `key`: of what is known; `isFamily`: a frequent family name; `isGiven`: also where it is a place ("Florence"). */
export type ClassedToken = Token & { class: WordClass; key?: string; known?: KnownName; isFamily: boolean; isGiven: boolean };

const acronym = /^\p{Lu}{2,6}\d{0,2}s?$/u;

/** The words of a text, each with its class. Linear; never throws. */
export function classedTokens(text: string, english: boolean): ClassedToken[] {
  const classes = english ? englishClasses : germanClasses;
  const tokens = tokensOf(text).map((token): ClassedToken => {
    const classOfWord = token.capital ? (token.initial ? classes.initial : classes.capital) : classes.lower;
    return { ...token, ...classOfWord(token.word) };
  });
  return english ? tokens : withNounsOfText(tokens);
}

/** A class depends on the word, its capital and its place alone; working it out takes half of all the time an ingest needs. */
function classesIn(english: boolean): Record<'lower' | 'capital' | 'initial', (word: string) => Classed> {
  return {
    lower: remember(lowerClass),
    capital: remember((word) => classOf({ word, initial: false }, english)),
    initial: remember((word) => classOf({ word, initial: true }, english)),
  };
}

const indefinite =
  /^(?:eine?[nmrs]?|keine?[nmrs]?|[msd]eine?[nmrs]?|ihre?[nmrs]?|unsere?[nmrs]?|jede[nmrs]?|diese[nmrs]?|viele|einige|mehrere|beide|manche[nmrs]?|solche[nmrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)$/iu;

/** Behind "ein" and "seine" stand nouns: what does so once, and is neither known nor of foreign shape, is a noun in all of the text. */
function withNounsOfText(tokens: ClassedToken[]): ClassedToken[] {
  const nouns = new Set<string>();
  const bearers = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    if (token.class !== 'open' || token.isFamily) continue;
    const previous = tokens[at - 1];
    if (!token.joined || previous === undefined) continue;
    if (!previous.capital && indefinite.test(previous.word) && !hasForeignShape(token.word)) nouns.add(token.word);
    if (previous.isGiven || previous.class === 'letter' || previous.class === 'office' || previous.class === 'address')
      bearers.add(token.word);
  }
  if (nouns.size === 0) return tokens;
  return tokens.map((token) =>
    token.class === 'open' && nouns.has(token.word) && !bearers.has(token.word) ? { ...token, class: 'noun' as const } : token,
  );
}

type Classed = Omit<ClassedToken, keyof Token>;

const plainWord = { isFamily: false, isGiven: false };

/** Of a capitalised word. */
function classOf(token: Pick<Token, 'word' | 'initial'>, english: boolean): Classed {
  const { word } = token;
  if (word.length === 1) return { class: word === 'I' ? 'function' : 'letter', ...plainWord };
  if (neverNames.has(word)) return { class: 'never', ...plainWord };
  const low = word.toLowerCase();
  const [isGiven, isFamily] = [givenNames.has(low) || givenNames.has(low.replace(/['’]?s$/, '')), familyNames.has(letterKey(word))];
  const traits = { isFamily, isGiven };
  if (addresses.has(word)) return { class: 'address', ...traits };
  // "Vierzehn Menschen": a number that opens the sentence.
  if (token.initial && (functionWords.has(low) || numberWordValue(low) !== undefined)) return { class: 'function', ...traits };
  const known = knownName(word);
  if (known !== undefined && known.kind !== 'person') return { class: known.kind, key: known.key, known, ...traits };
  if (acronym.test(word)) return { class: acronymClass(token, low), ...traits };
  if (functionWords.has(low) || (token.initial && sentenceOpeners.has(word))) return { class: 'function', ...traits };
  const country = adjectiveCountryKeyOf(word) ?? cityOfAdjective(word)?.key;
  if (country !== undefined) return { class: 'adjective', key: country, ...traits };
  if (isGiven) return { class: 'given', ...traits };
  const region = partOfCountry(word);
  if (region !== undefined) return { class: 'place', key: region, ...traits };
  if (!isFamily && /\p{Ll}{4,}er[ns]?$/u.test(word) && isTown(word.replace(/er[ns]?$/, '')))
    return { class: 'adjective', key: nameKey(word.replace(/er[ns]?$/, '')), ...traits };
  if (isQuarter(word)) return { class: 'place', key: nameKey(word), ...traits };
  if (isOffice(word)) return { class: 'office', ...traits };
  if (/^\p{Lu}{2,5}[-‑]\p{Lu}\p{Ll}+$/u.test(word)) return { class: 'noun', ...traits };
  if (isTown(word) && !isFamily) return { class: 'place', key: nameKey(word), ...traits };
  if (!english && englishWords.has(low)) return { class: 'english', ...traits };
  if (!english && isCommonNoun(word)) return { class: 'noun', ...traits };
  return { class: 'open', ...(known === undefined ? {} : { known }), ...traits };
}

/** Words in capitals are no abbreviations: "SEHR GUT", "DANKE". */
function acronymClass({ word, initial }: Pick<Token, 'word' | 'initial'>, low: string): WordClass {
  if ((initial && functionWords.has(low)) || (word.length > 2 && word !== 'MAN' && germanFunctionWords.has(low))) return 'function';
  if (neverNames.has(`${word.charAt(0)}${low.slice(1)}`)) return 'never';
  return word.length > 3 && nouns.has(low) ? 'noun' : 'acronym';
}

const side = /^(?:Nordost|Nordwest|Südost|Südwest|Nord|Süd|Ost|West|Mittel|Zentral|Ober|Nieder|Inner|Groß)-?(?=\p{L}{4})/u;

/** "Nordsyrien", "Süddeutschland": a part of a country is a place of its own. */
function partOfCountry(word: string): string | undefined {
  if (!side.test(word)) return undefined;
  const whole = knownName(word.replace(side, ''));
  return whole?.sort === 'country' || whole?.sort === 'region' ? nameKey(word) : undefined;
}

/** "Berlin-Rummelsburg", "Hannover-Süd": a quarter behind its town. */
function isQuarter(word: string): boolean {
  const [town = '', quarter, more] = word.split(/[-‑]/u);
  if (quarter === undefined || more !== undefined || !/^\p{Lu}\p{Ll}{2,}$/u.test(quarter)) return false;
  return (knownName(town)?.sort === 'city' || isTown(town)) && !isCommonNoun(quarter) && !isOffice(quarter);
}

/** News agencies write themselves small. */
const smallNames = new Set('dpa afp dts ots sid epd kna apa taz rbb dapd ddp'.split(' '));

function lowerClass(word: string): Classed {
  if (smallNames.has(word)) return { class: 'organisation', key: knownName(word)?.key ?? word, ...plainWord };
  const country = word.length > 5 ? adjectiveCountryKeyOf(word) : undefined;
  return country === undefined
    ? { class: functionWords.has(word) ? 'function' : 'lower', ...plainWord }
    : { class: 'adjective', key: country, ...plainWord };
}

const [germanClasses, englishClasses] = [classesIn(false), classesIn(true)];
