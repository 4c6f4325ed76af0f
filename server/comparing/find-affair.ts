import type { Corpus } from '../../ingest/corpus/corpus.ts';
import { languageOf } from '../../ingest/language/language-of.ts';
import { isCommonNoun } from '../../ingest/language/names/noun-shape.ts';
import { findWords } from '../../ingest/language/words.ts';
import { withTranslations } from '../answering/translate-terms.ts';
import type { Filters } from '../contract/filters.ts';
import { askedNames } from '../retrieval/asked-names.ts';
import { contentTerms, matchTerm, type Term, type WordBag, weighTerms, wordBag } from '../retrieval/match-words.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import type { Retrieve } from '../retrieval/retriever.ts';
import type { Turns } from '../retrieval/turns.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { ABOUT_REPORTS } from './about-question.ts';
import { type Capitalised, createAffinity, readCapitalised } from './rare-words-in-common.ts';

/** Passages among which the reports of the affair are looked for. */
const RETRIEVED_PASSAGES = 200;
/** What is rare among fewer reports is so by chance. */
const FEWEST_FOUND = 8;
/** Where so large a part of many reports is meant, no affair is named but a theme: what is about it only the sentences tell. */
const MOST_OF_FOUND = 0.5;
/** A name is met by itself or another form of it, not by a part of a compound. */
const NAME_MET = 0.9;
/** Of the weight of the names in the question, of what the best report has: "Santa" alone does not make a report one on Santa Brígida. */
const LEAST_NAMED = 0.6;
/** Of the best report's words and likeness: a report with the name of the affair, and one where the question has none. */
const LEAST_WITH_NAME = 0.45;
const LEAST_WITHOUT_NAME = 0.75;
/** What is so near to a report of the affair, and to none outside as near, belongs to it, though it writes no word of the question; less is enough where it writes some. */
const NEAR = 0.1;
const NEAR_AND_ASKED = 0.06;
const ASKED = 0.4;

export type FindAffairParts = {
  corpus: Pick<Corpus, 'archive'>;
  retrieve: Retrieve;
  readArticle: ArticleReader;
  wordTable: WordTable;
  turn: Turns;
};
export type FindAffairOptions = { question: string; filters?: Filters | undefined; signal?: AbortSignal | undefined };

/** `asked`: share of the question's words in it, 0..1, and its likeness to the question, 0..1. `named`: share of the question's names, 0..1. */
type Candidate = { id: string; asked: number; named: number; capitalised: Capitalised };
type Read = { id: string; similarity: number; bag: WordBag; capitalised: Capitalised };

/**
 * Ids of the reports of the affair that a question names, those most about it first: those with its rare words, and those that tell of the same persons, places and things in
 * other words. Undefined where it names none, or none that stands apart from all other reports: what is about it only the sentences tell then. All thresholds were chosen on the even affairs of `npm run evaluate -- chosen-reports`. Rejects only on a fault of the corpus or an abort.
 */
export async function findAffair(parts: FindAffairParts, options: FindAffairOptions): Promise<string[] | undefined> {
  const { question, filters, signal } = options;
  const passages = await parts.retrieve(question, { limit: RETRIEVED_PASSAGES, filters, turn: parts.turn, signal });
  const similarities = new Map<string, number>();
  for (const { passage, similarity = 0, copies = [] } of passages)
    for (const { articleId } of [passage, ...copies.map((copy) => copy.passage)])
      similarities.set(articleId, Math.max(similarities.get(articleId) ?? 0, similarity));
  const read = await readAll(similarities, parts);
  const candidates = weigh(read, question, parts.wordTable);
  if (candidates.length < FEWEST_FOUND) return undefined;
  const told = tellingOf(candidates);
  const isSearchFull = passages.length === RETRIEVED_PASSAGES;
  if (told.length === 0 || (isSearchFull && told.length > MOST_OF_FOUND * candidates.length)) return undefined;
  const affair = withNear(candidates, told);
  const isSure = affair && (affair.length > 1 || affair.some(({ named }) => named > 0));
  return isSure ? affair.map(({ id }) => id) : undefined;
}

