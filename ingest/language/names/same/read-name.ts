import { adjectiveCountryKeyOf, cityOfAdjective, type KnownName, knownName } from '../gazetteer/gazetteer.ts';
import { organisationWords } from '../gazetteer/organisation-words.ts';
import { formOfState, nameKey } from '../name-key.ts';
import { scriptOf } from '../scripts/transliteration.ts';
import { type NameParts, namePartsOf } from './name-parts.ts';

/**
 * A written name as comparing needs it. `name`: without quotation marks and article; `known`: its entry of the gazetteer, also by an adjective of a
 * country; `model`: keys of the words and digits, of names with a digit ("Su-35"); `organisation`: its words, where it shows to be one.
 */
export type ReadName = { name: string; key: string; known?: KnownName; model?: string; organisation?: string[]; parts: NameParts };

const longestName = 200;
const kept = new Map<string, ReadName>();
const keptAtMost = 5_000;

export function readName(written: string): ReadName {
  const before = kept.get(written);
  if (before !== undefined) return before;
  const read = compute(written);
  if (kept.size >= keptAtMost) kept.clear();
  kept.set(written, read);
  return read;
}

function compute(written: string): ReadName {
  const name = written
    .slice(0, longestName)
    .replace(/\s+/g, ' ')
    .replace(/^[\s„“"»«'’]+|[\s“”"»«]+$/g, '')
    .replace(/^(?:der|die|das|den|dem|des|the) /iu, '');
  const key = nameKey(name);
  // The key of other scripts may be how the gazetteer spells it; in Latin letters likeness of sound is too little.
  const known = knownName(name) ?? (scriptOf(name) === 'latin' ? undefined : knownName(key)) ?? officialName(name) ?? adjective(name);
  const organisation = organisationWords(name);
  return {
    name,
    key,
    ...(known === undefined ? {} : { known }),
    ...(/\d/.test(name) ? { model: name.replace(/\p{L}+/gu, (word) => nameKey(word)).replace(/[^\p{L}\p{N}]/gu, '') } : {}),
    ...(organisation === undefined ? {} : { organisation }),
    parts: namePartsOf(name),
  };
}

/** "Islamische Republik Iran". */
function officialName(name: string): KnownName | undefined {
  const found = formOfState.test(name) ? knownName(name.replace(formOfState, '')) : undefined;
  return found?.sort === 'country' || found?.sort === 'region' ? found : undefined;
}

function adjective(name: string): KnownName | undefined {
  if (name.includes(' ')) return undefined;
  const country = adjectiveCountryKeyOf(name);
  return country === undefined ? cityOfAdjective(name) : { key: country, kind: 'place', sort: 'country' };
}
