import type { Alternatives } from '../../ingest/corpus/passage-index.ts';
import { englishFunctionWords, germanFunctionWords } from '../../ingest/language/function-words.ts';
import { findWords, type Word } from '../../ingest/language/words.ts';
import type { Language } from '../contract/answer.ts';
import { joinWords, splitCompound } from './compounds.ts';
import type { Translation, WordTable } from './word-table.ts';

/**
 * Scores go from 0.03 to 1, though one of 0.05 is right two times in three: this power draws them together. Best of 0 to 1 on the even half of xquad,
 * en→de, also among 10,000 distractors.
 */
const SCORE_POWER = 0.2;
/** The word as it was asked, where the table has other words for it: it may be a name, or stand in a text of the question's own language. */
const OWN_WEIGHT = 0.7;
/** Content words that are sought: a pasted page is told by its beginning, and each word costs look-ups. */
const MOST_WORDS = 100;
/** Translations of one word, and of all words of a question: a long one is told by its many words. */
const MOST_TRANSLATIONS = 12;
const MOST_IN_ALL = 150;
/** Translations that are tried as parts of a compound. */
const JOINED = 3;
/** A part of a compound translates less surely than the whole would. */
const PART_WEIGHT = 0.8;

const functionWordsOf: Record<Language, ReadonlySet<string>> = { de: germanFunctionWords, en: englishFunctionWords };

/**
 * A question as the words that answer it in both languages, for `PassageIndex.searchByAlternatives`: each content word is a group of itself and its
 * translations. Names and figures stay as they are. Empty where the question has function words only.
 */
export function translateQuestion(question: string, { from, table }: { from: Language; table: WordTable }): Alternatives[] {
  const asked = contentWords(question, from);
  const most = Math.max(1, Math.min(MOST_TRANSLATIONS, Math.floor(MOST_IN_ALL / asked.length)));
  const translated = asked.map((word) => ({ word, translations: table.translationsOf(word.folded, from) }));
  const different = translated.filter(({ word }, at) => asked.findIndex(({ stem }) => stem === word.stem) === at);
  return [
    ...different.map(({ word, translations }) => alternativesOf(word.folded, translations.slice(0, most))),
    ...(from === 'en'
      ? compoundsOf(translated, question, Math.min(most, JOINED))
      : different.flatMap((one) => partsOf(one, table).map((part) => part.slice(0, most)))),
  ];
}

type Translated = { word: Word; translations: Translation[] };

/** Words of a question that say what it is about. */
export function contentWords(question: string, language: Language): Word[] {
  return findWords(question, language)
    .filter(({ folded }) => !functionWordsOf[language].has(folded) && /..|\p{N}/u.test(folded))
    .slice(0, MOST_WORDS);
}

function alternativesOf(own: string, translations: Translation[]): Alternatives {
  const weighed = translations.map(({ word, score }) => ({ word, weight: score ** SCORE_POWER }));
  const isItsOwn = translations.some(({ word }) => word === own);
  const others = weighed.filter(({ word }) => word !== own);
  return [{ word: own, weight: others.length === 0 || isItsOwn ? 1 : OWN_WEIGHT }, ...others].sort((a, b) => b.weight - a.weight);
}

/** "arms embargo" is "Waffenembargo": words side by side may be one word in German. */
function compoundsOf(translated: Translated[], question: string, most: number): Alternatives[] {
  return translated.flatMap((first, at) => {
    const second = translated[at + 1];
    if (!second || !/^[\s-]+$/u.test(question.slice(first.word.end, second.word.start))) return [];
    const joined = formsOf(first, most).flatMap((before) => formsOf(second, most).flatMap((behind) => joinWords(before, behind)));
    return joined.length === 0 ? [] : [[{ word: joined.join(' '), weight: 1 }]];
  });
}

function formsOf({ word, translations }: Translated, most: number): string[] {
  return translations.length === 0 ? [word.folded] : translations.slice(0, most).map((translation) => translation.word);
}

/** "Holzschnitte" is no word of the table, but "Holz" and "Schnitte" are. */
function partsOf({ word, translations }: Translated, table: WordTable): Alternatives[] {
  if (translations.length > 0) return [];
  const parts = splitCompound(word.folded, (part) => table.translationsOf(part, 'de').length > 0) ?? [];
  return parts.map((part) =>
    table.translationsOf(part, 'de').map(({ word, score }) => ({ word, weight: PART_WEIGHT * score ** SCORE_POWER })),
  );
}
