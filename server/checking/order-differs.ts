import type { Reason } from '../contract/citation.ts';
import type { Pair } from './pair.ts';
import type { ReadText } from './read-text.ts';

type Words = Record<'de' | 'en', RegExp>;
/** "Vor" is a time before a day or what happened only: "vor Gericht", "vor zwei Jahren". */
const BEFORE: Words = {
  de: /(?<!\p{L})(?:vor(?! (?:allem|ort|gericht|augen|\d|zwei|drei|vier|fünf|sechs|zehn|einige[mnr]|wenigen|vielen|kurzem|langem|eine[mnr]))|bevor|ehe|zuvor|vorher)(?!\p{L})/iu,
  en: /\b(?:before|prior to|ahead of)\b/iu,
};
const AFTER: Words = {
  de: /(?<!\p{L})(?:nachdem|danach|nach (?:de[mnr]|eine[mr]|seine[mr]|ihre[mr]))(?!\p{L})/iu,
  en: /\b(?:after|afterwards|following)\b/iu,
};
const PERHAPS_BEFORE: Words = {
  de: /(?<!\p{L})(?:vor\p{L}*|be?vor|ehe|zuvor|bis\p{L}*|früher\p{L}*|erst|gegenüber|schon|einst\p{L}*)(?!\p{L})/iu,
  en: /\b(?:before\p{L}*|prior|ahead|until|till|by|pre\p{L}+|previous\p{L}*|earlier|ago|yet|ever|in front|former\p{L}*|last)\b/iu,
};
const PERHAPS_AFTER: Words = {
  de: /(?<!\p{L})(?:nach\p{L}*|da?nach|seit\p{L}*|folg\p{L}*|anschließend\p{L}*|später\p{L}*|hinter\p{L}*|sobald|wenn|als|darauf\p{L}*|wieder|um|über|auf)(?!\p{L})/iu,
  en: /\b(?:after\p{L}*|following|follow\p{L}*|since|later|once|behind|upon|on|when|post-?\p{L}*|subsequent\p{L}*|then|next|succe\p{L}+)\b/iu,
};

/** What comes after in one text of two languages and before in the other, and nowhere the other way round. */
export function orderDiffers({ claim, source }: Pair): Reason[] {
  const has = (words: Words, { text, language }: ReadText) => words[language].exec(text)?.[0];
  const sides = [
    [AFTER, PERHAPS_AFTER, BEFORE, PERHAPS_BEFORE],
    [BEFORE, PERHAPS_BEFORE, AFTER, PERHAPS_AFTER],
  ] as const;
  return sides.flatMap(([sure, perhaps, other, perhapsOther]): Reason[] => {
    const [here, there] = [has(sure, claim), has(other, source)];
    if (here === undefined || there === undefined || has(perhaps, source) || has(perhapsOther, claim)) return [];
    return [{ code: 'opposite', claim: here, source: there }];
  });
}
