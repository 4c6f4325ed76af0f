import { findDates } from '../../ingest/language/dates/dates.ts';
import { findNames } from '../../ingest/language/names/names.ts';
import { isCommonNoun } from '../../ingest/language/names/noun-shape.ts';
import type { Claim } from '../contract/claim.ts';
import { matchTerm, wordBag } from '../retrieval/match-words.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import {
  type AnswerValue,
  type AskedValue,
  answerValueOf,
  askedValue,
  compareValues,
  deniedValueOf,
  isAnyPerson,
} from './answer-values.ts';
import type { MeasuredThing } from './measured-values.ts';
import { type Evidence, missingTerms, type RankedSentence } from './rank-sentences.ts';
import { AROUND, createSameAffair } from './same-affair.ts';
import { createSameScope } from './same-scope.ts';

/** A sentence of a report and the value with which it answers, or which it calls untrue. `start`: of the sentence, in the report's text. */
export type ToldValue = TellingSentence & {
  value: AnswerValue;
  denied?: { by: string | undefined } | undefined;
};

type TellingSentence = { articleId: string; revision: string; start: number; text: string };

/** A sentence may answer when it is at most this far below the best (logistic units) … */
const SCORE_MARGIN = 8;
/** … and is about what is asked. A number that counts the asked things is told by its noun: the passage must hold this share of the best one's weighted words … */
const SHARE_IN_PASSAGE = 0.5;
/** … but many a sentence has some date or some length of time: it must hold this share itself, and the asked names with its neighbours. */
const SHARE_IN_SENTENCE = 0.8;
/** In the other language hardly a noun can be told not to mean what is counted, so the sentence itself must hold as much of the question. */
const SHARE_IN_FOREIGN = 0.5;

/** Figures farther apart than this hardly measure one thing. */
const FARTHEST = 10;

type ToldOptions = { evidence: Evidence; claims: readonly Claim[]; readArticle: ArticleReader };

/**
 * What the sentences that answer give, of each article one, and what their reports deny; all of the affair of the first that the answer quotes, and nothing where it quotes none. A
 * number that the answer quotes is told, whatever language it is in: that its sentence answers was judged before; and so is one that another report denies.
 */
export function toldValues(question: string, { evidence, claims, readArticle }: ToldOptions): ToldValue[] {
  const asked = askedValue(question, evidence.expected);
  const [best] = evidence.sentences;
  if (!best) return [];
  const inReach = evidence.sentences.filter((sentence) => !sentence.headline && sentence.score >= best.score - SCORE_MARGIN);
  const isAboutIt = createAboutIt(evidence, asked.counted !== undefined && !asked.measured);
  const isMeasuring = asked.measured && createMeasuring(evidence, asked.measured);
  const tellsDoing = createTellsDoing(evidence, asked);
  const isAnswering = (sentence: RankedSentence) => {
    if (isMeasuring) return isMeasuring(sentence, isAboutIt(sentence) || isQuoted(sentence, claims));
    return tellsDoing(sentence) && (isAboutIt(sentence) || (asked.counted !== undefined && isQuoted(sentence, claims)));
  };
  const valued = ofOneTime(
    question,
    inReach.flatMap((sentence) => {
      const value = answerValueOf(sentence.text, asked);
      return value ? [{ sentence, told: { ...placeOf(sentence), value } }] : [];
    }),
  );
  const lead = quotedFirst(valued, claims);
  if (!lead) return [];
  const isSameAffair = createSameAffair(evidence, readArticle);
  const isOfOneMeasure = ({ value }: ToldValue) => !asked.measured || compareValues(lead.told.value, value) !== 'not-comparable';
  const isSameScope = createSameScope(evidence, readArticle);
  const isOfOneThing = ({ sentence, told }: (typeof valued)[number]) =>
    isOfOneMeasure(told) && areNear(lead.told, told) && isSameScope(lead.told, told) && isSameAffair(lead.sentence, sentence);
  const ofAffair = valued.filter(isOfOneThing);
  const answering = ofAffair.filter(({ sentence }) => isAnswering(sentence));
  const reports = onceInArticle(answering.map(({ sentence }) => ({ ...placeOf(sentence), sentence })));
  const denied = reports.flatMap(({ sentence }) => onceInArticle(deniedAround(sentence, { asked, readArticle })));
  const isDenied = ({ value }: ToldValue) => denied.some((one) => compareValues(one.value, value) === 'equal');
  const rivals = ofAffair.filter(({ sentence, told }) => !isAnswering(sentence) && isDenied(told));
  const told = [...answering, ...rivals].map((one) => one.told);
  return [...onceInArticle(told), ...denied];
}

function areNear({ value: one }: ToldValue, { value: other }: ToldValue): boolean {
  if (one.in !== 'number' || other.in !== 'number') return true;
  const [low = 0, high = 0] = [one.quantity.value, other.quantity.value].sort((a, b) => a - b);
  return high <= low * FARTHEST;
}

/** "Wie viele Menschen protestierten?": people are counted for many reasons, so the sentence itself must tell what is asked of them, be it only in part. */
function createTellsDoing(evidence: Evidence, asked: AskedValue): (sentence: RankedSentence) => boolean {
  if (!isAnyPerson(asked.counted)) return () => true;
  return ({ text }) => tellsAsked(evidence, asked, text);
}

