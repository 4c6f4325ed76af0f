import { nouns } from '../../ingest/language/names/gazetteer/common-nouns.ts';
import { givenNames } from '../../ingest/language/names/gazetteer/given-names.ts';
import { isOffice } from '../../ingest/language/names/gazetteer/offices.ts';
import { wordReadings } from '../../ingest/language/names/name-key.ts';
import { findNames, type Name, nameKey, sameName } from '../../ingest/language/names/names.ts';
import { findQuantities } from '../../ingest/language/quantities/quantities.ts';
import type { Span } from '../../ingest/language/span.ts';
import { findWords, foldWord, type Word } from '../../ingest/language/words.ts';
import type { Language } from '../contract/answer.ts';
import type { Mention } from '../contract/mentions.ts';

export type Spot = Span & { how: Mention['how'] };

/** All places in one text, in order. Pure; linear in the text. */
export type Spotter = (text: string, facts: { language: Language; isNamed: boolean; isKnown?: boolean }) => Spot[];

/** Nothing to look for: no word, no number. `sought` as given. */
export class NothingSoughtError extends Error {
  override name = 'NothingSoughtError';
}

/** The words in order, each in any form of it (by its stem) and any spelling of ä, ö, ü and ß. Throws NothingSoughtError. */
export function spotPhrase(phrase: string): Spotter {
  const sought = { de: findWords(phrase, 'de'), en: findWords(phrase, 'en') };
  if (sought.de.length === 0) throw new NothingSoughtError('phrase: no word in it');
  return (text, { language }) => {
    const wanted = sought[language];
    const [first] = wanted;
    const words = findWords(text, language);
    const found: Spot[] = [];
    for (let at = 0; at + wanted.length <= words.length; at++) {
      const here = words[at];
      if (!here || !first || !isForm(here, first) || !stands(words, at, wanted, text)) continue;
      const last = words[at + wanted.length - 1] ?? here;
      const isSame = wanted.every((word, index) => words[at + index]?.folded === word.folded);
      found.push({ start: here.start, end: last.end, how: isSame ? 'same' : 'form' });
      at += wanted.length - 1;
    }
    return found;
  };
}

function isForm(word: Word, sought: Word): boolean {
  return word.folded === sought.folded || (!sought.isFunctionWord && word.stem === sought.stem && !isOtherNoun(word, sought));
}

/** "geschützt" is a form of "schützen", but "Geschütze" are none. */
function isOtherNoun(word: Word, sought: Word): boolean {
  const [longer, shorter] = word.folded.startsWith('ge') ? [word, sought] : [sought, word];
  if (!longer.folded.startsWith('ge') || shorter.folded.startsWith('ge')) return false;
  return /^\p{Lu}/u.test(longer.text) || !/(?:t|en)(?:e[nmrs]?)?$/u.test(longer.text);
}

/** Marks that may stand between the words of a phrase: a blank, a hyphen, a line end, a comma; no end of a paragraph. */
const GAP = /^[^\p{L}\p{N}\n]{0,4}\n?[^\p{L}\p{N}\n]{0,4}$/u;

function stands(words: Word[], at: number, wanted: Word[], text: string): boolean {
  return wanted.every((word, index) => {
    const here = words[at + index];
    const before = words[at + index - 1];
    return (
      here !== undefined && isForm(here, word) && (index === 0 || (before !== undefined && GAP.test(text.slice(before.end, here.start))))
    );
  });
}

const CAPITALISED = /\p{Lu}[\p{L}\p{M}]+|[\p{Lo}\p{Lm}]{2,40}/gu;

/**
 * A person, place or organisation in any spelling, with or without given name. Names are found (which is slow) only in texts that hold a word that may be
 * its last one in some spelling, or of which the corpus knows the name (`isNamed`). Where a report of the corpus names the person (`isKnown`), the family name alone counts, too. Throws NothingSoughtError.
 */
