import { FORMAL_KINDS } from '../expected-answer.ts';
import { lacksMatter, yearsMissed } from '../lacking.ts';
import type { Evidence, RankedSentence } from '../rank-sentences.ts';
import type { SentenceFeatures } from '../sentence-features.ts';
import { ANSWERABLE_WEIGHTS, type AnswerableFeatures, type AnswerableWeights } from './answerable-weights.ts';

export const answerableNames = Object.keys(ANSWERABLE_WEIGHTS.sameLanguage).filter(
  (name): name is keyof AnswerableFeatures => name !== 'bias' && name !== 'threshold',
);

export function answerableFeatures(evidence: Evidence): AnswerableFeatures {
  const { expected, focusMissing, sentences, translated } = evidence;
  const top = sentences.slice(0, 3);
  const lead = sentences[0];
  const best = sentences.filter(({ found }) => found === lead?.found);
  const most = (of: RankedSentence[], name: keyof SentenceFeatures) => Math.max(0, ...of.map(({ features }) => features[name]));
  const rivals = [...new Set(sentences.map(({ found }) => found))].map(({ relevance }) => relevance).sort((a, b) => b - a);
  return {
    covered: most(sentences, 'coveredNearby'),
    similarity: most(sentences, 'similarity'),
    alike: Math.max(0, ...sentences.map(({ features }) => features.alike + features.before)),
    leadAlike: lead?.features.alike ?? 0,
    near: most(top, 'near'),
    names: most(best, 'names'),
    figures: most(best, 'figures'),
    namesAnywhere: most(sentences, 'names'),
    confidence: confidence(sentences),
    rivals: rivals.slice(1).reduce((sum, relevance) => sum + relevance, 0) / Math.max(1, rivals.length - 1),
    passageSimilarity: lead?.found.similarity ?? 0,
    formLacking: FORMAL_KINDS.has(expected) && top.every((sentence) => sentence.features.formLacking === 1) ? 1 : 0,
    matched: sentences.reduce((highest, { features }) => Math.max(highest, features.matched), sentences[0]?.features.matched ?? 0),
    focusLacking: Number(focusMissing !== undefined && !translated),
    matterLacking: Number(lacksMatter(evidence)),
    yearLacking: Number(yearsMissed(evidence) !== undefined),
  };
}

function confidence(sentences: RankedSentence[]): number {
  const [first] = sentences;
  return first ? 1 / sentences.reduce((sum, { score }) => sum + Math.exp(score - first.score), 0) : 0;
}

/** Probability that the reports answer the question, 0..1. */
export function answerable(features: AnswerableFeatures, weights: AnswerableWeights): number {
  return 1 / (1 + Math.exp(-answerableOdds(features, weights)));
}

/** Its log odds. */
export function answerableOdds(features: AnswerableFeatures, weights: AnswerableWeights): number {
  return answerableNames.reduce((total, name) => total + weights[name] * features[name], weights.bias);
}
