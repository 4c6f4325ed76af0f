import type { Span } from '../../ingest/language/span.ts';
import type { Difference, DifferenceKind } from '../contract/comparison.ts';
import type { Turns } from '../retrieval/turns.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { type Compared, compareTwo } from './compare-two.ts';
import type { Differing } from './differing/compared-pair.ts';
import { LEAST_DIFFERING } from './finding-weights.ts';
import type { ReadStatement } from './read-features.ts';
import { laterReport } from './told-days.ts';

/**
 * What statements on one matter say otherwise. `later`: index of the statement of the latest report, of an update only. `unsure`: they seem to agree, and tell states that are apart; or
 * they seem to differ, and nothing is sure enough to be named.
 */
export type FoundDifferences = { relation: 'agree' | 'differ' | 'update'; differences: Difference[]; later?: number; unsure?: true };

/** `turn`: a row of many reports has many pairs. */
export type FindDifferencesParts = { table: WordTable; articleIdOf: (report: number) => string; turn: Turns };

/** A value that one statement gives; offsets from its beginning. */
type Value = { statement: number; span: Span };
export type Found = { kind: DifferenceKind; values: [Value, Value] };

/**
 * Holds every two statements of a group against each other. What rules find is announced where it is sure enough for its kind (finding-weights.ts); what is not still speaks for the two
 * differing somehow. It is an update where the later of two dated reports tells a later state; two statements that contradict make all of it differ. Rejects on an abort.
 */
export async function findDifferences(told: readonly ReadStatement[], parts: FindDifferencesParts): Promise<FoundDifferences> {
  const compared: ComparedTwo[] = [];
  for (const [first, a] of told.entries())
    for (const [next, b] of told.slice(first + 1).entries()) {
      await parts.turn();
      compared.push({ first, second: first + 1 + next, ...compareTwo(a, b, parts.table) });
    }
  const differing = compared.filter(({ likelihood }) => likelihood >= LEAST_DIFFERING);
  const possible = foundIn(compared, (one) => one.possible);
  if (differing.length === 0) {
    const later = latestOf(told);
    if (told.length === 2 && compared.every(({ isReversed }) => isReversed)) return { relation: 'update', differences: [], later };
    if (possible.length > 0) return { relation: 'differ', differences: differencesOf(possible, told, parts), unsure: true };
    return { relation: 'agree', differences: [], ...(compared.some(({ areApart }) => areApart) && { unsure: true }) };
  }
  const firm = foundIn(differing, ({ announced }) => announced);
  // A third value is of the thing of which two others plainly are.
  const beside =
    firm.length === 0 ? possible : possible.filter((one) => firm.some((other) => other.kind === one.kind && share(other, one)));
  const differences = differencesOf([...firm, ...beside], told, parts);
  if (!differing.every(({ isUpdate }) => isUpdate))
    return { relation: 'differ', differences, ...(differences.length === 0 && { unsure: true }) };
  return { relation: 'update', differences, later: latestOf(told), ...(differences.length === 0 && { unsure: true }) };
}

/** What is found between every two as the differences of their row: those that share a value are one. */
export function differencesOf(
  found: Found[],
  told: readonly ReadStatement[],
  parts: Pick<FindDifferencesParts, 'articleIdOf'>,
): Difference[] {
  return joined(found).map((group) => toDifference(group, told, parts));
}

export function latestOf(told: readonly ReadStatement[]): number {
  return told.reduce((latest, one, at) => (isNotBefore(one, told[latest] ?? one) ? at : latest), 0);
}

function isNotBefore(one: ReadStatement, other: ReadStatement): boolean {
  const later = laterReport(one, other);
  if (later !== undefined) return later === 'first';
  return one.publishedOn !== undefined && (other.publishedOn === undefined || one.publishedOn === other.publishedOn);
}

/** The statements by their indexes. */
type ComparedTwo = Compared & { first: number; second: number };

function foundIn(compared: readonly ComparedTwo[], differingOf: (one: ComparedTwo) => Differing[]): Found[] {
  return compared.flatMap((one) =>
    differingOf(one).map(
      ({ kind, a, b }): Found => ({
        kind,
        values: [
          { statement: one.first, span: a },
          { statement: one.second, span: b },
        ],
      }),
    ),
  );
}

type Group = { kind: DifferenceKind; values: Value[] };

/** What shares a value is one difference: 350, 198 and 120 missiles. One value a statement, in the order of the reports. */
function joined(found: Found[]): Group[] {
  const groups: Group[] = [];
  for (const { kind, values } of found) {
    const touching = groups.filter((group) => group.kind === kind && share(group, { values }));
    const merged = [...touching.flatMap((group) => group.values), ...values].filter(
      (value, index, all) => all.findIndex((other) => other.statement === value.statement) === index,
    );
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push({ kind, values: merged.sort((a, b) => a.statement - b.statement) });
  }
  return groups;
}

function share(one: Pick<Group, 'values'>, other: Pick<Group, 'values'>): boolean {
  return one.values.some((value) => other.values.some((own) => isSame(value, own)));
}

/** "nicht unterzeichnet" and "unterzeichnet worden" are one value. */
function isSame(a: Value, b: Value): boolean {
  return a.statement === b.statement && a.span.start < b.span.end && b.span.start < a.span.end;
}

function toDifference(
  { kind, values }: Group,
  told: readonly ReadStatement[],
  { articleIdOf }: Pick<FindDifferencesParts, 'articleIdOf'>,
): Difference {
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
