import type { Embedder } from '../../ingest/corpus/embedder.ts';
import { aboveRivals } from '../../server/comparing/above-rivals.ts';
import { findCandidates } from '../../server/comparing/find-candidates.ts';
import { featureRow } from '../../server/comparing/likeness-weights.ts';
import { createCloseness, createPairFeatures } from '../../server/comparing/matter-likeness.ts';
import { embedWords } from '../../server/comparing/meant-words.ts';
import { netFeatures, type PairStatements } from '../../server/comparing/pairing/pair-statements.ts';
import { asExplained, type ReadStatement, readFeatures } from '../../server/comparing/read-features.ts';
import { readReport } from '../../server/comparing/statements.ts';
import type { ReadArticle } from '../../server/retrieval/read-article.ts';
import { createTurns } from '../../server/retrieval/turns.ts';
import type { WordTable } from '../../server/retrieval/word-table.ts';
import type { Candidate } from '../logistic.ts';
import { sameQuote } from '../same-quote.ts';
import { isOneMatter, type Matter, type Quote, quotePairs } from './matter.ts';
import type { Story } from './stories.ts';

export type ReadingParts = { embedder: Embedder; articleOf: (key: string) => ReadArticle };
export type RowParts = ReadingParts & { table: WordTable; pairStatements: PairStatements };

/** What the product weighs of two statements. `net`: the net's logit, undefined where it does not read them. */
export type Weighed = { features: number[]; net: number | undefined };
export type LikenessRow = Candidate & Weighed;
/** Two candidates of two reports, by their place among the statements of each. */
type CandidateRow = Weighed & { i: number; j: number };

/** All that the product looks at closely of two reports, with what it weighs. */
async function rowsOfReports(
  left: ReadStatement[],
  right: ReadStatement[],
  { embedder, table, pairStatements }: RowParts,
): Promise<CandidateRow[]> {
  const statements = [...left, ...right.map((statement) => ({ ...statement, report: 1 }))].map(asExplained);
  const turn = createTurns();
  const vectors = await embedWords(statements, { embedder, turn });
  const featuresOf = await createPairFeatures({ statements, table, vectors, turn });
  const closenessOf = await createCloseness(statements, turn);
  const candidates = await findCandidates(statements, { table, turn });
  const pairs = candidates.flatMap(([a, b]) => {
    const [one, other] = [statements[a], statements[b]];
    return one && other ? [{ a, b, one, other, closeness: closenessOf(one, other) }] : [];
  });
  const above = await aboveRivals(pairs, { reports: statements.map(({ report }) => report), turn });
  const rows = pairs.map(({ one, other }, at) => featureRow(featuresOf(one, other), above[at] ?? { least: 0, most: 0 }));
  const nets = await pairStatements(
    pairs.map(({ one, other, closeness }, at) => ({ one, other, features: netFeatures(rows[at] ?? [], closeness) })),
    { turn },
  );
  return pairs.map(({ a, b }, at) => ({ i: a, j: b - left.length, features: rows[at] ?? [], net: nets?.[at] }));
}

/** The candidates of the two papers of a story, right where they are listed. `at`: the sentences, by their place in either paper. `lost`: listed pairs that are no candidates. */
export async function rowsOfStory(
  story: Story,
  parts: RowParts,
): Promise<{ rows: (LikenessRow & { at: [number, number] })[]; lost: number }> {
  const [left, right] = await Promise.all([readStatements(`${story.id}-a`, 0, parts), readStatements(`${story.id}-b`, 1, parts)]);
  const placesOf = (statement: ReadStatement, sentences: string[]) =>
    sentences.flatMap((sentence, place) => (sameQuote(statement.text, sentence) ? [place] : []));
  const isListed = (a: number, b: number) => story.pairs.some((pair) => pair.a === a && pair.b === b);
  const rows = (await rowsOfReports(left, right, parts)).flatMap(({ i, j, ...weighed }) => {
    const [one, other] = [left[i], right[j]];
    const [a, b] = [one && placesOf(one, story.a)[0], other && placesOf(other, story.b)[0]];
    return a === undefined || b === undefined ? [] : [{ ...weighed, right: isListed(a, b), at: [a, b] satisfies [number, number] }];
  });
  return { rows, lost: story.pairs.filter(({ a, b }) => !rows.some(({ at }) => at[0] === a && at[1] === b)).length };
}

