import { setImmediate } from 'node:timers/promises';
import type { Corpus } from '../../ingest/corpus/corpus.ts';
import type { CheckClaim } from '../checking/create-check-claim.ts';
import type { DraftClaim } from '../checking/draft-claim.ts';
import { countIndependent } from '../checking/independent-sources.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { Claim } from '../contract/claim.ts';
import type { Comparison, ComparisonRow } from '../contract/comparison.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import type { Retrieve } from '../retrieval/retriever.ts';
import { aboutQuestion } from './about-question.ts';
import { type Alignment, alignStatements, type LikePair } from './align-statements.ts';
import { chooseReports, MOST_REPORTS } from './choose-reports.ts';
import type { Compare, CompareOptions } from './compare.ts';
import { frameTexts } from './comparison-frames.ts';
import { composeRows, type Row } from './compose-rows.ts';
import { type ReadStatement, readFeatures } from './read-features.ts';
import { createStatementLikeness } from './statement-likeness.ts';
import type { Report } from './statements.ts';

/** Likeness from which two statements, each the other's best, are aligned. Chosen on the tuning half of `npm run evaluate -- comparison`. */
export const PAIR_THRESHOLD = 0.47;
/** Likeness that every pair of a larger group must have. */
export const GROUP_THRESHOLD = 0.3;

export type CompareParts = {
  corpus: Pick<Corpus, 'archive' | 'embedder'>;
  retrieve: Retrieve;
  readArticle: ArticleReader;
  checkClaim: CheckClaim;
  clock: () => Date;
  mintId: () => string;
};

type Progress = Extract<AnswerEvent, { type: 'progress' }>;
/** `about`: for each statement whether it is about the question; all are where none is asked. */
type Reading = {
  reports: Report[];
  statements: ReadStatement[];
  about: boolean[];
  searched: number;
  relevant: number;
  notCompared: number;
};

/** The recipe of a comparison: choose the reports, read their statements, align them, find what differs, cite every cell. */
export function createCompare(parts: CompareParts): Compare {
  return async function* compare(options) {
    const corpusVersion = parts.corpus.archive.version();
    const reading = yield* readReports(parts, options);
    const isComparable = reportsTelling(reading) > 1;
    const alignments = isComparable ? yield* align(reading, options.signal) : [];
    const rows = isComparable ? composeRows({ ...reading, alignments }) : [];
    const cited = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.report))).size;
    const citedRows = await citeRows(parts, reading.reports, rows, options.signal);
    return {
      id: parts.mintId(),
      ...(options.question === undefined ? {} : { question: options.question }),
      language: options.language,
      createdAt: parts.clock().toISOString(),
      corpusVersion,
      articles: reading.reports.map(({ article }) => article.reference),
      frames: await frames(parts, options, reading, rows),
      rows: citedRows,
      coverage: {
        searched: reading.searched,
        relevant: reading.relevant,
        cited,
        independent: countIndependent(citedRows.map(asOneClaim), parts.corpus.archive.families),
      },
    } satisfies Comparison;
  };
}

/** What is said of one matter counts as one claim, cited by all who say it: copied from one another, they are one source. */
function asOneClaim({ cells }: ComparisonRow): Pick<Claim, 'citations'> {
  return { citations: cells.flatMap(({ claims }) => claims.flatMap(({ citations }) => citations)) };
}

