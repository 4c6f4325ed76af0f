import type { Span } from '../../ingest/language/span.ts';
import type { Word } from '../../ingest/language/words.ts';

const ADJECTIVES = '(?:\\p{Ll}[\\p{L}-]*en ){0,2}$';
const POSSESSIVES = '(?:ein|kein|dies|jen|jed|mein|dein|sein|ihr|unser|eur)';
/** "des", and what stands like it before one thing in the genitive. */
const GENITIVE = new RegExp(`(?<!\\p{L})(?:des|${POSSESSIVES}es) ${ADJECTIVES}`, 'iu');
/** What stands before one person, or before more than one in the dative: the name behind tells which. */
const OBLIQUE = new RegExp(`(?<!\\p{L})(?:de[nms]|${POSSESSIVES}e[nms]|zum|vom|beim) ${ADJECTIVES}`, 'iu');
/** More than one: "den Präsidenten Serow und Albrecht". */
const MORE_FOLLOW = /^(?:,| und| sowie| \/|\/) ?\p{Lu}/u;

/** "-es" may be the ending or its half ("Rates", "Gebäudes"), and some have their "-s" anyway ("Virus", "Chaos"). */
const GENITIVE_S = /(?<=[^aeiousxzß])s$/iu;
/** Men and women by their foreign endings, and a few of our own, that end in "-en" everywhere but in the nominative. */
const WEAK = /(?<=(?:[ae]nt|ist|[dkmrs]at|pilot|patriot|graf|fürst|prinz|architekt|philosoph))en$/iu;
const WEAK_E = /(?<=(?:kolleg|log|zeug|neff|strateg|kund|genoss|insass|franzos|chines|russ|türk|griech|tschech|brit))en$/iu;

/**
 * A German noun in its base form, where what stands around it tells that it is one in the genitive ("des Ministers" → "Minister", "des Präsidenten" → "Präsident") or a weak one before a name ("mit dem
 * Kollegen Serow" → "Kollege"); else as it is. Verbs made nouns end alike ("beim Beraten"): a dative alone tells nothing. `named`: the person's name right behind it. Offsets into `text`.
 */
export function baseForm(text: string, { text: noun, start }: Pick<Word, 'text' | 'start'>, named?: Span): string {
  const before = text.slice(0, start);
  const isGenitive = GENITIVE.test(before);
  if (isGenitive && GENITIVE_S.test(noun)) return noun.replace(GENITIVE_S, '');
  const isOfOneNamed = named !== undefined && OBLIQUE.test(before) && !MORE_FOLLOW.test(text.slice(named.end));
  return isGenitive || isOfOneNamed ? noun.replace(WEAK, '').replace(WEAK_E, 'e') : noun;
}
