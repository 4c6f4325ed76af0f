import { nameKey } from '../name-key.ts';
import { wadeGilesReading } from '../scripts/pinyin.ts';
import { genderIn, givenNamesIn, type NameContexts } from './name-contexts.ts';
import type { NameParts } from './name-parts.ts';
import { livesConflict } from './name-themes.ts';
import { isArabicGiven } from './name-variants.ts';
import type { ReadName } from './read-name.ts';
import { areOtherNames, sameWord } from './same-word.ts';

/** Whether two persons' names can be one's: family names the same, and given names, where both have them, the same or initials of each other. */
export function samePerson(a: ReadName, b: ReadName, contexts: NameContexts): boolean {
  const [one, other] = [withContext(a.parts, contexts.a), withContext(b.parts, contexts.b)];
  if (one.family === '' || other.family === '') return false;
  if (
    one.ordinal !== other.ordinal &&
    (one.ordinal !== undefined || other.ordinal !== undefined) &&
    one.given.length + other.given.length > 0
  )
    return false;
  if (one.ordinal !== undefined && other.ordinal !== undefined && one.ordinal !== other.ordinal) return false;
  if ((one.junior === 'jr') !== (other.junior === 'jr') && one.given.length > 0 && other.given.length > 0) return false;
  if (a.key === b.key && livesConflict({ context: contexts.a, name: a.name }, { context: contexts.b, name: b.name })) return false;
  if (gendersConflict(genderIn(contexts.a, one.family), genderIn(contexts.b, other.family))) return false;
  if (a.key === b.key && a.key.includes(' ') && !areOtherNames(one.family, other.family)) return true;
  if (isArabic(one) || isArabic(other)) return sameArabic(one, other);
  const isRegnal = one.ordinal !== undefined && other.ordinal !== undefined;
  if (sameWord(one.family, other.family, isRegnal ? 'regnal' : isRomanised(one, other) ? 'romanised' : 'family'))
    return (
      givenAgree(one.given, other.given, isRegnal) ||
      sameEnd(one, other) ||
      sameEnd(other, one) ||
      isWadeGilesOf(a, b) ||
      isWadeGilesOf(b, a)
    );
  if (isWadeGilesOf(a, b) || isWadeGilesOf(b, a)) return true;
  if (isGenitiveOf(one, other, b) || isGenitiveOf(other, one, a)) return true;
  return sameTurned(one, other) || sameShortened(one, other) || sameShortened(other, one);
}

/** One given name in two spellings ("Dmitrij", "Dmitry"): so the family name will be written in two ways too. */
function isRomanised(a: NameParts, b: NameParts): boolean {
  const [given, other] = [a.given[0] ?? '', b.given[0] ?? ''];
  return given.length > 2 && other.length > 2 && given !== other && sameWord(given, other, 'given');
}

function gendersConflict(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

const arabicParticle = /^(?:al|el|as|ar|an|ibn|bin|ben|bint|abu)$/i;
const arabicArticle = /^(?:al|el|as|ash|asch|at|ar|an|az|ad|es|ez|ed)[-’']/i;

function isArabic({ given, particles, family }: NameParts): boolean {
  return (
    isArabicGiven(nameKey(given[0] ?? '')) || arabicArticle.test(family) || particles.some((particle) => arabicParticle.test(particle))
  );
}

/** Short vowels are written by ear: o as u, e as i, and a as e in the last syllable. */
function sameArabic(a: NameParts, b: NameParts): boolean {
  if (!sameWord(a.family, b.family, 'family') && softArabic(a.family) !== softArabic(b.family)) return false;
  const [given, other] = [a.given[0], b.given[0]];
  return (
    givenAgree(a.given, b.given, false) ||
    (given !== undefined && other !== undefined && given.length > 2 && softArabic(given) === softArabic(other))
  );
}

function softArabic(word: string): string {
  return nameKey(word)
    .replaceAll('o', 'u')
    .replace(/[ae](?=[bdklmnrst]$)/, 'i')
    .replaceAll('e', 'i');
}

/** "Lin Piao", "Lin Biao". */
function isWadeGilesOf(a: ReadName, b: ReadName): boolean {
  if (!/^\p{Lu}\p{Ll}{1,5} \p{Lu}[\p{Ll}'’-]{1,14}$/u.test(a.name) || !b.parts.given.length) return false;
  const read = wadeGilesReading(a.name.toLowerCase().replaceAll('’', "'").split(' '));
  return read !== undefined && nameKey(read) === b.key;
}

function withContext(parts: NameParts, context: string | undefined): NameParts {
  return parts.given.length > 0 ? parts : { ...parts, given: givenNamesIn(context, parts.family) };
}

/** "Xis" of Xi Jinping: family names that stand first are short, and a short word's s is not cut off elsewhere. */
function isGenitiveOf(short: NameParts, full: NameParts, read: ReadName): boolean {
  return short.given.length === 0 && full.given.length > 0 && read.name.startsWith(full.family) && short.family === `${full.family}s`;
}

/** "Orbán Viktor", "Viktor Orbán". */
function sameTurned(a: NameParts, b: NameParts): boolean {
  const [given, other] = [a.given[0], b.given[0]];
  if (given === undefined || other === undefined || a.given.length !== 1 || b.given.length !== 1) return false;
  return sameWord(a.family, other, 'given') && sameWord(given, b.family, 'given');
}

/** "García Márquez", "Gabriel García Márquez": all words of the short form end the long one. */
function sameEnd(short: NameParts, long: NameParts): boolean {
  const [few, many] = [
    [...short.given, short.family],
    [...long.given, long.family],
  ];
  if (few.length < 2 || few.length >= many.length || few.some((word) => word.replace('.', '').length < 2)) return false;
  return few.every((word, index) => sameWord(word, many[many.length - few.length + index] ?? '', 'family'));
}

/** "Pedro Sánchez", "Pedro Sánchez Pérez-Castejón": the family name of the short form inside the long one, behind the same given name. */
function sameShortened(short: NameParts, long: NameParts): boolean {
  const [given, other] = [short.given[0], long.given[0]];
  if (given === undefined || other === undefined || long.given.length < 2) return false;
  return sameWord(given, other, 'given') && long.given.slice(1).some((word) => word.length > 2 && sameWord(word, short.family, 'family'));
}

function givenAgree(a: string[], b: string[], isRegnal: boolean): boolean {
  const [first, second] = [a[0], b[0]];
  if (first === undefined || second === undefined) return true;
  if (!agree(first, second, isRegnal) && !sameWord(a.join(''), b.join(''), 'given')) return false;
  const [middle, other] = [a[1], b[1]];
  return (
    middle === undefined ||
    other === undefined ||
    agree(middle, other, isRegnal) ||
    a.slice(1).some((one) => b.slice(1).some((two) => one.length > 1 && sameWord(one, two, 'given')))
  );
}

function agree(a: string, b: string, isRegnal: boolean): boolean {
  const [one, other] = [a.replace('.', ''), b.replace('.', '')];
  if (one.length === 1 || other.length === 1)
    return initialOf(one) === initialOf(other) || initialOf(nameKey(one)) === initialOf(nameKey(other));
  return sameWord(one, other, isRegnal ? 'regnal' : 'given');
}

function initialOf(word: string): string {
  return word.normalize('NFKD').slice(0, 1).toLowerCase();
}
