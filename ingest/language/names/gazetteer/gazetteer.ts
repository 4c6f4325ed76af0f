import { cityRows } from './cities.ts';
import { countryRows, regionRows } from './countries.ts';
import { firmList } from './firms.ts';
import { landscapeNames } from './landscape.ts';
import { legalForm, organisationRows } from './organisations.ts';
import { personRows } from './persons.ts';

/**
 * A name of the gazetteer. `key`: the same for all its spellings in all languages. `sort` of places: a state, a part of one or of the world, a town;
 * `country`: key of the state whose capital it is.
 */
export type KnownName = { key: string; kind: 'place' | 'organisation' | 'person'; sort?: 'country' | 'region' | 'city'; country?: string };

const single = new Map<string, KnownName>();
/** Abbreviations and other short names hold only as they are written: "IS" is none of "is". */
const exact = new Map<string, KnownName>();
const phrases = new Map<string, KnownName>();
/** Folded first word of a phrase → how many words its phrases have, longest first. */
const phraseLengths = new Map<string, number[]>();
const adjectives = new Map<string, string>();
const shortestAnyCase = 4;

readRows();

function readRows(): void {
  for (const row of cityRows.trim().split('\n')) {
    const names = spaced(row);
    const city: KnownName = { key: plain(names[0] ?? ''), kind: 'place', sort: 'city' };
    for (const name of names) keep(name, city);
  }
  // Scripts and languages in which the runtime knows the names of countries.
  const displays = ['de', 'en', 'fr', 'ru', 'uk', 'ar', 'fa', 'ko', 'zh', 'he', 'tr'].map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  for (const row of countryRows.trim().split('\n')) {
    const [code = '', names = '', stems = '', capitals = ''] = row.split('|');
    const key = plain(spaced(names)[0] ?? '');
    for (const stem of spaced(stems)) adjectives.set(plain(stem), key);
    for (const name of [...spaced(names), ...displays.flatMap((display) => display.of(code) ?? [])])
      keep(name, { key, kind: 'place', sort: 'country' });
    const capital = plain(spaced(capitals)[0] ?? '');
    for (const name of spaced(capitals)) {
      keep(name, { key: capital, kind: 'place', sort: 'city' });
      const entry = entryOf(name);
      if (entry?.sort === 'city') entry.country = key;
    }
  }
  for (const row of regionRows.trim().split('\n')) {
    const [names = '', stems = ''] = row.split('|');
    const key = plain(spaced(names)[0] ?? '');
    for (const name of spaced(names)) keep(name, { key, kind: 'place', sort: 'region' });
    for (const stem of spaced(stems)) if (!adjectives.has(plain(stem))) adjectives.set(plain(stem), key);
  }
  for (const name of landscapeNames)
    keep(name.replaceAll('_', ' '), { key: plain(name.replaceAll('_', ' ')), kind: 'place', sort: 'region' });
  for (const [rows, kind] of [[organisationRows, 'organisation'] as const, [personRows, 'person'] as const])
    for (const row of rows.trim().split('\n')) {
      const names = spaced(row);
      for (const name of names) keep(name, { key: plain(names[0] ?? ''), kind });
    }
  for (const entry of spaced(firmList.replaceAll('\n', ' '))) {
    const names = entry.split('|');
    for (const name of names) keep(name, { key: plain(names[0] ?? ''), kind: 'organisation' });
  }
}

function spaced(list: string): string[] {
  return list
    .split(' ')
    .filter(Boolean)
    .map((name) => name.replaceAll('_', ' '));
}

function keep(name: string, entry: KnownName): void {
  const words = name.split(' ');
  if (words.length === 1) {
    const [map, form] = name.length < shortestAnyCase ? [exact, name] : [single, plain(name)];
    if (!map.has(form)) map.set(form, entry);
    return;
  }
  const folded = foldPhrase(words);
  if (phrases.has(folded)) return;
  phrases.set(folded, entry);
  const first = folded.slice(0, folded.indexOf(' '));
  const lengths = phraseLengths.get(first) ?? [];
  if (!lengths.includes(words.length))
    phraseLengths.set(
      first,
      [...lengths, words.length].sort((a, b) => b - a),
    );
}

