import { languageOf } from '../../language-of.ts';
import { findIntroductions } from '../bracketed.ts';
import { givenNames } from '../gazetteer/given-names.ts';
import { type Field, fieldsOf, isOffice } from '../gazetteer/offices.ts';
import { isCommonNoun } from '../noun-shape.ts';

/** What the texts around two names say of them. */
export type NameContexts = { a?: string | undefined; b?: string | undefined };

export const longestContext = 4_000;

/** For use in a regular expression. */
export function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What the context introduces the abbreviation for, or undefined. */
export function longFormIn(context: string | undefined, short: string): string | undefined {
  if (context === undefined) return undefined;
  return findIntroductions(context.slice(0, longestContext)).find((one) => one.short.text === short)?.long.text;
}

/** The abbreviations a context introduces for something. */
export function introducedIn(context: string | undefined): { short: string; long: string }[] {
  return context === undefined
    ? []
    : findIntroductions(context.slice(0, longestContext)).map(({ short, long }) => ({ short: short.text, long: long.text }));
}

/** The given names or initials that stand before this family name somewhere in the context. */
export function givenNamesIn(context: string | undefined, family: string): string[] {
  if (context === undefined || family === '') return [];
  const pattern = new RegExp(
    `((?:(?<![\\p{L}-])\\p{Lu}(?:[\\p{L}’'-]+|\\.) ){1,3})(?:(?:von|van|der|den|de|bin|ibn|al|el) ){0,3}(?:(?:al|el|as|ar)-)?${escaped(family)}(?![\\p{L}-])`,
    'u',
  );
  const before = pattern.exec(context.slice(0, longestContext))?.[1]?.trim().split(' ') ?? [];
  const last = before.findLastIndex(
    (word, index) =>
      isOffice(word) ||
      (isCommonNoun(word) && !givenNames.has(word.toLowerCase())) ||
      (index < before.length - 1 && isArticle(before[index - 1])),
  );
  return before.slice(last + 1).filter((word) => !isArticle(word) && !/^(?:Dr|Herr|Frau|Mr|Mrs)\.?$/.test(word));
}

function isArticle(word: string | undefined): boolean {
  return word !== undefined && /^(?:[Dd](?:er|ie|as|en|em|es)|[Tt]he|[Ee]ine?)$/.test(word);
}

/** The fields of work that the context gives somebody right before or behind the name ("Stürmer Gerd Müller", "Gerd Müller, der Minister"). */
export function fieldsIn(context: string | undefined, name: string): ReadonlySet<Field> {
  if (context === undefined) return new Set();
  const pattern = new RegExp(`((?:[\\p{L}-]+ ){0,3})${escaped(name)}(?:s|['’]s?)?(?:, ((?:[\\p{L}-]+ ?){1,4}))?`, 'gu');
  return new Set(
    [...context.slice(0, longestContext).matchAll(pattern)]
      .flatMap(([, before = '', behind = '']) => `${before} ${behind}`.split(' '))
      .filter((word) => /^\p{Lu}/u.test(word) || languageOf(context) === 'en')
      .flatMap(fieldsOf),
  );
}

const man = '(?:Herrn?|Mr\\.?|Sir|Lord|Monsieur|Señor)';
const woman = '(?:Frau|Mrs\\.?|Ms\\.?|Miss|Lady|Madame|Señora|\\p{Lu}\\p{L}{3,}in)';

/** Whether the context calls the bearer of this family name a man or a woman, by the word before the name. */
export function genderIn(context: string | undefined, family: string): 'man' | 'woman' | undefined {
  if (context === undefined || family === '') return undefined;
  const text = context.slice(0, longestContext);
  const isCalled = (word: string) => new RegExp(`(?<!\\p{L})${word} (?:\\p{Lu}[\\p{L}.-]+ )?${escaped(family)}(?!\\p{L})`, 'u').test(text);
  const [isMan, isWoman] = [isCalled(man), isCalled(woman)];
  return isMan === isWoman ? undefined : isMan ? 'man' : 'woman';
}
