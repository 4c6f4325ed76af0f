import type { Abstention, Language } from '../contract/answer.ts';
import type { Citation } from '../contract/citation.ts';
import { matchTerm, type Term } from '../retrieval/match-words.ts';
import { ANSWERABLE_WEIGHTS, type AnswerableFeatures, type AnswerableWeights } from './answerable-weights.ts';
import { askInstead } from './ask-instead.ts';
import { FORMAL_KINDS } from './expected-answer.ts';
import { explainMissing, NEAREST } from './explain-missing.ts';
import { LEAST_ABOUT, lacksForm, lacksMatter, lacksName, lacksUnit, lacksYear, yearsMissed } from './lacking.ts';
import type { Evidence, RankedSentence } from './rank-sentences.ts';
import type { SentenceFeatures } from './sentence-features.ts';

/** What a form, unit or name that is asked for and not told takes from the chance (logistic units). Too rare to be fitted: set by hand, so that it declines what not nearly all else speaks for. */
const LACKING = 4.5;
/** The same of a year beside which nothing of the matter is told: reports often leave it out. */
const YEAR_LACKING = 2;

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
export function answerable(features: AnswerableFeatures, { bias, threshold: _, ...weights }: AnswerableWeights): number {
  const sum = (Object.keys(weights) as (keyof AnswerableFeatures)[]).reduce((total, name) => total + weights[name] * features[name], bias);
  return 1 / (1 + Math.exp(-sum));
}

/** Declines a question that the evidence does not answer, saying what is missing; undefined when it can be answered. */
export function decideAbstention(
  evidence: Evidence,
  { language, searched }: { language: Language; searched: number },
): Abstention | undefined {
  if (searched === 0) return { code: 'empty-corpus', missing: TEXTS[language].emptyCorpus, terms: [], nearest: [] };
  if (evidence.terms.length === 0) return { code: 'no-searchable-words', missing: TEXTS[language].noWords, terms: [], nearest: [] };
  if (evidence.sentences.length === 0)
    return { code: 'no-match', missing: TEXTS[language].noMatch, terms: evidence.terms.map(written), nearest: [] };
  const { chance, threshold } = judgeAnswerable(evidence);
  if (chance >= threshold || isOrdered(evidence)) return undefined;
  return explain(evidence, answerableFeatures(evidence), language);
}

/** Whoever orders all that is said of a name is answered by any sentence that has it. */
function isOrdered({ asked, terms, sentences }: Evidence): boolean {
  const isName = (_: Term, at: number) => asked.kinds[at] === 'name';
  return asked.ordersAll && terms.every(isName) && sentences.some(({ bag }) => terms.every((term) => matchTerm(term, bag) === 1));
}

/** Probability that the reports answer, and the threshold below which a question is declined. */
export function judgeAnswerable(evidence: Evidence): { chance: number; threshold: number } {
  const weights = ANSWERABLE_WEIGHTS[evidence.translated ? 'acrossLanguages' : 'sameLanguage'];
  const { threshold } = weights;
  if (evidence.terms.length === 0 || evidence.sentences.length === 0) return { chance: 0, threshold };
  const lacking =
    [lacksForm(evidence), lacksUnit(evidence), lacksName(evidence)].filter(Boolean).length * LACKING +
    (lacksYear(evidence) ? YEAR_LACKING : 0);
  return { chance: answerable(answerableFeatures(evidence), { ...weights, bias: weights.bias - lacking }), threshold };
}

/** What is missing, in words, with the nearest sentences, and what could be asked instead. */
export function explain(evidence: Evidence, features: AnswerableFeatures, language: Language): Abstention {
  const nearest = evidence.sentences.slice(0, NEAREST);
  const near = nearest.filter((sentence) => sentence.features.alike >= LEAST_ABOUT).map(({ text }) => text);
  const instead = askInstead(evidence.asked, near, language);
  return {
    ...explainMissing(evidence, { language, formLacks: features.formLacking === 1 }),
    nearest: nearest.map(toCitation),
    ...(instead.length > 0 ? { instead } : {}),
  };
}

function written(term: Term): string {
  return term.written;
}

function toCitation(sentence: RankedSentence): Citation {
  const { articleId, revision } = sentence.found.passage;
  return {
    articleId,
    revision,
    start: sentence.start,
    end: sentence.end,
    quote: sentence.text,
    verdict: 'unsupported',
    reason: { code: 'low-overlap' },
  };
}

const TEXTS = {
  de: {
    emptyCorpus: 'Es gibt keine Berichte, in denen gesucht werden kann.',
    noWords: 'Die Frage enthält kein Wort, nach dem gesucht werden kann.',
    noMatch: 'Kein Bericht enthält etwas Ähnliches.',
  },
  en: {
    emptyCorpus: 'There are no reports to search.',
    noWords: 'The question contains no word to search for.',
    noMatch: 'No report contains anything similar.',
  },
} as const;
