import Table from 'cli-table3';
import type { Chart } from './chart.ts';

/** Numbers are shown with four decimals; what is counted comes as text. */
export type ReportTable = { title: string; head: string[]; rows: (string | number)[][] };

/**
 * What an evaluation gives. `evaluation`: key of its thresholds. `measures`: printed as JSON, so plain data.
 * `samples`: what the thresholds' minimum is counted in. `charts`: for the page of `--html`.
 */
export type Report = { evaluation: string; measures: Record<string, unknown>; samples: number; tables: ReportTable[]; charts?: Chart[] };

/** The tables as text for a terminal. */
export function renderTables(tables: ReportTable[]): string {
  return tables
    .map(({ title, head, rows }) => {
      const table = new Table({ head, style: { head: [], border: [] }, colAligns: ['left', ...head.slice(1).map(() => 'right' as const)] });
      table.push(...rows.map((row) => row.map(shownCell)));
      return `${title}\n${table.toString()}`;
    })
    .join('\n\n');
}

export function shownCell(cell: string | number): string {
  return typeof cell === 'string' ? cell : cell.toFixed(4);
}
