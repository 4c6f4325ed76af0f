import type { Embedder } from '../../ingest/corpus/embedder.ts';
import { type DateMention, findDates } from '../../ingest/language/dates/dates.ts';
import { findNames, type Name } from '../../ingest/language/names/names.ts';
import { findQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import type { Span } from '../../ingest/language/span.ts';
import type { Language } from '../contract/answer.ts';
import { contentTerms, type Term, type WordBag, wordBag } from '../retrieval/match-words.ts';
import { contextOf, type Report, type Statement } from './statements.ts';

/** A statement with all that comparing it needs, read once. */
export type ReadStatement = Statement & {
  language: Language;
  vector: Float32Array;
  /** The content words outside names, dates and quantities: what it says, not of whom or how much. One person does many things. */
  terms: Term[];
  bag: WordBag;
  /** The names of the statement and of the neighbours it leans on. */
  names: Name[];
  quantities: Quantity[];
  dates: DateMention[];
};

/** Reads the statements of one report for comparing. Rejects only on a fault of the embedder or an abort. */
export async function readFeatures(
  report: Report,
  embedder: Pick<Embedder, 'embedPassages'>,
  signal?: AbortSignal,
): Promise<ReadStatement[]> {
  const { statements, article } = report;
  if (statements.length === 0) return [];
  const vectors = await embedder.embedPassages(
    statements.map((statement) => statement.text),
    { signal },
  );
  return statements.flatMap((statement, index): ReadStatement[] => {
    const vector = vectors[index];
    if (!vector) return [];
    const { text } = statement;
    const dates = findDates(text);
    const quantities = findQuantities(text);
    return [
      {
        ...statement,
        language: article.language,
        vector,
        terms: contentTerms(without(text, [...findNames(text), ...quantities, ...dates])),
        bag: wordBag(text),
        names: findNames([...contextTexts(statement, report), text].join('\n')),
        quantities,
        dates,
      },
    ];
  });
}

function contextTexts(statement: Statement, report: Report): string[] {
  return contextOf(statement, report).flatMap((position) => report.article.sentences[position]?.text ?? []);
}

/** The text without these spans: a unit or a month in common is not something said in common. */
function without(text: string, spans: Span[]): string {
  let rest = '';
  let at = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    rest += text.slice(at, Math.max(at, span.start));
    at = Math.max(at, span.end);
  }
  return rest + text.slice(at);
}
