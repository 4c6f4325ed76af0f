import type { Span } from '../../ingest/language/span.ts';
import type { Difference, DifferenceKind } from '../contract/comparison.ts';
import type { Turns } from '../retrieval/turns.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { attributionsDiffer } from './differing/attributions.ts';
import { certaintiesDiffer } from './differing/certainties.ts';
import { type ComparedPair, comparedPair, type Differing } from './differing/compared-pair.ts';
import { directionsDiffer } from './differing/directions.ts';
import { countsAreOpen, figuresDiffer } from './differing/figures.ts';
import { namesDiffer } from './differing/named.ts';
import { officesDiffer } from './differing/offices.ts';
import { tellStatesApart } from './differing/states.ts';
import { tellsLaterState, updateCues } from './differing/updates.ts';
import { evidenceOf, isInSameWords } from './finding-evidence.ts';
import { anyOf, LEAST_DIFFERING, LEAST_SURE, surenessOf, updateLikelihood } from './finding-weights.ts';
import type { ReadStatement } from './read-features.ts';

/**
 * What statements on one matter say otherwise. `later`: index of the statement of the latest report, of an update only. `unsure`: they seem to agree, and tell states that are apart; or
 * they seem to differ, and nothing is sure enough to be named.
 */
export type FoundDifferences = { relation: 'agree' | 'differ' | 'update'; differences: Difference[]; later?: number; unsure?: true };

/** `turn`: a row of many reports has many pairs. */
export type FindDifferencesParts = { table: WordTable; articleIdOf: (report: number) => string; turn: Turns };

/** A value that one statement gives; offsets from its beginning. */
type Value = { statement: number; span: Span };
type Found = { kind: DifferenceKind; values: [Value, Value] };

/**
 * Holds every two statements of a group against each other. What rules find is announced where it is sure enough for its kind (finding-weights.ts); what is not still speaks for the two
 * differing somehow. It is an update where the later of two dated reports tells a later state; two statements that contradict make all of it differ. Rejects on an abort.
 */
export async function findDifferences(told: readonly ReadStatement[], parts: FindDifferencesParts): Promise<FoundDifferences> {
  const compared: (Compared & { first: number; second: number })[] = [];
  for (const [first, a] of told.entries())
    for (const [next, b] of told.slice(first + 1).entries()) {
      await parts.turn();
      compared.push({ first, second: first + 1 + next, ...compareTwo(a, b, parts.table) });
    }
  const differing = compared.filter(({ likelihood }) => likelihood >= LEAST_DIFFERING);
  if (differing.length === 0)
    return { relation: 'agree', differences: [], ...(compared.some(({ areApart }) => areApart) && { unsure: true }) };
  const found = differing.flatMap(({ first, second, announced }) =>
    announced.map(
      ({ kind, a, b }): Found => ({
        kind,
        values: [
          { statement: first, span: a },
          { statement: second, span: b },
        ],
      }),
    ),
  );
  const differences = joined(found).map((group) => toDifference(group, told, parts));
  if (!differing.every(({ isUpdate }) => isUpdate))
    return { relation: 'differ', differences, ...(differences.length === 0 && { unsure: true }) };
  const days = told.map(({ publishedOn }) => publishedOn ?? '');
  return { relation: 'update', differences, later: days.lastIndexOf(days.toSorted().at(-1) ?? '') };
}

/** `likelihood`: that the two differ at all. `areApart`: they tell states that are, or count what perhaps is. */
type Compared = { likelihood: number; announced: Differing[]; isUpdate: boolean; areApart: boolean };

function compareTwo(a: ReadStatement, b: ReadStatement, table: WordTable): Compared {
  const pair = comparedPair(a, b, table);
  const all = differingOf(pair, table);
  const evidence = evidenceOf(pair, all);
  const isSure = isInSameWords(pair);
  const weighed = all.flatMap((differing, at) => {
    const own = evidence[at];
    return own ? [{ differing, sureness: isSure ? 1 : surenessOf(differing.by, own) }] : [];
  });
  const announced = weighed.filter(({ differing, sureness }) => sureness >= LEAST_SURE[differing.kind]).map(({ differing }) => differing);
  const cues = updateCues(a, b, all);
  return {
    likelihood: announced.length > 0 ? 1 : anyOf(weighed.map(({ sureness }) => sureness)),
    announced,
    areApart: tellStatesApart(a, b) || countsAreOpen(pair),
    // What was planned first and is done later, by the same verb, is a later state.
    isUpdate:
      cues !== undefined &&
      ((tellsLaterState(cues) && updateLikelihood(cues) >= 0.5) ||
        (cues.planned > 0 && announced.length > 0 && announced.every(({ by }) => by === 'sure-planned'))),
  };
}

/** All that rules find in two statements, sure or not. */
export function differingOf(pair: ComparedPair, table: WordTable): Differing[] {
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
