import type { Embedder } from '../../ingest/corpus/embedder.ts';
import type { DateMention } from '../../ingest/language/dates/dates.ts';
import type { Name } from '../../ingest/language/names/names.ts';
import type { Quantity } from '../../ingest/language/quantities/quantities.ts';
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
  /** The names of the statement and of the neighbours it leans on. Like quantities and dates: as the whole report is read, offsets into its text. */
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
  const { names, times, quantities } = article.annotations();
  const dates = times.flatMap((time) => (time.kind === 'date' || time.kind === 'span' ? [time] : []));
  return statements.flatMap((statement, index): ReadStatement[] => {
    const vector = vectors[index];
    if (!vector) return [];
    const own = { names: within(names, [statement]), quantities: within(quantities, [statement]), dates: within(dates, [statement]) };
    return [
      {
        ...statement,
        language: article.language,
        vector,
        terms: contentTerms(without(statement, [...own.names, ...own.quantities, ...own.dates])),
        bag: wordBag(statement.text),
        names: within(names, [...contextOf(statement, report).flatMap((position) => article.sentences[position] ?? []), statement]),
        quantities: own.quantities,
        dates: own.dates,
      },
    ];
  });
}

/** Those that lie within one of these sentences. */
function within<Found extends Span>(found: readonly Found[], sentences: readonly Span[]): Found[] {
  return found.filter(({ start, end }) => sentences.some((sentence) => start >= sentence.start && end <= sentence.end));
}

/** The words of a statement without these spans: a unit or a month in common is not something said in common. */
function without({ start, end, text }: Span & { text: string }, spans: Span[]): string {
  let rest = '';
  let at = start;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    rest += text.slice(at - start, Math.max(at, span.start) - start);
    at = Math.max(at, span.end);
  }
  return at < end ? rest + text.slice(at - start) : rest;
}
