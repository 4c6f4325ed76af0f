import { opensWithPronoun } from '../../../ingest/language/pronouns.ts';
import type { Wishes } from '../../contract/wishes.ts';
import type { ArticleReader } from '../../retrieval/read-article.ts';
import { askedValue, countsWhatIsAsked } from '../answer-values.ts';
import { FORMAL_KINDS } from '../expected-answer.ts';
import { neededContext } from '../quoting/needed-context.ts';
import { type Evidence, missingTerms, type RankedSentence } from '../rank-sentences.ts';
import { alsoAnswers, alsoFeatures } from './also-answers.ts';
import { inOrderOfLeading, rejects } from './choose-lead.ts';
import { leadAnswers, leadFeatures } from './lead-certainty.ts';
import type { AnswerGroup } from './order-answers.ts';
import { type BagAround, createBagAround, createIsOfOther, createIsOfOtherNumber } from './other-matter.ts';
import { isSameStatement, worded } from './same-statement.ts';
import { leadThatHolds } from './what-lead-holds.ts';

/** Most answer sentences; context sentences come on top. */
const MOST_ANSWERS = 3;
/** Where a figure or a date is asked for, reports that give another one must not be left out: more answers, and from further down. */
const MOST_FORMAL_ANSWERS = 5;
const FORMAL_SCORE_MARGIN = 5;
/** Where the asker wants it short, and where at length. Then what answers less well is quoted too. */
const MOST_SHORT_ANSWERS = 2;
const MOST_LONG_ANSWERS = 8;
const LONG_SCORE_MARGIN = 6;
/** A further sentence answers too when its score is at most this far below the lead's (logistic units). */
const SCORE_MARGIN = 3;
/** … and the sentence behind the lead, when it goes on with a pronoun, at most this far: "Sie traf sich auch mit …". */
const GOING_ON_MARGIN = 5;
/**
 * … and when it holds at least this share of the question's words itself, and of what the lead holds. Even half of xquad.de: one of the first three answers in
 * 0.893 with 2.0 sentences quoted.
 */
const LEAST_COVERED = 0.1;
const SHARE_OF_LEAD = 0.2;
/**
 * A sentence that is all but as likely as the lead answers too, whatever words it shares (the net knows other words for the same), and where the kind of answer that was expected
 * is not found in it: a name may go unrecognised. Even half of xquad.de: one of the first three answers in 0.902, without it 0.893.
 */
const ALMOST_LEAD = 1.5;
/**
 * A further sentence from this chance on stands beside the lead (by folds six of ten of these answer; by a margin below the lead's score it was a quarter). Where a figure or a date is asked for, from the second on: that
 * of another report must not be taken for a doubtful one.
 */
const SURE_CHANCE = 0.4;
const SURE_FORMAL_CHANCE = 0.3;
/**
 * What is less likely stands behind words that say so; from below this chance on (5 of 100 answer) it is kept closed. Behind a lead that is as sure as LEAD_ALONE (9 of 10 answer) all of it is, but for figures and dates
 * that are not much less likely. It is not left out: it is the answer where the lead is none (XQuAD's even half, one of three claims: 0.912 without what has less than 0.05).
 */
const LEAST_CHANCE = 0.1;
const LEAST_FORMAL_CHANCE = 0.2;
const LEAD_ALONE = 0.8;
/** A lead below this chance (one in four answers) is not told as the answer, but as what comes nearest. */
const LEAD_SURE = 0.35;
/** Where no chance is known: what is further below the lead answers one time in ten (even halves of xquad.de and of the questions on the sample reports; nearer, one time in four). */
const SURE_MARGIN = 1;
/** A figure or date is of what is asked where its sentence tells, with its neighbours, this share of the question's words. */
const LEAST_TOLD = 0.15;

export type Bounds = {
  most: number;
  /** How far behind the best one. */
  margin: number;
  /** The asker wants more than is usual: then figures that tell little of what is asked, and others of the same report, count too. */
  isLong: boolean;
};

/** How many sentences may answer, and how far behind the best one. `isFormal`: a figure or a date is asked for. */
export function boundsOf(length: Wishes['length'], isFormal: boolean): Bounds {
  const usual = isFormal ? { most: MOST_FORMAL_ANSWERS, margin: FORMAL_SCORE_MARGIN } : { most: MOST_ANSWERS, margin: SCORE_MARGIN };
  if (length === undefined) return { ...usual, isLong: false };
  const most = length === 'short' ? MOST_SHORT_ANSWERS : length === 'long' ? MOST_LONG_ANSWERS : length;
  return { most, margin: most > usual.most ? LONG_SCORE_MARGIN : usual.margin, isLong: length !== 'short' };
}