function plain(word: string): string {
  const low = word.toLowerCase();
  return /^[a-z-]*$/.test(low)
    ? low
    : low.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss').replaceAll('’', "'").replaceAll('‑', '-');
}

/** Endings of adjectives and of the genitive are left out: "Vereinten Nationen", "des Auswärtigen Amtes". */
function foldPhrase(words: readonly string[]): string {
  return words.map((word, index) => plain(word).replace(index < words.length - 1 ? /e[nrms]?$/ : /e?s$/, '')).join(' ');
}

/** The entry of the gazetteer that this is a name of, with or without a genitive-s or a form of law; undefined for other names. */
export function knownName(written: string): KnownName | undefined {
  return entryOf(written) ?? (legalForm.test(written) ? entryOf(written.replace(legalForm, '')) : undefined);
}

function entryOf(written: string): KnownName | undefined {
  if (written.includes(' ')) return phrases.get(foldPhrase(written.split(' ')));
  const found = exact.get(written);
  if (found !== undefined) return found;
  const low = plain(written);
  return (
    single.get(low) ?? (low.length > shortestAnyCase && low.endsWith('s') ? (single.get(low.slice(0, -1)) ?? withoutEs(low)) : undefined)
  );
}

function withoutEs(low: string): KnownName | undefined {
  return /(?:es|['’]s)$/.test(low) ? single.get(low.slice(0, -2)) : undefined;
}

/** How many words the phrases have that begin with this word, longest first. */
export function phraseLengthsFrom(word: string): readonly number[] {
  return phraseLengths.get(plain(word).replace(/e[nrms]?$/, '')) ?? [];
}

const inhabitantEnding = /(?:e[nmrs]?|n|s|in|innen)$/;

/** The key of the country that an adjective or an inhabitant belongs to ("iranischer", "Syrer" → that of Iran, Syria); undefined for other words. */
export function adjectiveCountryKeyOf(word: string): string | undefined {
  if (word.length < 4) return undefined;
  const low = plain(word);
  // In small letters only German adjectives are ones of countries: "polish" may be what one does with shoes.
  if (low === word && !/(?:isch|deutsch)(?:e[nmrs]?)?$/.test(low)) return undefined;
  return adjectives.get(low) ?? declined(low.replace(inhabitantEnding, '')) ?? declined(low.replace(inhabitantEnding, 'e'));
}

/** English words take no German ending: "Indianer" are none of India, "Germanen" none of Germany. */
function declined(stem: string): string | undefined {
  return /(?:ian|[^gk]an|ish|[^s]ch|ic|german)$/.test(stem) && !/(?:isch|deutsch|afghan)$/.test(stem) ? undefined : adjectives.get(stem);
}

/** Towns whose adjective is made otherwise than by -er alone. */
const townAdjectives = new Map(
  'münchner:muenchen zürcher:zuerich bremer:bremen dresdner:dresden basler:basel göttinger:goettingen kopenhagener:kopenhagen hannoveraner:hannover'
    .split(' ')
    .map((pair): [string, string] => [plain(pair.split(':')[0] ?? ''), pair.split(':')[1] ?? '']),
);

/** The town of the gazetteer that a word like "Moskauer", "Berliner", "Münchnern" is made of; undefined for other words. */
export function cityOfAdjective(word: string): KnownName | undefined {
  if (!/^\p{Lu}.*er(?:n|s|in|innen)?$/u.test(word)) return undefined;
  const low = plain(word).replace(/(?<=er)(?:n|s|in|innen)$/, '');
  const irregular = townAdjectives.get(low);
  if (irregular !== undefined) return single.get(irregular);
  const stem = low.slice(0, -2);
  const found = single.get(stem) ?? single.get(`${stem}e`) ?? single.get(`${stem}en`);
  return found?.sort === 'city' ? found : undefined;
}
