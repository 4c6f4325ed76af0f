import type { Embedder } from '../../ingest/corpus/embedder.ts';
import { findCandidates } from '../../server/comparing/find-candidates.ts';
import { featureRow } from '../../server/comparing/likeness-weights.ts';
import { createMatterFeatures } from '../../server/comparing/matter-likeness.ts';
import { type ReadStatement, readFeatures } from '../../server/comparing/read-features.ts';
import { readReport } from '../../server/comparing/statements.ts';
import type { ReadArticle } from '../../server/retrieval/read-article.ts';
import type { WordTable } from '../../server/retrieval/word-table.ts';
import type { Candidate } from '../logistic.ts';
import { sameQuote } from '../same-quote.ts';
import { isOneMatter, type Matter, type Quote, quotePairs } from './matter.ts';

type Parts = { embedder: Embedder; table: WordTable; articleOf: (key: string) => ReadArticle };

/** The features of two statements of reports that hold nothing else, as the product reads them. */
export async function rowOfPair(keys: [string, string], parts: Parts): Promise<number[] | undefined> {
  const [one, other] = await Promise.all(keys.map((key, at) => readStatements(key, at, parts)));
  const [a, b] = [one?.[0], other?.[0]];
  if (!a || !b) return undefined;
  return featureRow(createMatterFeatures({ statements: [a, b], table: parts.table })(a, b));
}

/**
 * Of every two reports that share one of these matters: the candidates on one matter, and beside them what else is a candidate for a sentence that is quoted. What matters of `all` pair is no wrong pair.
 */
export async function rowsOfMatters(matters: Matter[], all: Matter[], parts: Parts): Promise<Candidate[]> {
  const known = new Map<string, ReadStatement[]>();
  const statementsOf = async (file: string) => {
    const read = known.get(file) ?? (await readStatements(file, 0, parts));
    known.set(file, read);
    return read;
  };
  const pairs = new Set(
    matters.flatMap(quotePairs).map((quotes) =>
      quotes
        .map(({ file }) => file)
        .sort()
        .join('|'),
    ),
  );
  const rows: Candidate[] = [];
  for (const pair of pairs) {
    const [one = '', other = ''] = pair.split('|');
    const [left, right] = [await statementsOf(one), (await statementsOf(other)).map((statement) => ({ ...statement, report: 1 }))];
    const features = createMatterFeatures({ statements: [...left, ...right], table: parts.table });
    const quotedIn = (statement: ReadStatement, file: string) => matters.filter((matter) => quotes(matter, file).some(holds(statement)));
    const pairedIn = (a: ReadStatement, b: ReadStatement) =>
      all.some((matter) => isOneMatter(matter) && quotes(matter, one).some(holds(a)) && quotes(matter, other).some(holds(b)));
    const near = new Set(findCandidates([...left, ...right], parts.table).map(([a, b]) => `${a}:${b}`));
    for (const [i, a] of left.entries()) {
      const here = quotedIn(a, one);
      for (const [j, b] of right.entries()) {
        if (!near.has(`${i}:${left.length + j}`)) continue;
        const there = quotedIn(b, other);
        if (here.length === 0 && there.length === 0) continue;
        const isRight = here.some((matter) => isOneMatter(matter) && there.includes(matter));
        if (!isRight && pairedIn(a, b)) continue;
        rows.push({ features: featureRow(features(a, b)), right: isRight });
      }
    }
  }
  return rows;
}

async function readStatements(key: string, report: number, { embedder, articleOf }: Parts): Promise<ReadStatement[]> {
  return readFeatures(readReport(articleOf(key), report), embedder);
}

function quotes({ quotes: all }: Matter, file: string): Quote[] {
  return all.filter((quote) => quote.file === file);
}

function holds({ text }: ReadStatement): (quote: Quote) => boolean {
  return ({ quote }) => sameQuote(text, quote);
}
