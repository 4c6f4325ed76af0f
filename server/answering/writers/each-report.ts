import { findWords } from '../../../ingest/language/words.ts';
import type { DraftClaim } from '../../checking/draft-claim.ts';
import type { Language } from '../../contract/answer.ts';
import type { Wishes } from '../../contract/wishes.ts';
import { writeReport } from '../../contract/write-report.ts';
import { matchTerm, type Term, type WordBag } from '../../retrieval/match-words.ts';
import type { ArticleReader } from '../../retrieval/read-article.ts';
import { quoteBlock, shownWith } from '../quoting/quote-block.ts';
import type { Evidence, RankedSentence } from '../rank-sentences.ts';
import { type AnswerGroup, orderAnswers } from './order-answers.ts';
import { isSameStatement, worded } from './same-statement.ts';

/** Reports that are quoted, and where the asker wants it at length. */
const MOST_REPORTS = 6;
const MOST_REPORTS_LONG = 12;
const MOST_REPORTS_SHORT = 3;
/** Of two reports each may say two things. */
const FEW_REPORTS = 2;
/** How far behind a report's likeliest sentence another one may lead or stand beside it (logistic units). */
const NEAR_MARGIN = 3;
/** A sentence speaks of what is asked where it has half of it by the question's own words, … */
const SPEAKS = 0.5;
/** … and less surely where it has some of it and tells the half with its neighbours in other words. */
const SPEAKS_PARTLY = 0.3;
/** A compound begins with "Feuer" and may end in "waffen": shorter words are the ends of too many. */
const SHORTEST_BEGINNING = 5;
const SHORTEST_PART = 6;

/**
 * What each report says that speaks of what is asked: its likeliest sentence, led by a line that says whose it is; a statement that several make stands under all their names. Reports that
 * speak of a part of it stand behind the others, as less sure. Undefined where fewer than two speak of it.
 */
export function quoteEachReport({
  evidence,
  language,
  readArticle,
  wishes,
}: {
  evidence: Evidence;
  language: Language;
  readArticle: ArticleReader;
  wishes: Wishes;
}): DraftClaim[] | undefined {
  const spokenOf = createSpokenOf(evidence);
  const isSure = (sentence: RankedSentence) => spokenOf(sentence) >= SPEAKS;
  const speaking = evidence.sentences.filter(
    (one) => !one.headline && (isSure(one) || (one.features.told >= SPEAKS && spokenOf(one) >= SPEAKS_PARTLY)),
  );
  const reports = [...Map.groupBy(speaking, reportOf).values()].map((ofReport) => {
    const sure = ofReport.filter(isSure);
    return { sentences: sure.length > 0 ? sure : ofReport, isSure: sure.length > 0 };
  });
  if (reports.length < 2) return undefined;
  const most = typeof wishes.length === 'number' ? wishes.length : mostOf(wishes.length);
  const shown = [...reports.filter((one) => one.isSure), ...reports.filter((one) => !one.isSure)].slice(0, most);
  const isFew = reports.length <= FEW_REPORTS && wishes.length === undefined;
  const drafts: DraftClaim[] = [];
  for (const lessSure of [false, true]) {
    const said = shown
      .filter((one) => one.isSure !== lessSure)
      .flatMap(({ sentences }) => likeliest(sentences, isFew ? 2 : 1, readArticle));
    const { groups } = orderAnswers(together(said), { order: wishes.order, readArticle });
    // What one report says stands together, under its name.
    for (const ofReport of Map.groupBy(groups, ({ lead, copies }) => [lead, ...copies].map(reportOf).join(' ')).values())
      drafts.push(...blockOf(ofReport, { number: 2 * drafts.length, lessSure, language, readArticle }));
  }
  const others = reports.length - new Set(shown.flatMap(({ sentences }) => sentences.map(reportOf))).size;
  const named = drafts.map((draft, at) => ({ ...draft, id: `${draft.kind === 'frame' ? 'r' : 'c'}${at + 1}` }));
  return others > 0 ? [...named, noteOf(TEXTS[language].others(others), 2 * drafts.length)] : named;
}

function mostOf(length: 'short' | 'long' | undefined): number {
  if (length === undefined) return MOST_REPORTS;
  return length === 'short' ? MOST_REPORTS_SHORT : MOST_REPORTS_LONG;
}

function reportOf({ found: { passage } }: RankedSentence): string {
  return passage.articleId;
}

/**
 * The share of what is asked that a sentence has by its own words, 0..1. Of a person's name the last word is enough: who is "Emil Fahrenkrog" in the question is "Fahrenkrog" in most
 * sentences. A German noun is met by nouns alone: where somebody "erfuhr" of a "Gefahr" no "Fähre" is spoken of, though all have one stem.
 */
