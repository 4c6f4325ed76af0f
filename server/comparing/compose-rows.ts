import type { ComparisonRow, Difference } from '../contract/comparison.ts';
import type { Turns } from '../retrieval/turns.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { PAIR_THRESHOLD } from './align-reports.ts';
import type { Alignment } from './align-statements.ts';
import { type AgeRow, ageRows } from './facts/age-rows.ts';
import { type FactPair, factPairs } from './facts/fact-pairs.ts';
import { createOneAffair, type FigureRow, figureRows, MOST_REPORTS } from './figure-rows.ts';
import { findDifferences } from './find-differences.ts';
import type { Readings } from './model-reading/readings.ts';
import { rowOfReadings } from './model-reading/row-of-readings.ts';
import { type OfficeRow, officeRows } from './office-rows.ts';
import type { ReadStatement } from './read-features.ts';
import { contextOf, type Report } from './statements.ts';

/** What one report says in a row: positions of its sentences, in reading order. Those of `context` are there to read the others rightly. */
export type RowCell = { report: number; positions: number[]; context: number[] };
/** `isDenied`: the statements differ in how certain they are. */
export type Row = Pick<ComparisonRow, 'relation' | 'similarity' | 'doubtful' | 'later'> & {
  cells: RowCell[];
  differences: Difference[];
  isDenied: boolean;
};

type ComposeOptions = {
  reports: Report[];
  statements: ReadStatement[];
  about: boolean[];
  alignments: Alignment[];
  /** What a language model has read of them: no further sentences on one matter are looked for beside it. */
  readings?: Readings | undefined;
  table: WordTable;
  turn: Turns;
  signal?: AbortSignal | undefined;
};

type ArticleIdOf = (report: number) => string;

/**
 * The rows of a comparison: what differs first, then updates, then what agrees, then what stands in one report only, by report and place.
 * An aligned row stays when one of its statements is about the question: the others tell the same matter in other words. Rejects on an abort.
 */
export async function composeRows({
  reports,
  statements,
  about,
  alignments: all,
  readings,
  table,
  turn,
  signal,
}: ComposeOptions): Promise<Row[]> {
  const alignments = onceTogether(all);
  const articleIdOf = (report: number) => reports[report]?.article.reference.id ?? '';
  const aligned: Row[] = [];
  for (const { members, likeness, isSure } of alignments) {
    if (!members.some((index) => about[index])) continue;
    await turn();
    const told = members.flatMap((index) => statements[index] ?? []);
    aligned.push(await alignedRow(told, { readings, reports, likeness, isSure, table, turn, articleIdOf }));
  }
  // Who somebody is stands in sentences on whatever matter: no reading of matters puts these together.
  const offices = await officesBeside(statements, { articleIdOf, about, aligned, table, turn });
  aligned.push(
    ...offices.map(({ members, difference }) =>
      officeRow(
        members.flatMap((index) => statements[index] ?? []),
        { reports, difference },
      ),
    ),
  );
  const isUnread = (members: readonly number[]) =>
    !areRead(
      members.flatMap((index) => statements[index] ?? []),
      readings,
    );
  const figures = (await figuresBeside({ reports, statements, about, aligned, table, turn, signal })).filter(({ members }) =>
    isUnread(members),
  );
  aligned.push(
    ...figures.map(({ members, likeness, isSure, difference }): Row => {
      const cells = members.flatMap((index) => statements[index] ?? []).map((one) => cellOf([one], reports[one.report]));
      return {
        relation: 'differ',
        similarity: likeness,
        ...(!isSure && { doubtful: true }),
        cells,
        differences: [difference],
        isDenied: false,
      };
    }),
  );
  const facts = (await factsBeside({ reports, statements, about, aligned, table, turn })).filter(isUnread);
  for (const members of facts) {
    const told = members.flatMap((index) => statements[index] ?? []);
    aligned.push(await alignedRow(told, { reports, likeness: PAIR_THRESHOLD, isSure: false, table, turn, articleIdOf }));
  }
  const ages = await agesBeside({ reports, statements, about, aligned, turn }, articleIdOf);
  for (const { members, difference } of ages) {
    const cells = members.flatMap((index) => statements[index] ?? []).map((one) => cellOf([one], reports[one.report]));
    aligned.push({ relation: 'differ', similarity: PAIR_THRESHOLD, doubtful: true, cells, differences: [difference], isDenied: false });
  }
  const taken = new Set([...[...alignments, ...offices, ...figures, ...ages].flatMap(({ members }) => members), ...facts.flat()]);
  const alone = statements.filter((_, index) => about[index] && !taken.has(index));
  const byReport = Map.groupBy(alone, ({ report }) => report);
  return [
    ...aligned.filter((row) => row.relation === 'differ'),
    ...aligned.filter((row) => row.relation === 'update'),
    ...aligned.filter((row) => row.relation === 'agree'),
    ...reports.flatMap((report, index) => rowsAlone(byReport.get(index) ?? [], report)),
  ];
}

/** Whether a language model has held each two of them against each other, and so would have put them together. */
function areRead(told: readonly ReadStatement[], readings: Readings | undefined): boolean {
  return readings !== undefined && told.every((one, at) => told.slice(at + 1).every((other) => readings.isRead(one, other)));
}

/** Two statements stand in one row together, the likeliest: a third that is like them both otherwise makes a second row of the same two. */
function onceTogether(alignments: readonly Alignment[]): Alignment[] {
  const told = new Set<string>();
  const likeliest = alignments.toSorted((one, other) => other.likeness - one.likeness);
  const kept = new Set(
    likeliest.filter(({ members }) => {
      const pairs = members.flatMap((one, at) => members.slice(at + 1).map((other) => `${one}:${other}`));
      if (pairs.some((pair) => told.has(pair))) return false;
      for (const pair of pairs) told.add(pair);
      return true;
    }),
  );
  return alignments.filter((one) => kept.has(one));
}

