import { readNet } from '../../retrieval/nets/read-net.ts';
import { lacksAllMatter, lacksCounted, lacksForm, lacksName, lacksUnit, lacksYear } from '../lacking.ts';
import type { Evidence } from '../rank-sentences.ts';
import { answerableFeatures, answerableNames, answerableOdds } from './answerable-features.ts';
import { ANSWERABLE_WEIGHTS } from './answerable-weights.ts';
import { asJudged } from './as-judged.ts';
import { EVIDENCE_FEATURES, evidenceFeatures } from './evidence-features.ts';
import { createScoreForest, type ScoreForest } from './score-forest.ts';

/** What a form, unit or name that is asked for and not told takes from the chance (logistic units). Too rare to be fitted: set by hand, so that it declines what not nearly all else speaks for. */
const LACKING = 4.5;
/** The same of a year beside which nothing of the matter is told: reports often leave it out. */
const YEAR_LACKING = 2;
/** The same where neither the verb nor the noun is told, nor a word that says the same: of 24 such tuning questions 14 of the 15 that are not answered are declined, and none that is. */
const MATTER_LACKING = 1;

const SHIPPED = new URL('answerable-model/model.safetensors', import.meta.url);
/** What the forest reads: the evidence, what the logistic regression reads, and its log odds. */
const COLUMNS = EVIDENCE_FEATURES.length + answerableNames.length + 1;

/** What its log odds count beside the forest's: of questions on Wikipedia without their paragraph the two together decline more than either. */
const ODDS_SHARE = 0.3;
/**
 * By the languages of the question and of what would answer it: below each are 3 to 6 % of the answerable questions on affairs held out of the nets (by the folds of recipe/fit.py, told apart by language). What is declined though the reports answer it is lost; what is answered though they do not stands beside
 * its source, and behind what is said to be missing.
 */
const THRESHOLDS = { de: { de: 0.1, en: 0.1 }, en: { de: 0.12, en: 0.17 } } as const;

let shipped: ScoreForest | undefined;

/**
 * Probability that the reports answer, and the threshold below which a question is declined. Where the nets have read none (no static embedder), the logistic regression
 * judges alone: the forest was fitted with what the wider one says.
 */
export function judgeAnswerable(ranked: Evidence): { chance: number; threshold: number } {
  const evidence = asJudged(ranked);
  const { threshold } = ANSWERABLE_WEIGHTS[evidence.translated ? 'acrossLanguages' : 'sameLanguage'];
  const { asked, terms, sentences } = evidence;
  const [lead] = sentences;
  if (terms.length === 0 || !lead) return { chance: 0, threshold };
  const told = answerableFeatures(evidence);
  const missing = lacking(evidence);
  const odds = oddsOf(evidence, { told, missing });
  if (sentences.every(({ features }) => features.matched === 0)) return { chance: probability(odds), threshold };
  shipped ??= createScoreForest(readNet(SHIPPED), { features: COLUMNS });
  const both = ODDS_SHARE * odds + (1 - ODDS_SHARE) * (shipped(forestRow(evidence, odds, told)) - missing);
  return { chance: probability(both), threshold: THRESHOLDS[asked.language][lead.bag.language ?? asked.language] };
}

/** A row of the forest's columns; of evidence as it is judged, with a sentence and a term. */
export function forestRow(evidence: Evidence, odds: number, told = answerableFeatures(evidence)): number[] {
  const [lead] = evidence.sentences;
  if (!lead) throw new RangeError('No sentence was found that could be judged');
  const read = evidenceFeatures(evidence, lead);
  return [...EVIDENCE_FEATURES.map((name) => read[name]), ...answerableNames.map((name) => told[name]), odds];
}

/** Log odds by the logistic regression, less what is plainly lacking (`missing`). */
export function oddsOf(evidence: Evidence, { told = answerableFeatures(evidence), missing = lacking(evidence) } = {}): number {
  const weights = ANSWERABLE_WEIGHTS[evidence.translated ? 'acrossLanguages' : 'sameLanguage'];
  return answerableOdds(told, weights) - missing;
}

/** What is plainly lacking takes from the chance, in logistic units. */
function lacking(evidence: Evidence): number {
  const plain = [lacksForm, lacksUnit, lacksName, lacksCounted].filter((lacks) => lacks(evidence)).length;
  return plain * LACKING + (lacksYear(evidence) ? YEAR_LACKING : 0) + (lacksAllMatter(evidence) ? MATTER_LACKING : 0);
}

function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
