import { EXPORT_FORMAT, exportedReportSchema } from '../../corpus/exported-report.ts';
import { type ReadOutcome, rejected } from '../read-outcome.ts';
import type { Row } from './row-values.ts';

/** A report that `corpus export` wrote, as it was: its original with the edits made to it, and what was known of it. Undefined for any other row. */
export function exportedRow(row: Row): { ownName: string; outcome: ReadOutcome } | undefined {
  if (row.format !== EXPORT_FORMAT) return undefined;
  const parsed = exportedReportSchema.safeParse(row);
  const id = typeof row.id === 'string' ? row.id : '';
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ownName: id, outcome: rejected(`an exported report that was changed: ${issue?.path.join('.')}: ${issue?.message}`) };
  }
  const { original, edits, text, url, ingested, corrections, retrievedAt } = parsed.data;
  return {
    ownName: id,
    outcome: {
      kind: 'read',
      original,
      marks: edits,
      titled: ingested.title !== undefined && text.trimStart().startsWith(ingested.title),
      url,
      exported: { ingested, corrections, retrievedAt },
      problems: [],
    },
  };
}
