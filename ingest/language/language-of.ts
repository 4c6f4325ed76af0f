import { detectAll } from 'tinyld/light';
import { englishFunctionWords, germanFunctionWords } from './function-words.ts';
import { strongInfinitive } from './strong-verbs.ts';

/** More text does not change the answer, and a long one is not read through. */
const readAtMost = 3000;
/** Words of both lists say nothing. */
const inBoth = germanFunctionWords.intersection(englishFunctionWords);

/** The language of a text, of the two that are read here; German where nothing decides. Never throws. */
export function languageOf(text: string): 'de' | 'en' {
  const start = text.slice(0, readAtMost);
  const balance = functionWordBalance(start);
  if (balance !== 0) return balance > 0 ? 'de' : 'en';
  if (/[äöüß]/i.test(start) || asksInGerman(start)) return 'de';
  const best = detectAll(start, { only: ['de', 'en'] })[0];
  return best?.lang === 'en' ? 'en' : 'de';
}

/** "Was behauptet Corsaro?": names are all there is besides a word of both languages, and letters of names tell nothing. */
const OPENS_WITH_WAS =
  /(?:^|[.:,;?!–(])[^\p{L}\p{N}]*[Ww]as\s+(?=\p{Ll})(?!(?:any|every|some|no)(?:one|body|thing)|people|police)(?<rest>[^.?!]*)/u;
/** "Was government money used?", "Was power fully restored?" */
const ENGLISH_ENDING = /(?<!\p{L})\p{Ll}{2,}(?:ed|[^i]ing|ly|ment|wn|ght|ck)(?!\p{L})/u;
/** German verbs with such an ending. */
const GERMAN_PAST = /(?<!\p{L})(?:emp|an|be|durch)?(?:fing|ging|hing)(?!\p{L})/gu;

/** German verbs of a shape that English nouns hardly have: "macht", "passiert", "ging", not "debt" or "court". */
const GERMAN_VERB = /(?:iert|igt|eht|mmt|nnt|llt|fft|sst|tet|(?<!y)acht|^(?:(?:emp|an)?f|g|h)ing|^tat)$/u;
/** Endings of finite verbs of German, which English nouns have too: then a name must follow, or nothing ("Was plant Quast?", but "Was debt paid?"). */
const VERBAL_ENDING = /(?:t|te|en)$/u;
const MODAL = /^(?:will|soll|darf|kann|muss|mag|wei(?:ss|ß))$/u;

/** "Was" before a German verb asks in German, unless what comes behind it looks English ("Was oil stolen?"). */
function asksInGerman(text: string): boolean {
  const rest = OPENS_WITH_WAS.exec(text)?.groups?.rest;
  if (rest === undefined || ENGLISH_ENDING.test(rest.replace(GERMAN_PAST, ''))) return false;
  const [, verb = '', behind = ''] = /^(\p{Ll}+)\P{L}*(.*)/su.exec(rest) ?? [];
  if (GERMAN_VERB.test(verb)) return true;
  const isVerb = VERBAL_ENDING.test(verb) || MODAL.test(verb) || strongInfinitive(plainWord(verb)) !== undefined;
  return isVerb && (behind === '' || /^\p{Lu}/u.test(behind));
}

/** So many words tell; a list of names or results has none of either language, and fewer words. */
const enoughWords = 40;
/** Of German articles of an encyclopedia nearly all have 0.3 and more, news 0.4; Dutch and French texts, which share some words with them, 0.11 and 0.07. */
const leastShare = 0.2;

/** Whether a text is long enough to tell, and neither German nor English. Never throws. */
export function isOtherLanguage(text: string): boolean {
  let words = 0;
  let known = 0;
  for (const match of text.slice(0, readAtMost).matchAll(/\p{L}+/gu)) {
    const word = plainWord(match[0]);
    words += 1;
    if (germanFunctionWords.has(word) || englishFunctionWords.has(word)) known += 1;
  }
  return words >= enoughWords && known < words * leastShare;
}

function plainWord(written: string): string {
  return written
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[äöü]/g, (vowel) => (vowel === 'ä' ? 'ae' : vowel === 'ö' ? 'oe' : 'ue'));
}

/** German function words (and letters) less English ones. */
function functionWordBalance(text: string): number {
  let balance = 0;
  for (const match of text.matchAll(/\p{L}{1,20}/gu)) {
    const word = plainWord(match[0]);
    if (inBoth.has(word)) continue;
    if (germanFunctionWords.has(word)) balance += 1;
    else if (englishFunctionWords.has(word)) balance -= 1;
  }
  return balance;
}
