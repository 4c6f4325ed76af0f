import { FORMAL_KINDS } from '../expected-answer.ts';
import type { Evidence, RankedSentence } from '../rank-sentences.ts';
import { fittedChance } from './fitted-chance.ts';
import type { AnswerGroup } from './order-answers.ts';

/** What speaks for a sentence behind the lead answering as well. `…Lead`: of the lead. `beyond…`: by how much it has more of it than the lead. */
export type AlsoFeatures = {
  /** Logits of the wider net. */
  matched: number;
  matchedLead: number;
  /** By how much its score is below the lead's. */
  behind: number;
  coveredLead: number;
  expected: number;
  fit: number;
  beyondAlike: number;
  beyondTold: number;
  beyondOthers: number;
  beyondSimilarity: number;
  /** A figure or a date is asked for. */
  formal: number;
  /** Stands in the lead's report: right behind it, right before it, anywhere. */
  follows: number;
  precedes: number;
  ofOneReport: number;
  /** Another report makes the same statement. */
  retold: number;
};

/** Fitted by `evaluate -- fit-further`: of 1,218 sentences that may stand behind the lead 246 answer. */
export const ALSO_WEIGHTS: AlsoFeatures & { bias: number } = {
  bias: -1.18,
  matched: 0.46,
  matchedLead: -0.09,
  behind: -0.01,
  coveredLead: 1.53,
  expected: 0.13,
  fit: 0.23,
  beyondAlike: 0.96,
  beyondTold: 0.62,
  beyondOthers: 0.7,
  beyondSimilarity: 0.89,
  formal: 0.32,
  follows: 1.15,
  precedes: -0.56,
  ofOneReport: -0.8,
  retold: 0.18,
};
export const alsoNames = Object.keys(ALSO_WEIGHTS).filter((name): name is keyof AlsoFeatures => name !== 'bias');

export function alsoFeatures(
  { lead: sentence, copies }: AnswerGroup,
  lead: RankedSentence,
  { expected }: Pick<Evidence, 'expected'>,
): AlsoFeatures {
  const [own, first] = [sentence.features, lead.features];
  const ofOneReport = sentence.found.passage.articleId === lead.found.passage.articleId;
  return {
    matched: own.judged,
    matchedLead: first.judged,
    behind: lead.score - sentence.score,
    coveredLead: first.covered,
    expected: own.expected,
    fit: own.fit,
    beyondAlike: own.alike - first.alike,
    beyondTold: own.told - first.told,
    beyondOthers: own.others - first.others,
    beyondSimilarity: own.similarity - first.similarity,
    formal: Number(FORMAL_KINDS.has(expected)),
    follows: Number(ofOneReport && sentence.position === lead.position + 1),
    precedes: Number(ofOneReport && sentence.position === lead.position - 1),
    ofOneReport: Number(ofOneReport),
    retold: Number(copies.length > 0),
  };
}

/** Probability that it answers as well, 0..1. */
export function alsoAnswers(features: AlsoFeatures, weights = ALSO_WEIGHTS): number {
  return fittedChance(alsoNames, features, weights);
}
