import { createItemNames } from '../item-names.ts';
import { type ReadItem, rejected } from '../read-outcome.ts';
import { exportedRow } from './exported-row.ts';
import { fieldArticle, type ReadMarkup } from './field-article.ts';
import type { FieldMapping } from './field-names.ts';
import { guessMapping } from './guess-mapping.ts';
import type { Row } from './row-values.ts';

/** A row, or why the one at its place cannot be read. `place`: "row 3", "line 3". */
export type NumberedRow = { place: string; row: Row } | { place: string; reason: string };

/** Rows that are looked at before the fields are chosen. */
const sampledRows = 200;

/**
 * The articles of a list, one a row. `item`: the row's own id, else its address, else its place; a second of the same name is counted. Where no row shows
 * which field holds the text, there is one rejection for all. `problems`: of the whole file, told with each article.
 */
export async function* readRows(
  rows: Iterable<NumberedRow> | AsyncIterable<NumberedRow>,
  { mapping, readMarkup, problems = [] }: { mapping: FieldMapping | undefined; readMarkup: ReadMarkup; problems?: string[] },
): AsyncGenerator<ReadItem> {
  const itemOf = createItemNames();
  let waiting: NumberedRow[] = [];
  let choice: ReturnType<typeof guessMapping> | undefined;

  async function* readWaiting(): AsyncGenerator<ReadItem> {
    const sample = waiting.flatMap((numbered) => ('row' in numbered ? [numbered.row] : []));
    if (choice === undefined && sample.length > 0) {
      choice = guessMapping(sample, mapping);
      if (choice.kind === 'chosen') choice.problems.push(...problems);
    }
    for (const numbered of waiting) {
      if ('reason' in numbered) yield { item: itemOf(numbered.place), outcome: rejected(numbered.reason) };
      else if (choice?.kind === 'chosen') {
        const { ownName, outcome } = exportedRow(numbered.row) ?? (await fieldArticle(numbered.row, choice, readMarkup));
        yield { item: itemOf(ownName ?? numbered.place), outcome };
      }
    }
    waiting = [];
  }

  for await (const numbered of rows) {
    waiting.push(numbered);
    if (choice === undefined && waiting.length < sampledRows) continue;
    yield* readWaiting();
    if (choice?.kind === 'rejected') break;
  }
  yield* readWaiting();
  if (choice?.kind === 'rejected') yield { outcome: choice };
}
