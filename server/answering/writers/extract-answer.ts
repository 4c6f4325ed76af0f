import { opensWithPronoun } from '../../../ingest/language/pronouns.ts';
import { findWords } from '../../../ingest/language/words.ts';
import type { DraftClaim } from '../../checking/draft-claim.ts';
import type { Language } from '../../contract/answer.ts';
import type { Wishes } from '../../contract/wishes.ts';
import { type WordBag, wordBag } from '../../retrieval/match-words.ts';
import type { ArticleReader } from '../../retrieval/read-article.ts';
import { askedValue, countsWhatIsAsked } from '../answer-values.ts';
import { FORMAL_KINDS } from '../expected-answer.ts';
import { insertionsFor, namePronoun } from '../quoting/insertions.ts';
import { neededContext } from '../quoting/needed-context.ts';
import { type Evidence, missingTerms, type RankedSentence } from '../rank-sentences.ts';
import { answerFrames } from './answer-frames.ts';
import { inOrderOfLeading, rejects } from './choose-lead.ts';
import { type AnswerGroup, orderAnswers } from './order-answers.ts';
import { isSameStatement } from './same-statement.ts';

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
 * What is further below the lead answers one time in ten (even halves of xquad.de and of the questions on the sample reports; nearer, one time in four): it is shown, since it
 * is the answer where the lead is none, but behind words that say so.
 */
const SURE_MARGIN = 1;
/** The sentence before a pronoun answers by itself when it holds this share of the question's words. */
const ANTECEDENT_COVERED = 0.8;

/** The sentences that answer, verbatim, the best first, each with the neighbours it needs to be read rightly. */
export function extractAnswer({
  evidence,
  language,
  readArticle,
  wishes = {},
}: {
  evidence: Evidence;
  language: Language;
  readArticle: ArticleReader;
  wishes?: Wishes | undefined;
}): DraftClaim[] {
  const bounds = boundsOf(wishes.length, FORMAL_KINDS.has(evidence.expected));
  const chosen = chooseAnswers(evidence, bounds, readArticle);
  const sure = wishes.order === undefined ? chosen.filter((group) => isSure(group, { chosen, evidence })) : chosen;
  const { groups, undated } = orderAnswers([...sure, ...chosen.filter((group) => !sure.includes(group))], {
    order: wishes.order,
    readArticle,
  });
  const drafts: DraftClaim[] = [];
  const shown = new Map<string, number>();
  for (const [number, group] of groups.entries()) {
    const lessSure = number >= sure.length;
    if (answersIn(drafts) >= bounds.most) break;
    const { lead } = group;
    const { passage } = lead.found;
    if (shown.has(key(lead))) continue;
    const article = readArticle(passage.articleId, passage.revision);
    const ids = { articleId: passage.articleId, revision: passage.revision };
    const pronounIsNamed = namePronoun(insertionsFor(lead, article, { shown: '', ids }), lead.text);
    const positions = [...neededContext(article.sentences, lead.position, { pronounIsNamed }), lead.position].sort((a, b) => a - b);
    const isFull = answersIn(drafts) + 1 >= bounds.most;
    const before = isFull ? undefined : answeringAntecedent(lead, evidence);
    // What continues a quotation that is shown already stands with it; a less sure one stays behind the words that say so.
    const beside = lessSure ? [] : [lead.position - 1, lead.position + 1];
    const block =
      [...positions, ...beside]
        .map((position) => shown.get(`${passage.articleId}:${article.sentences[position]?.start}`))
        .find((one) => one !== undefined) ?? number;
    const answering = before === undefined ? [lead.position] : [before, lead.position];
    for (const position of [...answering, ...positions.filter((one) => !answering.includes(one))]) {
      const sentence = article.sentences[position];
      if (!sentence) continue;
      const role = answering.includes(position) ? 'answer' : 'context';
      const copies = position === lead.position ? group.copies : [];
      if (shown.has(`${passage.articleId}:${sentence.start}`)) continue;
      shown.set(`${passage.articleId}:${sentence.start}`, block);
      const others = positions.filter((one) => one !== position).map((one) => article.sentences[one]?.text);
      const insertions = insertionsFor(sentence, article, { shown: others.join(' '), ids });
      drafts.push({
        id: `c${drafts.length + 1}`,
        kind: 'quotation',
        role,
        text: sentence.text,
        spans: [
          { articleId: passage.articleId, revision: passage.revision, start: sentence.start, end: sentence.end, exact: true },
          ...copies.map(spanOf),
        ],
        unresolved: [],
        block: { kind: 'quotation', number: block, place: position },
        ...(lessSure ? { lessSure } : {}),
        ...(insertions.length > 0 ? { insertions } : {}),
      });
    }
  }
  const found = answersIn(drafts);
  const fewer = typeof wishes.length === 'number' && found < wishes.length ? { wished: wishes.length, found } : undefined;
  // By importance: what a sentence needs beside it to be read rightly stands in its block all the same.
  const byImportance = [...drafts.filter(({ role }) => role === 'answer'), ...drafts.filter(({ role }) => role !== 'answer')];
  return [...byImportance, ...answerFrames({ evidence, drafts, language, undated, fewer, readArticle })];
}

type Bounds = { most: number; margin: number };

