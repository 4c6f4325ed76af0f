import { annotate } from '../../ingest/language/annotations.ts';
import { languageOf } from '../../ingest/language/language-of.ts';
import { findDifferences } from '../../server/comparing/find-differences.ts';
import { type ReadStatement, readFeatures } from '../../server/comparing/read-features.ts';
import { readReport } from '../../server/comparing/statements.ts';
import { readSentences } from '../../server/retrieval/read-article.ts';
import { createTurns } from '../../server/retrieval/turns.ts';
import { createWordTable } from '../../server/retrieval/word-table.ts';
import { fakeEmbedder } from './fake-embedder.ts';

/** The text of a report, of which the last sentence is compared. */
export type Told = string | { text: string; publishedOn: string };
export const table = createWordTable();

/** The last statement of a report, read as comparing reads it. */
export async function statementOf(told: Told, report: number): Promise<ReadStatement> {
  const { text, publishedOn } = typeof told === 'string' ? { text: told, publishedOn: undefined } : told;
  const article = {
    reference: { id: `a${report + 1}`, revision: 'r1', label: 'Bericht', ...(publishedOn ? { publishedOn } : {}) },
    text,
    language: languageOf(text),
    sentences: readSentences(text),
    annotations: () => annotate(text),
  };
  const read = (await readFeatures(readReport(article, report), fakeEmbedder())).at(-1);
  if (!read) throw new Error(`No statement in ${text}`);
  return read;
}

/** What comparing finds in the last statements of these reports. */
export async function compared(...told: Told[]) {
  const statements = await Promise.all(told.map(statementOf));
  return findDifferences(statements, { table, articleIdOf: (report) => `a${report + 1}`, turn: createTurns() });
}

/** The differences in words: kind, and of each report its value. */
export async function differences(...told: Told[]): Promise<string[]> {
  return (await compared(...told)).differences.map(
    ({ kind, values }) => `${kind}: ${values.map((value) => `${value.articleId} ${value.text}`).join(' | ')}`,
  );
}
