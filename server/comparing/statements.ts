import { neededContext } from '../answering/quoting/needed-context.ts';
import { asksOrCalls } from '../retrieval/asks-or-calls.ts';
import type { ReadArticle, ReadSentence } from '../retrieval/read-article.ts';

/** Statements read of one report: a book among the reports must not make the comparison endless. What is beyond is counted and said. */
export const MOST_STATEMENTS = 600;

/** A sentence of a report that states something. `report`: index of the report; `position`: among the sentences of its article. */
export type Statement = ReadSentence & { report: number; position: number };

/** A report under comparison. `leftOut`: statements beyond the limit. */
export type Report = { article: ReadArticle; statements: Statement[]; leftOut: number };

/** The statements of an article: its sentences without headlines, questions and calls to read on, in order. */
export function readReport(article: ReadArticle, report: number): Report {
  const all = article.sentences.flatMap((sentence, position): Statement[] =>
    sentence.headline || asksOrCalls(sentence.text) ? [] : [{ ...sentence, report, position }],
  );
  return { article, statements: all.slice(0, MOST_STATEMENTS), leftOut: Math.max(0, all.length - MOST_STATEMENTS) };
}

/** Positions of the neighbours without which the statement misleads when it is quoted alone. */
export function contextOf(statement: Statement, { article }: Pick<Report, 'article'>): number[] {
  return neededContext(article.sentences, statement.position);
}
