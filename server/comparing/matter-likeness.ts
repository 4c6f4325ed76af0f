import { compareDates, type DateMention } from '../../ingest/language/dates/dates.ts';
import { type Name, sameName } from '../../ingest/language/names/names.ts';
import { nameOtherNumbers } from '../../ingest/language/names/numbered-names.ts';
import { compareQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import { type Aligned, alignWords, isContent } from '../checking/align-words.ts';
import { cosine } from '../retrieval/cosine.ts';
import type { Turns } from '../retrieval/turns.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { type PairFeatures, scoreOf } from './likeness-weights.ts';
import { meantBy, type WordVectors } from './meant-words.ts';
import type { ReadStatement } from './read-features.ts';
import { measureSame } from './same-measure.ts';
import { sharedKin } from './shared-kin.ts';

/** A statement of fewer content words states too little to be told apart ("Lorvik.", "SARNOGRAD, 12. September."). */
const FEWEST_WORDS = 2;
/** Word weights below this many statements are those of so many: two short reports do not make every word a rare one. */
const LEAST_STATEMENTS = 200;
/** So many words as rare as can be in common are all that one asks for; so many names. */
const FULL_WORDS = 5;
const FULL_NAMES = 2;
/** What the names of lands and their people end in, as keys have it. */
const LAND = /(?<=\p{L}{4})(?:ians?|ia|ien|en)$/u;
/** A date told less exactly may be another one. */
const COMPATIBLE = 0.6;
/** Syndicated sentences differ by a dateline or a word: from this cosine on they are the same, however common their words. */
const NEAR_COPY = 0.95;

/**
 * How sure two statements of different reports are about the same matter by themselves, as log odds (Infinity for near copies), and how near they are beyond what their reports say on the
 * whole; undefined where one of them states too little, or they are plainly of two things. Symmetric, and the same at every call.
 */
export type ScorePair = (a: ReadStatement, b: ReadStatement) => { score: number; closeness: number } | undefined;

/** `featuresOf`: what the score is made of. */
export type PairScores = { scorePair: ScorePair; featuresOf: (a: ReadStatement, b: ReadStatement) => PairFeatures };

export type LikenessParts = { statements: readonly ReadStatement[]; table: WordTable; vectors: WordVectors; turn: Turns };

/** Reads the statements once. Rejects on an abort. */
export async function createPairScores(parts: LikenessParts): Promise<PairScores> {
  const featuresOf = await createPairFeatures(parts);
  const closenessOf = await createCloseness(parts.statements, parts.turn);
  return {
    featuresOf,
    scorePair: (a, b) => {
      if (isTooShort(a) || isTooShort(b) || nameOtherNumbers(a.read.names, b.read.names)) return undefined;
      const isCopy = cosine(a.vector, b.vector) >= NEAR_COPY && sharesFigures(a, b);
      return { score: isCopy ? Number.POSITIVE_INFINITY : scoreOf(featuresOf(a, b)), closeness: closenessOf(a, b) };
    },
  };
}

/** Word weights come from the statements under comparison: a word that most of them hold says little. Some tens of microseconds a pair: each word of the one is held against each of the other. */
export async function createPairFeatures({
  statements,
  table,
  vectors,
  turn,
}: LikenessParts): Promise<(a: ReadStatement, b: ReadStatement) => PairFeatures> {
  const weightOf = await createWordWeights(statements, turn);
  const weightsOfReports = await createWeightsOfReports(statements, turn);
  return (a, b) => {
    const [there, back] = [alignWords(a.read, b.read, table), alignWords(b.read, a.read, table)];
    const [here, other] = [coverage(there, weightOf), coverage(back, weightOf)];
    const own = weightsOfReports(a.report, b.report);
    const [meant, meantBack] = [
      meantBy(a, b, { aligned: there, weightOf: own, vectors }),
      meantBy(b, a, { aligned: back, weightOf: own, vectors }),
    ];
    const kin = sharedKin(a, b, weightOf);
    const across = a.language !== b.language;
    const similarity = Math.max(0, cosine(a.vector, b.vector));
    return {
      covered: Math.max(here.share, other.share),
      sharedWords: Math.min(1, (here.weight + other.weight) / 2 / FULL_WORDS),
      similarity: across ? 0 : similarity,
      similarityAcross: across ? similarity : 0,
      similarityAround: Math.max(0, cosine(a.around, b.around)),
      meant: Math.max(meant.all, meantBack.all),
      meantBeyondNames: Math.max(meant.beyondNames, meantBack.beyondNames),
      kin: kin.most,
      kinOfBoth: kin.least,
      otherKin: kin.other,
      sharedNames: Math.min(1, sharedNames(a, b) / FULL_NAMES),
      sameMeasure: a.read.quantities.some((one) => b.read.quantities.some((figure) => measureSame(one, figure))) ? 1 : 0,
      otherFigures: a.read.quantities.length > 0 && b.read.quantities.length > 0 && !sharesFigure(a, b) ? 1 : 0,
      sharedDate: sharedDate(a, b, weightOf),
      otherFate: a.fates.length > 0 && b.fates.length > 0 && !a.fates.some((fate) => b.fates.includes(fate)) ? 1 : 0,
      apart: Math.abs(a.place - b.place),
    };
  };
}

/** Cosine of what each says beyond what its report says on the whole: reports on one event share that. Fit for one report of a language beside one of another. */
export async function createCloseness(
  statements: readonly ReadStatement[],
  turn: Turns,
): Promise<(a: ReadStatement, b: ReadStatement) => number> {
  const own = new Map<ReadStatement, Float32Array>();
  for (const [, told] of Map.groupBy(statements, ({ report }) => report)) {
    await turn();
    const mean = new Float32Array(told[0]?.vector.length ?? 0);
    for (const { vector } of told) for (const [at, value] of vector.entries()) mean[at] = (mean[at] ?? 0) + value / told.length;
    // A report of one statement says nothing else.
    for (const one of told) own.set(one, told.length < 2 ? one.vector : normalised(one.vector.map((value, at) => value - (mean[at] ?? 0))));
  }
  return (a, b) => cosine(own.get(a) ?? a.vector, own.get(b) ?? b.vector);
}

function normalised(vector: Float32Array): Float32Array {
  let square = 0;
  for (const value of vector) square += value * value;
  return square === 0 ? vector : vector.map((value) => value / Math.sqrt(square));
}

function isTooShort({ read }: ReadStatement): boolean {
  let count = 0;
  for (const word of read.words) if (isContent(word)) count += 1;
  return count < FEWEST_WORDS;
}

/** Of a stem, a figure or a date. */
type WeightOf = (key: string) => number;

/** Inverse document frequency over the statements, divided by that of a word which stands in one of them only: 0..1. */
async function createWordWeights(statements: readonly Pick<ReadStatement, 'read'>[], turn: Turns): Promise<WeightOf> {
  const holding = new Map<string, number>();
  for (const { read } of statements) {
    await turn();
    for (const key of new Set([...read.words.map((word) => word.stem), ...read.quantities.map(figureKey), ...read.dates.map(dateKey)]))
      holding.set(key, (holding.get(key) ?? 0) + 1);
  }
  const all = Math.max(LEAST_STATEMENTS, statements.length);
  const idf = (count: number) => Math.log(1 + (all - count + 0.5) / (count + 0.5));
  const most = idf(1);
  return (key) => Math.max(0, idf(Math.max(1, holding.get(key) ?? 0))) / most;
}

/** `share`: of their weight; `weight`: how much that is. */
type Coverage = { share: number; weight: number };

/** What of the one's content words the other has, in any form or language. */
function coverage(aligned: readonly Aligned[], weightOf: WeightOf): Coverage {
  let [total, weight] = [0, 0];
  for (const { word, strength } of aligned) {
    const own = weightOf(word.stem);
    total += own;
    weight += own * strength;
  }
  return { share: total === 0 ? 0 : weight / total, weight };
}

/** How much a stem tells between two reports: 1 where one of their statements holds it, 0 where all do. */
async function createWeightsOfReports(
  statements: readonly Pick<ReadStatement, 'read' | 'report'>[],
  turn: Turns,
): Promise<(one: number, other: number) => WeightOf> {
  const holding = new Map<number, { count: number; stems: Map<string, number> }>();
  for (const { read, report } of statements) {
    await turn();
    const told = holding.get(report) ?? { count: 0, stems: new Map<string, number>() };
    holding.set(report, told);
    told.count += 1;
    for (const stem of new Set(read.words.map((word) => word.stem))) told.stems.set(stem, (told.stems.get(stem) ?? 0) + 1);
  }
  return (one, other) => {
    const [here, there] = [holding.get(one), holding.get(other)];
    const most = Math.log(1 + (here?.count ?? 0) + (there?.count ?? 0));
    return (stem) => (most - Math.log(Math.max(1, (here?.stems.get(stem) ?? 0) + (there?.stems.get(stem) ?? 0)))) / most;
  };
}

/** Names of the statements, their neighbours and headlines, in any spelling, each once. */
function sharedNames(a: ReadStatement, b: ReadStatement): number {
  const others = [...b.read.names, ...b.nearNames];
  const isSame = (one: Name, other: Name) =>
    one.key === other.key ||
    (one.kind === 'person' && other.kind === 'person' && sameName(one.text, other.text)) ||
    (a.language !== b.language && one.kind !== 'person' && other.kind !== 'person' && landOf(one) === landOf(other));
  return new Set([...a.read.names, ...a.nearNames].filter((one) => others.some((other) => isSame(one, other))).map(({ key }) => key)).size;
}

/** "Dorvania", "Dorvanian" and "Dorvanien" are one land; those that the gazetteer knows have one key anyway. */
function landOf({ key }: Name): string {
  return key.replace(LAND, '');
}

/** Whether what the one counts is found in the other: a near copy with another number is none. */
function sharesFigures(a: ReadStatement, b: ReadStatement): boolean {
  return a.read.quantities.every((one) => b.read.quantities.some((other) => compareQuantities(one, other) === 'equal'));
}

function sharesFigure(a: ReadStatement, b: ReadStatement): boolean {
  return a.read.quantities.some((one) => b.read.quantities.some((other) => compareQuantities(one, other) === 'equal'));
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
