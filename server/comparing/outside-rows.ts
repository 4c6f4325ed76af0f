import type { ComparisonRow } from '../contract/comparison.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import type { Alignment } from './align-statements.ts';
import { composeRows, type Row } from './compose-rows.ts';
import type { Readings } from './model-reading/readings.ts';
import type { ReadStatement } from './read-features.ts';
import { type ShowRowsOptions, showRows } from './show-rows.ts';
import type { Report } from './statements.ts';

/** Rows outside the question that are shown on demand: the result is sent and kept with them. */
export const MOST_OUTSIDE = 200;

export type OutsideOptions = Omit<ShowRowsOptions, 'most'> & {
  reports: Report[];
  /** Those that were not aligned. */
  unaligned: readonly ReadStatement[];
  /** Of `statements`, by index. */
  alignments: readonly Alignment[];
  readings?: Readings | undefined;
  table: WordTable;
};

/**
 * What the reports say besides the rows about the question, in rows like those: aligned where all of its statements stand outside, each statement alone otherwise. At most
 * 200; of statements that were not aligned, the first. Rejects on a fault or an abort.
 */
export async function outsideRows(composed: readonly Row[], options: OutsideOptions): Promise<ComparisonRow[]> {
  const told = placesIn(composed);
  const statements = [...options.statements, ...options.unaligned.slice(0, MOST_OUTSIDE)].filter((one) => !told.has(placeOf(one)));
  const indexOf = new Map(statements.map((statement, at) => [statement, at]));
  const alignments = options.alignments.flatMap(({ members, ...found }): Alignment[] => {
    const outside = members.flatMap((index) => {
      const statement = options.statements[index];
      return (statement && indexOf.get(statement)) ?? [];
    });
    return outside.length === members.length ? [{ ...found, members: outside }] : [];
  });
  const rows = await composeRows({ ...options, statements, about: statements.map(() => true), alignments });
  return (await showRows(rows, { ...options, statements, most: MOST_OUTSIDE })).rows.map(({ row }) => row);
}

/** How many statements of the reports stand in none of these rows. */
export function statementsOutside({ reports }: { reports: readonly Report[] }, composed: readonly Row[]): number {
  const told = placesIn(composed);
  return reports.reduce(
    (sum, { statements }, report) => sum + statements.filter(({ position }) => !told.has(placeOf({ report, position }))).length,
    0,
  );
}

function placesIn(rows: readonly Row[]): Set<string> {
  return new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ report, positions }) => positions.map((position) => placeOf({ report, position })))),
  );
}

function placeOf({ report, position }: { report: number; position: number }): string {
  return `${report}:${position}`;
}