function createSpokenOf({ asked, terms }: Evidence): (sentence: RankedSentence) => number {
  const given = new Set(
    asked.names
      .filter(({ kind }) => kind === 'person')
      .flatMap(({ text }) =>
        findWords(text)
          .slice(0, -1)
          .map(({ stem }) => stem),
      ),
  );
  const telling = terms.flatMap((term, at) =>
    given.has(term.stem) ? [] : { ...term, roots: [], isNoun: asked.language === 'de' && asked.kinds[at] === 'noun' },
  );
  const all = telling.reduce((sum, { weight }) => sum + weight, 0);
  const met = (term: (typeof telling)[number], { bag, text }: RankedSentence) => {
    if (isInCompound(term, bag)) return 1;
    const own = matchTerm(term, bag);
    return own === 1 && term.isNoun && bag.language === 'de' && !isNounIn(term, text) ? 0 : own;
  };
  return (sentence) => (all === 0 ? 0 : telling.reduce((sum, term) => sum + term.weight * met(term, sentence), 0) / all);
}

function isNounIn({ stem, folded }: Term, text: string): boolean {
  return findWords(text, 'de').some((word) => word.stem === stem && word.folded[0] === folded[0] && /^\p{Lu}/u.test(word.text));
}

function isInCompound({ folded }: Term, bag: WordBag): boolean {
  return bag.folded.some(
    (word) => (folded.length >= SHORTEST_BEGINNING && word.startsWith(folded)) || (folded.length >= SHORTEST_PART && word.includes(folded)),
  );
}

/** `sentences`: the best first. Of those that are nearly as likely what can be read alone leads: "Vandeel bestreitet das." says nothing without three others. */
function likeliest(sentences: RankedSentence[], most: number, readArticle: ArticleReader): RankedSentence[] {
  const [first] = sentences;
  if (!first) return [];
  const near = sentences.filter(({ score }) => score >= first.score - NEAR_MARGIN);
  const standsAlone = (sentence: RankedSentence) =>
    shownWith([{ ...spanOf(sentence), position: sentence.position }], { readArticle }).positions.size === 1;
  const lead = near.find(standsAlone) ?? first;
  return [lead, ...near.filter(({ position }) => position !== lead.position).slice(0, most - 1)];
}

function together(sentences: RankedSentence[]): AnswerGroup[] {
  const groups: AnswerGroup[] = [];
  for (const sentence of sentences) {
    const same = groups.find(({ lead }) => reportOf(lead) !== reportOf(sentence) && isSameStatement(worded(lead), worded(sentence)));
    if (same) same.copies.push(sentence);
    else groups.push({ lead: sentence, copies: [] });
  }
  return groups;
}

/** Whose it is, and behind it what they say. */
function blockOf(
  groups: AnswerGroup[],
  { number, lessSure, language, readArticle }: { number: number; lessSure: boolean; language: Language; readArticle: ArticleReader },
): DraftClaim[] {
  const [first] = groups;
  if (!first) return [];
  const names = [first.lead, ...first.copies].map(({ found: { passage } }) =>
    writeReport(readArticle(passage.articleId, passage.revision).reference, language),
  );
  const quotes = quoteBlock(
    groups.map(({ lead, copies }) => ({ ...spanOf(lead), position: lead.position, copies: copies.map(spanOf) })),
    { readArticle, number: number + 1 },
  );
  const sureness = lessSure ? { lessSure } : {};
  return [
    { ...noteOf(`${[...new Set(names)].join(TEXTS[language].and)}:`, number), ...sureness },
    ...quotes.map((quote) => ({ ...quote, ...sureness, id: '' })),
  ];
}

function spanOf({ found: { passage }, start, end }: RankedSentence) {
  return { articleId: passage.articleId, revision: passage.revision, start, end };
}

function noteOf(text: string, number: number): DraftClaim {
  return { id: 'others', kind: 'frame', role: 'note', text, spans: [], unresolved: [], block: { kind: 'frame', number, place: 0 } };
}

const TEXTS = {
  de: {
    and: ' und ',
    others: (count: number) =>
      count === 1
        ? 'Auch ein weiterer der gefundenen Berichte spricht davon.'
        : `Auch ${count} weitere der gefundenen Berichte sprechen davon.`,
  },
  en: {
    and: ' and ',
    others: (count: number) =>
      count === 1 ? 'One more of the reports found speaks of it.' : `${count} more of the reports found speak of it.`,
  },
};