/** `aside`: what most likely does not answer. `isDoubtful`: nor does what leads. */
export type Chosen = { sure: AnswerGroup[]; lessSure: AnswerGroup[]; aside: AnswerGroup[]; isDoubtful: boolean };

/** The best sentences of the evidence, those that answer less surely, and those that hardly do; a statement that several reports make is one group. */
export function chooseAnswers(evidence: Evidence, bounds: Bounds, readArticle: ArticleReader): Chosen {
  const found = possibleAnswers(evidence, bounds, readArticle);
  if (!found) return { sure: [], lessSure: [], aside: [], isDoubtful: false };
  const { lead, groups, isOfElse } = found;
  const isSure = (group: AnswerGroup) => {
    // Whoever denies what leads is heard beside it, in however different words.
    if (group.lead === lead || rejects(group.lead.text)) return true;
    if (isOfElse(group.lead)) return false;
    return goesOn(group.lead, lead) || answersSecond(group.lead, lead, evidence) || answersSurely(group, lead, evidence);
  };
  const sure = groups.filter(isSure);
  const others = groups.filter((group) => !sure.includes(group));
  if (isUnread(evidence)) return { sure, lessSure: others, aside: [], isDoubtful: false };
  const chance = leadAnswers(leadFeatures(lead, evidence.sentences));
  // What is asked for by a figure or a date may stand in another sentence yet.
  const isAlone = chance >= LEAD_ALONE && lead.features.formLacking === 0;
  const leastBeside = FORMAL_KINDS.has(evidence.expected) ? LEAST_FORMAL_CHANCE : 1;
  const least = isAlone ? leastBeside : LEAST_CHANCE;
  const isAside = (group: AnswerGroup) => !bounds.isLong && chanceOf(group, lead, evidence) < least;
  const aside = others.filter(isAside);
  return { sure, lessSure: others.filter((group) => !aside.includes(group)), aside, isDoubtful: chance < LEAD_SURE };
}

/** `groups`: the lead's, and what may answer as well, best first. `isOfElse`: it lacks what the lead holds of the question, or is of another matter. */
export type PossibleAnswers = { lead: RankedSentence; groups: AnswerGroup[]; isOfElse: (sentence: RankedSentence) => boolean };

/** Undefined where there is no sentence. */
export function possibleAnswers(evidence: Evidence, bounds: Bounds, readArticle: ArticleReader): PossibleAnswers | undefined {
  const { asked } = evidence;
  const [best, ...others] = inOrderOfLeading(evidence, readArticle);
  if (!best) return undefined;
  const bagAround = createBagAround(readArticle);
  const reading = { bagAround, readArticle };
  const { lead, lacks } = leadThatHolds(asked, [best, ...others], {
    isOfOther: createIsOfOther(evidence, best, reading),
    shownWith: (sentence) => shownWith(sentence, readArticle),
  });
  const isOfOther = createIsOfOther(evidence, lead, reading);
  const answersToo = createAnswersToo(evidence, { lead, best, bounds, bagAround });
  const isOfOtherNumber = createIsOfOtherNumber(asked, lead, readArticle);
  const groups: AnswerGroup[] = [{ lead, copies: [] }];
  for (const sentence of [best, ...others]) {
    if (sentence === lead || !answersToo(sentence) || isOfOtherNumber(sentence)) continue;
    const same = groups.find((group) => isSameStatement(worded(group.lead), worded(sentence)));
    if (same) {
      const reports = [same.lead, ...same.copies].map((one) => one.found.passage.articleId);
      if (!reports.includes(sentence.found.passage.articleId)) same.copies.push(sentence);
    } else if (groups.length < bounds.most) groups.push({ lead: sentence, copies: [] });
  }
  return { lead, groups, isOfElse: (sentence) => lacks(sentence) || isOfOther(sentence) };
}

/** Whether the lead is not told as the answer, but as what comes nearest. False where there is no sentence. */
export function leadIsDoubtful(evidence: Evidence, readArticle: ArticleReader): boolean {
  return chooseAnswers(evidence, boundsOf(undefined, FORMAL_KINDS.has(evidence.expected)), readArticle).isDoubtful;
}

