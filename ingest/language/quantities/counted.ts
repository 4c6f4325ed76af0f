import { englishFunctionWords, germanFunctionWords } from '../function-words.ts';
import type { Span } from '../span.ts';
import { foldWord } from '../words.ts';
import { countedNoun } from './counted-nouns.ts';
import { numberWordValue } from './number-words.ts';

/** What a number counts: the head of the noun phrase ("Raketen") and the phrase with its adjectives ("ballistische Raketen"), both as written. */
export type Counted = { head: string; phrase: string };

const wordAt = /,?[ \u00A0\u202F]{1,2}([\p{L}][\p{L}\p{N}]*(?:[-’'][\p{L}\p{N}]+){0,4})/uy;
const germanAdjective = /e[mnrs]?$/;
const notAdjective = new Set(
  'werden wurden wurde waren haben hatte hatten sollen sollte sollten können konnte konnten starben kamen oder gingen fielen lagen standen saßen blieben flogen fuhren liefen gaben nahmen sanken brannten'.split(
    ' ',
  ),
);
/** Adjectives made of places are written like nouns: "200 Berliner Polizisten". */
const places = new Set(
  'Berliner Hamburger Münchner Wiener Frankfurter Kölner Londoner Pariser Moskauer Kiewer Brüsseler Genfer Zürcher Schweizer Leipziger Dresdner Stuttgarter Bremer New-Yorker Warschauer Prager Teheraner Grazer Linzer'.split(
    ' ',
  ),
);
/** "Elf der Geiseln", "hundreds of the birds": the noun stands behind. */
const partitive =
  /[ \u00A0](?:der|dieser|seiner|ihrer|unserer|von den|von|of the|of its|of their|of his|of these|of those|of)(?=[ \u00A0])/uy;
/** "Nine of the twelve jurors", "20 der 30 Boote". */
const numberBehind = /[ \u00A0](?:\d[\d.,]*|\p{L}{3,20})(?= )/uy;
const adjectiveLimit = 4;
/** Nouns that English counts without an s; the first may stand before another ("police officers"). */
const collective = new Set('people police army navy staff personnel crew women men children cattle'.split(' '));
const unmarkedPlurals = new Set(
  'people men women children police personnel staff troops crew army cattle sheep deer fish dead wounded injured missing aircraft spacecraft offspring feet teeth geese mice lives wolves knives wives leaves halves thieves loaves oxen'.split(
    ' ',
  ),
);
const singularEndings = /(?:ss|us|is|as|ous)$/;
const notPlurals = new Set('was is has its this us as his years thus plus less does says across versus'.split(' '));

/** The noun phrase that a number counts; undefined where none follows. */
export function countedBehind(text: string, from: number, language: () => 'de' | 'en'): Counted | undefined {
  partitive.lastIndex = from;
  const skipped = partitive.exec(text)?.[0].length ?? 0;
  const isPart = skipped > 0;
  const behind = isPart ? skipNumber(text, from + skipped) : from;
  if (language() === 'de') return germanNoun(text, behind, isPart) ?? knownNoun(englishNoun(text, behind), 'en');
  return englishNoun(text, behind) ?? knownNoun(germanNoun(text, behind, isPart), 'de');
}

/** "One miner died", "at least one person": an English noun that is counted elsewhere too. */
export function countedOne(text: string, { start, end }: Span): Counted | undefined {
  if (!/^one$/i.test(text.slice(start, end))) return undefined;
  const words = /^ (\p{Ll}{3,20})(?: (\p{Ll}{3,20}))?(?!\p{L})/u.exec(text.slice(end, end + 50));
  const [, first = '', second = ''] = words ?? [];
  if (englishFunctionWords.has(first)) return undefined;
  if (countedNoun(first, 'en') !== undefined) return { head: first, phrase: first };
  return second !== '' && countedNoun(second, 'en') !== undefined ? { head: second, phrase: `${first} ${second}` } : undefined;
}

function skipNumber(text: string, at: number): number {
  numberBehind.lastIndex = at;
  const word = numberBehind.exec(text)?.[0] ?? '';
  return /^\s\d/u.test(word) || numberWordValue(word.trim()) !== undefined ? at + word.length : at;
}

/** The language of a short text is a guess: a noun of the other one counts where it is known to. */
function knownNoun(counted: Counted | undefined, language: 'de' | 'en'): Counted | undefined {
  return counted !== undefined && countedNoun(counted.head, language) !== undefined ? counted : undefined;
}

/** The first capitalised word behind the number and its adjectives. */
function germanNoun(text: string, from: number, isPartitive: boolean): Counted | undefined {
  let at = from;
  for (let step = 0; step < adjectiveLimit; step += 1) {
    wordAt.lastIndex = at;
    const word = wordAt.exec(text)?.[1];
    // A comma may part adjectives; right behind the number it parts statements.
    if (word === undefined || (step === 0 && text[at] === ',')) return undefined;
    if (/^\p{Lu}/u.test(word)) {
      // "200 Berliner Polizisten": what looks like a noun may be an adjective made of a place.
      const end = wordAt.lastIndex;
      wordAt.lastIndex = end;
      const next = /^\p{Lu}\p{Ll}+er$/u.test(word) ? wordAt.exec(text)?.[1] : undefined;
      const isPlace = next !== undefined && /^\p{Lu}\p{Ll}/u.test(next) && places.has(word);
      const head = isPlace ? next : word;
      return { head, phrase: text.slice(from, isPlace ? end + 1 + next.length : end).trim() };
    }
    if (!germanAdjective.test(word) || notAdjective.has(word) || germanFunctionWords.has(foldWord(word))) {
      if (!(isPartitive && step === 0) && !/^(?:weitere|andere|mehr|neue)/.test(word)) return undefined;
    }
    at = wordAt.lastIndex;
  }
  return undefined;
}

/** The first plural within a few words that can be adjectives. */
function englishNoun(text: string, from: number): Counted | undefined {
  let at = from;
  for (let step = 0; step < adjectiveLimit; step += 1) {
    wordAt.lastIndex = at;
    const word = wordAt.exec(text)?.[1];
    if (word === undefined || text[at] === ',') return undefined;
    const low = word.toLowerCase();
    if (englishFunctionWords.has(low) && low !== 'other' && low !== 'more') return undefined;
    at = wordAt.lastIndex;
    if (isPlural(low)) {
      const next = collective.has(low) || low === 'dead' ? nextPlural(text, at) : undefined;
      return { head: next?.word ?? word, phrase: text.slice(from, next?.end ?? at).trim() };
    }
  }
  return undefined;
}

function nextPlural(text: string, at: number): { word: string; end: number } | undefined {
  wordAt.lastIndex = at;
  const word = wordAt.exec(text)?.[1];
  return word !== undefined && /[^su]s$/.test(word) && isPlural(word.toLowerCase()) ? { word, end: wordAt.lastIndex } : undefined;
}

function isPlural(low: string): boolean {
  if (unmarkedPlurals.has(low)) return true;
  return low.length > 3 && low.endsWith('s') && !singularEndings.test(low) && !notPlurals.has(low);
}
