import type { Embedder } from '../../ingest/corpus/embedder.ts';
import { cosine } from '../retrieval/cosine.ts';
import { contentTerms, matchTerm, type Term, type WordBag, weighTerms } from '../retrieval/match-words.ts';
import type { ReadStatement } from './read-features.ts';

/**
 * From this mean of covered words and cosine on a statement is about the question. Generous, since a table that misses a statement misleads
 * more than one with a row too many: of ground-truth.json's answer sentences 0.58 pass, and ten of 650 sentences in all.
 */
const LEAST_RELEVANCE = 0.25;
/** Words of the statements before and behind count less than its own. */
const NEARBY_SHARE = 0.6;
/** A part of a compound in the question ("Raketen" for "Raketenlieferungen") matches less surely than the word itself. */
const PART_SHARE = 0.7;
const SHORTEST_PART = 6;
/** Words of a question that name the reports and not their matter. */
const ABOUT_REPORTS =
  /^(?:berichte?n?|berichtet|artikeln?|meldung(?:en)?|quellen?|sagen|sagt|schreiben|schreibt|steht|reports?|articles?|sources?|say|says|write|writes)$/i;

/** For each statement of the reports whether it is likely about the question. Rejects only on a fault of the embedder or an abort. */
export async function aboutQuestion(
  question: string,
  reports: ReadStatement[][],
  embedder: Pick<Embedder, 'embedQuestion'>,
  signal?: AbortSignal,
): Promise<boolean[][]> {
  const asked = await embedder.embedQuestion(question, { signal });
  const terms = weighTerms(
    contentTerms(question).filter((term) => !ABOUT_REPORTS.test(term.written)),
    reports.flat().map((statement) => statement.bag),
  );
  return reports.map((statements) =>
    statements.map((statement, index) => {
      const nearby = [statement.bag, ...[statements[index - 1], statements[index + 1]].flatMap((other) => other?.bag ?? [])];
      const covered = Math.max(covers(terms, [statement.bag]), NEARBY_SHARE * covers(terms, nearby));
      return (covered + Math.max(0, cosine(asked, statement.vector))) / 2 >= LEAST_RELEVANCE;
    }),
  );
}

/** Share of the terms' weight that the words cover, 0..1. */
function covers(terms: Term[], bags: WordBag[]): number {
  const total = terms.reduce((sum, term) => sum + term.weight, 0);
  if (total === 0) return 0;
  return terms.reduce((sum, term) => sum + term.weight * Math.max(...bags.map((bag) => matchWithParts(term, bag))), 0) / total;
}

function matchWithParts(term: Term, bag: WordBag): number {
  const isPart = bag.folded.some((folded) => folded.length >= SHORTEST_PART && term.folded.startsWith(folded));
  return Math.max(matchTerm(term, bag), isPart ? PART_SHARE : 0);
}
