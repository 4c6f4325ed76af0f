import { detectAll } from 'tinyld/light';
import { englishFunctionWords, germanFunctionWords } from './function-words.ts';

/** More text does not change the answer, and a long one is not read through. */
const readAtMost = 3000;
/** Words of both lists say nothing. */
const inBoth = germanFunctionWords.intersection(englishFunctionWords);

/** The language of a text, of the two that are read here; German where nothing decides. Never throws. */
export function languageOf(text: string): 'de' | 'en' {
  const start = text.slice(0, readAtMost);
  const balance = functionWordBalance(start);
  if (balance !== 0) return balance > 0 ? 'de' : 'en';
  if (/[äöüß]/i.test(start)) return 'de';
  const best = detectAll(start, { only: ['de', 'en'] })[0];
  return best?.lang === 'en' ? 'en' : 'de';
}

/** German function words (and letters) less English ones. */
function functionWordBalance(text: string): number {
  let balance = 0;
  for (const match of text.matchAll(/\p{L}{1,20}/gu)) {
    const word = match[0]
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .replace(/[äöü]/g, (vowel) => (vowel === 'ä' ? 'ae' : vowel === 'ö' ? 'oe' : 'ue'));
    if (inBoth.has(word)) continue;
    if (germanFunctionWords.has(word)) balance += 1;
    else if (englishFunctionWords.has(word)) balance -= 1;
  }
  return balance;
}