/** How many sentences may answer, and how far behind the best one. */
function boundsOf(length: Wishes['length'], isFormal: boolean): Bounds {
  const usual = isFormal ? { most: MOST_FORMAL_ANSWERS, margin: FORMAL_SCORE_MARGIN } : { most: MOST_ANSWERS, margin: SCORE_MARGIN };
  if (length === undefined) return usual;
  const most = length === 'short' ? MOST_SHORT_ANSWERS : length === 'long' ? MOST_LONG_ANSWERS : length;
  return { most, margin: most > usual.most ? LONG_SCORE_MARGIN : usual.margin };
}

function answersIn(drafts: DraftClaim[]): number {
  return drafts.filter(({ role }) => role === 'answer').length;
}

/**
 * "Er traf sich auch mit …" behind a sentence that tells of another meeting: both answer, and the one that names whom "er"
 * means comes first. Undefined when the sentence before answers less.
 */
function answeringAntecedent(lead: RankedSentence, { sentences, expected }: Evidence): number | undefined {
  if (!opensWithPronoun(lead.text)) return undefined;
  const before = sentences.find(
    (one) => one.found.passage.articleId === lead.found.passage.articleId && one.position === lead.position - 1,
  );
  if (!before || before.headline || before.features.covered < ANTECEDENT_COVERED) return undefined;
  return expected === 'thing' || before.features.expected === 1 ? before.position : undefined;
}

/** The best sentences of the evidence; a statement that several reports make is one group. */
function chooseAnswers(
  { asked, terms, sentences: ranked, expected }: Evidence,
  { most, margin }: Bounds,
  readArticle: ArticleReader,
): AnswerGroup[] {
  const groups: AnswerGroup[] = [];
  const sentences = inOrderOfLeading({ asked, sentences: ranked }, readArticle);
  const lead = sentences[0];
  if (!lead) return [];
  const value = askedValue(asked.question, expected);
  const names = terms.filter((_, at) => asked.kinds[at] === 'name');
  const ofLead = names.filter((name) => missingTerms([name], [bagAround(lead, readArticle)]).length === 0);
  // The other language spells names its own way.
  const namesWhatLeadNames = (sentence: RankedSentence) =>
    sentence.bag.language !== lead.bag.language || missingTerms(ofLead, [bagAround(sentence, readArticle)]).length === 0;
  const leastCovered = Math.max(LEAST_COVERED, SHARE_OF_LEAD * lead.features.covered);
  const formal = FORMAL_KINDS.has(expected);
  for (const sentence of sentences) {
    if (sentence.score < lead.score - (goesOn(sentence, lead) ? Math.max(margin, GOING_ON_MARGIN) : margin)) continue;
    const isAlmostLead = sentence.score >= lead.score - ALMOST_LEAD;
    const answersToo =
      !sentence.headline &&
      (sentence.features.covered >= leastCovered || isAlmostLead) &&
      (expected === 'thing' || sentence.features.expected === 1 || isAlmostLead);
    if (sentence !== lead && !answersToo) continue;
    // A figure of something else answers nothing, however alike its sentence is.
    if (sentence !== lead && formal && !(countsWhatIsAsked(sentence.text, value) && namesWhatLeadNames(sentence))) continue;
    const same = groups.find((group) => isSameStatement(worded(group.lead), worded(sentence)));
    if (same) {
      const reports = [same.lead, ...same.copies].map((one) => one.found.passage.articleId);
      if (!reports.includes(sentence.found.passage.articleId)) same.copies.push(sentence);
    } else if (groups.length < most) groups.push({ lead: sentence, copies: [] });
  }
  return groups;
}

/** Whoever denies what leads is heard beside it, in however different words. */
function isSure({ lead, copies }: AnswerGroup, { chosen, evidence }: { chosen: AnswerGroup[]; evidence: Evidence }): boolean {
  const first = chosen[0]?.lead ?? lead;
  return (
    FORMAL_KINDS.has(evidence.expected) ||
    copies.length > 0 ||
    rejects(lead.text) ||
    lead.score >= first.score - SURE_MARGIN ||
    goesOn(lead, first)
  );
}

function goesOn({ found, position, text }: RankedSentence, lead: RankedSentence): boolean {
  return found.passage.articleId === lead.found.passage.articleId && position === lead.position + 1 && opensWithPronoun(text);
}

/** Letters before and behind a passage among which a report names whom it is about: all of most reports, a part of a book. */
const AROUND = 4_000;

function bagAround({ found: { passage } }: RankedSentence, readArticle: ArticleReader): WordBag {
  const { text, language } = readArticle(passage.articleId, passage.revision);
  return wordBag(text.slice(Math.max(0, passage.start - AROUND), passage.end + AROUND), language);
}

function worded({ text }: RankedSentence) {
  return { text, stems: contentStems(text) };
}

function contentStems(text: string): Set<string> {
  return new Set(
    findWords(text)
      .filter((word) => !word.isFunctionWord)
      .map((word) => word.stem),
  );
}

function spanOf({ found, start, end }: RankedSentence) {
  return { articleId: found.passage.articleId, revision: found.passage.revision, start, end, exact: true };
}

function key(sentence: RankedSentence): string {
  return `${sentence.found.passage.articleId}:${sentence.start}`;
}
