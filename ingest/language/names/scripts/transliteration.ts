import { arabic, armenian, cyrillic, georgian, greek, hebrew, markedLatin, syllables } from './alphabets.ts';
import { hangulSyllables, isHangul, koreanFamily } from './hangul.ts';
import { isHan, pinyinWords } from './pinyin.ts';

export type Script = 'latin' | 'cyrillic' | 'arabic' | 'hebrew' | 'hangul' | 'han' | 'other';

const scripts: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['han', /\p{Script=Han}/u],
];

/** The script of a word, by the first of these that it has a letter of. */
export function scriptOf(word: string): Script {
  if (/^[a-z'’-]*$/i.test(word)) return 'latin';
  return scripts.find(([, letters]) => letters.test(word))?.[0] ?? 'other';
}

const letters: ReadonlyMap<string, string> = new Map(
  [markedLatin, cyrillic, greek, georgian, armenian, arabic, hebrew, syllables].flatMap((table) => Object.entries(table)),
);
/** Read otherwise in Ukrainian, which these letters give away. */
const ukrainian = new Map([
  ['и', 'y'],
  ['г', 'h'],
]);
const ukrainianOnly = /[іїєґ]/u;
/** Sounds that Cyrillic writes with two letters; `ее` and a hard or soft sign before a vowel are read with a j. */
const cyrillicPairs: readonly (readonly [RegExp, string])[] = [
  [/дж/gu, 'џ'],
  [/ее/gu, 'ейе'],
  [/[ьъ](?=[ео])/gu, 'й'],
];

/** Sounds that Greek writes with two letters. */
const greekPairs: readonly (readonly [RegExp, string])[] = [
  [/ού|ου/gu, 'u'],
  [/αί|αι/gu, 'e'],
  [/εί|ει|οί|οι/gu, 'i'],
  [/μπ/gu, 'b'],
  [/ντ/gu, 'd'],
  [/γκ|γγ/gu, 'g'],
  [/αύ|αυ/gu, 'av'],
  [/εύ|ευ/gu, 'ev'],
];

function pairsRead(low: string): string {
  if (/\p{Script=Cyrillic}/u.test(low)) return cyrillicPairs.reduce((text, [pair, one]) => text.replace(pair, one), low);
  if (/\p{Script=Greek}/u.test(low)) return greekPairs.reduce((text, [pair, one]) => text.replace(pair, one), low);
  return low;
}

/** Lower-case Latin letters, hyphens and apostrophes; other letters are left out. Chinese and Korean words become several. */
export function toLatin(word: string): string {
  const low = word.normalize('NFC').toLowerCase();
  if (/^[a-z0-9'’-]*$/.test(low)) return low;
  if (isHangul(low)) return hangulWords(low);
  if (isHan(low)) return pinyinWords(low).join(' ');
  const isUkrainian = ukrainianOnly.test(low);
  let latin = '';
  for (const letter of pairsRead(low)) latin += (isUkrainian ? ukrainian.get(letter) : undefined) ?? letters.get(letter) ?? letter;
  return latin.normalize('NFKD').replace(/[^a-z0-9'’-]/g, '');
}

/** A name of two to four syllables is a family name of one and a given name. */
function hangulWords(word: string): string {
  const [family = '', ...given] = hangulSyllables(word);
  return given.length === 0 ? (koreanFamily(family) ?? family) : `${family} ${given.join('-')}`;
}
