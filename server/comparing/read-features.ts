import type { Embedder } from '../../ingest/corpus/embedder.ts';
import { type DateMention, findDates } from '../../ingest/language/dates.ts';
import { findNames } from '../../ingest/language/names.ts';
import { findQuantities, type Quantity } from '../../ingest/language/quantities.ts';
import { contentTerms, type Term, type WordBag, wordBag } from '../answering/match-words.ts';
import type { Language } from '../contract/answer.ts';
import type { Report, Statement } from './statements.ts';

/** A statement with all that comparing it needs, read once. */
export type ReadStatement = Statement & {
  language: Language;
  vector: Float32Array;
  /** Vector of the statement without its names: what it says, not of whom. */
  vectorWithoutNames: Float32Array;
  terms: Term[];
  termsWithoutNames: Term[];
  bag: WordBag;
  quantities: Quantity[];
  dates: DateMention[];
  /** Numerals as written, also those of models and resolutions ("Ku-38", "Resolution 418"). */
  numerals: Set<string>;
};

/** Reads the statements of one report for comparing. Rejects only on a fault of the embedder or an abort. */
export async function readFeatures(
  { statements, language }: Pick<Report, 'statements' | 'language'>,
  embedder: Pick<Embedder, 'embedPassages'>,
  signal?: AbortSignal,
): Promise<ReadStatement[]> {
  if (statements.length === 0) return [];
  const rests = statements.map((statement) => withoutNames(statement.text));
  const vectors = await embedder.embedPassages([...statements.map((statement) => statement.text), ...rests], { signal });
  return statements.flatMap((statement, index): ReadStatement[] => {
    const [vector, vectorWithoutNames] = [vectors[index], vectors[statements.length + index]];
    if (!vector || !vectorWithoutNames) return [];
    return [
      {
        ...statement,
        language,
        vector,
        vectorWithoutNames,
        terms: contentTerms(statement.text),
        termsWithoutNames: contentTerms(rests[index] ?? ''),
        bag: wordBag(statement.text),
        quantities: findQuantities(statement.text),
        dates: findDates(statement.text),
        numerals: new Set(statement.text.match(/\d+(?:[.,]\d+)*/g) ?? []),
      },
    ];
  });
}

/** The text without its names; the text itself where nothing else is left. */
export function withoutNames(text: string): string {
  let rest = '';
  let at = 0;
  for (const name of findNames(text)) {
    rest += text.slice(at, name.start);
    at = name.end;
  }
  rest = (rest + text.slice(at)).replace(/\s+/g, ' ').trim();
  return /\p{L}/u.test(rest) ? rest : text;
}
