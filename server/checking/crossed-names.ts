import { type Name, nameKey } from '../../ingest/language/names/names.ts';
import type { Word } from '../../ingest/language/words.ts';
import type { Reason } from '../contract/citation.ts';
import type { Pair } from './pair.ts';

/** Content words this near to a name are its surroundings. */
const NEAR = 5;
/**
 * What speaks against the places of two names, at most: together, and where the surroundings of each do. Of 4,163 translations (NTREX dev and xquad, even
 * halves, Europarl, Tatoeba) 4 fall below, of 72 with two names put in each other's place 29.
 */
const MOST_AGAINST = -1.5;
const MOST_AGAINST_EACH = -0.6;

/** Figures looked for: a claim is a sentence. */
const MOST_FIGURES = 40;

/** Names that stand nearer to each other than this in the source share their surroundings. */
const APART = 3;

/** Words that translate each other, and numbers that are written alike: their places among the content words of claim and source. */
type Link = { here: number; there: number; word: Word };
type Placed = { name: Name; here: number; there: number };

/** Two names of a claim whose surroundings translate those of the other one in the source: across languages the order of words tells less than what they stand by. */
export function crossedNames(pair: Pair): Reason[] {
  const links = linksOf(pair);
  const placed = placedNames(pair, links);
  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index + 1)) {
      if (Math.abs(one.there - other.there) < APART) continue;
      const [first, second] = [fits(one, other, links), fits(other, one, links)];
      const against = first + second;
      if (against <= MOST_AGAINST || (first < 0 && second < 0 && against <= MOST_AGAINST_EACH)) {
        const { start } = one.name;
        return [{ code: 'direction-differs', claim: pair.claim.text.slice(start, Math.min(other.name.end, start + 120)) }];
      }
    }
  }
  return [];
}

function linksOf({ claim, source, aligned }: Pair): Link[] {
  const [here, there] = [placesOf(claim.words), placesOf(source.words)];
  const figures = claim.words.filter(({ text }) => /^\d/.test(text)).slice(0, MOST_FIGURES);
  const numbers = figures.map((word) => ({ word, at: source.words.findIndex(({ text }) => figureOf(text) === figureOf(word.text)) }));
  return [...aligned, ...numbers].flatMap(({ word, at }): Link[] => {
    const [from, to] = [here.get(word), there.get(source.words[at])];
    return from === undefined || to === undefined ? [] : [{ here: from, there: to, word }];
  });
}

function placesOf(words: readonly Word[]): Map<Word | undefined, number> {
  return new Map(words.filter(({ isFunctionWord }) => !isFunctionWord).map((word, place) => [word, place]));
}

function figureOf(text: string): string {
  return text.replace(',', '.');
}

/** Names that stand once in the claim and once in its source. */
function placedNames({ claim, source }: Pair, links: readonly Link[]): Placed[] {
  const keys = source.words.map(({ text }) => nameKey(text));
  const isOnce = (name: Name) =>
    claim.names.filter(({ key }) => key === name.key).length === 1 && source.names.filter(({ key }) => key === name.key).length <= 1;
  return claim.names.flatMap((name): Placed[] => {
    if (name.form !== 'name' || name.kind === 'unknown') return [];
    const link = links.findLast(({ word }) => name.start <= word.start && word.end <= name.end);
    if (link === undefined || !isOnce(name)) return [];
    const key = nameKey(link.word.text);
    return keys.filter((one) => one === key).length > 1 ? [] : [{ name, ...link }];
  });
}

/** Whether what stands by one name in the claim stands by it in the source, rather than by the other: positive if so, the nearer the more. */
function fits(one: Placed, other: Placed, links: readonly Link[]): number {
  return links.reduce((sum, { here, there, word }) => {
    const distance = Math.abs(here - one.here);
    const isOfNames = [one, other].some(({ name }) => name.start <= word.start && word.end <= name.end);
    if (isOfNames || distance > NEAR || distance >= Math.abs(here - other.here)) return sum;
    return sum + Math.sign(Math.abs(there - other.there) - Math.abs(there - one.there)) / distance;
  }, 0);
}
