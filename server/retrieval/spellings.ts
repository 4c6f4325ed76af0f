import type { Archive } from '../../ingest/corpus/archive.ts';
import type { Alternatives } from '../../ingest/corpus/passage-index.ts';
import { wordReadings } from '../../ingest/language/names/name-key.ts';
import { findWords } from '../../ingest/language/words.ts';
import { askedNames } from './asked-names.ts';
import { keptByUse } from './kept-by-use.ts';

/** A word of a name in the question, folded, and how else the reports write it: shoigu → Schoigu, Šojgu, Шойгу. */
export type Spelling = { asked: string; written: string[] };
export type FindSpellings = (question: string) => Spelling[];

/** Names of a question that are looked up: a pasted page is told by its beginning. */
const MOST_NAMES = 8;
/** Shorter ones are too alike for a key of their sound. */
const SHORTEST_NAME = 4;
/** Texts read at once, and how often: each time only those that write the name in none of the ways found so far. */
const TEXTS_AT_ONCE = 5;
const MOST_ROUNDS = 4;
/** Questions come again, and each follow-up names the same. */
const KEPT_NAMES = 500;

const CAPITALISED = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}’']{2,60}/gu;

/** Looks the names of a question up in the archive, by their keys. A name that all reports write as it was asked has no spellings. */
export function createFindSpellings({ archive }: { archive: Pick<Archive, 'textsNaming' | 'version'> }): FindSpellings {
  const kept = keptByUse<Spelling[]>(KEPT_NAMES);
  return (question) => {
    const names = [...new Map(askedNames(question).map((name) => [name.text, name])).values()].slice(0, MOST_NAMES);
    if (names.length === 0) return [];
    const version = archive.version();
    const found = names.flatMap((name) => kept(`${version} ${name.text}`, () => spellingsOf(name, archive)));
    return [...Map.groupBy(found, ({ asked }) => asked)].map(([asked, spellings]) => ({
      asked,
      written: [...new Set(spellings.flatMap(({ written }) => written))],
    }));
  };
}

function spellingsOf({ text, key }: { text: string; key: string }, archive: Pick<Archive, 'textsNaming'>): Spelling[] {
  const words = findWords(text)
    .filter((word) => word.text.length >= SHORTEST_NAME)
    .map((word) => ({ asked: word.folded, readings: new Set(wordReadings(word.text)), written: new Map<string, string>() }));
  const last = words.at(-1);
  if (!last) return [];
  const keys = [...new Set([key, ...last.readings])];
  const looked = new Map<string, typeof words>();
  const meantBy = (candidate: string) => {
    const known = looked.get(candidate);
    if (known) return known;
    const readings = wordReadings(candidate);
    const meant = words.filter((word) => readings.some((reading) => word.readings.has(reading)));
    looked.set(candidate, meant);
    return meant;
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const without = [last.asked, text, ...last.written.values()];
    const known = last.written.size;
    for (const report of archive.textsNaming(keys, { without, most: TEXTS_AT_ONCE })) {
      for (const [candidate] of report.matchAll(CAPITALISED)) {
        // Of thousands of capitalised words a few are meant; only those are looked at closely.
        const meant = meantBy(candidate);
        if (meant.length === 0) continue;
        const folded = findWords(candidate, 'de')[0]?.folded ?? '';
        for (const word of meant) if (folded !== word.asked) word.written.set(folded, candidate);
      }
    }
    if (last.written.size === known) break;
  }
  return words.flatMap(({ asked, written }) => (written.size === 0 ? [] : [{ asked, written: [...written.values()] }]));
}

/** What is sought, where each word of a name may stand in any of its spellings, which count as much as the word itself. */
export function withSpellings(sought: Alternatives[], spellings: readonly Spelling[]): Alternatives[] {
  return sought.map((alternatives) => {
    const spelling = spellings.find(({ asked }) => alternatives.some(({ word }) => word === asked));
    const own = alternatives.find(({ word }) => word === spelling?.asked);
    if (!spelling || !own) return alternatives;
    return alternatives.flatMap((one) => (one === own ? [own, { word: spelling.written.join(' '), weight: own.weight }] : [one]));
  });
}
