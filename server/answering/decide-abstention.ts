import type { Abstention, Language } from '../contract/answer.ts';
import type { Citation } from '../contract/citation.ts';
import { matchTerm, type Term } from '../retrieval/match-words.ts';
import { answerableFeatures } from './answerable/answerable-features.ts';
import type { AnswerableFeatures } from './answerable/answerable-weights.ts';
import { judgeAnswerable } from './answerable/judge-answerable.ts';
import { askInstead } from './ask-instead.ts';
import { explainMissing, NEAREST } from './explain-missing.ts';
import { LEAST_ABOUT } from './lacking.ts';
import type { Evidence, RankedSentence } from './rank-sentences.ts';

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