export function spotName(written: string): Spotter {
  const last = findWords(written).at(-1)?.text;
  if (last === undefined) throw new NothingSoughtError('person: no name in it');
  const key = nameKey(written);
  const readings = new Set(wordReadings(last));
  const folded = foldWord(written.replace(/\s+/gu, ' '));
  const whole = wholeName(written);
  const isFull = /\s/u.test(written.trim());
  return (text, { isNamed, isKnown = false }) => {
    if (!isNamed && !mayName(text, readings)) return [];
    const ofKin = kinNamed(written, text);
    const names = findNames(text);
    const bearers = isFull ? bearersIn(names) : undefined;
    const found = names
      .filter((name) => (name.key === key || sameName(name.text, written, { a: text })) && !isOfAnother(name, { written, bearers, text }))
      .map(({ start, end, text: hit }): Spot => ({ start, end, how: foldWord(hit.replace(/\s+/gu, ' ')) === folded ? 'same' : 'form' }));
    if (ofKin) return [...found.filter(({ start, end }) => /\s/u.test(text.slice(start, end))), ofKin].sort((a, b) => a.start - b.start);
    if (!whole) return isKnown ? [...found, ...familyAlone(last, text, found)].sort((a, b) => a.start - b.start) : found;
    const asWritten = [...text.matchAll(whole)]
      .filter(({ groups }) => !joinsOffice(groups?.others))
      .map(
        (match): Spot => ({
          start: match.index,
          end: match.index + match[0].length,
          how: foldWord(match[0].replace(/\s+/gu, ' ')) === folded ? 'same' : 'form',
        }),
      );
    const besides = found.filter(({ start, end }) => !asWritten.some((one) => one.start < end && start < one.end));
    return [...besides, ...asWritten].sort((a, b) => a.start - b.start);
  };
}

const DETERMINED = /(?<!\p{L})(?:de[rnms]|die|das|eine?[rnms]?|keine?[rnms]?|diese[rnms]?|jede[rnms]?|the|an?|\p{Ll}{3,}(?:e[nrms]?))\s$/iu;
const DOES = /^ (?:ist|war|hat|hatte|habe|sei|wird|will|kann|soll|is|was|has|had|\p{Ll}{2,}te?)(?!\p{L})/u;
const OPENS = /(?:^|[.!?:\n]\s*|[„“"»])$/u;

/** A family name where it stands alone and is no noun: "Obermüller verlangt", and of a word like "Stein" only what does something. */
function familyAlone(family: string, text: string, found: readonly Spot[]): Spot[] {
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}-])${family.replace(/[.+]/g, '\\$&')}s?(?![\p{L}\p{N}-])`, 'gu');
  const isNoun = nouns.has(family.toLowerCase());
  return [...text.matchAll(pattern)].flatMap(({ 0: hit, index: start }): Spot[] => {
    const end = start + hit.length;
    const [before, behind] = [text.slice(Math.max(0, start - KIN_REACH), start), text.slice(end, end + KIN_REACH)];
    if (DETERMINED.test(before) || found.some((one) => one.start < end && start < one.end)) return [];
    return isNoun && !(OPENS.test(before) && DOES.test(behind)) ? [] : [{ start, end, how: hit === family ? 'same' : 'form' }];
  });
}

/** "Perlachers Schwester Danica": Danica Perlacher is named by her given name, and "Perlacher" is her brother. */
function kinNamed(written: string, text: string): Spot | undefined {
  const [given, family, ...more] = findWords(written).map((word) => word.text.replace(/[.+]/g, '\\$&'));
  if (given === undefined || family === undefined || more.length > 0) return undefined;
  const kin = '(?:Neffe|Nichte|Bruder|Schwester|Sohn|Tochter|Vater|Mutter|Onkel|Tante|Cousine?|Enkelin|Enkel|Ehemann|Ehefrau|Frau|Mann)';
  const match = new RegExp(
    String.raw`(?<!\p{L})${family}(?:s|’|'s|’s)\s(?:\p{Ll}+\s){0,2}${kin}\s(?<given>${given})(?!\p{L}|\s\p{Lu})`,
    'u',
  ).exec(text);
  if (!match) return undefined;
  const end = match.index + match[0].length;
  return { start: end - given.length, end, how: 'form' };
}

/**
 * Given and family name as they are sought, whatever the text makes of them: also with an age in brackets between, or brothers ("Malte und Jesko Freese").
 * Undefined for a single word.
 */
