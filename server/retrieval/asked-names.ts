import { findNames, type Name, nameKey } from '../../ingest/language/names.ts';

/** An article, an adjective, a number word or a title before a capitalised German word makes it a common noun. */
const NOUN_BEFORE =
  /(?<!\p{L})(?:der|die|das|dem|den|des|eine?[rnms]?|kein\p{L}*|viele[rn]?|wie viel|mehr|welche[rnms]?|diese[rnms]?|jede[rnms]?|am|im|zum|zur|vom|beim|ins|the|a|an|\d[\d.,]*)\s$/iu;

/**
 * Names in a question. Questions are short and seldom give a name its title or first name, so besides what `findNames`
 * is sure of, a capitalised word without article stands for a name here ("Wie stimmte Halmund ab?").
 */
export function askedNames(question: string): Name[] {
  const sure = findNames(question);
  const bare = [...question.matchAll(/(?<!\p{L})\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*(?!\s\d)(?![\p{L}])/gu)]
    .filter((match) => match.index > 0 && !NOUN_BEFORE.test(question.slice(0, match.index)))
    .filter((match) => !sure.some((name) => name.start < match.index + match[0].length && match.index < name.end))
    .map((match): Name => ({ start: match.index, end: match.index + match[0].length, text: match[0], kind: 'unknown', key: nameKey(match[0]) }));
  return [...sure, ...bare].sort((a, b) => a.start - b.start);
}
