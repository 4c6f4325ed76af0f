import type { Name } from '../language/names/name.ts';
import { findNames } from '../language/names/names.ts';
import type { Span } from '../language/span.ts';

/** `two-spellings`: one person in two romanisations. `capital-inside`: a small word or adjective with a capital inside a sentence. `two-verbs`: two finite verbs where one belongs. `doubled-word`: "In Im". */
export type TranslationSign = Span & { sign: 'two-spellings' | 'capital-inside' | 'two-verbs' | 'doubled-word' };

const determiner =
  'Der|Die|Das|Dem|Den|Des|Ein|Eine|Einen|Einem|Einer|Dass|Und|Oder|Aber|Als|Wenn|Weil|Mit|Von|Für|Auf|Bei|Nach|Zu|Zum|Zur|Im|In|Am|An';
/** ", Der Vorsitzende"; titles of papers and films ("Der Spiegel", "Das Erste") keep their capital. */
const capitalInside = new RegExp(
  `(?<=\\p{Ll}{2}, )(?:${determiner})(?= \\p{L})(?! (?:Spiegel|Zeit|Welt|Bild|Presse|Standard|Kurier|Bund|Erste|Linke|Grünen|Partei|Freitag|Stern|Tageszeitung|Rheinpfalz|Weg))`,
  'gu',
);
const doubledWord =
  /(?<!\p{L})(?:In Im|In In|Der Der|Die Die|Das Das|der der|In Der|Von Der|Im In|Am Am|Und Und|Mit Mit|Zu Zu)(?= \p{L})/gu;
/** "haben … äußerte die": an auxiliary, then a past form with its object, and no comma or conjunction between. */
const twoVerbs =
  /(?<!\p{L})(?:haben|hat|hatte|hatten|ist|sind|wurde|wurden) (?:(?!und |sowie |oder |dass )[\p{L}\d-]+ ){1,9}?(?:äußerte|sagte|erklärte|teilte|kündigte|forderte|warnte|berichtete|begann|nannte|betonte|bestätigte)n? (?:die|der|das|den|dem|ihre|seine|am)(?= )/gu;

/** What a machine left in a text it translated into German; nothing proves it alone. Linear; never throws. */
export function signsOfMachineTranslation(text: string, names: readonly Name[] = findNames(text)): TranslationSign[] {
  const all = (pattern: RegExp, sign: TranslationSign['sign']): TranslationSign[] =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length, sign }));
  return [
    ...all(capitalInside, 'capital-inside'),
    ...all(doubledWord, 'doubled-word'),
    ...all(twoVerbs, 'two-verbs'),
    ...twoSpellings(names),
  ].sort((a, b) => a.start - b.start);
}

/** "Schoigu" and "Shoigu" in one text: a person whose surname is romanised the German and the English way. An umlaut written out is none. */
function twoSpellings(names: readonly Name[]): TranslationSign[] {
  const firstOf = new Map<string, string>();
  const signs: TranslationSign[] = [];
  for (const { kind, form, key, text, start, end } of names) {
    if (kind !== 'person' || form !== 'name') continue;
    const surname = text.split(' ').at(-1) ?? '';
    const surnameKey = key.split(' ').at(-1) ?? '';
    const first = firstOf.get(surnameKey);
    if (first === undefined) firstOf.set(surnameKey, surname);
    else if (romanised(first) !== romanised(surname) && isCyrillicSound(first, surname)) signs.push({ start, end, sign: 'two-spellings' });
  }
  return signs;
}

/** Without genitive-s, case and accents. */
function romanised(surname: string): string {
  return surname
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]?s$/u, '');
}

/** The two differ in how a romanisation writes one sound: sch and sh, j and y, w and v, tsch and ch. */
function isCyrillicSound(one: string, other: string): boolean {
  const plain = (written: string) =>
    romanised(written)
      .replace(/sch/g, 'sh')
      .replace(/tsh|tsch/g, 'ch')
      .replace(/[jy]/g, 'i')
      .replace(/w/g, 'v')
      .replace(/kh/g, 'ch');
  return plain(one) === plain(other);
}

/** Different kinds of sign it takes to call a text translated by a machine; measured on texts written by people (see the test). */
const fewestKinds = 2;

export function readsMachineTranslated(signs: readonly TranslationSign[]): boolean {
  return new Set(signs.map(({ sign }) => sign)).size >= fewestKinds;
}