/** The candidates of two reports that have nothing to do with each other: none is right. */
export async function rowsOfUnrelated([one, other]: [string, string], parts: RowParts): Promise<LikenessRow[]> {
  const [left, right] = await Promise.all([readStatements(one, 0, parts), readStatements(other, 1, parts)]);
  return (await rowsOfReports(left, right, parts)).map(({ features, net }) => ({ features, net, right: false }));
}

/** The statements of both papers by the place of their sentence; undefined where a sentence is not read as one. */
export async function statementsOfStory(story: Story, parts: ReadingParts): Promise<Record<'a' | 'b', (ReadStatement | undefined)[]>> {
  const [left, right] = await Promise.all([readStatements(`${story.id}-a`, 0, parts), readStatements(`${story.id}-b`, 1, parts)]);
  const placed = (sentences: string[], read: ReadStatement[]) =>
    sentences.map((sentence) => read.find(({ text }) => sameQuote(text, sentence)));
  return { a: placed(story.a, left), b: placed(story.b, right) };
}

/** The first statements of two reports. */
export async function statementsOfPair(keys: [string, string], parts: ReadingParts): Promise<(ReadStatement | undefined)[]> {
  return Promise.all(keys.map(async (key, at) => (await readStatements(key, at, parts))[0]));
}

/** Two statements of reports that hold nothing else, as the product reads them. */
export async function rowOfPair(keys: [string, string], parts: RowParts): Promise<Weighed | undefined> {
  const [one = [], other = []] = await Promise.all(keys.map((key, at) => readStatements(key, at, parts)));
  const [row] = await rowsOfReports(one.slice(0, 1), other.slice(0, 1), parts);
  return row;
}

/**
 * Of every two reports that share one of these matters: the candidates on one matter, and beside them what else is a candidate for a sentence that is quoted. What matters of `all` pair is no wrong pair.
 */
export async function rowsOfMatters(matters: Matter[], all: Matter[], parts: RowParts): Promise<LikenessRow[]> {
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
  const rows: LikenessRow[] = [];
  for (const pair of pairs) {
    const [one = '', other = ''] = pair.split('|');
    const [left, right] = [await statementsOf(one), (await statementsOf(other)).map((statement) => ({ ...statement, report: 1 }))];
    const quotedIn = (statement: ReadStatement, file: string) => matters.filter((matter) => quotes(matter, file).some(holds(statement)));
    const pairedIn = (a: ReadStatement, b: ReadStatement) =>
      all.some((matter) => isOneMatter(matter) && quotes(matter, one).some(holds(a)) && quotes(matter, other).some(holds(b)));
    for (const { i, j, features, net } of await rowsOfReports(left, right, parts)) {
      const [a, b] = [left[i], right[j]];
      if (!a || !b) continue;
      const [here, there] = [quotedIn(a, one), quotedIn(b, other)];
      if (here.length === 0 && there.length === 0) continue;
      const isRight = here.some((matter) => isOneMatter(matter) && there.includes(matter));
      if (!isRight && pairedIn(a, b)) continue;
      rows.push({ features, net, right: isRight });
    }
  }
  return rows;
}

async function readStatements(key: string, report: number, { embedder, articleOf }: ReadingParts): Promise<ReadStatement[]> {
  return readFeatures(readReport(articleOf(key), report), embedder);
}

function quotes({ quotes: all }: Matter, file: string): Quote[] {
  return all.filter((quote) => quote.file === file);
}

function holds({ text }: ReadStatement): (quote: Quote) => boolean {
  return ({ quote }) => sameQuote(text, quote);
}
