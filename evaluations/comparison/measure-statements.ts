import type { Compare } from '../../server/comparing/compare.ts';
import type { Comparison, DifferenceKind } from '../../server/contract/comparison.ts';
import { type PrecisionRecall, precisionRecall, shareOf } from '../precision-recall.ts';
import type { StatementPair } from './statement-pairs.ts';

/** What a comparison of two reports of one sentence each says of the two. `relation`: undefined where they do not stand in one row. */
export type Told = { pair: StatementPair; relation: Comparison['rows'][number]['relation'] | undefined; kinds: DifferenceKind[] };

export type StatementScores = {
  sameMatter: PrecisionRecall;
  /** Of the pairs that are one matter and were put together: the share whose relation is right; and what always saying the commonest would get. */
  relation: { share: number; of: number; majority: number; byKind: Record<string, { share: number; of: number }> };
  /** The kinds of difference named, over all pairs on one matter, each kind once a pair. */
  difference: PrecisionRecall & { byKind: Record<string, { precision: number; recall: number; of: number }> };
  /** Of all pairs: put together or not as they should be, and of the right relation, and of exactly the right kinds. */
  complete: number;
};

/** Rejects as `compare` does. */
export async function tellPairs(
  pairs: StatementPair[],
  { compare, idOf }: { compare: Compare; idOf: (key: string) => string },
): Promise<Told[]> {
  const told: Told[] = [];
  for (const pair of pairs) {
    const { rows } = await endOf(compare({ articleIds: [idOf(`${pair.id}-a`), idOf(`${pair.id}-b`)], language: 'de' }));
    const row = rows.find(({ cells }) => cells.length > 1);
    // Near-copies agree as one source, which the table tells as "only in one".
    const relation = row?.relation === 'only-in-one' ? 'agree' : row?.relation;
    told.push({ pair, relation, kinds: [...new Set(row?.differences.map(({ kind }) => kind) ?? [])] });
  }
  return told;
}

export function scoreStatements(told: Told[]): StatementScores {
  const matters = told.filter(({ pair }) => pair.sameMatter);
  const together = matters.filter(({ relation }) => relation !== undefined);
  const isRight = ({ pair, relation }: Told) => pair.kind === relation;
  const counts = [...Map.groupBy(matters, ({ pair }) => pair.kind).values()].map((group) => group.length);
  const given = matters.flatMap(({ pair, kinds }) => kinds.map((kind) => ({ kind, right: pair.in.includes(kind) })));
  const wanted = matters.flatMap(({ pair, kinds }) => pair.in.map((kind) => ({ kind, right: kinds.includes(kind) })));
  const kindsNamed = [...new Set([...given, ...wanted].map(({ kind }) => kind))].sort();
  const rights = (marks: { kind: DifferenceKind; right: boolean }[], kind?: DifferenceKind) =>
    marks.filter((mark) => kind === undefined || mark.kind === kind).map(({ right }) => right);
  return {
    sameMatter: precisionRecall(
      matters.map(({ relation }) => relation !== undefined),
      told.filter(({ relation }) => relation !== undefined).map(({ pair }) => pair.sameMatter),
    ),
    relation: {
      share: shareOf(together.map(isRight)),
      of: together.length,
      majority: matters.length === 0 ? 0 : Math.max(0, ...counts) / matters.length,
      byKind: Object.fromEntries(
        [...Map.groupBy(together, ({ pair }) => String(pair.kind))].map(([kind, group]) => [
          kind,
          { share: shareOf(group.map(isRight)), of: group.length },
        ]),
      ),
    },
    difference: {
      ...precisionRecall(rights(wanted), rights(given)),
      byKind: Object.fromEntries(
        kindsNamed.map((kind) => [
          kind,
          { precision: shareOf(rights(given, kind)), recall: shareOf(rights(wanted, kind)), of: rights(wanted, kind).length },
        ]),
      ),
    },
    complete: shareOf(told.map(isComplete)),
  };
}

export function isComplete({ pair, relation, kinds }: Told): boolean {
  if (!pair.sameMatter) return relation === undefined;
  return relation === pair.kind && kinds.length === pair.in.length && kinds.every((kind) => pair.in.includes(kind));
}

/** What the vectors alone tell: the threshold best on the tuning half, and how it does on each. */
export function scoreCosine(tuning: Closeness[], half: Closeness[]): PrecisionRecall & { threshold: number } {
  const at = (threshold: number, pairs: Closeness[]) =>
    precisionRecall(
      pairs.filter(({ pair }) => pair.sameMatter).map(({ cosine }) => cosine >= threshold),
      pairs.filter(({ cosine }) => cosine >= threshold).map(({ pair }) => pair.sameMatter),
    );
  const thresholds = tuning.map(({ cosine }) => cosine);
  const threshold = thresholds.reduce((best, one) => (at(one, tuning).f1 > at(best, tuning).f1 ? one : best), thresholds[0] ?? 0);
  return { ...at(threshold, half), threshold };
}

export type Closeness = { pair: StatementPair; cosine: number };

async function endOf(comparing: ReturnType<Compare>): Promise<Comparison> {
  for (;;) {
    const next = await comparing.next();
    if (next.done) return next.value;
  }
}
