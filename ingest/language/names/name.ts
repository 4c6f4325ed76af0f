import type { Mention, Span } from '../span.ts';

export type NameKind = 'person' | 'organisation' | 'place' | 'weapon' | 'treaty' | 'unknown';

/**
 * A proper name as written, without titles. `key`: the same for all spellings of it (`nameKey`); the adjective of a country ("iranischer") and its long
 * name ("Islamische Republik") have the key of the country.
 * `form`: a name of its own, the adjective of a country or town, or a part of a word ("EU" in "EU-Land").
 * `governmentOf`: key of the country whose government a capital stands for here ("Teheran droht").
 * `given`, `family`, `title`, `offices`: of persons, as stated there; offices and ranks are slices of the text, in its order.
 * `longForm`: what the text introduces an abbreviation for.
 */
export type Name = Mention & {
  kind: NameKind;
  key: string;
  form: 'name' | 'adjective' | 'part';
  governmentOf?: string;
  given?: string[];
  family?: string;
  title?: string;
  offices?: Mention[];
  longForm?: string;
};

export function nameAt(text: string, { start, end }: Span, kind: NameKind, key: string, form: Name['form'] = 'name'): Name {
  return { start, end, text: text.slice(start, end), kind, key, form };
}
