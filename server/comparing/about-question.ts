import type { Embedder } from '../../ingest/corpus/embedder.ts';
import { languageOf } from '../../ingest/language/language-of.ts';
import { isCommonNoun } from '../../ingest/language/names/noun-shape.ts';
import { findWords } from '../../ingest/language/words.ts';
import { withTranslations } from '../answering/translate-terms.ts';
import { askedNames } from '../retrieval/asked-names.ts';
import { cosine } from '../retrieval/cosine.ts';
import { kinship, readKin } from '../retrieval/kin/kin.ts';
import { contentTerms, matchTerm, type Term, type WordBag, weighTerms } from '../retrieval/match-words.ts';
import type { Turns } from '../retrieval/turns.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import type { ReadStatement } from './read-features.ts';

/**
 * What speaks for a statement being about the question: the share of the question's words in it, in it and its neighbours, and in its whole report; the
 * likeness of meaning of the same three. A report on the matter carries sentences that do not repeat its words. One without any name of the question, where another has one, is on another matter.
 * Logistic regression (fitted outside the repository, before kin counted) over the sentences of the even questions of `npm run evaluate -- about-rows`, each weighing the same.
 */
const WEIGHTS = { own: 1.19, near: 1.77, report: 2.95, likeness: 2.93, likenessNear: 4.32, likenessOfReport: 7.66 };
const BIAS = -7.03;
/**
 * From these log odds on it is about the question. Where none or few come so far – a long question, or one in other words than the reports' – those near the best
 * are, if they are not hopeless. Chosen on the even questions.
 */
const SURE = -0.2;
const BEHIND_BEST = 1.5;
const HOPELESS = -3;
/** Where one report alone came so far, its words are those of the question by chance: those near the best of the second are about it, too. */
const BEHIND_SECOND = 0.75;
/** A report on the matter has sentences on other ones: in itself or with its neighbours a sentence holds so much of the question's words, or of its meaning. */
const LEAST_NEAR = 0.3;
/** A part of a compound in the question ("Raketen" for "Raketenlieferungen") matches less surely than the word itself. */
const PART_SHARE = 0.7;
const SHORTEST_PART = 6;
/** So does a word that tells the same ("Detonation" for "Explosion"). */
const KIN = 0.7;
/** A name of the question that a report has once goes for each of its sentences, by this share: no report repeats it in each. Chosen on the even questions. */
const CARRIED = 0.4;
/** Words of a question that name the reports, or that they are compared, and not their matter. */
export const ABOUT_REPORTS =
  /^(?:berichte?n?|berichtet|artikeln?|meldung(?:en)?|quellen?|angaben?|versionen?|darstellung(?:en)?|sagen|sagt|schreiben|schreibt|steht|stellen|gegenteil|vergleich\p{L}*|unterscheide\p{L}*|widersprech\p{L}*|auseinander|reports?|articles?|sources?|say|says|write|writes|compare|seem|disagree|differ)$/iu;

/** Words of a question that ask what there was, and name nothing of it, beside others. */
const HAPPENING =
  /^(?:gesch(?:ah|ieht|ehen)\p{L}*|passiert\p{L}*|passieren|ereigne(?:n|te[nt]?|t)|ereignis(?:se[ns]?)?|vorgefallen|vorfiel|abspielte|chronologie|chronik|zeitleiste|ablauf|verlauf|hergang|happen(?:s|ed|ing)?|occur(?:s|red)?|events?|timeline|chronology)$/iu;

/** Matters of one question: each is looked for in all statements. */
const MOST_MATTERS = 4;
/** "zwischen der Regierung und den Rebellen": one matter, whatever the articles. */
const BETWEEN = /(?<!\p{L})(?:zwischen|between)(?!\p{L})/iu;

export type AboutQuestionParts = {
  embedder: Pick<Embedder, 'embedQuestion'>;
  table: WordTable;
  turn: Turns;
  /** They are those of the affair that the question names (findAffair): each has sentences about it, though it writes none of its names. */
  areOfOneAffair?: boolean | undefined;
  signal?: AbortSignal | undefined;
};

/** For each statement of the reports whether it is likely about the question, or about one of several matters in it. Linear in them. Rejects only on a fault of the embedder or an abort. */
export async function aboutQuestion(
  question: string,
  reports: readonly ReadStatement[][],
  parts: AboutQuestionParts,
): Promise<boolean[][]> {
  const about = reports.map((statements) => statements.map(() => false));
  for (const matter of mattersOf(question))
    for (const [report, told] of (await aboutMatter(matter, reports, parts)).entries())
      for (const [at, isAbout] of told.entries()) if (isAbout && about[report]) about[report][at] = true;
  return about;
}

/**
 * The question, and of "Halle 7 und den Warnbrief" either by itself. Without an article both are of one matter ("Tote und Verletzte in Lorvik"), and names are none by themselves: of
 * "Iran und Russland" what lies between them is asked for.
 */
function mattersOf(question: string): string[] {
  const parts = question.split(/\s+(?:und|sowie|and)\s+(?=(?:de[rnms]|die|das|the)\s)/u);
  const areMany = parts.length > 1 && parts.length <= MOST_MATTERS && !BETWEEN.test(question);
  return areMany && parts.every(hasMatter) ? [question, ...parts] : [question];
}

function hasMatter(part: string): boolean {
  return findWords(part).some(({ text }) => /^\p{Lu}/u.test(text) && isCommonNoun(text) && !ABOUT_REPORTS.test(text));
}

