import { compareDates, type DateMention } from '../../ingest/language/dates/dates.ts';
import { type Name, sameName } from '../../ingest/language/names/names.ts';
import { compareQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import { alignWords, isContent } from '../checking/align-words.ts';
import { cosine } from '../retrieval/cosine.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { type LikenessFeatures, likenessOf } from './likeness-weights.ts';
import type { ReadStatement } from './read-features.ts';
import { measureSame } from './same-measure.ts';

/** A statement of fewer content words states too little to be told apart ("Lorvik.", "SARNOGRAD, 12. September."). */
const FEWEST_WORDS = 2;
/** Word weights below this many statements are those of so many: two short reports do not make every word a rare one. */
const LEAST_STATEMENTS = 200;
/** So many words as rare as can be in common are all that one asks for; so many names. */
const FULL_WORDS = 5;
const FULL_NAMES = 2;
/** A date told less exactly may be another one. */
const COMPATIBLE = 0.6;
/** Syndicated sentences differ by a dateline or a word: from this cosine on they are the same, however common their words. */
const NEAR_COPY = 0.95;

/** How sure two statements of different reports are about the same matter, 0..1. Symmetric, and the same at every call. */
export type MatterLikeness = (a: ReadStatement, b: ReadStatement) => number;

export type LikenessParts = { statements: readonly ReadStatement[]; table: WordTable };

/** Word weights come from the statements under comparison: a word that most of them hold says little. */
export function createMatterLikeness(parts: LikenessParts): MatterLikeness {
  const features = createMatterFeatures(parts);
  return (a, b) => {
    if (isTooShort(a) || isTooShort(b)) return 0;
    const similarity = cosine(a.vector, b.vector);
    if (similarity >= NEAR_COPY && sharesFigures(a, b)) return 1;
    return likenessOf(features(a, b));
  };
}

/** Some tens of microseconds a pair: each word of the one is held against each of the other. */
export function createMatterFeatures({ statements, table }: LikenessParts): (a: ReadStatement, b: ReadStatement) => LikenessFeatures {
  const weightOf = createWordWeights(statements);
  return (a, b) => {
    const [here, there] = [coverage(a, b, { weightOf, table }), coverage(b, a, { weightOf, table })];
    const across = a.language !== b.language;
    const similarity = Math.max(0, cosine(a.vector, b.vector));
    return {
      covered: Math.max(here.share, there.share),
      sharedWords: Math.min(1, (here.weight + there.weight) / 2 / FULL_WORDS),
      similarity: across ? 0 : similarity,
      similarityAcross: across ? similarity : 0,
      nearWords: (nearCoverage(a, b, weightOf) + nearCoverage(b, a, weightOf)) / 2,
      sharedNames: Math.min(1, sharedNames(a, b) / FULL_NAMES),
      sameMeasure: a.read.quantities.some((one) => b.read.quantities.some((other) => measureSame(one, other))) ? 1 : 0,
      sharedDate: sharedDate(a, b, weightOf),
      otherFate: a.fates.length > 0 && b.fates.length > 0 && !a.fates.some((fate) => b.fates.includes(fate)) ? 1 : 0,
      apart: Math.abs(a.place - b.place),
    };
  };
}

function isTooShort({ read }: ReadStatement): boolean {
  let count = 0;
  for (const word of read.words) if (isContent(word)) count += 1;
  return count < FEWEST_WORDS;
}

/** Of a stem, a figure or a date. */
type WeightOf = (key: string) => number;

/** Inverse document frequency over the statements, divided by that of a word which stands in one of them only: 0..1. */
export function createWordWeights(statements: readonly Pick<ReadStatement, 'read'>[]): WeightOf {
  const holding = new Map<string, number>();
  for (const { read } of statements)
    for (const key of new Set([...read.words.map((word) => word.stem), ...read.quantities.map(figureKey), ...read.dates.map(dateKey)]))
      holding.set(key, (holding.get(key) ?? 0) + 1);
  const all = Math.max(LEAST_STATEMENTS, statements.length);
  const idf = (count: number) => Math.log(1 + (all - count + 0.5) / (count + 0.5));
  const most = idf(1);
  return (key) => Math.max(0, idf(Math.max(1, holding.get(key) ?? 0))) / most;
}

/** `share`: of their weight; `weight`: how much that is. */
type Coverage = { share: number; weight: number };

/** What of the one's content words the other has, in any form or language. */
function coverage(a: ReadStatement, b: ReadStatement, { weightOf, table }: { weightOf: WeightOf; table: WordTable }): Coverage {
  let [total, weight] = [0, 0];
  for (const { word, strength } of alignWords(a.read, b.read, table)) {
    const own = weightOf(word.stem);
    total += own;
    weight += own * strength;
  }
  return { share: total === 0 ? 0 : weight / total, weight };
}

/** What of the one's words the neighbours of the other have: one says in two sentences what the other says in one. */
function nearCoverage({ read }: ReadStatement, { nearStems }: ReadStatement, weightOf: WeightOf): number {
  let [found, total] = [0, 0];
  for (const word of read.words) {
    if (!isContent(word)) continue;
    const weight = weightOf(word.stem);
    total += weight;
    if (nearStems.has(word.stem)) found += weight;
  }
  return total === 0 ? 0 : found / total;
}

/** Names of the statements, their neighbours and headlines, in any spelling, each once. */
function sharedNames(a: ReadStatement, b: ReadStatement): number {
  const others = [...b.read.names, ...b.nearNames];
  const isSame = (one: Name, other: Name) =>
    one.key === other.key || (one.kind === 'person' && other.kind === 'person' && sameName(one.text, other.text));
  return new Set([...a.read.names, ...a.nearNames].filter((one) => others.some((other) => isSame(one, other))).map(({ key }) => key)).size;
}

/** Whether what the one counts is found in the other: a near copy with another number is none. */
function sharesFigures(a: ReadStatement, b: ReadStatement): boolean {
  return a.read.quantities.every((one) => b.read.quantities.some((other) => compareQuantities(one, other) === 'equal'));
}

/** The rarest date that both hold; what may be the same counts for less. */
function sharedDate(a: ReadStatement, b: ReadStatement, rarityOf: WeightOf): number {
  return Math.max(
    0,
    ...a.read.dates.flatMap((one) =>
      b.read.dates.map((other) => {
        const order = compareDates(one, other);
        const rarity = Math.min(rarityOf(dateKey(one)), rarityOf(dateKey(other)));
        return order === 'equal' ? rarity : order === 'compatible' ? COMPATIBLE * rarity : 0;
      }),
    ),
  );
}

export function figureKey({ value, unit }: Quantity): string {
  return `q ${value} ${unit ?? ''}`;
}

export function dateKey({ interval, key }: DateMention): string {
  return interval ? `d ${interval.start.slice(0, 10)} ${interval.end.slice(0, 10)}` : `d ${key}`;
}
