import type { Corpus } from '../../ingest/corpus/corpus.ts';
import type { ModelWriter } from '../answering/writers/writer.ts';
import type { CheckClaim } from '../checking/create-check-claim.ts';
import { countIndependent } from '../checking/independent-sources.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { ArticleReference } from '../contract/citation.ts';
import type { Claim } from '../contract/claim.ts';
import type { Column, Comparison, ComparisonRow, ReadBy } from '../contract/comparison.ts';
import { sumUsage } from '../contract/sum-usage.ts';
import type { NetWeights } from '../retrieval/nets/read-net.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import type { Retrieve } from '../retrieval/retriever.ts';
import { createTurns, type Turns } from '../retrieval/turns.ts';
import { createWordTable, type WordTable } from '../retrieval/word-table.ts';
import { aboutQuestion } from './about-question.ts';
import { alignReports, type ReadPairs } from './align-reports.ts';
import { chooseReports } from './choose-reports.ts';
import { columnsOf, countSources } from './columns.ts';
import type { Compare, CompareOptions } from './compare.ts';
import { frameTexts } from './comparison-frames.ts';
import { composeFindings } from './compose-findings.ts';
import { composeRows } from './compose-rows.ts';
import { findFraming } from './find-framing.ts';
import type { ModelCoverage } from './model-reading/ask-in-parts.ts';
import { readWithModel } from './model-reading/read-with-model.ts';
import { outsideRows, statementsOutside } from './outside-rows.ts';
import { createPairStatements } from './pairing/pair-statements.ts';
import { type ReadStatement, readFeatures } from './read-features.ts';
import { type ShownRow, showRows } from './show-rows.ts';
import { type Report, readReport } from './statements.ts';
import { wholeValueIn } from './whole-value.ts';
import { writeFindings } from './write-findings.ts';

/**
 * Among so many statements those that are not about the question are aligned with those that are: a report may tell the same matter in words the question does not
 * have. Of more, only those about it are held against each other: they are enough, and the others would cost minutes.
 */
const MOST_WIDELY_ALIGNED = 3_000;
/** Rows of a table that can still be read through; those beyond, the lightest, are counted. */
export const MOST_ROWS = 500;

export type CompareParts = {
  corpus: Pick<Corpus, 'archive' | 'embedder'>;
  retrieve: Retrieve;
  readArticle: ArticleReader;
  checkClaim: CheckClaim;
  /** By default the one that ships. */
  wordTable?: WordTable;
  /** By default the one that ships. */
  pairingNet?: NetWeights | undefined;
  /** A language model that reads which statements belong together and in what they differ. */
  reader?: ModelWriter | undefined;
  /** Words the findings. */
  model?: ModelWriter | undefined;
  clock: () => Date;
  mintId: () => string;
};

type Progress = Extract<AnswerEvent, { type: 'progress' }>;
/**
 * `statements`: those that are aligned, `unaligned`: the others of these reports, which are not about the question. `about`: for each of `statements` whether it is; all
 * are where none is asked. `beyond`: ids of reports that were found and not read.
 */
type Reading = {
  reports: Report[];
  columns: Column[];
  /** Reports after near-copies are counted once. */
  sources: number;
  statements: ReadStatement[];
  unaligned: ReadStatement[];
  about: boolean[];
  searched: number;
  relevant: number;
  beyond: string[];
};

