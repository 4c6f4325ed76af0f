import type { DifferenceKind } from '../../contract/comparison.ts';
import { compareTwo } from '../compare-two.ts';
import { differencesOf, type FindDifferencesParts, type Found, type FoundDifferences, latestOf } from '../find-differences.ts';
import type { ReadStatement } from '../read-features.ts';
import { laterReport } from '../told-days.ts';
import type { Reading, Readings } from './readings.ts';

/** What rules tell apart more surely than they agree with a reader: where they find such a difference and the language model none, one of them errs. */
const PLAIN: DifferenceKind[] = ['number', 'date'];

/**
 * What a language model reads in the statements of a row. Undefined where it has not put each of them together with another one. It is an update only where one of two
 * reports is known to be the later; where rules plainly read otherwise, or nothing bears out in what they differ, it is unsure. Rejects on an abort.
 */
export async function rowOfReadings(
  told: readonly ReadStatement[],
  readings: Pick<Readings, 'readingOf'>,
  parts: FindDifferencesParts,
): Promise<FoundDifferences | undefined> {
  const read: ReadTwo[] = [];
  for (const [first, a] of told.entries())
    for (const [next, b] of told.slice(first + 1).entries()) {
      const second = first + 1 + next;
      const reading = readings.readingOf(a, b);
      if (!reading) continue;
      await parts.turn();
      read.push({ first, second, ...readTwo(a, b, reading, parts) });
    }
  if (told.some((_, at) => !read.some(({ first, second }) => first === at || second === at))) return undefined;
  const relation = read.some((one) => one.relation === 'differ')
    ? 'differ'
    : read.some((one) => one.relation === 'update')
      ? 'update'
      : 'agree';
  const found = read.flatMap(({ first, second, differences }) =>
    differences.map(
      ({ kind, a, b }): Found => ({
        kind,
        values: [
          { statement: first, span: a },
          { statement: second, span: b },
        ],
      }),
    ),
  );
  const differences = differencesOf(found, told, parts);
  const unsure = read.some((one) => one.isUnsure) || (relation === 'differ' && differences.length === 0);
  return { relation, differences, ...(relation === 'update' && { later: latestOf(told) }), ...(unsure && { unsure: true }) };
}

type ReadTwo = Reading & { first: number; second: number; isUnsure: boolean };

function readTwo(
  a: ReadStatement,
  b: ReadStatement,
  { relation, differences }: Reading,
  { table }: FindDifferencesParts,
): Reading & { isUnsure: boolean } {
  const announced = differences.length > 0 ? [] : compareTwo(a, b, table).announced;
  if (relation === 'agree') return { relation, differences: [], isUnsure: announced.some(({ kind }) => PLAIN.includes(kind)) };
  const isLater = relation === 'update' && laterReport(a, b) !== undefined;
  return { relation: isLater ? 'update' : 'differ', differences: differences.length > 0 ? differences : announced, isUnsure: false };
}
