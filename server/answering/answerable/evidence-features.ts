import { findStatements } from '../../../ingest/language/certainty/certainty.ts';
import { findNames, type Name, sameName } from '../../../ingest/language/names/names.ts';
import { isCommonNoun } from '../../../ingest/language/names/noun-shape.ts';
import { matchTerm, type Term, type WordBag, wordBag } from '../../retrieval/match-words.ts';
import type { ExpectedAnswer } from '../expected-answer.ts';
import type { Evidence, RankedSentence } from '../rank-sentences.ts';
import type { SentenceFeatures } from '../sentence-features.ts';
import { toldBy } from '../told-by.ts';

/** Sentences whose words are held against the question's. */
const NEAREST = 12;
/** What stands for a net's logit where there is no such sentence. */
const NO_LOGIT = -10;
/** What stands for how far the first is above the second where there is none. */
const ALONE = 5;

/** What the ranking read of the first sentence that the forest reads, too. */
const OF_LEAD = [
  'told',
  'untold',
  'similarity',
  'coveredNearby',
  'covered',
  'near',
  'before',
  'others',
  'names',
  'nouns',
  'figures',
  'alike',
  'expected',
  'formLacking',
  'fit',
  'sort',
  'reason',
  'inBest',
  'place',
  'length',
] as const satisfies readonly (keyof SentenceFeatures)[];

/**
 * What the forest reads of the evidence besides what the logistic regression does, in the order of its columns; each 0..1 unless stated. `…Lead`: of the sentence that ranks first. Shares are
 * of the weight of the question's terms of that kind, 1 where it has none.
 */
export const EVIDENCE_FEATURES = [
  // The net's logits of the first sentence, of the second and the fourth highest; the first one's score, how far it is above the second, and the relevance of its passage.
  'matchedLead',
  'matchedSecond',
  'matchedFourth',
  // Of the net that answers are ranked by: of the same sentence, its own two highest, and whether it prefers the same.
  'rankedLead',
  'rankedHighest',
  'rankedSecond',
  'rankedAgrees',
  'scoreLead',
  'aboveSecond',
  'relevanceLead',
  // As in SentenceFeatures.
  ...OF_LEAD.map((name) => `${name}Lead` as const),
  // Names, and nouns, that stand in the first sentence or its neighbours, in what was found of its report, in those of one of the first three, and of any.
  'namesInWindow',
  'namesInReport',
  'namesAmongThree',
  'namesInAnyWindow',
  'nounsInWindow',
  'nounsInReport',
  // Told by the word or its kin, in the first sentence, in the first three, in the nearest.
  'nounsToldLead',
  'nounsTold',
  'verbsToldLead',
  'verbsToldAmongThree',
  'verbsTold',
  'allToldLead',
  'leastTold',
  // A reason is asked for; what became of something is asked, and the first sentence tells a plan (share of it).
  'asksWhy',
  'plannedLead',
  // Names in the first sentence that the question has not, at most MOST_NAMES.
  'otherNamesLead',
  // Weight (about 0..6) of the weightiest term that stands neither in the first sentence nor in its neighbours, and of that which stands near none of the nearest.
  'missedNearLead',
  'missed',
  'terms',
  'asksFigure',
  'asksPerson',
  'asksPlace',
  'asksTime',
  'asksWhether',
  'questionEnglish',
  'leadEnglish',
] as const;
type EvidenceFeature = (typeof EVIDENCE_FEATURES)[number];

const MOST_NAMES = 4;
const FIGURES: ReadonlySet<ExpectedAnswer> = new Set(['count', 'money', 'age', 'duration', 'distance', 'measure']);
const ASKS_WHETHER =
  /^(?:stimmt es|trifft es zu|hat|haben|hatten?|ist|sind|war|waren|wird|werden|wurden?|gibt|gab|kann|konnten?|darf|durften?|muss|mussten?|soll|will|wollen|did|does|do|is|are|was|were|has|have|had|would|will|can|could)(?!\p{L})/iu;
const ASKS_WHAT_BECAME =
  /^(?:(?:wie ?viele?|wen|wem|was|wo|welche\p{L}*|wie|wer|who|what|which|where|how many|how much)(?!\p{L}).*(?<!\p{L})(?:hat|haben|wurden?|war|waren|gingen?|kam|kamen|did|was|were|has|have|took)(?!\p{L})|(?:hat|haben|wurden?|war|waren|ging|did|was|were|has|have|ist|sind)(?!\p{L}))/iu;
const ASKS_WHAT_COMES = /(?<!\p{L})(?:soll|sollen|will|wollen|wird|werden|kommt|kann|können|geplant|plant)(?!\p{L})/iu;

