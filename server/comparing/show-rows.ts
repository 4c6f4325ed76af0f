import type { CheckClaim } from '../checking/create-check-claim.ts';
import type { Column, ComparisonRow } from '../contract/comparison.ts';
import type { Turns } from '../retrieval/turns.ts';
import { citeCells } from './cite-rows.ts';
import type { Row } from './compose-rows.ts';
import { findAgreements } from './find-agreements.ts';
import { createNameMatter } from './name-matter.ts';
import type { ReadStatement } from './read-features.ts';
import type { Report } from './statements.ts';
import { type ToldStatement, toldOf } from './told-statement.ts';
import { kindOrder, weighRow } from './weigh-row.ts';

/** `told`: the statements of its cells, without those that are there as context. */
export type ShownRow = { row: ComparisonRow; told: ToldStatement[] };

export type ShowRowsOptions = {
  reports: readonly Report[];
  columns: readonly Column[];
  statements: readonly ReadStatement[];
  /** Rows that are shown; the lightest ones beyond are left out and counted. */
  most: number;
  /** Rows that the comparison shows before these; 0 unless given. */
  before?: number;
  checkClaim: CheckClaim;
  turn: Turns;
  signal?: AbortSignal | undefined;
};

/**
 * Rows as the analyst reads them: the weightiest first, named by their matter, every cell cited, and what agrees in other words explained. What only near-copies
 * agree on stands in one source. Rejects on a fault or an abort.
 */
export async function showRows(rows: readonly Row[], options: ShowRowsOptions): Promise<{ rows: ShownRow[]; leftOut: number }> {
  const { reports, columns, most, before = 0, turn } = options;
  const statements = options.statements.map(toldOf);
  const columnOf = new Map(columns.flatMap(({ articleIds }, at) => articleIds.map((id) => [id, at] as const)));
  const byPlace = new Map(statements.map((statement) => [`${statement.report}:${statement.position}`, statement]));
  const nameMatter = await createNameMatter(statements, turn);
  const idOf = (report: number) => reports[report]?.article.reference.id ?? '';

  const weighed = rows.map((row) => {
    const told = row.cells.flatMap((cell) =>
      cell.positions
        .filter((position) => !cell.context.includes(position))
        .flatMap((position) => byPlace.get(`${cell.report}:${position}`) ?? []),
    );
    const tellingColumns = new Set(row.cells.map(({ report }) => columnOf.get(idOf(report)))).size;
    const relation: Row['relation'] = row.relation === 'agree' && tellingColumns === 1 ? 'only-in-one' : row.relation;
    const texts = told.map(({ text }) => text);
    const doubtful = relation !== 'only-in-one' && row.doubtful;
    return { row, told, relation, doubtful, weight: weighRow({ ...row, relation }, { columns: tellingColumns, texts }) };
  });
  // Rows alone keep the order of the reports, which they are read in.
  const ordered = weighed.toSorted(
    (one, other) => kindOrder(one) - kindOrder(other) || (one.relation === 'only-in-one' ? 0 : other.weight - one.weight),
  );

  const shown: ShownRow[] = [];
  for (const { row, told, relation, doubtful } of ordered.slice(0, most)) {
    await turn();
    const { cells: _, isDenied: __, doubtful: ___, ...facts } = row;
    const matter = nameMatter(told);
    const agreements = findAgreements(told.map((statement) => ({ ...statement, articleId: idOf(statement.report) })));
    const cells = await citeCells(row.cells, { ...options, number: before + shown.length });
    shown.push({
      row: {
        ...facts,
        relation,
        ...(doubtful && { doubtful }),
        ...(matter !== undefined && { matter }),
        ...(relation !== 'only-in-one' && agreements.length > 0 && { agreements }),
        cells,
      },
      told,
    });
  }
  return { rows: shown, leftOut: Math.max(0, ordered.length - most) };
}
