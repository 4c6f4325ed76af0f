import { findWords } from '../../ingest/language/words.ts';
import type { Turns } from '../retrieval/turns.ts';
import type { ToldStatement } from './told-statement.ts';

const MOST_NOUNS = 2;
const MOST_PARTS = 3;
const SHORTEST_WORD = 5;

type Part = { key: string; text: string; at: number };
type Shared = Part & { sharedBy: number };

/**
 * Names what statements are about in up to three of their own words: nouns and names that they share (of a lone one: that it has), those that most of them share and the rarest
 * among all statements first chosen, in the order of the first. Undefined where there are none.
 */
export async function createNameMatter(
  statements: readonly ToldStatement[],
  turn: Turns,
): Promise<(told: readonly ToldStatement[]) => string | undefined> {
  const holding = new Map<string, number>();
  for (const statement of statements) {
    await turn();
    for (const key of new Set([...nounsOf(statement), ...namesOf(statement), ...wordsOf(statement)].map((part) => part.key)))
      holding.set(key, (holding.get(key) ?? 0) + 1);
  }
  const tellingFirst = (parts: Shared[]) =>
    parts.toSorted((a, b) => b.sharedBy - a.sharedBy || (holding.get(a.key) ?? 0) - (holding.get(b.key) ?? 0) || a.at - b.at);

  return (told) => {
    const nouns = tellingFirst(sharedParts(told, nounsOf)).slice(0, MOST_NOUNS);
    const names = tellingFirst(sharedParts(told, namesOf)).slice(0, MOST_PARTS - nouns.length);
    const parts = [...nouns.toSorted((a, b) => a.at - b.at), ...names.toSorted((a, b) => a.at - b.at)];
    // English nouns cannot be told by their letters, and some sentences have none: then by any word that says something.
    if (parts.length === 0) parts.push(...tellingFirst(sharedParts(told, wordsOf)).slice(0, MOST_NOUNS));
    return parts.length === 0 ? undefined : parts.map(({ text }) => text).join(', ');
  };
}

/** Parts of the first statement that another one has too, with how many do. */
function sharedParts(told: readonly ToldStatement[], partsOf: (statement: ToldStatement) => Part[]): Shared[] {
  const [first, ...others] = told;
  if (!first) return [];
  const own = partsOf(first).filter((part, at, all) => all.findIndex(({ key }) => key === part.key) === at);
  if (others.length === 0) return own.map((part) => ({ ...part, sharedBy: 1 }));
  const known = others.map((other) => new Set(partsOf(other).map(({ key }) => key)));
  return own
    .map((part) => ({ ...part, sharedBy: known.filter((keys) => keys.has(part.key)).length }))
    .filter(({ sharedBy }) => sharedBy > 0);
}

/** Nouns as German writes them; English ones cannot be told by their letters, so that names alone are taken there. */
function nounsOf({ text, start, language, names, quantities, dates }: ToldStatement): Part[] {
  if (language !== 'de') return [];
  const taken = [...names, ...quantities, ...dates];
  return findWords(text, language).flatMap((word, index): Part[] => {
    const isNoun = index > 0 && !word.isFunctionWord && /^\p{Lu}\p{Ll}{2,}/u.test(word.text);
    const at = start + word.start;
    const isTaken = taken.some((span) => span.start <= at && at < span.end);
    return isNoun && !isTaken ? [{ key: `noun ${word.stem}`, text: word.text, at }] : [];
  });
}

function wordsOf({ text, start, language, quantities, dates }: ToldStatement): Part[] {
  return findWords(text, language)
    .filter((word) => !word.isFunctionWord && word.text.length >= SHORTEST_WORD)
    .map((word) => ({ key: `word ${word.stem}`, text: word.text, at: start + word.start }))
    .filter(({ at }) => ![...quantities, ...dates].some((span) => span.start <= at && at < span.end));
}

function namesOf({ names }: ToldStatement): Part[] {
  return names.filter((name) => name.form === 'name').map((name) => ({ key: `name ${name.key}`, text: name.text, at: name.start }));
}
