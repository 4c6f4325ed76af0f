import { isOffice } from '../../ingest/language/names/gazetteer/offices.ts';
import { isCommonNoun } from '../../ingest/language/names/noun-shape.ts';
import type { DraftClaim } from '../checking/draft-claim.ts';
import { kinship, readKin } from '../retrieval/kin/kin.ts';
import { matchTerm, type Term, type WordBag, wordBag } from '../retrieval/match-words.ts';
import type { ReadArticle } from '../retrieval/read-article.ts';
import { kinOf } from '../retrieval/read-words.ts';
import { focusNoun } from './expected-answer.ts';
import { definiteNouns } from './presupposed.ts';
import type { Evidence } from './rank-sentences.ts';
import { readCandidate, type SentenceReading } from './read-candidate.ts';
import { AROUND } from './same-affair.ts';

/** What of a report is read here. */
type ReadWhole = (articleId: string, revision: string) => Pick<ReadArticle, 'text' | 'title' | 'language'>;

/** Kinship from which a word speaks of what is asked; below it are wider words, and parts of compounds. */
const SAME = 0.8;
/** Written as one word it is none of those that only ask. */
const ASKS_HOW_MANY = /^wieviel/;

/**
 * What a question asks about and no quoted sentence speaks of, by its words or their kin: a noun that is counted ("Wie viele Soldaten"); what became of people, where
 * another thing is told of them ("verletzt", told: "starben"); and names and offices, where the reports of the surest sentences do not speak of them either. Of what else is asked about nothing is said: eleven
 * of twelve such notes stood beside a right answer (xquad.de, even half).
 */
export function unspokenTerms(
  { asked, terms, expected }: Evidence,
  { drafts, readArticle }: { drafts: DraftClaim[]; readArticle: ReadWhole },
): Term[] {
  const quoted = drafts.flatMap(({ kind, text, lessSure, spans: [span] }) => {
    if (kind !== 'quotation' || !span) return [];
    const report = readArticle(span.articleId, span.revision);
    const reading = readCandidate({ start: 0, end: text.length, text, headline: false }, report.language);
    return [{ span, report, reading, isSure: !lessSure }];
  });
  if (quoted.length === 0) return [];
  const sure = quoted.filter(({ isSure }) => isSure);
  const surest = sure.length > 0 ? sure : quoted.slice(0, 1);
  const titles = surest.map(({ report: { title = '', language } }) => wordBag(title, language, { places: false }));
  const reports = surest.map(({ span, report: { text, language } }) =>
    wordBag(text.slice(Math.max(0, span.start - AROUND), span.end + AROUND), language),
  );
  // Of a word whose translations are not known it cannot be told whether the other language speaks of it: where that language leads, nothing is said.
  const leadsForeign = quoted[0]?.report.language !== asked.language;
  const isIn = (term: Term) => (bag: WordBag) =>
    bag.language === asked.language ? holds(term, bag) : matchTerm(term, bag) > 0 || (leadsForeign && term.translated === undefined);
  const isTold = (term: Term) =>
    titles.some(isIn(term)) || quoted.some(({ reading }) => isIn(term)(reading.bag) || kinshipTo(term, reading, 'same') >= SAME);
  const counted = expected === 'count' ? focusNoun(asked.question) : undefined;
  const offices = new Set(definiteNouns(asked.question).flatMap(({ text, stem }) => (isOffice(text) ? [stem] : [])));
  return terms.filter((term, at) => {
    const kind = asked.kinds[at];
    if (kind === 'figure' || ASKS_HOW_MANY.test(term.folded) || isTold(term)) return false;
    if (term.written === counted) return true;
    if (expected === 'count' && counted === undefined && kind === 'other')
      return !leadsForeign && quoted.some(({ reading }) => kinshipTo(term, reading, 'other') > 0);
    const isSought = kind === 'name' ? !isCommonNoun(term.written) : offices.has(term.stem);
    return isSought && !reports.some(isIn(term));
  });
}

/** The word, or a compound with it. "Anwalt" speaks of no "Staatsanwalt", though "Schaden" may of a "Kabelschaden". */
function holds(term: Term, bag: WordBag): boolean {
  return matchTerm(isOffice(term.written) ? { ...term, folded: '' } : term, bag) > 0;
}

/** How near the nearest word of a sentence comes: `other` where it makes it another statement than the one asked for. */
function kinshipTo(term: Term, { words }: SentenceReading, which: 'same' | 'other'): number {
  const asked = readKin({ folded: term.folded, stem: term.stem, root: term.roots[0], isFunctionWord: false });
  return Math.max(0, ...words.filter(({ isFunctionWord }) => !isFunctionWord).map((word) => kinship(asked, kinOf(word))[which]));
}
