import { bordersOn } from '../../ingest/language/german-stem.ts';
import { nameKey } from '../../ingest/language/names/names.ts';
import { verbRoot } from '../../ingest/language/verb-roots.ts';
import type { Word } from '../../ingest/language/words.ts';
import { splitCompound } from '../retrieval/compounds.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { conceptsOf, shareConcept } from './concepts.ts';
import type { ReadText } from './read-text.ts';

/**
 * Each content word of a claim, and the word of the source that says the same: `at` its index there, −1 for none. `strength` 0..1: 1 for the word in any form,
 * less for a part of a compound or a translation that is not sure.
 */
export type Aligned = { word: Word; at: number; strength: number };

/** Shortest part of a compound that tells: "Rat" is in "beraten". */
const SHORTEST_PART = 5;
const PART = 0.8;
const ROOT = 0.95;
const CONCEPT = 0.9;
/** A translation the table is surer of than this is taken; of those below a third are wrong. */
const SURE = 0.1;
/** Letters two words of one origin begin with in both languages: "Revolution", "revolutionary". */
const COGNATE = 5;
/** Words read of a text: a claim is a sentence. */
const MOST_WORDS = 200;

export function alignWords(claim: ReadText, source: ReadText, table: WordTable): Aligned[] {
  const targets = targetsOf(source);
  const across = claim.language !== source.language;
  return claim.words
    .slice(0, MOST_WORDS)
    .filter((word) => isContent(word) && !isTimeOrNumber(word, claim))
    .map((word) => {
      const found = across ? acrossLanguages(word, claim, targets, table) : withinLanguage(word, targets);
      return { word, ...(found ?? { at: -1, strength: 0 }) };
    });
}

/** The share of the claim's content words that the source has, by strength, 0..1; 1 for a claim without any. */
export function coverageOf(aligned: readonly Aligned[]): number {
  if (aligned.length === 0) return 1;
  return aligned.reduce((sum, { strength }) => sum + strength, 0) / aligned.length;
}

export function isContent(word: Word): boolean {
  return !word.isFunctionWord && (word.folded.length > 1 || /\p{Lu}/u.test(word.text));
}

/** Dates and numbers are read by their values. */
function isTimeOrNumber({ start, end, text }: Word, { dates, quantities }: ReadText): boolean {
  if (/^\p{N}/u.test(text)) return true;
  return [...dates, ...quantities].some((mention) => mention.start <= start && end <= mention.end);
}

type Found = { at: number; strength: number };
type Targets = {
  language: 'de' | 'en';
  words: readonly Word[];
  byStem: Map<string, number>;
  byRoot: Map<string, number>;
  byKey: Map<string, number>;
  roots: ReadonlySet<string>;
};

const known = new WeakMap<ReadText, Targets>();

function targetsOf(source: ReadText): Targets {
  const before = known.get(source);
  if (before) return before;
  const targets: Targets = {
    language: source.language,
    words: source.words,
    byStem: new Map(),
    byRoot: new Map(),
    byKey: new Map(),
    roots: source.roots,
  };
  const keep = (map: Map<string, number>, key: string | undefined, at: number) => {
    if (key !== undefined && key !== '' && !map.has(key)) map.set(key, at);
  };
  for (const [at, word] of source.words.slice(0, MOST_WORDS * 10).entries()) {
    keep(targets.byStem, word.stem, at);
    if (word.isFunctionWord) continue;
    keep(targets.byRoot, verbRoot(word.folded), at);
    if (/^\p{Lu}/u.test(word.text) && word.text.length > 2) keep(targets.byKey, nameKey(word.text), at);
  }
  for (const name of source.names) {
    const at = source.words.findIndex((word) => word.start >= name.start);
    if (at >= 0) keep(targets.byKey, name.key, at);
  }
  known.set(source, targets);
  return targets;
}