/** The recipe of a comparison: choose the reports, read their statements, align them, find what differs, cite every cell, say what was found. */
export function createCompare(parts: CompareParts): Compare {
  const { wordTable: table = createWordTable() } = parts;
  const { embedder } = parts.corpus;
  const pairStatements = createPairStatements({ embedder, net: parts.pairingNet });
  return async function* compare(options) {
    const { archive } = parts.corpus;
    const corpusVersion = archive.version();
    const turn = createTurns(options.signal);
    const reading = yield* readReports({ ...parts, wordTable: table }, options, turn);
    const isComparable = reportsTelling(reading) > 1;
    const { reader, model } = parts;
    const readPairs: ReadPairs | undefined =
      reader &&
      ((statements, weighed) =>
        readWithModel(statements, weighed, {
          model: reader,
          references: reading.reports.map(({ article }) => article.reference),
          ...options,
        }));
    const { alignments, reading: byModel } = isComparable
      ? yield* alignReports(reading.statements, { table, embedder, pairStatements, readPairs, turn, signal: options.signal })
      : { alignments: [] };
    const { readings } = byModel ?? {};
    const composed = isComparable ? await composeRows({ ...reading, alignments, readings, table, turn, signal: options.signal }) : [];
    const shown = await showRows(composed, { ...reading, most: MOST_ROWS, checkClaim: parts.checkClaim, turn, signal: options.signal });
    const rows = shown.rows.map(({ row }) => row);
    const notAbout = options.question === undefined ? 0 : statementsOutside(reading, composed);
    const outside =
      isComparable && notAbout > 0
        ? await outsideRows(composed, {
            ...reading,
            alignments,
            readings,
            table,
            before: rows.length,
            checkClaim: parts.checkClaim,
            turn,
            signal: options.signal,
          })
        : [];
    const articles = reading.reports.map(({ article }) => article.reference);
    const { reports, columns, searched, relevant, beyond } = reading;
    if (model) yield { type: 'progress', stage: 'writing', done: 0, total: 0 };
    const sure = shown.rows.filter(({ row }) => !row.doubtful);
    const found = sure.map(({ row }) => row);
    const written = model ? await writeFindings({ ...options, ...parts, rows: found, articles, model }) : { claims: [] };
    const usage = sumUsage(byModel?.coverage.usage, written.usage);
    return {
      id: parts.mintId(),
      ...(options.question === undefined ? {} : { question: options.question }),
      language: options.language,
      createdAt: parts.clock().toISOString(),
      corpusVersion,
      articles,
      columns,
      findings:
        written.claims.length > 0
          ? written.claims
          : await composeFindings({
              ...options,
              ...parts,
              rows: found,
              columns,
              articles,
              wholeValue: wholeValueIn(
                sure.flatMap(({ told }) => told),
                articles,
              ),
            }),
      frames: await frames(parts, options, reading, { ...shown, notAbout, model: byModel?.coverage }),
      rows,
      ...(outside.length > 0 && { outside: { rows: outside, statements: notAbout } }),
      framing: findFraming(
        sure.map(({ row, told }) => ({ relation: row.relation, told })),
        reading,
      ),
      ...(beyond.length > 0 && { notCompared: beyond.flatMap((id) => referenceOf(parts, id)) }),
      coverage: {
        searched,
        compared: reports.length,
        relevant,
        cited: new Set(rows.flatMap((row) => row.cells.map(({ articleId }) => articleId))).size,
        independent: countIndependent(rows.map(asOneClaim), archive.families),
      },
      ...(byModel && { readBy: readByOf(byModel.coverage) }),
      ...(usage && { usage }),
    } satisfies Comparison;
  };
}

function readByOf({ usage: _, ...readBy }: ModelCoverage): ReadBy {
  return readBy;
}

/** What is said of one matter counts as one claim, cited by all who say it: copied from one another, they are one source. */
function asOneClaim({ cells }: ComparisonRow): Pick<Claim, 'citations'> {
  return { citations: cells.flatMap(({ claims }) => claims.flatMap(({ citations }) => citations)) };
}