/** Offices in which reports differ, that no aligned row tells yet. */
async function officesBeside(
  statements: ReadStatement[],
  {
    articleIdOf,
    about,
    aligned,
    ...parts
  }: Pick<ComposeOptions, 'about' | 'table' | 'turn'> & { articleIdOf: ArticleIdOf; aligned: Row[] },
): Promise<OfficeRow[]> {
  const known = aligned.flatMap(({ differences }) => differences.filter(({ kind }) => kind === 'office').flatMap(({ values }) => values));
  const isKnown = ({ difference }: OfficeRow) =>
    difference.values.some((value) =>
      known.some((one) => one.articleId === value.articleId && one.start < value.end && value.start < one.end),
    );
  const rows = await officeRows(statements, { ...parts, articleIdOf });
  return rows.filter((row) => row.members.some((index) => about[index]) && !isKnown(row));
}

/** What rows are looked for beside those that are aligned. */
type Beside<Parts extends keyof ComposeOptions> = Pick<ComposeOptions, 'reports' | 'statements' | 'about' | Parts> & { aligned: Row[] };

/** Statements that answer one question about an affair, and stand in no row yet; all of them about the question. */
async function factsBeside({ reports, statements, about, aligned, ...parts }: Beside<'table' | 'turn'>): Promise<FactPair[]> {
  if (reports.length > MOST_REPORTS) return [];
  const areOneAffair = createOneAffair(reports);
  const idOf = ({ report }: ReadStatement) => reports[report]?.article.reference.id ?? '';
  const pairs = await factPairs(statements, { ...parts, areOneAffair: (one, other) => areOneAffair(idOf(one), idOf(other)) });
  return pairs.filter((pair) => pair.every((index) => about[index]) && !areTogether(pair, { statements, aligned }));
}

/** How old somebody is by two reports, in sentences that stand in no row yet; all of them about the question. */
async function agesBeside({ reports, statements, about, aligned, turn }: Beside<'turn'>, articleIdOf: ArticleIdOf): Promise<AgeRow[]> {
  if (reports.length > MOST_REPORTS) return [];
  const rows = await ageRows(statements, { turn, articleIdOf });
  return rows.filter(({ members }) => members.every((index) => about[index]) && !areTogether(members, { statements, aligned }));
}

function areTogether(indexes: readonly number[], { statements, aligned }: { statements: ReadStatement[]; aligned: Row[] }): boolean {
  return aligned.some((row) => indexes.every((index) => holds(row, statements[index])));
}

function holds({ cells }: Row, statement: ReadStatement | undefined): boolean {
  return cells.some(({ report, positions }) => report === statement?.report && positions.some((one) => one === statement.position));
}

/** Figures for what seems to be one thing, in sentences that no aligned row puts together; all of them about the question. */
async function figuresBeside({ about, aligned, ...parts }: Beside<'table' | 'turn' | 'signal'>): Promise<FigureRow[]> {
  const { statements } = parts;
  const areAligned = (one: number, other: number) => areTogether([one, other], { statements, aligned });
  const rows = await figureRows({ ...parts, areTogether: areAligned });
  return rows.filter(({ members }) => members.every((index) => about[index]));
}

function officeRow(told: ReadStatement[], { reports, difference }: { reports: Report[]; difference: Difference }): Row {
  const cells = told.map((statement) => cellOf([statement], reports[statement.report]));
  return { relation: 'differ', similarity: 1, cells, differences: [difference], isDenied: false };
}

async function alignedRow(
  told: ReadStatement[],
  {
    readings,
    reports,
    likeness,
    isSure,
    articleIdOf,
    ...parts
  }: Pick<ComposeOptions, 'readings' | 'reports' | 'table' | 'turn'> &
    Pick<Alignment, 'likeness' | 'isSure'> & { articleIdOf: ArticleIdOf },
): Promise<Row> {
  const finding = { ...parts, articleIdOf };
  const read = readings && (await rowOfReadings(told, readings, finding));
  const { relation, differences, later, unsure } = read ?? (await findDifferences(told, finding));
  return {
    relation,
    ...(later !== undefined && { later: articleIdOf(told[later]?.report ?? 0) }),
    similarity: likeness,
    ...((!isSure || unsure) && { doubtful: true }),
    cells: told.map((statement) => cellOf([statement], reports[statement.report])),
    differences,
    isDenied: differences.some(({ kind }) => kind === 'certainty'),
  };
}

/** A statement that leans on the one before it stays with it in one row. */
function rowsAlone(statements: ReadStatement[], report: Report): Row[] {
  const together: ReadStatement[][] = [];
  for (const statement of statements) {
    const last = together.at(-1);
    const before = last?.at(-1);
    if (last && before && contextOf(statement, report).includes(before.position)) last.push(statement);
    else together.push([statement]);
  }
  return together.map((group) => ({
    relation: 'only-in-one',
    similarity: 1,
    cells: [cellOf(group, report)],
    differences: [],
    isDenied: false,
  }));
}

function cellOf(statements: ReadStatement[], report: Report | undefined): RowCell {
  const own = statements.map((statement) => statement.position);
  const needed = report ? statements.flatMap((statement) => contextOf(statement, report)) : [];
  const context = [...new Set(needed)].filter((position) => !own.includes(position));
  return { report: statements[0]?.report ?? 0, positions: [...own, ...context].sort((a, b) => a - b), context };
}
