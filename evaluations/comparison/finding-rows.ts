import { differingOf } from '../../server/comparing/compare-two.ts';
import { type ComparedPair, comparedPair, type Rule } from '../../server/comparing/differing/compared-pair.ts';
import { updateCues } from '../../server/comparing/differing/updates.ts';
import { evidenceOf } from '../../server/comparing/finding-evidence.ts';
import { findingRow, updateRow } from '../../server/comparing/finding-weights.ts';
import type { ReadStatement } from '../../server/comparing/read-features.ts';
import type { DifferenceKind } from '../../server/contract/comparison.ts';
import type { WordTable } from '../../server/retrieval/word-table.ts';

/** What is labelled of two statements on one matter. */
export type Labelled = { relation: 'agree' | 'differ' | 'update'; kinds: readonly DifferenceKind[] };
/** `features`: of findings, and of what speaks for an update where that can be one. */
export type FindingRow = { kind: DifferenceKind; by: Rule; features: number[]; right: boolean };
export type PairRow = Labelled & { fold: number; findings: FindingRow[]; update: number[] | undefined };

/** All that rules find in two statements, each with what speaks for it. `fold`: pairs of one story stay together. */
export function rowsOfTold(
  a: ReadStatement,
  b: ReadStatement,
  { table, label, fold }: { table: WordTable; label: Labelled; fold: number },
): PairRow {
  const pair: ComparedPair = comparedPair(a, b, table);
  const found = differingOf(pair, table);
  const evidence = evidenceOf(pair, found);
  const cues = updateCues(a, b, found);
  return {
    ...label,
    fold,
    findings: found.flatMap(({ kind, by }, at): FindingRow[] => {
      const own = evidence[at];
      return own ? [{ kind, by, features: findingRow(by, own), right: label.kinds.includes(kind) }] : [];
    }),
    update: cues && updateRow(cues),
  };
}
