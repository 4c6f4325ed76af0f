import { givenNames } from '../../ingest/language/names/gazetteer/given-names.ts';
import { findNames, type Name, nameKey } from '../../ingest/language/names/names.ts';
import { isCommonNoun } from '../../ingest/language/names/noun-shape.ts';
import { callsAPerson } from '../../ingest/language/names/sex-of-person.ts';

/** An article, an adjective, a number word or a title before a capitalised German word makes it a common noun. */
const NOUN_BEFORE =
  /(?<!\p{L})(?:der|die|das|dem|den|des|eine?[rnms]?|kein\p{L}*|viele[rn]?|wie viel|mehr|welche[rnms]?|diese[rnms]?|jede[rnms]?|am|im|zum|zur|vom|beim|ins|the|a|an|\d[\d.,]*)\s$/iu;

/**
 * Names in a question. Questions are short and seldom give a name its title or first name, so besides what `findNames`
 * is sure of, a capitalised word without article stands for a name here ("Wie stimmte Halmund ab?").
 */
export function askedNames(question: string): Name[] {
  const sure = findNames(question).map((name) => withInitial(withoutPossession(name), question));
  const bare = [...question.matchAll(/(?<!\p{L})\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*(?!\s\d)(?![\p{L}])/gu)]
    .flatMap((match) => withoutNoun(match, question))
    .map((name) => withInitial(withoutPossession(name), question))
    .filter((name) => !sure.some((other) => other.start < name.end && name.start < other.end));
  return [...sure, ...bare].sort((a, b) => a.start - b.start);
}

/** "das Papier Wyborny": behind an article the first capitalised word is a noun, and what follows it a name. */
function withoutNoun({ 0: written, index }: RegExpExecArray, question: string): Name[] {
  const opens = index === 0 ? firstWord(written) : '';
  const noun = NOUN_BEFORE.test(question.slice(0, index + opens.length)) ? firstWord(written.slice(opens.length)) : '';
  const start = index + opens.length + noun.length;
  const text = question.slice(start, index + written.length);
  // Behind the word that opens the question any noun may stand ("Kam Hilfe …?"), and a name ("Hat Merkel …?").
  if (text === '' || (opens !== '' && isCommonNoun(text))) return [];
  return [{ start, end: start + text.length, text, kind: 'unknown', key: nameKey(text), form: 'name' }];
}

function firstWord(text: string): string {
  return /^\S+ ?/.exec(text)?.[0] ?? '';
}

/** "Adekis Tochter" names Adeki, and nobody called Tochter; "Jens Richter" has a given name in -s. */
function withoutPossession(name: Name): Name {
  const owner = /^(?<owner>\p{Lu}.*s) \p{Lu}[\p{L}-]+$/u.exec(name.text)?.groups?.owner;
  return owner !== undefined && !givenNames.has(owner.toLowerCase()) && callsAPerson(name.text) ? cutTo(name, owner) : name;
}

/** "Wolfram K.": what stands of the family name is part of it; the ending of "Wolfram K.s Anwalt" is none. */
function withInitial(name: Name, question: string): Name {
  const initial = /^ \p{Lu}\.s?(?!\p{L})/u.exec(question.slice(name.end))?.[0];
  if (initial === undefined || name.kind === 'place' || /\s/u.test(name.text)) return name;
  return { ...name, end: name.end + initial.length, text: name.text + initial.replace(/s$/u, '') };
}

function cutTo(name: Name, text: string): Name {
  return { ...name, end: name.start + text.length, text, key: nameKey(text) };
}
