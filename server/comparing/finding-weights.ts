import type { DifferenceKind } from '../contract/comparison.ts';
import type { Rule } from './differing/compared-pair.ts';
import type { UpdateCues } from './differing/updates.ts';
import type { Evidence } from './finding-evidence.ts';

export type FindingWeights = { rules: Record<Rule, number>; evidence: Evidence; bias: number };
export type UpdateWeights = UpdateCues & { bias: number };

/**
 * How far a difference that a rule found is to be believed, and when what differs is an update: weights of two logistic regressions, fitted by
 * `npm run evaluate -- fit-differences` on the even stories and the even half of statement-pairs.jsonl.
 */
export const FINDING_WEIGHTS: FindingWeights = {
  rules: {
    'number-same': 1.63,
    'number-measure': 0.85,
    'number-open': -0.26,
    'number-ordinal': 0,
    'number-otherwise': 1.28,
    'number-beyond': 1.72,
    'number-instead': -0.76,
    'date-same': 0.72,
    'date-other': 0.54,
    'place-both': 0.52,
    'place-one': -1.55,
    'person-named': 1.24,
    'office-other': 0.4,
    'office-state': 0.62,
    'source-persons': -0.12,
    'source-bodies': -1.47,
    'sure-negative': -0.83,
    'sure-negative-alone': -1,
    'sure-denied': -0.13,
    'sure-open': 0.62,
    'sure-possible': -1.07,
    'sure-planned': -0.16,
    'sure-hearsay': -1.11,
    'sure-said': -1.89,
    'sure-opposite': -0.84,
    'direction-roles': 0,
    'direction-parties': -0.19,
    'direction-ways': 0.49,
    'direction-opposite': -0.4,
    'direction-own-will': 1.46,
  },
  evidence: {
    covered: -0.55,
    coveredLeast: 0.45,
    similar: -0.06,
    near: 0.41,
    across: 0.21,
    bothSaid: 0.64,
    oneSaid: 0.66,
    besideFigure: -1.84,
    besideName: -0.68,
    besideSource: 0.43,
    besideSure: -0.45,
    besideDirection: -1.26,
  },
  bias: 0.29,
};

/** A difference less sure than this is not announced: by five folds of the even stories, so that at least three of four announced are right. 1: the kind never is. */
export const LEAST_SURE: Record<DifferenceKind, number> = {
  number: 0.24,
  date: 0.27,
  place: 0.61,
  person: 0.72,
  office: 0.4,
  attribution: 0.66,
  certainty: 0.74,
  direction: 0.44,
};

/** Two statements differ, though in what may not be sure enough to be named, where it is this likely that one of the differences found is one. */
export const LEAST_DIFFERING = 0.3;

export const UPDATE_WEIGHTS: UpdateWeights = {
  moves: 1.45,
  now: 2.77,
  day: 2.39,
  laterDay: -1.26,
  first: 1.33,
  moving: 2.17,
  planned: 0.68,
  corrects: 0.72,
  said: -0.68,
  figure: 0.32,
  name: -1.24,
  source: -0.6,
  sure: 0.61,
  direction: -1.58,
  bias: -2.22,
};

/** The features in a fixed order, for fitting; the weights come back in it with the bias last. */
export function findingRow(by: Rule, evidence: Evidence): number[] {
  return [...RULES.map((rule) => (rule === by ? 1 : 0)), ...EVIDENCE.map((name) => evidence[name])];
}

export function findingWeightsFrom(row: readonly number[]): FindingWeights {
  const found: FindingWeights = { rules: { ...FINDING_WEIGHTS.rules }, evidence: { ...FINDING_WEIGHTS.evidence }, bias: row.at(-1) ?? 0 };
  for (const [at, rule] of RULES.entries()) found.rules[rule] = row[at] ?? 0;
  for (const [at, name] of EVIDENCE.entries()) found.evidence[name] = row[RULES.length + at] ?? 0;
  return found;
}

export function updateRow(cues: UpdateCues): number[] {
  return CUES.map((name) => cues[name]);
}

export function updateWeightsFrom(row: readonly number[]): UpdateWeights {
  const found = { ...UPDATE_WEIGHTS, bias: row.at(-1) ?? 0 };
  for (const [at, name] of CUES.entries()) found[name] = row[at] ?? 0;
  return found;
}

/** Probability of a row, by weights in its order: for fitting. */
export function likelihoodOfRow(row: readonly number[], weights: readonly number[]): number {
  return logistic(row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), weights.at(-1) ?? 0));
}

/** Probability that what a rule found is what differs. */
export function surenessOf(by: Rule, evidence: Evidence, { rules, evidence: weights, bias }: FindingWeights = FINDING_WEIGHTS): number {
  return logistic(EVIDENCE.reduce((sum, name) => sum + weights[name] * evidence[name], rules[by] + bias));
}

/** Probability that two statements that differ are an update, told by two dated reports. */
export function updateLikelihood(cues: UpdateCues, { bias, ...weights }: UpdateWeights = UPDATE_WEIGHTS): number {
  return logistic(CUES.reduce((sum, name) => sum + weights[name] * cues[name], bias));
}

/** Probability that at least one of these is right, taken as independent. */
export function anyOf(surenesses: readonly number[]): number {
  return 1 - surenesses.reduce((none, sureness) => none * (1 - sureness), 1);
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

const isRule = (name: string): name is Rule => name in FINDING_WEIGHTS.rules;
const isEvidence = (name: string): name is keyof Evidence => name in FINDING_WEIGHTS.evidence;
const isCue = (name: string): name is keyof UpdateCues => name !== 'bias' && name in UPDATE_WEIGHTS;
const RULES = Object.keys(FINDING_WEIGHTS.rules).filter(isRule);
const EVIDENCE = Object.keys(FINDING_WEIGHTS.evidence).filter(isEvidence);
const CUES = Object.keys(UPDATE_WEIGHTS).filter(isCue);
