import { stemmer as englishStemmer } from '@orama/stemmers/english';
import { functionWords } from './function-words.ts';
import { germanStem } from './german-stem.ts';
import { languageOf } from './language-of.ts';
import { remember } from './remember.ts';
import type { Mention } from './span.ts';

/**
 * A word as written. `folded`: lower case, ä→ae, ö→oe, ü→ue, ß→ss, other diacritics and invisible characters removed; `stem`: the same for the forms
 * of one word (Haus, Häuser, Hauses), not a word itself; `isFunctionWord`: German or English article, pronoun, preposition, question word, ….
 */
export type Word = Mention & { folded: string; stem: string; isFunctionWord: boolean };

/** Words, and figures with the marks inside them ("3,5"); a hyphen parts two words. Bounded, since ten million marks on a letter would take a stack as deep: they are cut. */
const wordPattern =
  /[\p{L}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]{0,100000}|\p{N}{1,100000}(?:[.,]\p{N}{1,1000}){0,1000}[\p{L}\p{N}\p{M}]{0,1000}/gu;
const invisible = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', ł: 'l', đ: 'd', ı: 'i' };
/** Longer ones are no words: they are kept whole, without a stem of their own. */
const longestWord = 100;

const stems = { de: remember(germanStem), en: remember(englishStemmer) };

type Forms = Omit<Word, keyof Mention>;

const formsIn = (language: 'de' | 'en') =>
  remember((written): Forms => {
    const folded = foldWord(written);
    return { folded, stem: stemOf(folded, language), isFunctionWord: functionWords.has(folded) };
  });
const forms = { de: formsIn('de'), en: formsIn('en') };

/** The words of a text in order; `language` (by default that of the text) chooses the stemmer. Linear; never throws. */
export function findWords(text: string, language: 'de' | 'en' = languageOf(text)): Word[] {
  const words: Word[] = [];
  const formsOf = forms[language];
  for (const match of text.matchAll(wordPattern)) {
    const { folded, stem, isFunctionWord } = formsOf(match[0]);
    if (folded === '') continue;
    words.push({ start: match.index, end: match.index + match[0].length, text: match[0], folded, stem, isFunctionWord });
  }
  return words;
}

/** Lower case, ä→ae, ö→oe, ü→ue, ß→ss, other diacritics, soft hyphens and zero-width characters removed. */
export function foldWord(written: string): string {
  const low = written.toLowerCase();
  if (/^[a-z0-9]*$/.test(low)) return low;
  const folded = low
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .normalize('NFC')
    .replace(/[äöüßæøœłđı]/g, (letter) => umlauts[letter] ?? letter);
  return /^[a-z0-9]*$/.test(folded) ? folded : folded.normalize('NFKD').replace(invisible, '');
}

/** The stem of a folded word. */
export function stemOf(folded: string, language: 'de' | 'en'): string {
  if (folded.length > longestWord || /^\p{N}/u.test(folded)) return folded;
  return stems[language](folded);
}