async function* readReports(parts: CompareParts, options: CompareOptions): AsyncGenerator<Progress, Reading> {
  const { question, articleIds, signal } = options;
  signal?.throwIfAborted();
  yield { type: 'progress', stage: 'searching', done: 0, total: 1 };
  const { reports, searched } = await chooseReports(parts, options);
  const read: ReadStatement[][] = [];
  for (const report of reports) {
    yield { type: 'progress', stage: 'reading', done: read.length, total: reports.length };
    signal?.throwIfAborted();
    read.push(await readFeatures(report, parts.corpus.embedder, signal));
  }
  const about =
    question === undefined
      ? read.map((statements) => statements.map(() => true))
      : await aboutQuestion(question, read, parts.corpus.embedder, signal);
  const told = reports.map((report, index) => ({ report, statements: read[index] ?? [], about: about[index] ?? [] }));
  const relevant = told.filter((one) => one.about.includes(true));
  // A chosen report keeps its column though it says nothing on the question.
  const compared = articleIds ? told : relevant.slice(0, MOST_REPORTS);
  return {
    reports: compared.map(({ report }) => report),
    statements: compared.flatMap(({ statements }, report) => statements.map((statement) => ({ ...statement, report }))),
    about: compared.flatMap((one) => one.about),
    searched,
    relevant: relevant.length,
    notCompared: articleIds ? 0 : relevant.length - compared.length,
  };
}

function reportsTelling({ statements, about }: Pick<Reading, 'statements' | 'about'>): number {
  return new Set(statements.filter((_, index) => about[index]).map((statement) => statement.report)).size;
}

async function* align({ reports, statements }: Reading, signal?: AbortSignal): AsyncGenerator<Progress, Alignment[]> {
  const likeness = createStatementLikeness(statements);
  const pairs: LikePair[] = [];
  for (const [a, first] of statements.entries()) {
    if (first.report !== statements[a - 1]?.report)
      yield { type: 'progress', stage: 'comparing', done: first.report, total: reports.length };
    // Thousands of pairs: other requests have their turn in between.
    await setImmediate();
    signal?.throwIfAborted();
    for (let b = a + 1; b < statements.length; b++) {
      const second = statements[b];
      if (!second || second.report === first.report) continue;
      const found = likeness(first, second);
      if (found >= GROUP_THRESHOLD) pairs.push({ a, b, likeness: found });
    }
  }
  return alignStatements({
    reports: statements.map((statement) => statement.report),
    pairs,
    pairThreshold: PAIR_THRESHOLD,
    groupThreshold: GROUP_THRESHOLD,
  });
}

async function citeRows({ checkClaim }: CompareParts, reports: Report[], rows: Row[], signal?: AbortSignal): Promise<ComparisonRow[]> {
  const cited: ComparisonRow[] = [];
  let minted = 0;
  for (const [number, { relation, similarity, differences, cells }] of rows.entries()) {
    const shown: ComparisonRow['cells'] = [];
    for (const { report, positions, context } of cells) {
      const article = reports[report]?.article;
      if (!article) continue;
      const claims: Claim[] = [];
      for (const [place, position] of positions.entries()) {
        const sentence = article.sentences[position];
        if (!sentence) continue;
        const { id: articleId, revision } = article.reference;
        const draft: DraftClaim = {
          id: `c${++minted}`,
          kind: 'quotation',
          role: context.includes(position) ? 'context' : 'answer',
          text: sentence.text,
          spans: [{ articleId, revision, start: sentence.start, end: sentence.end, exact: true }],
          unresolved: [],
          block: { kind: 'quotation', number, place },
        };
        claims.push((await checkClaim(draft, signal)).claim);
      }
      shown.push({ articleId: article.reference.id, claims });
    }
    signal?.throwIfAborted();
    cited.push({ relation, similarity, cells: shown, differences });
  }
  return cited;
}

async function frames(
  { checkClaim }: CompareParts,
  { language, question, signal }: CompareOptions,
  reading: Reading,
  rows: Row[],
): Promise<Claim[]> {
  const count = (relation: Row['relation']) => rows.filter((row) => row.relation === relation).length;
  const texts = frameTexts(language, {
    reports: reading.reports.length,
    telling: reportsTelling(reading),
    hasQuestion: question !== undefined,
    agree: count('agree'),
    differ: count('differ'),
    alone: count('only-in-one'),
    denied: rows.filter((row) => row.isDenied).length,
    notCompared: reading.notCompared,
    leftOut: reading.reports.reduce((sum, report) => sum + report.leftOut, 0),
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
