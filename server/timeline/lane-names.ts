import { isOrganisationNoun, isRole } from '../../ingest/language/clauses/origin-nouns.ts';
import { givenNames } from '../../ingest/language/names/gazetteer/given-names.ts';
import { type Name, nameKey } from '../../ingest/language/names/names.ts';
import { isCommonNoun } from '../../ingest/language/names/noun-shape.ts';

export type LaneKind = 'person' | 'place';
/** A name as it may stand above a lane. `isWritten`: false for a mere adjective ("iranischer"), which belongs to Iran but is no name to write. */
export type LaneName = { kind: LaneKind; key: string; text: string; isWritten: boolean };

/** The persons and places among names of one report, in its order: an office left off, a surname that is also a place with its given name. */
export function laneNames(names: readonly Name[]): LaneName[] {
  return names.flatMap((name, at): LaneName[] => {
    const { kind, form } = name;
    if (kind !== 'person' && kind !== 'place') return [];
    const [before, next] = [names[at - 1], names[at + 1]];
    if (kind === 'place' && before && isSurnameOf(before, name)) return [];
    const text = name.text.replace(/\s+/gu, ' ');
    const whole = next && isSurnameOf(name, next) ? `${text} ${next.text}` : kind === 'person' ? withoutOffice(text) : text;
    return [{ kind, key: whole === text ? name.key : nameKey(whole), text: whole, isWritten: form === 'name' }];
  });
}

/** "Fritjof Lahn": a given name, and right behind it a place. */
function isSurnameOf(person: Name, { kind, form, start }: Name): boolean {
  return person.kind === 'person' && !/\s/u.test(person.text) && kind === 'place' && form === 'name' && start === person.end + 1;
}

/** "Alpinistin Leitgeb" → "Leitgeb". */
function withoutOffice(text: string): string {
  const words = text.split(' ');
  while (words.length > 1 && isOffice(words[0] ?? '')) words.shift();
  return words.join(' ');
}

function isOffice(word: string): boolean {
  return isRole(word) && (isCommonNoun(word) || /(?:ist|ent|ant|eur|log)in$/u.test(word));
}

/** What a word right before a name calls it: then it is no person, whatever the name looks like. Of compounds none that a town ends in (Nürnberg, Ingolstadt). */
const OF_NATURE_OR_TRADE =
  /^(?:Berg|Gipfel|Vulkan|Fluss|Bach|See|Insel|Pass|Tal|Dorf|Ort|Stadt|Gemeinde|Provinz|Region|Schiff|Frachter|Tanker|Fähre|Marke|Partei|Band|Familie)(?:es|e?s|en|n|s)?$|(?:familie|gipfel|provinz|schiff|frachter|tanker)s?$/u;

/** Keys of names that a text calls a mountain, a town, a ship, a family or a firm somewhere: "des Gipfels Khan Orun", "der Konzern Morandel". Linear. */
export function keysOfThings(text: string, names: readonly Name[]): string[] {
  return names.flatMap((name) => {
    const { kind, start, key } = name;
    if (kind !== 'person') return [];
    const before = text.slice(Math.max(0, start - LONGEST_NOUN), start);
    const word = /(?<word>\p{Lu}[\p{L}-]+)\s+[„"»«]?$/u.exec(before)?.groups?.word;
    if (isWholePerson(name, before)) return [];
    return word !== undefined && (OF_NATURE_OR_TRADE.test(word) || (isOrganisationNoun(word) && isCommonNoun(word))) ? [key] : [];
  });
}

/** "in der Gemeinde Anton Huber", "der Leiter der Behörde Oruk Tanabajew": a given name and another, or an office that the noun before the name belongs to. */
function isWholePerson({ text }: Name, before: string): boolean {
  const [first, ...others] = text.split(/\s+/u);
  if (first === undefined || others.length === 0) return false;
  if (givenNames.has(first.toLowerCase()) && !givenNames.has(others.at(-1)?.toLowerCase() ?? '')) return true;
  const office = /(?<office>\p{Lu}[\p{L}-]+)\s+(?:der|des)\s+\p{Lu}[\p{L}-]+\s+[„"»«]?$/u.exec(before)?.groups?.office;
  return office !== undefined && isRole(office);
}

const LONGEST_NOUN = 80;