function withinLanguage(word: Word, targets: Targets): Found | undefined {
  const { byStem, byRoot, roots } = targets;
  const same = byStem.get(word.stem);
  if (same !== undefined) return { at: same, strength: 1 };
  const named = byName(word, targets);
  if (named) return named;
  const root = verbRoot(word.folded);
  const rooted = root === undefined ? undefined : byRoot.get(root);
  if (rooted !== undefined) return { at: rooted, strength: ROOT };
  if (root !== undefined && roots.has(root)) return { at: -1, strength: ROOT };
  return byConcept(word, targets, targets.language) ?? byPart(word, targets);
}

function byName(word: Word, { byKey }: Targets): Found | undefined {
  if (!/^\p{Lu}/u.test(word.text) || word.text.length <= 2) return undefined;
  const at = byKey.get(nameKey(word.text));
  return at === undefined ? undefined : { at, strength: 1 };
}

function byConcept(word: Word, { words, language }: Targets, of: 'de' | 'en'): Found | undefined {
  const concepts = conceptsOf(word, of);
  if (concepts.length === 0) return undefined;
  const at = words.findIndex((other) => shareConcept(concepts, conceptsOf(other, language)));
  return at < 0 ? undefined : { at, strength: CONCEPT };
}

function isBorderOf(part: Word, compound: Word): boolean {
  return part.stem.length >= SHORTEST_PART && (bordersOn(compound, part.stem) || compound.folded.endsWith(part.folded));
}

/** "Waffenembargo" and "Embargo": one holds the other as its beginning or its end. */
function byPart(word: Word, { words }: Targets): Found | undefined {
  if (word.folded.length < SHORTEST_PART) return undefined;
  const at = words.findIndex((other) => {
    if (other.isFunctionWord || other.folded.length < SHORTEST_PART) return false;
    return isBorderOf(word, other) || isBorderOf(other, word);
  });
  return at < 0 ? undefined : { at, strength: PART };
}

function acrossLanguages(word: Word, claim: ReadText, targets: Targets, table: WordTable): Found | undefined {
  const { byStem, words } = targets;
  const named = byName(word, targets);
  if (named) return named;
  const same = byStem.get(word.folded);
  if (same !== undefined && word.folded.length > 2) return { at: same, strength: 1 };
  const concept = byConcept(word, targets, claim.language);
  if (concept) return concept;
  const translations = table.translationsOf(word.folded, claim.language);
  // "Krim" opens "Kriminalpolizei", "Bahn" opens "Bahnhof".
  const shortest = /^\p{Lu}/u.test(word.text) ? SHORTEST_PART : SHORTEST_PART - 1;
  for (const { stem, word: written, score } of translations) {
    const at = byStem.get(stem);
    if (at !== undefined) return { at, strength: score >= SURE ? 1 : PART };
    if (written.length < shortest) continue;
    const part = words.findIndex(
      ({ folded, stem: ending, isFunctionWord }) =>
        !isFunctionWord &&
        folded.length > written.length &&
        (folded.startsWith(stem.length > 3 ? stem : written) || folded.endsWith(written) || (stem.length > 3 && ending.endsWith(stem))),
    );
    if (part >= 0) return { at: part, strength: PART };
  }
  if (claim.language === 'de' && translations.length === 0) {
    const parts = splitCompound(word.folded, (part) => table.translationsOf(part, 'de').length > 0) ?? [];
    const found = parts.map(
      (part) =>
        table
          .translationsOf(part, 'de')
          .map(({ stem }) => byStem.get(stem) ?? -1)
          .find((at) => at >= 0) ?? -1,
    );
    const at = found.find((place) => place >= 0);
    if (at !== undefined) return { at, strength: PART };
  }
  if (word.folded.length < COGNATE) return undefined;
  const opening = cognateOf(word.folded).slice(0, COGNATE);
  const at = words.findIndex(({ folded, isFunctionWord }) => !isFunctionWord && cognateOf(folded).startsWith(opening));
  return at < 0 ? undefined : { at, strength: PART };
}

/** Spelt alike, as Latin and Greek words are in one language and the other. */
function cognateOf(folded: string): string {
  return folded
    .replace(/c(?=[aoul rt])/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/^z/, 'c')
    .replace(/y/g, 'i');
}