/** Of evidence with at least one sentence and one term. Some milliseconds. */
export function evidenceFeatures({ asked, terms, sentences }: Evidence, lead: RankedSentence): Record<EvidenceFeature, number> {
  const matched = sentences.map(({ features }) => features.matched).sort((a, b) => b - a);
  const ranked = sentences.map(({ features }) => features.judged).sort((a, b) => b - a);
  const nearest = sentences.slice(0, NEAREST);
  const three = sentences.slice(0, 3);
  const kindOf = (at: number) => (asked.kinds[at] === 'name' && isCommonNoun(terms[at]?.written ?? '') ? 'noun' : asked.kinds[at]);
  const shareOf = (kind: 'name' | 'noun' | 'other' | undefined, strength: (term: Term) => number) =>
    share(
      terms.filter((_, at) => kind === undefined || kindOf(at) === kind),
      strength,
    );
  const inReport = reportOf(lead, sentences);
  const [byLead, byThree, byNearest] = [toldBy([lead]), toldBy(three), toldBy(nearest)];
  const inLead = inBags(lead.window);
  return {
    matchedLead: lead.features.matched,
    matchedSecond: matched[1] ?? NO_LOGIT,
    matchedFourth: matched[3] ?? NO_LOGIT,
    rankedLead: lead.features.judged,
    rankedHighest: ranked[0] ?? NO_LOGIT,
    rankedSecond: ranked[1] ?? NO_LOGIT,
    rankedAgrees: Number(lead.features.judged === ranked[0]),
    scoreLead: lead.score,
    aboveSecond: lead.score - (sentences[1]?.score ?? lead.score - ALONE),
    relevanceLead: lead.found.relevance,
    ...ofLead(lead),
    namesInWindow: shareOf('name', inLead),
    namesInReport: shareOf('name', inBags(inReport)),
    namesAmongThree: Math.max(...three.map(({ window }) => shareOf('name', inBags(window)))),
    namesInAnyWindow: Math.max(...sentences.map(({ window }) => shareOf('name', inBags(window)))),
    nounsInWindow: shareOf('noun', inLead),
    nounsInReport: shareOf('noun', inBags(inReport)),
    nounsToldLead: shareOf('noun', byLead),
    nounsTold: shareOf('noun', byNearest),
    verbsToldLead: shareOf('other', byLead),
    verbsToldAmongThree: shareOf('other', byThree),
    verbsTold: shareOf('other', byNearest),
    allToldLead: shareOf(undefined, (term) => Math.max(byLead(term), inLead(term))),
    leastTold: Math.min(1, ...terms.map((term) => Math.max(byNearest(term), inLead(term)))),
    asksWhy: Number(asked.asksWhy),
    plannedLead: asksWhatBecame(asked.own) ? plannedShare(lead.text) : 0,
    otherNamesLead: Math.min(MOST_NAMES, otherNames(lead, asked).length),
    missedNearLead: mostMissed(terms, lead.window),
    missed: mostMissed(
      terms,
      nearest.flatMap(({ window }) => window),
    ),
    terms: terms.length,
    asksFigure: Number(FIGURES.has(asked.expected)),
    asksPerson: Number(asked.expected === 'person'),
    asksPlace: Number(asked.expected === 'place'),
    asksTime: Number(asked.expected === 'time' || asked.expected === 'year'),
    asksWhether: Number(ASKS_WHETHER.test(asked.own)),
    questionEnglish: Number(asked.language === 'en'),
    leadEnglish: Number(lead.bag.language === 'en'),
  };
}

function ofLead({ features }: RankedSentence) {
  const read: Partial<Record<`${(typeof OF_LEAD)[number]}Lead`, number>> = {};
  for (const name of OF_LEAD) read[`${name}Lead`] = features[name];
  return read as Record<`${(typeof OF_LEAD)[number]}Lead`, number>;
}

function otherNames({ text, bag }: RankedSentence, { names, terms }: Evidence['asked']): Name[] {
  return namesIn(text, bag).filter(
    (name) =>
      !names.some((asked) => sameName(asked.text, name.text)) &&
      !terms.some((term) => matchTerm(term, wordBag(name.text, bag.language, { places: false })) > 0),
  );
}

function mostMissed(terms: readonly Term[], bags: readonly WordBag[]): number {
  const told = inBags(bags);
  return Math.max(0, ...terms.map((term) => term.weight * (1 - told(term))));
}

function share(terms: readonly Term[], strength: (term: Term) => number): number {
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 1 : terms.reduce((sum, term) => sum + term.weight * strength(term), 0) / all;
}

function inBags(bags: readonly WordBag[]): (term: Term) => number {
  return (term) => Math.max(0, ...bags.map((bag) => matchTerm(term, bag)));
}

/** What was found of the first sentence's report, and its title. */
function reportOf(lead: RankedSentence, sentences: readonly RankedSentence[]): WordBag[] {
  const { passage, label } = lead.found;
  const own = sentences.filter(({ found }) => found.passage.articleId === passage.articleId);
  return [...own.flatMap(({ window }) => window), wordBag(label, undefined, { places: false })];
}

/** As long as a sentence is ranked, so are its names kept. */
const named = new WeakMap<WordBag, Name[]>();

function namesIn(text: string, bag: WordBag): Name[] {
  const known = named.get(bag) ?? findNames(text);
  named.set(bag, known);
  return known;
}

/** "Haben die Bauarbeiten begonnen?", not "Wann sollen sie beginnen?". */
function asksWhatBecame(question: string): boolean {
  return ASKS_WHAT_BECAME.test(question) && !ASKS_WHAT_COMES.test(question);
}

function plannedShare(text: string): number {
  const statements = findStatements(text);
  const lengthOf = (some: typeof statements) => some.reduce((sum, statement) => sum + statement.text.length, 0);
  const all = lengthOf(statements);
  return all === 0 ? 0 : lengthOf(statements.filter(({ certainty }) => certainty === 'planned')) / all;
}
