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

/** Fitted by `evaluate -- fit-further`: of 1,219 sentences that may stand behind the lead 263 answer. */
export const ALSO_WEIGHTS: AlsoFeatures & { bias: number } = {
  bias: -1.02,
  matched: 0.48,
  matchedLead: -0.1,
  behind: -0.05,
  coveredLead: 1.48,
  expected: 0.32,
  fit: 0.15,
  beyondAlike: 1.01,
  beyondTold: 0.71,
  beyondOthers: 0.64,
  beyondSimilarity: 0.92,
  formal: 0.3,
  follows: 1.1,
  precedes: -0.81,
  ofOneReport: -0.76,
  retold: 0.25,
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
