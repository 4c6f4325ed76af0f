import type { Embedder } from '../../ingest/corpus/embedder.ts';
import { contentTerms, coverage, weighTerms } from '../answering/match-words.ts';
import { cosine } from '../retrieval/cosine.ts';
import type { ReadStatement } from './read-features.ts';

/** Share of the question's weighted words from which a statement is about it, alone or with the statement before and behind it. */
const LEAST_COVERAGE = 0.45;
/** Cosine from which it is about it whatever its words are. */
const LEAST_SIMILARITY = 0.4;
/** Words of a question that name the reports and not their matter. */
const ABOUT_REPORTS = /^(?:berichte?n?|berichtet|artikeln?|meldung(?:en)?|quellen?|sagen|sagt|schreiben|schreibt|steht|reports?|articles?|sources?|say|says|write|writes)$/i;

/** The statements of the reports that are likely about the question, in order. Rejects only on a fault of the embedder or an abort. */
export async function aboutQuestion(
  question: string,
  reports: ReadStatement[][],
  embedder: Pick<Embedder, 'embedQuestion'>,
  signal?: AbortSignal,
): Promise<ReadStatement[][]> {
  const asked = await embedder.embedQuestion(question, { signal });
  const terms = weighTerms(
    contentTerms(question).filter((term) => !ABOUT_REPORTS.test(term.written)),
    reports.flat().map((statement) => statement.bag),
  );
  return reports.map((statements) =>
    statements.filter((statement) => coverage(terms, statement.bag) >= LEAST_COVERAGE || cosine(asked, statement.vector) >= LEAST_SIMILARITY),
  );
}