function answersSurely(group: AnswerGroup, lead: RankedSentence, evidence: Evidence): boolean {
  const isFormal = FORMAL_KINDS.has(evidence.expected);
  if (isUnread(evidence)) return isFormal || group.copies.length > 0 || group.lead.score >= lead.score - SURE_MARGIN;
  return chanceOf(group, lead, evidence) >= (isFormal ? SURE_FORMAL_CHANCE : SURE_CHANCE);
}

function chanceOf(group: AnswerGroup, lead: RankedSentence, evidence: Evidence): number {
  return alsoAnswers(alsoFeatures(group, lead, evidence));
}

/** Without a static embedder the net says nothing, with which the chances were fitted. */
function isUnread({ sentences }: Evidence): boolean {
  return sentences.every(({ features }) => features.matched === 0);
}

type Leading = { lead: RankedSentence; best: RankedSentence; bounds: Bounds; bagAround: BagAround };

/** Whether a sentence behind the lead answers, be it less surely. */
function createAnswersToo(
  { asked: { question, kinds }, terms, expected }: Evidence,
  { lead, best, bounds: { margin, isLong }, bagAround }: Leading,
): (sentence: RankedSentence) => boolean {
  const isFormal = FORMAL_KINDS.has(expected);
  const value = askedValue(question, expected);
  const names = terms.filter((_, at) => kinds[at] === 'name');
  const ofLead = names.filter((name) => missingTerms([name], [bagAround(lead)]).length === 0);
  // The other language spells names its own way.
  const namesWhatLeadNames = (sentence: RankedSentence) =>
    sentence.bag.language !== lead.bag.language || missingTerms(ofLead, [bagAround(sentence)]).length === 0;
  const leastCovered = Math.max(LEAST_COVERED, SHARE_OF_LEAD * lead.features.covered);
  const marginOf = (sentence: RankedSentence) => {
    if (goesOn(sentence, lead)) return Math.max(margin, GOING_ON_MARGIN);
    // One report seldom gives two figures for one thing.
    return isFormal && !isLong && lead.features.expected === 1 && isOfOneReport(sentence, lead) ? SCORE_MARGIN : margin;
  };
  return (sentence) => {
    if (sentence.headline || sentence.score < best.score - marginOf(sentence)) return false;
    const isAlmostLead = sentence.score >= best.score - ALMOST_LEAD;
    if (sentence.features.covered < leastCovered && !isAlmostLead) return false;
    if (expected !== 'thing' && sentence.features.expected !== 1 && !isAlmostLead) return false;
    if (!isFormal) return true;
    // A figure of something else answers nothing, however alike its sentence is.
    const isOfAsked = isLong || sentence.features.told >= LEAST_TOLD;
    return isOfAsked && countsWhatIsAsked(sentence.text, value) && namesWhatLeadNames(sentence);
  };
}

function shownWith({ found: { passage }, position, text }: RankedSentence, readArticle: ArticleReader): string {
  const { sentences } = readArticle(passage.articleId, passage.revision);
  return [...neededContext(sentences, position).map((at) => sentences[at]?.text ?? ''), text].join(' ');
}

/** "Sie traf sich auch mit …" behind whom another met; what only opens with a pronoun goes on with another matter. */
const ALSO = /(?<!\p{L})(?:auch|ebenfalls|ebenso|außerdem|zudem|überdies|ferner|also|too|as well)(?!\p{L})/iu;

/** The sentence behind the lead answers with it: it goes on with a pronoun, and in the same matter. */
function goesOn(sentence: RankedSentence, lead: RankedSentence): boolean {
  const { position, text } = sentence;
  return isOfOneReport(sentence, lead) && position === lead.position + 1 && opensWithPronoun(text) && ALSO.test(text);
}

/** "Wie viel … und wie viel wäre …": two things are asked in one question. */
const ASKS_TWICE =
  /(?<!\p{L})(?:und|sowie|and) (?:wie ?viele?[rnms]?|wie (?:lange|hoch|weit|oft|groß|alt)|wann|wo|wer|wen|wem|welche[rnms]?|how (?:much|many|long|often|far|old)|when|where|who(?:m|se)?|which)(?!\p{L})/iu;

/** The sentence beside the lead answers the second of two things asked at once. */
function answersSecond(sentence: RankedSentence, lead: RankedSentence, { asked: { question }, expected }: Evidence): boolean {
  if (!ASKS_TWICE.test(question) || !isOfOneReport(sentence, lead)) return false;
  return Math.abs(sentence.position - lead.position) === 1 && (expected === 'thing' || sentence.features.expected === 1);
}

function isOfOneReport(one: RankedSentence, other: RankedSentence): boolean {
  return one.found.passage.articleId === other.found.passage.articleId;
}
