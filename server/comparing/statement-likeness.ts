import { compareDates } from '../../ingest/language/dates.ts';
import { compareQuantities } from '../../ingest/language/quantities.ts';
import { matchTerm, type Term } from '../answering/match-words.ts';
import { cosine } from '../retrieval/cosine.ts';
import type { ReadStatement } from './read-features.ts';

/** What speaks for two statements being about the same matter; each 0..1 unless stated. */
export type LikenessFeatures = {
  /** Cosine of the statements, −1..1. */
  cosine: number;
  /** Cosine of the statements without their names, −1..1: one person does many things. */
  cosineWithoutNames: number;
  /** Share of weighted content words in common, names in any spelling included; geometric mean of both sides. */
  overlap: number;
  /** How much they share in all: weights of the common words that are no names, 1 for four words that stand nowhere else. */
  amount: number;
  /** A numeral or a quantity that both hold. */
  sharedNumber: number;
  /** A date that both hold. */
  sharedDate: number;
  /** The statements are in different languages, so that words cannot meet. */
  translated: number;
};

/**
 * Weights of a logistic regression (same matter or not), fitted on the half of ground-truth.json with even ids plus hand-labelled
 * nearest pairs of the same reports; see evaluations/comparison.ts for the figures on the other half.
 */
export const LIKENESS_WEIGHTS: LikenessFeatures & { bias: number } = {
  cosine: 0.69,
  cosineWithoutNames: 1.01,
  overlap: 1.36,
  amount: 4.45,
  sharedNumber: 1.5,
  sharedDate: 1.89,
  translated: 1.34,
  bias: -3.83,
};

/** Pairs below this cosine are not looked at: of the true pairs in ground-truth.json that anything else speaks for, none lies below. */
const LEAST_COSINE = 0.15;
/** So many words that stand nowhere else are as much in common as the measure tells apart. */
const FULL_AMOUNT = 4;

/** How sure two statements of different reports are about the same matter, 0..1. Symmetric, and the same at every call. */
export type StatementLikeness = (a: ReadStatement, b: ReadStatement) => number;

/** Word weights come from the statements under comparison: a word that most of them hold says little. */
export function createStatementLikeness(statements: ReadStatement[]): StatementLikeness {
  const features = createLikenessFeatures(statements);
  return (a, b) => {
    if (cosine(a.vector, b.vector) < LEAST_COSINE) return 0;
    const { bias, ...weights } = LIKENESS_WEIGHTS;
    const found = features(a, b);
    const sum = (Object.keys(weights) as (keyof LikenessFeatures)[]).reduce((total, name) => total + weights[name] * found[name], bias);
    return 1 / (1 + Math.exp(-sum));
  };
}

export function createLikenessFeatures(statements: ReadStatement[]): (a: ReadStatement, b: ReadStatement) => LikenessFeatures {
  const weightOf = createWordWeights(statements);
  return (a, b) => {
    const there = common(a.terms, b, weightOf);
    const back = common(b.terms, a, weightOf);
    const thereWithoutNames = common(a.termsWithoutNames, b, weightOf);
    const backWithoutNames = common(b.termsWithoutNames, a, weightOf);
    return {
      cosine: cosine(a.vector, b.vector),
      cosineWithoutNames: cosine(a.vectorWithoutNames, b.vectorWithoutNames),
      overlap: Math.sqrt(there.share * back.share),
      amount: Math.min(1, (thereWithoutNames.weight + backWithoutNames.weight) / 2 / FULL_AMOUNT),
      sharedNumber: sharesNumber(a, b) ? 1 : 0,
      sharedDate: sharesDate(a, b) ? 1 : 0,
      translated: a.language === b.language ? 0 : 1,
    };
  };
}

type WeightOf = (term: Term) => number;

/** Inverse document frequency over the statements, divided by that of a word which stands in one of them only: 0..1. */
function createWordWeights(statements: ReadStatement[]): WeightOf {
  const holding = new Map<string, number>();
  for (const { bag } of statements) {
    for (const stem of bag.stems) holding.set(stem, (holding.get(stem) ?? 0) + 1);
    for (const key of bag.keys) holding.set(`name:${key}`, (holding.get(`name:${key}`) ?? 0) + 1);
  }
  const idf = (count: number) => Math.log(1 + (statements.length - count + 0.5) / (count + 0.5));
  const most = idf(1);
  return ({ stem, key }) => {
    const count = Math.max(1, holding.get(stem) ?? 0, key === undefined ? 0 : (holding.get(`name:${key}`) ?? 0));
    return most > 0 ? Math.max(0, idf(count)) / most : 1;
  };
}

function common(terms: Term[], { bag }: ReadStatement, weightOf: WeightOf): { share: number; weight: number } {
  let weight = 0;
  let total = 0;
  for (const term of terms) {
    const own = weightOf(term);
    total += own;
    weight += own * matchTerm(term, bag);
  }
  return { share: total === 0 ? 0 : weight / total, weight };
}

function sharesNumber(a: ReadStatement, b: ReadStatement): boolean {
  if (a.numerals.intersection(b.numerals).size > 0) return true;
  return a.quantities.some(
    (one) => (one.unit !== undefined || one.counted !== undefined) && b.quantities.some((other) => compareQuantities(one, other) === 'equal'),
  );
}

function sharesDate(a: ReadStatement, b: ReadStatement): boolean {
  return a.dates.some((one) => b.dates.some((other) => compareDates(one, other) === 'equal'));
}
