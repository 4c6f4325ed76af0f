import { compareDates } from '../../ingest/language/dates/dates.ts';
import { sameName } from '../../ingest/language/names/names.ts';
import { compareQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import type { ReadStatement } from '../comparing/read-features.ts';
import { measureSame } from '../comparing/same-measure.ts';
import { cosine } from '../retrieval/cosine.ts';
import { matchTerm, type Term } from '../retrieval/match-words.ts';

/** What speaks for two statements being about the same matter, each 0..1. */
export type LikenessFeatures = {
  /** What they say in the same words, names left out: weights of the common words, 1 for four words that stand nowhere else. */
  sharedWords: number;
  /** Names in common, in any spelling, those of their context included: 1 for three. */
  sharedNames: number;
  /** A quantity that both hold. Numbers of models and resolutions ("Ku-38") are none: they are names. */
  sharedNumber: number;
  /** A day that both hold; a year or a month says little. */
  sharedDate: number;
  /** Both count or measure the same thing, whatever the number. */
  sameMeasure: number;
  /** Cosine of statements in different languages, where words cannot meet; 0 within a language, where the words tell more. */
  acrossLanguages: number;
};

/**
 * Weights of a logistic regression (same matter or not), fitted on the half of ground-truth.json with even ids together with hand-labelled
 * nearest pairs of the same reports. `npm run evaluate -- comparison` gives the figures on the other half.
 */
export const LIKENESS_WEIGHTS: LikenessFeatures & { bias: number } = {
  sharedWords: 4,
  sharedNames: 2.4,
  sharedNumber: 1.4,
  sharedDate: 2.8,
  sameMeasure: 1.6,
  acrossLanguages: 2.3,
  bias: -3.4,
};

/** Pairs below this cosine are not looked at, which spares most of the work; the true ones among them share too little to be aligned anyway. */
const LEAST_COSINE = 0.15;
/** A statement of fewer content words states too little to be told apart ("Lorvik.", "SARNOGRAD, 12. September."). */
const FEWEST_WORDS = 2;
const FULL_WORDS = 4;
const FULL_NAMES = 3;
/** Syndicated sentences differ by a dateline or a word: from this cosine on they are the same, however common their words. */
const NEAR_COPY = 0.9;
/** "Seit zwei Wochen", "drei Tage": two matters easily last as long. */
const DURATIONS = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year']);

/** How sure two statements of different reports are about the same matter, 0..1. Symmetric, and the same at every call. */
export type TellingLikeness = (a: ReadStatement, b: ReadStatement) => number;

/** Word weights come from the statements under comparison: a word that most of them hold says little. */
export function createTellingLikeness(statements: ReadStatement[]): TellingLikeness {
  const features = createLikenessFeatures(statements);
  const { bias, ...weights } = LIKENESS_WEIGHTS;
  const names = Object.keys(weights) as (keyof LikenessFeatures)[];
  return (a, b) => {
    if (a.terms.length < FEWEST_WORDS || b.terms.length < FEWEST_WORDS) return 0;
    const similarity = cosine(a.vector, b.vector);
    if (similarity < LEAST_COSINE) return 0;
    if (similarity >= NEAR_COPY) return Math.min(1, similarity);
    const found = features(a, b);
    return 1 / (1 + Math.exp(-names.reduce((sum, name) => sum + weights[name] * found[name], bias)));
  };
}

export function createLikenessFeatures(statements: ReadStatement[]): (a: ReadStatement, b: ReadStatement) => LikenessFeatures {
  const weightOf = createWordWeights(statements);
  return (a, b) => ({
    sharedWords: Math.min(1, (commonWeight(a, b, weightOf) + commonWeight(b, a, weightOf)) / 2 / FULL_WORDS),
    sharedNames: Math.min(1, (commonNames(a, b) + commonNames(b, a)) / 2 / FULL_NAMES),
    sharedNumber: sharesNumber(a, b) ? 1 : 0,
    sharedDate: a.dates.some((one) => one.day !== undefined && b.dates.some((other) => compareDates(one, other) === 'equal')) ? 1 : 0,
    sameMeasure: a.quantities.some((one) => b.quantities.some((other) => measureSame(one, other))) ? 1 : 0,
    acrossLanguages: a.language === b.language ? 0 : Math.max(0, cosine(a.vector, b.vector)),
  });
}

type WeightOf = (term: Term) => number;

/** Inverse document frequency over the statements, divided by that of a word which stands in one of them only: 0..1. */
function createWordWeights(statements: ReadStatement[]): WeightOf {
  const holding = new Map<string, number>();
  for (const { bag } of statements) for (const stem of bag.stems) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  const idf = (count: number) => Math.log(1 + (statements.length - count + 0.5) / (count + 0.5));
  const most = idf(1);
  return ({ stem }) => (most > 0 ? Math.max(0, idf(Math.max(1, holding.get(stem) ?? 0))) / most : 1);
}

function commonWeight({ terms }: ReadStatement, { bag }: ReadStatement, weightOf: WeightOf): number {
  return terms.reduce((sum, term) => sum + weightOf(term) * matchTerm(term, bag), 0);
}

function commonNames(a: ReadStatement, b: ReadStatement): number {
  return a.names.filter((name) => b.names.some((other) => name.key === other.key || sameName(name.text, other.text))).length;
}

function sharesNumber(a: ReadStatement, b: ReadStatement): boolean {
  const measures = ({ unit, counted }: Quantity) => (unit === undefined ? counted !== undefined : !DURATIONS.has(unit));
  return a.quantities.some((one) => measures(one) && b.quantities.some((other) => compareQuantities(one, other) === 'equal'));
}
