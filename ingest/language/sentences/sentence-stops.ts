import {
  abbreviationsBeforeMore,
  abbreviationsThatMayEnd,
  companyEndings,
  degreeAbbreviations,
  listEndings,
  monthWords,
  ordinalLeaders,
  referenceAbbreviations,
  sentenceOpeners,
  titleAbbreviations,
  weekdayAbbreviations,
} from './abbreviations.ts';

/** How far the splitter looks back for the word before a stop and ahead for the one after: longer "words" are not words, and it stays linear. */
const wordReach = 40;
const vowel = /[aeiouyäöüáéíóúàèìòùâêîôû]/i;
/** Words after which an English "I" stands at the end: "my brother and I." */
const beforeI = /^(?:and|or|nor|than|as|do|did|am|was|have|had|will|would|can|could|should|but|so)$/;
const englishMonths = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$|^(?:January|February|March|May|June|July|October|December)$/;
const smallOpeners: ReadonlySet<string> = new Set([...sentenceOpeners].map((word) => word.toLowerCase()));
/** A word that a small letter follows behind a stop ends a sentence only when it is this long: shorter ones are cut words. */
const shortestEnd = 4;

/** One run of end marks and what surrounds it; all numbers are offsets into `text`. `start`: of the sentence it may end. */
export type Stop = {
  text: string;
  lineStart: number;
  lineEnd: number;
  start: number;
  mark: number;
  marks: string;
  afterMark: number;
  afterClosers: number;
  next: number;
  withoutCapitals: boolean;
};

/** Whether a sentence ends behind these marks and another begins. */
export function isBorder(stop: Stop): boolean {
  const { text, mark, marks, afterClosers, afterMark, next } = stop;
  const before = text[mark - 1] ?? ' ';
  if (before === '(' || before === '[') return false;
  if (next === afterClosers) return isMissingBlank(stop);
  const opening = openingOf(stop);
  if (opening === 'continues') return false;
  if (marks.length > 1 || marks !== '.') {
    if (opening === 'begins') return !companyEndings.has(followingWord(stop));
    return stop.withoutCapitals || (/^[!?]+$/.test(marks) && afterMark === afterClosers && opensSmall(stop));
  }
  if (opening === 'small') return isPlainWord(wordBefore(stop)) && (stop.withoutCapitals || opensSmall(stop));
  return stopEndsSentence(stop);
}

