import type { RankedSentence } from '../rank-sentences.ts';
import { fittedChance } from './fitted-chance.ts';

/** What speaks for the lead answering. */
export type LeadFeatures = {
  /** Logit of the wider net. */
  judged: number;
  /** How far the best sentence is ahead of the third (logistic units, at most FARTHEST_AHEAD): two may say the same. */
  ahead: number;
  alike: number;
  expected: number;
};

const FARTHEST_AHEAD = 4;

/** Fitted by `evaluate -- fit-further`: of 1,142 leads 689 answer, 187 are those of questions that the reports do not answer and that were not declined. */
export const LEAD_WEIGHTS: LeadFeatures & { bias: number } = {
  bias: -1.17,
  judged: 0.33,
  ahead: 0.35,
  alike: 0.7,
  expected: 0.64,
};
export const leadNames = Object.keys(LEAD_WEIGHTS).filter((name): name is keyof LeadFeatures => name !== 'bias');

/** `ranked`: all sentences of the evidence, best first; at least one. */
export function leadFeatures(lead: Pick<RankedSentence, 'features'>, ranked: readonly Pick<RankedSentence, 'score'>[]): LeadFeatures {
  const { judged, alike, expected } = lead.features;
  const [best] = ranked;
  const behind = ranked[Math.min(2, ranked.length - 1)];
  const ahead = best && behind ? best.score - behind.score : FARTHEST_AHEAD;
  return { judged, ahead: Math.min(FARTHEST_AHEAD, ahead), alike, expected };
}

/** Probability that the lead answers, 0..1. */
export function leadAnswers(features: LeadFeatures, weights = LEAD_WEIGHTS): number {
  return fittedChance(leadNames, features, weights);
}