async function* readReports(
  parts: CompareParts & { wordTable: WordTable },
  options: CompareOptions,
  turn: Turns,
): AsyncGenerator<Progress, Reading> {
  const { corpus, readArticle } = parts;
  const { question, articleIds, signal } = options;
  signal?.throwIfAborted();
  yield { type: 'progress', stage: 'searching', done: 0, total: 1 };
  const { ids, beyond, searched, areOfOneAffair } = await chooseReports({ ...parts, turn }, options);
  const read: { report: Report; statements: ReadStatement[] }[] = [];
  for (const id of ids) {
    yield { type: 'progress', stage: 'reading', done: read.length, total: ids.length };
    await turn();
    const article = corpus.archive.get(id);
    if (!article) throw new Error(`There is no article ${id}`);
    const report = readReport(readArticle(id, article.revision), read.length);
    read.push({ report, statements: await readFeatures(report, corpus.embedder, signal) });
  }
  const statements = read.map((one) => one.statements);
  const about =
    question === undefined
      ? statements.map((told) => told.map(() => true))
      : await aboutQuestion(question, statements, { embedder: corpus.embedder, table: parts.wordTable, turn, areOfOneAffair, signal });
  const told = read.map((one, index) => ({ ...one, about: about[index] ?? [] }));
  const relevant = told.filter((one) => one.about.includes(true));
  // A chosen report keeps its column though it says nothing on the question.
  const compared = articleIds ? told : relevant;
  const references = compared.map(({ report }) => report.article.reference);
  const columns = columnsOf(references, corpus.archive.families);
  const order = new Map(columns.flatMap(({ articleIds: members }) => members).map((id, at) => [id, at]));
  const placeOf = ({ report }: (typeof compared)[number]) => order.get(report.article.reference.id) ?? 0;
  const ordered = compared.toSorted((one, other) => placeOf(one) - placeOf(other));
  const all = ordered.flatMap((one, report) =>
    one.statements.map((statement, at) => ({ statement: { ...statement, report }, isAbout: one.about[at] ?? false })),
  );
  const isWide = all.length <= MOST_WIDELY_ALIGNED;
  const aligned = all.filter(({ isAbout }) => isWide || isAbout);
  const unaligned = all.filter(({ isAbout }) => !isWide && !isAbout);
  return {
    reports: ordered.map(({ report }) => report),
    columns,
    sources: countSources(references, corpus.archive.families),
    statements: aligned.map(({ statement }) => statement),
    unaligned: unaligned.map(({ statement }) => statement),
    about: aligned.map(({ isAbout }) => isAbout),
    searched,
    relevant: relevant.length,
    beyond,
  };
}

function reportsTelling({ statements, about }: Pick<Reading, 'statements' | 'about'>): number {
  return new Set(statements.filter((_, index) => about[index]).map((statement) => statement.report)).size;
}

function referenceOf({ corpus, readArticle }: Pick<CompareParts, 'corpus' | 'readArticle'>, id: string): ArticleReference[] {
  const article = corpus.archive.get(id);
  return article ? [readArticle(id, article.revision).reference] : [];
}

async function frames(
  { checkClaim }: CompareParts,
  { language, question, signal }: CompareOptions,
  reading: Reading,
  { rows, leftOut, notAbout, model }: { rows: ShownRow[]; leftOut: number; notAbout: number; model: ModelCoverage | undefined },
): Promise<Claim[]> {
  const count = (relation: ComparisonRow['relation']) => rows.filter(({ row }) => row.relation === relation && !row.doubtful).length;
  const texts = frameTexts(language, {
    reports: reading.reports.length,
    telling: reportsTelling(reading),
    sources: reading.sources,
    hasQuestion: question !== undefined,
    agree: count('agree'),
    differ: count('differ'),
    update: count('update'),
    alone: count('only-in-one') + leftOut,
    doubtful: rows.filter(({ row }) => row.doubtful).length,
    beyond: reading.beyond.length,
    leftOut: reading.reports.reduce((sum, report) => sum + report.leftOut, 0),
    rowsLeftOut: leftOut,
    notAbout,
    model,
  });
  const claims: Claim[] = [];
  for (const [place, text] of texts.entries()) {
    const block = { kind: 'frame' as const, number: 0, place };
    claims.push(
      (await checkClaim({ id: `f${place + 1}`, kind: 'frame', role: 'note', text, spans: [], unresolved: [], block }, signal)).claim,
    );
  }
  return claims;
}
