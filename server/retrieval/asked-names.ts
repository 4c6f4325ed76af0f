import { findNames, type Name, nameKey } from '../../ingest/language/names/names.ts';

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
    .filter((match) => match.index > 0)
    .flatMap((match) => withoutNoun(match, question))
    .filter((name) => !sure.some((other) => other.start < name.end && name.start < other.end));
  return [...sure, ...bare].sort((a, b) => a.start - b.start);
}

/** "das Papier Wyborny": behind an article the first capitalised word is a noun, and what follows it a name. */
function withoutNoun(match: RegExpExecArray, question: string): Name[] {
  const noun = NOUN_BEFORE.test(question.slice(0, match.index)) ? (/^\S+ ?/.exec(match[0])?.[0] ?? '') : '';
  const text = match[0].slice(noun.length);
  if (text === '') return [];
  const start = match.index + noun.length;
  return [{ start, end: start + text.length, text, kind: 'unknown', key: nameKey(text), form: 'name' }];
}
