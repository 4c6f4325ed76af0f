import { isCarrier, isOrganisationNoun, isRole, isWork } from '../clauses/origin-nouns.ts';
import { knownName } from '../names/gazetteer/gazetteer.ts';
import { sexOfGivenName } from '../names/gazetteer/sex-of-given-names.ts';
import type { Mention } from '../span.ts';
import type { Origin } from './origins.ts';

/** Keeps who was named, so that "er" and "she" find their person. */
export type Namings = {
  /** In reading order. `quoted`: named by the one who is quoted, and not himself. */
  add(origins: readonly Origin[], sentence: number, how: { spoke: boolean; quoted: boolean }): void;
  /** The nearest naming before a pronoun that can be meant by it. */
  resolve(pronoun: Origin, sentence: number): Mention | undefined;
  /** Whether a pronoun may mean whom was named: not where what was read of them speaks against it. */
  mayMean(pronoun: Origin, named: Mention): boolean;
  /** The last person named in the sentence before. */
  lastPerson(sentence: number): Mention | undefined;
};

type Naming = { origin: Origin; sentence: number; spoke: boolean; quoted: boolean; person: boolean };

/** A pronoun looks no further back, in sentences. */
const farthest = 4;

const kept = 40;

/** Keeps the last forty. `holds`: who of them can be meant by somebody that speaks. */
export function createNamings(holds: (origin: Origin) => boolean): Namings {
  let namings: Naming[] = [];
  const recent = (sentence: number) => namings.filter((naming) => sentence - naming.sentence <= farthest);
  return {
    add(origins, sentence, { spoke, quoted }) {
      for (const origin of origins) {
        const known = namings.find((naming) => naming.origin.start === origin.start);
        if (known !== undefined) known.spoke ||= spoke;
        if (origin.pronoun || known !== undefined || !holds(origin)) continue;
        // "Trump" is a person once "Donald Trump" was, and once he has spoken.
        const again = origin.isName && namings.some((naming) => (naming.person || naming.spoke) && sameEnd(naming.origin, origin));
        const named = origin.gender ?? sexOfName(origin);
        namings.push({ origin: { ...origin, gender: named }, sentence, spoke, quoted, person: again || isPerson(origin) });
      }
      namings.sort((a, b) => a.origin.start - b.origin.start);
      namings = namings.slice(-kept);
    },
    resolve(pronoun, sentence) {
      const agreeing = recent(sentence).filter(({ origin }) => origin.end <= pronoun.start && agrees(origin, pronoun));
      const outside = agreeing.filter(({ quoted }) => !quoted);
      const candidates = outside.length > 0 ? outside : agreeing;
      const best =
        candidates.findLast(({ origin, spoke, person }) => (spoke && isSomebody(origin)) || person) ??
        candidates.findLast(({ origin }) => isSomebody(origin)) ??
        candidates.findLast(({ spoke }) => spoke);
      return best && mentionOf(best.origin);
    },
    mayMean(pronoun, { start }) {
      const known = namings.find(({ origin }) => origin.start === start);
      return known === undefined || agrees(known.origin, pronoun);
    },
    lastPerson(sentence) {
      const best = namings.findLast((naming) => sentence - naming.sentence === 1 && isPerson(naming.origin));
      return best && mentionOf(best.origin);
    },
  };
}

function agrees({ gender, text }: Origin, pronoun: Origin): boolean {
  if (isDateline(text)) return false;
  if (pronoun.gender === 'n') return gender === 'n' || gender === undefined;
  if (gender === 'n') return false;
  if (text.split(/\s+/).some((word) => isWork(word) || isCarrier(word))) return false;
  if (/^[mf]$/.test(pronoun.gender ?? '') && knownName(text)?.kind === 'place') return false;
  if (pronoun.gender === 'm') return gender === 'm' || gender === undefined;
  if (pronoun.gender === 'f') return gender === 'f' || gender === undefined;
  if (pronoun.gender === 'plural') return gender === 'plural' || gender === undefined;
  // German "sie": she or they.
  return gender !== 'm';
}

/** "Hilario Menchú" is no "she". */
function sexOfName({ isName, text }: Origin): Origin['gender'] {
  const [given, family] = text.split(/\s+/);
  if (!isName || given === undefined || family === undefined) return undefined;
  // Given names of the south that no list has: "Hilario".
  return sexOfGivenName(given) ?? (/^\p{L}{2,}(?:[rnglc]io|ardo|ando|berto|aldo|enzo|isco)$/u.test(given) ? 'm' : undefined);
}

function sameEnd(a: Origin, b: Origin): boolean {
  return a.isName && a.text.split(/\s+/).at(-1) === b.text.split(/\s+/).at(-1);
}

/** "NURDASCHT –", "ROM / PARIS –": where the report comes from. */
export function isDateline(text: string): boolean {
  return /^\p{Lu}{4,}(?:\s*\/\s*\p{Lu}{3,})*$/u.test(text);
}

function isSomebody(origin: Origin): boolean {
  const words = origin.text.split(/\s+/);
  return origin.isName || words.some((word) => isRole(word) || isOrganisationNoun(word));
}

/** By office, or by a name of more than one word. */
export function isPerson(origin: Origin): boolean {
  const words = origin.text.split(/\s+/);
  return (
    words.some((word) => isRole(word)) ||
    (origin.isName &&
      (words.length > 1 || origin.titled || origin.gender === 'm' || origin.gender === 'f') &&
      !words.some((word) => isOrganisationNoun(word)))
  );
}

function mentionOf({ start, end, text }: Origin): Mention {
  return { start, end, text };
}
