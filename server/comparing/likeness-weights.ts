/** What speaks for two statements being about the same matter, each 0..1. */
export type LikenessFeatures = {
  /** Share of the content words' weight that the other has in any form or language: the greater of the two. */
  covered: number;
  /** How much they say in the same words: 1 for five that stand nowhere else. */
  sharedWords: number;
  /** Cosine of the sentences, within a language and across. */
  similarity: number;
  similarityAcross: number;
  /** Share of the words that the other's neighbours have. */
  nearWords: number;
  /** Names in common, in any spelling, those of the neighbours and the headline included: 1 for two. */
  sharedNames: number;
  /** Both count or measure the same thing, whatever the number. */
  sameMeasure: number;
  /** How rare a date is that both hold. */
  sharedDate: number;
  /** Both tell what became of people, and not the same: the dead and the injured of one blast are two matters. */
  otherFate: number;
  /** How far apart they stand in their reports. */
  apart: number;
};

export type LikenessWeights = LikenessFeatures & { bias: number };

/**
 * Weights of a logistic regression (one matter or not), fitted by `npm run evaluate -- fit-comparison` on the even halves of statement-pairs.jsonl and of the sample
 * reports' matters. Tried and left out, since they changed nothing there: the lesser of the two shares, words that only mean about the same (by their
 * vectors), verbs in common, names of the sentence alone, other names or dates of one kind, a figure in common, the cosine with the neighbours.
 */
export const LIKENESS_WEIGHTS: LikenessWeights = {
  covered: 1.65,
  sharedWords: 1.87,
  similarity: 0.88,
  similarityAcross: 2.44,
  nearWords: 2.01,
  sharedNames: 0.83,
  sameMeasure: 0.84,
  sharedDate: 2.59,
  otherFate: -2.12,
  apart: -1.01,
  bias: -1.77,
};

const NAMES = Object.keys(LIKENESS_WEIGHTS).filter((name): name is keyof LikenessFeatures => name !== 'bias');

/** The features in a fixed order, for fitting. */
export function featureRow(features: LikenessFeatures): number[] {
  return NAMES.map((name) => features[name]);
}

/** The inverse: weights in that order with the bias last. */
export function weightsFrom(row: readonly number[]): LikenessWeights {
  const found = { ...LIKENESS_WEIGHTS, bias: row[NAMES.length] ?? 0 };
  for (const [at, name] of NAMES.entries()) found[name] = row[at] ?? 0;
  return found;
}

/** Probability that two statements are about the same matter. */
export function likenessOf(features: LikenessFeatures, { bias, ...weights }: LikenessWeights = LIKENESS_WEIGHTS): number {
  return 1 / (1 + Math.exp(-NAMES.reduce((sum, name) => sum + weights[name] * features[name], bias)));
}