async function readAll(similarities: ReadonlyMap<string, number>, { corpus, readArticle, turn }: FindAffairParts): Promise<Read[]> {
  const read: Read[] = [];
  for (const [id, similarity] of similarities) {
    await turn();
    const kept = corpus.archive.get(id);
    if (!kept) continue;
    const { title, text, language, annotations } = readArticle(id, kept.revision);
    const whole = title === undefined || text.startsWith(title) ? text : `${title}\n${text}`;
    read.push({
      ...{ id, similarity, bag: wordBag(whole, language, { places: false }) },
      capitalised: readCapitalised(whole, language, annotations().names),
    });
  }
  return read;
}

function weigh(read: readonly Read[], question: string, table: WordTable): Candidate[] {
  const bags = read.map(({ bag }) => bag);
  const written = contentTerms(question).filter((term) => !ABOUT_REPORTS.test(term.written));
  const terms = weighTerms(withTranslations(written, { from: languageOf(question), table }), bags).filter((term) =>
    bags.some((bag) => matchTerm(term, bag) > 0),
  );
  if (terms.length === 0) return [];
  const inNames = new Set(askedNames(question).flatMap(({ text }) => findWords(text).map(({ folded }) => folded)));
  const names = terms.filter((term) => inNames.has(term.folded) && !isCommonNoun(term.written));
  return read.map(({ id, similarity, bag, capitalised }) => {
    const named = names.map((term) => (matchTerm(term, bag) >= NAME_MET ? 1 : 0));
    const met = terms.map((term) => matchTerm(term, bag));
    return { id, capitalised, named: share(names, named), asked: share(terms, met) + similarity };
  });
}

/** Of the terms' weight, 0..1. */
function share(terms: readonly Term[], met: readonly number[]): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : terms.reduce((sum, { weight }, at) => sum + weight * (met[at] ?? 0), 0) / total;
}

/** The reports that have its words, those with most first. */
function tellingOf(candidates: readonly Candidate[]): Candidate[] {
  const mostNamed = Math.max(0, ...candidates.map(({ named }) => named));
  const naming = candidates.filter(({ named }) => named >= LEAST_NAMED * mostNamed);
  const least = mostNamed > 0 ? LEAST_WITH_NAME : LEAST_WITHOUT_NAME;
  const most = mostAsked(naming);
  return naming.filter(({ asked }) => asked >= least * most).sort((a, b) => b.asked - a.asked);
}

/** With those that tell of the same in other words. Undefined where a report outside is as near: no affair stands apart then. */
function withNear(candidates: readonly Candidate[], told: readonly Candidate[]): Candidate[] | undefined {
  const affinity = createAffinity(candidates.map(({ capitalised }) => capitalised));
  const nearest = ({ capitalised }: Candidate, to: readonly Candidate[]) =>
    to.reduce((most, other) => Math.max(most, affinity(capitalised, other.capitalised)), 0);
  const others = candidates.filter((candidate) => !told.includes(candidate));
  const most = mostAsked(told);
  const near = others.filter((candidate) => nearest(candidate, told) >= (candidate.asked >= ASKED * most ? NEAR_AND_ASKED : NEAR));
  const joining = near.filter((candidate) => nearest(candidate, told) >= nearest(candidate, without(others, candidate)));
  const affair = [...told, ...joining];
  const outside = candidates.filter((candidate) => !affair.includes(candidate));
  return outside.some((candidate) => nearest(candidate, affair) >= NEAR) ? undefined : affair;
}

function without(candidates: readonly Candidate[], one: Candidate): Candidate[] {
  return candidates.filter((candidate) => candidate !== one);
}

function mostAsked(candidates: readonly Candidate[]): number {
  return candidates.reduce((most, { asked }) => Math.max(most, asked), 0);
}