/** Whether a sentence tells, be it in part, what is said of the things that are counted: 700 jobs may be saved where 720 go. Of the dead their number says it. */
function tellsAsked({ asked: { kinds, sort }, terms }: Evidence, { fate }: AskedValue, text: string): boolean {
  if (fate !== undefined) return true;
  const bag = wordBag(text);
  return terms.some((term, at) => at !== sort && kinds[at] !== 'name' && kinds[at] !== 'figure' && matchTerm(term, bag) > 0);
}

/** A report that answers often denies another figure some sentences on, where the question's words do not stand. */
function deniedAround(
  { found: { passage } }: RankedSentence,
  { asked, readArticle }: { asked: AskedValue; readArticle: ArticleReader },
): ToldValue[] {
  const { articleId, revision } = passage;
  return readArticle(articleId, revision).sentences.flatMap(({ start, end, text, headline }): ToldValue[] => {
    if (headline || end < passage.start - AROUND || start > passage.end + AROUND) return [];
    const found = deniedValueOf(text, asked);
    return found ? [{ articleId, revision, start, text, value: found.value, denied: { by: found.by } }] : [];
  });
}

function placeOf({ found: { passage }, start, text }: RankedSentence): TellingSentence {
  return { articleId: passage.articleId, revision: passage.revision, start, text };
}

/** Numbers are told apart by what they count, dates and lengths of time by the words around them. */
function createAboutIt(
  { asked: { kinds, language }, sentences, terms }: Evidence,
  isCounted: boolean,
): (sentence: RankedSentence) => boolean {
  const most = (share: (sentence: RankedSentence) => number) => Math.max(...sentences.map(share));
  const inPassage = SHARE_IN_PASSAGE * most(({ features }) => features.coveredInPassage);
  const inSentence = SHARE_IN_SENTENCE * most(({ features }) => features.covered);
  const inForeign = SHARE_IN_FOREIGN * most(({ features }) => features.covered);
  const names = terms.filter((_, at) => kinds[at] === 'name');
  return ({ features, bag, window }) =>
    features.coveredInPassage >= inPassage &&
    (bag.language === language || features.covered >= inForeign) &&
    (isCounted || (features.covered >= inSentence && missingTerms(names, window).length === 0));
}

/**
 * An amount belongs to whom its sentence names: one that names others, and none of those asked about, tells of theirs. Where a question says the unit, many have an amount in it
 * ("wie viel Prozent der Stimmen"): its nouns must all stand in the sentence.
 */
function createMeasuring(
  { asked: { kinds }, terms }: Evidence,
  { unit }: MeasuredThing,
): (sentence: RankedSentence, isHeldToAnswer: boolean) => boolean {
  const nouns = terms.filter(({ written }, at) => /^(?:noun|name)$/.test(kinds[at] ?? '') && !unit?.text.includes(written));
  const names = terms.filter(({ written }, at) => kinds[at] === 'name' && !isCommonNoun(written));
  return ({ text, bag }, isHeldToAnswer) => {
    if (unit) return missingTerms(nouns, [bag]).length === 0;
    const isOfOthers = names.length > 0 && missingTerms(names, [bag]).length === names.length && findNames(text).length > 0;
    return isHeldToAnswer && !isOfOthers;
  };
}

/** "Im August 2019 waren drei Arbeiter gestorben", in a report of a later year and not asked for: left out, unless all tell of such a time. */
function ofOneTime<Valued extends { sentence: RankedSentence }>(question: string, valued: Valued[]): Valued[] {
  const asked = yearsIn(question);
  const ofTime = valued.filter(({ sentence: { text, publishedOn } }) => isOfTime(text, asked, publishedOn));
  return ofTime.length > 0 ? ofTime : valued;
}

/** Whether a sentence names no year, or one that is asked for or in which its report was published. */
function isOfTime(text: string, asked: readonly number[], publishedOn: string | undefined): boolean {
  const own = yearsIn(text, { ended: true });
  const known = publishedOn === undefined ? asked : [...asked, Number(publishedOn.slice(0, 4))];
  return known.length === 0 || own.length === 0 || own.some((year) => known.includes(year));
}

/** Behind it a time begins that has not ended: "seit Anfang 2023". */
const SINCE = /(?<!\p{L})(?:seit|since)(?: dem)? $/iu;

/** `ended`: without those in which only something began that goes on. */
function yearsIn(text: string, { ended = false } = {}): number[] {
  return findDates(text).flatMap(({ year, start }) => (ended && SINCE.test(text.slice(0, start)) ? [] : (year ?? [])));
}

function quotedFirst<Valued extends { sentence: RankedSentence }>(valued: Valued[], claims: readonly Claim[]): Valued | undefined {
  const placed = valued.map((one) => ({ one, at: claims.findIndex((claim) => isQuoted(one.sentence, [claim])) }));
  return placed.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.one;
}

function isQuoted({ found: { passage }, start, end }: RankedSentence, claims: readonly Claim[]): boolean {
  const isCited = ({ citations }: Claim) =>
    citations.some((one) => one.articleId === passage.articleId && one.start < end && start < one.end);
  return claims.some((claim) => claim.role === 'answer' && isCited(claim));
}

function onceInArticle<Told extends { articleId: string }>(told: Told[]): Told[] {
  return told.filter((one, at) => told.findIndex(({ articleId }) => articleId === one.articleId) === at);
}
