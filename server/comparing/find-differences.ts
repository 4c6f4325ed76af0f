import type { Span } from '../../ingest/language/span.ts';
import type { Difference, DifferenceKind } from '../contract/comparison.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { attributionsDiffer } from './differing/attributions.ts';
import { certaintiesDiffer } from './differing/certainties.ts';
import { type ComparedPair, comparedPair, type Differing } from './differing/compared-pair.ts';
import { directionsDiffer } from './differing/directions.ts';
import { figuresDiffer } from './differing/figures.ts';
import { namesDiffer } from './differing/named.ts';
import { officesDiffer } from './differing/offices.ts';
import { isUpdate } from './differing/updates.ts';
import type { ReadStatement } from './read-features.ts';

/** What statements on one matter say otherwise. `later`: index of the statement of the latest report, of an update only. */
export type FoundDifferences = { relation: 'agree' | 'differ' | 'update'; differences: Difference[]; later?: number };

export type FindDifferencesParts = { table: WordTable; articleIdOf: (report: number) => string };

/** A value that one statement gives; offsets from its beginning. */
type Value = { statement: number; span: Span };
type Found = { kind: DifferenceKind; values: [Value, Value]; update: boolean };

/** Told apart less surely (`evaluate -- statements`): beside figures, names and offices, these do not decide whether a row is an update. */
const LESS_SURE: ReadonlySet<DifferenceKind> = new Set(['certainty', 'direction', 'attribution']);

/**
 * Holds every two statements of a group against each other. It is an update where all that differs is what a later report gives anew of something that moves; one
 * thing that contradicts makes all of it differ.
 */
export function findDifferences(told: readonly ReadStatement[], parts: FindDifferencesParts): FoundDifferences {
  const found = told.flatMap((a, first) =>
    told.slice(first + 1).flatMap((b, next): Found[] => {
      const second = first + 1 + next;
      return differingOf(comparedPair(a, b, parts.table), parts.table).map((differing) => ({
        kind: differing.kind,
        values: [
          { statement: first, span: differing.a },
          { statement: second, span: differing.b },
        ],
        update: isUpdate(a, b, differing),
      }));
    }),
  );
  if (found.length === 0) return { relation: 'agree', differences: [] };
  const differences = joined(found).map((group) => toDifference(group, told, parts));
  const decisive = found.filter(({ kind }) => !LESS_SURE.has(kind));
  if (!(decisive.length > 0 ? decisive : found).every(({ update }) => update)) return { relation: 'differ', differences };
  const days = told.map(({ publishedOn }) => publishedOn ?? '');
  return { relation: 'update', differences, later: days.lastIndexOf(days.toSorted().at(-1) ?? '') };
}

function differingOf(pair: ComparedPair, table: WordTable): Differing[] {
  const found = [
    ...figuresDiffer(pair),
    ...namesDiffer(pair),
    ...officesDiffer(pair, table),
    ...attributionsDiffer(pair),
    ...certaintiesDiffer(pair),
    ...directionsDiffer(pair),
  ];
  // The same kind twice of one pair is one thing seen by two rules, except for figures, of which a sentence has many.
  return found.filter(({ kind }, at) => kind === 'number' || kind === 'date' || found.findIndex((other) => other.kind === kind) === at);
}

type Group = { kind: DifferenceKind; values: Value[] };

/** What shares a value is one difference: 350, 198 and 120 missiles. One value a statement, in the order of the reports. */
function joined(found: Found[]): Group[] {
  const groups: Group[] = [];
  for (const { kind, values } of found) {
    const touching = groups.filter(
      (group) => group.kind === kind && group.values.some((value) => values.some((own) => isSame(value, own))),
    );
    const merged = [...touching.flatMap((group) => group.values), ...values].filter(
      (value, index, all) => all.findIndex((other) => other.statement === value.statement) === index,
    );
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push({ kind, values: merged.sort((a, b) => a.statement - b.statement) });
  }
  return groups;
}

function isSame(a: Value, b: Value): boolean {
  return a.statement === b.statement && a.span.start === b.span.start && a.span.end === b.span.end;
}

function toDifference({ kind, values }: Group, told: readonly ReadStatement[], { articleIdOf }: FindDifferencesParts): Difference {
  return {
    kind,
    values: values.flatMap(({ statement, span: { start, end } }) => {
      const source = told[statement];
      if (!source) return [];
      return [
        {
          articleId: articleIdOf(source.report),
          start: source.start + start,
          end: source.start + end,
          text: source.text.slice(start, end),
        },
      ];
    }),
  };
}