async function aboutMatter(
  question: string,
  reports: readonly ReadStatement[][],
  { embedder, table, turn, areOfOneAffair = false, signal }: AboutQuestionParts,
): Promise<boolean[][]> {
  const asked = await embedder.embedQuestion(question, { signal });
  const terms = termsOf(
    question,
    reports.flatMap((statements) => statements.map(({ bag }) => bag)),
    table,
  );
  const askedKin = terms.map(({ folded, stem, roots }) => readKin({ folded, stem, root: roots[0], isFunctionWord: false }));
  const isInName = isNamedIn(question);
  // What the table of kin knows is no name, though it stands without an article; nor is what is built as a noun is ("Lithiumabbau").
  const named = terms.map((term, at) => isInName(term) && askedKin[at]?.own === undefined && !isCommonNoun(term.written));
  const namesIn = (statements: readonly ReadStatement[]) =>
    terms.map((term, at) => (named[at] ? statements.reduce((most, { bag }) => Math.max(most, matchTerm(term, bag)), 0) : 0));
  const namings = reports.map(namesIn);
  const isNaming = namings.map((met) => met.some((one) => one > 0));
  const oddsIn = (statements: readonly ReadStatement[], naming: readonly number[]): Judged[] => {
    const met = statements.map(({ bag, kin }) => {
      return terms.map((term, at) =>
        Math.max(
          matchWithParts(term, bag),
          CARRIED * (naming[at] ?? 0),
          ...kin.map((word) => KIN * kinship(askedKin[at] ?? word, word).same),
        ),
      );
    });
    const report = share(terms, best(met, terms));
    const likenessOfReport = likeness(asked, meanOf(statements));
    return statements.map((statement, at) => {
      const near = share(terms, best(met.slice(Math.max(0, at - 1), at + 2), terms));
      const likenessNear = likeness(asked, statement.around);
      const odds =
        BIAS +
        WEIGHTS.own * share(terms, met[at] ?? []) +
        WEIGHTS.near * near +
        WEIGHTS.report * report +
        WEIGHTS.likeness * likeness(asked, statement.vector) +
        WEIGHTS.likenessNear * likenessNear +
        WEIGHTS.likenessOfReport * likenessOfReport;
      return { odds, isNear: Math.max(near, likenessNear) >= LEAST_NEAR };
    });
  };
  const judged: Judged[][] = [];
  for (const [at, statements] of reports.entries()) {
    await turn();
    const isOther = !areOfOneAffair && !isNaming[at] && isNaming.includes(true);
    judged.push(isOther ? statements.map(() => FAR) : oddsIn(statements, namings[at] ?? []));
  }
  const odds = judged.map((statements) => statements.map((one) => (one.isNear ? one.odds : Number.NEGATIVE_INFINITY)));
  const [highest = HOPELESS, second] = odds
    .map((statements) => statements.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY))
    .filter((most) => most > Number.NEGATIVE_INFINITY)
    .sort((a, b) => b - a);
  const likely = Math.min(SURE, highest - BEHIND_BEST);
  const least = Math.max(HOPELESS, second !== undefined && second < likely ? second - BEHIND_SECOND : likely);
  return odds.map((statements, at) => {
    const about = statements.map((one) => one >= least);
    return areOfOneAffair && !about.includes(true) ? nearestOf(judged[at] ?? []) : about;
  });
}

/** The log odds of a statement for being about the question, and whether it or its neighbours hold enough of it. */
type Judged = { odds: number; isNear: boolean };
const FAR: Judged = { odds: Number.NEGATIVE_INFINITY, isNear: false };

/** Of a report that is about the question for other reasons, those statements that are most likely so. */
function nearestOf(statements: readonly Judged[]): boolean[] {
  const most = statements.reduce((so, { odds }) => Math.max(so, odds), Number.NEGATIVE_INFINITY);
  return statements.map(({ odds }) => odds >= most - BEHIND_SECOND);
}

/** Whether a word of the question is of a name in it: who or what has one is seldom told of under no name. */
function isNamedIn(question: string): (term: Term) => boolean {
  const names = askedNames(question).flatMap(({ text }) => findWords(text).map(({ folded }) => folded));
  return ({ folded }) => names.includes(folded);
}

/** The words of its matter, weighted. One that no report has, in no form and in neither language, tells none of them from the others. */
function termsOf(question: string, bags: WordBag[], table: WordTable): Term[] {
  const told = contentTerms(question).filter((term) => !ABOUT_REPORTS.test(term.written));
  const named = told.filter((term) => !HAPPENING.test(term.written));
  const written = named.length > 0 ? named : told;
  const from = languageOf(question);
  const terms = bags.some(({ language }) => language !== from) ? withTranslations(written, { from, table }) : written;
  return weighTerms(terms, bags).filter((term) => bags.some((bag) => matchWithParts(term, bag) > 0));
}

/** Share of the terms' weight that is met, 0..1. */
function share(terms: readonly Term[], met: readonly number[]): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : terms.reduce((sum, { weight }, at) => sum + weight * (met[at] ?? 0), 0) / total;
}

/** How well each term is met in any of the statements. */
function best(met: readonly number[][], terms: readonly Term[]): number[] {
  return terms.map((_, at) => met.reduce((most, one) => Math.max(most, one[at] ?? 0), 0));
}

function likeness(asked: Float32Array, vector: Float32Array): number {
  return Math.max(0, cosine(asked, vector));
}

function meanOf(statements: readonly ReadStatement[]): Float32Array {
  const mean = new Float32Array(statements[0]?.vector.length ?? 0);
  for (const { vector } of statements) for (const [at, value] of vector.entries()) mean[at] = (mean[at] ?? 0) + value;
  const length = Math.hypot(...mean);
  return length === 0 ? mean : mean.map((value) => value / length);
}

function matchWithParts(term: Term, bag: WordBag): number {
  const isPart = bag.folded.some((folded) => folded.length >= SHORTEST_PART && term.folded.startsWith(folded));
  return Math.max(matchTerm(term, bag), isPart ? PART_SHARE : 0);
}