function wholeName(written: string): RegExp | undefined {
  const words = findWords(written).map(({ text }) => text.replace(/[.+]/g, '\\$&'));
  const family = words.pop();
  if (family === undefined || words.length === 0) return undefined;
  const between = String.raw`(?:\s+\([^()\n]{1,30}\))?(?<others>(?:,\s+\p{Lu}\p{L}{1,30}){0,3}\s+(?:und|and)\s+\p{Lu}\p{L}{1,30})?\s+`;
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])${words.join(String.raw`[\s.-]+`)}${between}${family}s?(?![\p{L}\p{N}-])`, 'gu');
}

/** "Malte und Kanzler Freese" are two, of whom the second alone is called Freese. */
function joinsOffice(others = ''): boolean {
  return [...others.matchAll(/\p{Lu}\p{L}+/gu)].some(([word]) => isOffice(word) && !givenNames.has(word.toLowerCase()));
}

/**
 * Before a full name: "der Neffe, Bauträger Simon Perlacher" is not whom the report calls Perlacher. "Frau Anna Perlacher" is no kin, but "seine Frau" is;
 * "der Sohn von Minister Ignaz Perlacher" is, but he is not the one named.
 */
const KIN =
  /(?<!\p{L})(?:Neffen?|Nichte|Bruders?|Schwester|Sohn(?:e?s)?|Tochter|Vaters?|Mutter|Onkels?|Tante|Cousine?|Enkel(?:s|in)?|Ehemann|Ehefrau|(?<=(?<!\p{L})(?:[Ss]ein|[Ii]hr|[Mm]ein|[Uu]nser|[Dd]eren|[Dd]essen)(?:e[rnms]?)?\s+)(?:Frau|Mann)|brother|sister|son|daughter|nephew|niece|cousin|wife|husband)(?:,\s+(?:der\s+)?|\s+)(?:(?!(?:von|vom|des|der|of)\s)[\p{L}-]+\s+){0,2}$/u;
const KIN_REACH = 60;

/**
 * A bare family name is that of whom the text names in full first: in a report on Ignaz Perlacher and his nephew Simon, "Perlacher" is Ignaz; and of nobody who
 * is brought in as kin.
 */
function isOfAnother(name: Name, { written, bearers, text }: { written: string; bearers: Bearers | undefined; text: string }): boolean {
  if (name.kind !== 'person' || /\s/u.test(name.text)) return false;
  const bearer = bearers?.get(name.key);
  if (bearer === undefined) return false;
  return !sameName(bearer.text, written) || KIN.test(text.slice(Math.max(0, bearer.start - KIN_REACH), bearer.start));
}

/** By the key of a family name: whom the text names in full first. */
type Bearers = ReadonlyMap<string, Name>;

function bearersIn(names: readonly Name[]): Bearers {
  const bearers = new Map<string, Name>();
  for (const name of names) {
    if (name.kind !== 'person' || !/\s/u.test(name.text)) continue;
    const family = nameKey(name.family ?? '');
    if (!bearers.has(family)) bearers.set(family, name);
  }
  return bearers;
}

function mayName(text: string, readings: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  for (const [word] of text.matchAll(CAPITALISED)) {
    if (seen.has(word)) continue;
    seen.add(word);
    if (word.length <= LONGEST_NAME && wordReadings(word).some((reading) => readings.has(reading))) return true;
  }
  return false;
}

const LONGEST_NAME = 60;
const FIGURES = /(?<![\p{L}\p{N}.,])\d{1,15}(?:[.,]\d{1,12}){0,5}(?![\p{L}\p{N}])/gu;

/**
 * A number in figures or words, with its unit where one is given ("200", "200 km", "zweihundert"): as a quantity, and as a bare figure that counts nothing ("Resolution
 * 200"). What is said to be about or bounded is marked. Throws NothingSoughtError.
 */
export function spotNumber(written: string): Spotter {
  const [sought] = findQuantities(written);
  const value = sought?.value ?? numberOf(written.trim());
  if (value === undefined) throw new NothingSoughtError('number: no number in it');
  return (text) => {
    const quantities = findQuantities(text);
    const found = quantities
      .filter(
        (one) =>
          (same(one.value, value) || (one.upper !== undefined && same(one.upper, value))) &&
          (sought?.unit === undefined || one.unit === sought.unit),
      )
      .map(
        (one): Spot => ({
          start: one.start,
          end: one.end,
          how: one.vague || one.bound !== 'exact' ? 'about' : one.upper === undefined ? 'same' : 'form',
        }),
      );
    if (sought?.unit !== undefined) return found;
    let next = 0;
    const figures = [...text.matchAll(FIGURES)].flatMap((match): Spot[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      while ((quantities[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
      const isOfQuantity = (quantities[next]?.start ?? Number.POSITIVE_INFINITY) < end;
      const figure = isOfQuantity ? undefined : numberOf(match[0]);
      return figure !== undefined && same(figure, value) ? [{ start, end, how: 'same' }] : [];
    });
    return [...found, ...figures].sort((a, b) => a.start - b.start);
  };
}

function same(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.abs(other) * Number.EPSILON * 8;
}

/** "1.200", "1,200" and "1 200" are read as grouped, "1,2" and "1.25" are not. */
function numberOf(figure: string): number | undefined {
  const bare = figure.replace(/\s/gu, '');
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(bare)) return Number(bare.replace(/[.,]/g, ''));
  if (/^\d+(?:[.,]\d+)?$/.test(bare)) return Number(bare.replace(',', '.'));
  return undefined;
}