/** What stands behind the stop: something a sentence can begin with, a small letter, or punctuation that carries the sentence on. */
function openingOf({ text, next, lineEnd }: Stop): 'begins' | 'small' | 'continues' {
  let at = next;
  while (at < lineEnd && at < next + 6 && /[\s„“”"»«›‹'’‘‚([{*•–—-]/.test(text[at] ?? '')) at += 1;
  const first = String.fromCodePoint(text.codePointAt(at) ?? 32);
  // "eBay", "iPhone": a name that begins small.
  if (/\p{Ll}/u.test(first)) return /^\p{Ll}{1,2}\p{Lu}/u.test(text.slice(at, Math.min(lineEnd, at + 4))) ? 'begins' : 'small';
  if (/[\p{L}\p{N}§$€£#@&+]/u.test(first)) return 'begins';
  if (/[,;:.)\]/=]/.test(first)) return 'continues';
  return 'begins';
}

/** "Die Lage ist ernst. laut dem Amt …": a sentence begun small. The word before must be a whole one. */
function opensSmall(stop: Stop): boolean {
  const word = wordBefore(stop);
  const isWhole = /^\p{Ll}+$/u.test(word) ? vowel.test(word) : /^\p{Lu}\p{Ll}+$/u.test(word) && vowel.test(word.slice(-3));
  return word.length >= shortestEnd && isWhole && smallOpeners.has(followingWord(stop));
}

/** "…ausgebaut.Danach…": no blank between two sentences, but not an address, an abbreviation or a number. */
function isMissingBlank(stop: Stop): boolean {
  const { text, mark, marks, afterClosers, lineEnd } = stop;
  if (afterClosers > stop.afterMark && marks === '.') {
    // `ausgebaut.“Danach`: the quotation mark already parts the two.
    return /^\p{Lu}\p{Ll}/u.test(text.slice(afterClosers, afterClosers + 4)) && isPlainWord(wordBefore(stop));
  }
  const ahead = text.slice(afterClosers, Math.min(lineEnd, afterClosers + wordReach));
  const capitalised = /^["„“»]?\p{Lu}\p{Ll}*(?=[\s,:]|$)/u.exec(ahead)?.[0];
  if (capitalised === undefined || (capitalised.length < 2 && !/^[IA]$/.test(capitalised))) return false;
  const word = wordBefore(stop);
  if (/[/@:_]|www/i.test(word)) return false;
  if (marks !== '.') return /\p{Ll}\s?$/u.test(text.slice(Math.max(0, mark - 2), mark)) || /^[“”"»«)]/.test(text.slice(stop.afterMark));
  if (word.length >= 3 && /^\p{L}?[\p{Ll}-]+$/u.test(word)) return isPlainWord(word);
  // "Sie kam an.Danach", "…seit 2019.Danach", "…in den USA.Dort", "…(siehe oben).Danach".
  const opener = /^\p{L}+/u.exec(capitalised)?.[0] ?? '';
  if (!sentenceOpeners.has(opener)) return false;
  return (
    (/^\p{Ll}{2}$/u.test(word) && vowel.test(word) && isPlainWord(word)) ||
    /^(?:\d{4}|\p{Lu}{2,6})$/u.test(word) ||
    /\p{L}[)“”"]$/u.test(text.slice(Math.max(0, mark - 2), mark))
  );
}

function isPlainWord(word: string): boolean {
  const low = word.toLowerCase();
  if (low.length < 2 || !/\p{L}$/u.test(low) || low.includes('.')) return false;
  return !titleAbbreviations.has(low) && !abbreviationsBeforeMore.has(low) && !abbreviationsThatMayEnd.has(low) && !listEndings.has(low);
}

/** A single stop with a blank and a possible beginning behind it: the end of a sentence, or of an abbreviation, an ordinal, an initial? */
function stopEndsSentence(stop: Stop): boolean {
  const { text, mark, afterMark, afterClosers, start } = stop;
  const word = wordBefore(stop);
  if (word === '') return true;
  const following = followingWord(stop);
  const opens = sentenceOpeners.has(following);
  // "2. Soziale Fragen": the number of a list goes with its item.
  if (/^(?:\d{1,3}|[IVX]{1,5}|\p{L})$/u.test(word) && mark - word.length === start) return false;
  if (/^\d+$/.test(word)) return numberEndsSentence(stop, word, { following, opens });
  if (afterClosers > afterMark) return true;
  if (/^\p{L}$/u.test(word)) return letterEndsSentence(stop, word, { following, opens });
  if (/^[IVXLC]+$/.test(word)) return opens;
  const low = word.toLowerCase();
  if (listEndings.has(low)) return /^\p{Lu}/u.test(following) || opens;
  if (weekdayAbbreviations.has(word) || abbreviationsThatMayEnd.has(low)) return opens;
  if (abbreviationsBeforeMore.has(low)) return false;
  if (titleAbbreviations.has(low) && low !== word) return false;
  if (
    degreeAbbreviations.has(low) &&
    wordEndingAt(text, skipBlanksBack(text, mark - word.length, stop.lineStart), stop.lineStart).endsWith('.')
  )
    return false;
  if (referenceAbbreviations.has(low)) return !/^(?:\p{N}|[IVXLC]+$)/u.test(following);
  if (/^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(word)) return opens;
  if (/^\p{N}/u.test(following) && /str$/i.test(word)) return false;
  if (word.length <= 5 && /^\p{L}+$/u.test(word) && !vowel.test(word) && /^.\p{Ll}+$/u.test(word)) return opens;
  if (word.endsWith('-') || (/^\p{L}+-?$/u.test(word) && text[mark - 1] === '-')) return false;
  return true;
}

type Following = { following: string; opens: boolean };

/** A number with a stop: an ordinal ("am 13. September", "der 21. Sitzung") or the last word of its sentence. */
function numberEndsSentence(stop: Stop, digits: string, { following, opens }: Following): boolean {
  if (monthWords.has(following)) return false;
  // "3:1." and "3,5." are no ordinals.
  if (digits.length >= 4 || opens || /[:,]/.test(stop.text[stop.mark - digits.length - 1] ?? ' ')) return true;
  const leader = wordEndingAt(stop.text, skipBlanksBack(stop.text, stop.mark - digits.length, stop.lineStart), stop.lineStart);
  // "On Jan. 5. Be there": an English date.
  if (englishMonths.test(leader)) return true;
  if (leader === '' || ordinalLeaders.has(leader.toLowerCase())) return false;
  if (/^\p{N}/u.test(following)) return digits.length > 2;
  return Number(digits) > 31;
}

/** Single letters: "George W. Bush" goes on, "z. B. Die" too; "Plan B. Der", "Obst u. v. m. Geöffnet" end. */
function letterEndsSentence(stop: Stop, letter: string, { following, opens }: Following): boolean {
  const { text, mark, lineStart } = stop;
  const previous = wordEndingAt(text, skipBlanksBack(text, mark - 1, lineStart), lineStart);
  if (previous.endsWith('.')) {
    const letters = spacedLetters(stop, letter);
    if (listEndings.has(letters)) return /^\p{Lu}/u.test(following);
    return (
      opens &&
      /\p{Lu}/u.test(letter) &&
      !abbreviationsBeforeMore.has(letters) &&
      !abbreviationsBeforeMore.has(`${previous}${letter}`.toLowerCase())
    );
  }
  if (letter === 'I' && beforeI.test(previous)) return true;
  // "Es wiegt 3 t. Der …": a unit.
  if (/^[mtglhskf]$/.test(letter) && /\d$/.test(previous)) return opens;
  return opens && letter !== 'I' && (/\p{Lu}/u.test(letter) || letter === 'f');
}

/** "u. v. m." as "u.v.m". */
function spacedLetters({ text, mark, lineStart }: Stop, letter: string): string {
  let joined = letter;
  let at = skipBlanksBack(text, mark - 1, lineStart);
  for (let count = 0; count < 3; count += 1) {
    const previous = wordEndingAt(text, at, lineStart);
    if (!/^\p{L}\.$/u.test(previous)) break;
    joined = `${previous}${joined}`;
    at = skipBlanksBack(text, at - previous.length, lineStart);
  }
  return joined.toLowerCase();
}

/** The word behind the marks, without opening quotes and brackets. */
function followingWord({ text, next, lineEnd }: Stop): string {
  return /^[„“”"»«‚(]*([\p{L}\p{N}]+)/u.exec(text.slice(next, Math.min(lineEnd, next + wordReach)))?.[1] ?? '';
}

function wordBefore({ text, mark, lineStart }: Stop): string {
  return wordEndingAt(text, mark, lineStart);
}

/** The run of non-blank characters that ends at `end`, without opening quotes and brackets; at most `wordReach` characters. */
function wordEndingAt(text: string, end: number, lineStart: number): string {
  const from = Math.max(lineStart, end - wordReach);
  let at = end;
  while (at > from && !/[\s„“”"»«›‹'’‘‚([{)\]–—/,;:]/.test(text[at - 1] ?? ' ')) at -= 1;
  return text.slice(at, end);
}

function skipBlanksBack(text: string, from: number, start: number): number {
  let at = from;
  while (at > start && at > from - wordReach && /\s/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}
