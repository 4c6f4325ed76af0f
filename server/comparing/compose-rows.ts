import { isNegated } from '../../ingest/language/certainty/polarity.ts';
import type { ComparisonRow, Difference } from '../contract/comparison.ts';
import type { Alignment } from './align-statements.ts';
import { findDifferences } from './find-differences.ts';
import type { ReadStatement } from './read-features.ts';
import { contextOf, type Report } from './statements.ts';

/** What one report says in a row: positions of its sentences, in reading order. Those of `context` are there to read the others rightly. */
export type RowCell = { report: number; positions: number[]; context: number[] };
/** `isDenied`: one of the statements denies or negates and another does not, so that they do not agree though their numbers may. */
export type Row = Pick<ComparisonRow, 'relation' | 'similarity'> & { cells: RowCell[]; differences: Difference[]; isDenied: boolean };

type ComposeOptions = { reports: Report[]; statements: ReadStatement[]; about: boolean[]; alignments: Alignment[] };

/**
 * The rows of a comparison: what differs first, then what agrees, then what stands in one report only, by report and place.
 * An aligned row stays when one of its statements is about the question: the others tell the same matter in other words.
 */
export function composeRows({ reports, statements, about, alignments }: ComposeOptions): Row[] {
  const aligned = alignments
    .filter(({ members }) => members.some((index) => about[index]))
    .map(({ members, likeness }) =>
      alignedRow(
        members.flatMap((index) => statements[index] ?? []),
        { reports, likeness },
      ),
    );
  const taken = new Set(alignments.flatMap(({ members }) => members));
  const alone = statements.filter((_, index) => about[index] && !taken.has(index));
  return [
    ...aligned.filter((row) => row.relation === 'differ'),
    ...aligned.filter((row) => row.relation === 'agree'),
    ...reports.flatMap((report, index) =>
      rowsAlone(
        alone.filter((statement) => statement.report === index),
        report,
      ),
    ),
  ];
}

function alignedRow(told: ReadStatement[], { reports, likeness }: { reports: Report[]; likeness: number }): Row {
  const differences = findDifferences(
    told.map((statement) => ({
      articleId: reports[statement.report]?.article.reference.id ?? '',
      quantities: statement.quantities,
      dates: statement.dates,
    })),
  );
  const isDenied = new Set(told.map((statement) => isNegated(statement.text))).size > 1;
  return {
    relation: differences.length > 0 || isDenied ? 'differ' : 'agree',
    similarity: likeness,
    cells: told.map((statement) => cellOf([statement], reports[statement.report])),
    differences,
    isDenied,
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
