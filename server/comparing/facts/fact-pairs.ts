import type { Turns } from '../../retrieval/turns.ts';
import type { WordTable } from '../../retrieval/word-table.ts';
import { comparedPair } from '../differing/compared-pair.ts';
import { handingsDiffer } from '../differing/handings.ts';
import { undoneDiffer } from '../differing/undone.ts';
import type { ReadStatement } from '../read-features.ts';
import { ballotIn } from './ballots.ts';
import { leavesEventOpen, namesCause, shareEvent } from './causes.ts';
import { whoDenies } from './denying.ts';

/** Two statements, by index, that give the same fact, or rivals for it. */
export type FactPair = [one: number, other: number];

/** "Merlan-2", "Ku-38": what bears it is one thing in all reports. */
const DESIGNATION = /(?<![\p{L}\d])\p{Lu}\p{L}*-?\d{1,4}\p{L}?(?![\p{L}\d])/gu;

type FactParts = { table: WordTable; turn: Turns; areOneAffair: (one: ReadStatement, other: ReadStatement) => boolean };

/**
 * Statements that answer one question about an affair, which each of two reports answers once: what caused it, how somebody voted, what he denies; and what contradicts another statement on
 * something with a designation of its own. Their words may have nothing in common. Of the even stories and affairs 8 of 8 pairs of causes and 3 of 3 of denials are on one matter. Rejects on an abort.
 */
export async function factPairs(statements: readonly ReadStatement[], parts: FactParts): Promise<FactPair[]> {
  const causes = statements.flatMap(({ read }, index) => (namesCause(read) ? [index] : []));
  const found = [
    ...(await causePairs(statements, causes, parts)),
    ...(await keyedPairs(statements, parts)),
    ...(await contradictions(statements, parts)),
  ];
  return found.filter(([one, other], at) => found.findIndex(([a, b]) => a === one && b === other) === at);
}

/** Of two reports the one cause that each tells, or those of one event. */
async function causePairs(
  statements: readonly ReadStatement[],
  causes: readonly number[],
  { turn, areOneAffair }: FactParts,
): Promise<FactPair[]> {
  const pairs = pairsOf(statements, causes).filter((pair) => areOne(statements, pair, areOneAffair));
  const shared: FactPair[] = [];
  for (const [one, other] of pairs) {
    await turn();
    const [a, b] = [statements[one], statements[other]];
    if (a && b && shareEvent(a.read, b.read)) shared.push([one, other]);
  }
  const isAlone = (pair: FactPair, some: readonly FactPair[]) =>
    some.every((other) => other === pair || !areOfSameReports(statements, pair, other));
  const isOpen = (index: number) => statements.slice(index, index + 1).some(({ read }) => leavesEventOpen(read));
  return [...pairs.filter((pair) => isAlone(pair, pairs) && pair.some(isOpen)), ...shared.filter((pair) => isAlone(pair, shared))];
}

/** What each report tells once of one person or state. */
async function keyedPairs(statements: readonly ReadStatement[], { turn, areOneAffair }: FactParts): Promise<FactPair[]> {
  const told = new Map<string, number[]>();
  for (const [index, statement] of statements.entries()) {
    await turn();
    const before = statements.slice(Math.max(0, index - 5), index).filter(({ report }) => report === statement.report);
    const denying = whoDenies(statement, before);
    const ballot = ballotIn(statement.read);
    for (const key of [denying && `denies ${denying}`, ballot && `votes ${ballot.voter.key}`])
      if (key) told.set(key, [...(told.get(key) ?? []), index]);
  }
  return [...told.values()].flatMap((members) => {
    const once = members.filter((one) => members.every((other) => other === one || statements[other]?.report !== statements[one]?.report));
    return pairsOf(statements, once).filter((pair) => areOne(statements, pair, areOneAffair));
  });
}

/** What by the one is done, or goes one way, and by the other not, or the other way, with what both call by one designation. */
async function contradictions(statements: readonly ReadStatement[], { table, turn }: FactParts): Promise<FactPair[]> {
  const byDesignation = Map.groupBy(
    statements.flatMap(({ text }, index) => [...new Set(text.match(DESIGNATION) ?? [])].map((designation) => ({ designation, index }))),
    ({ designation }) => designation,
  );
  const found: FactPair[] = [];
  for (const some of byDesignation.values())
    for (const [one, other] of pairsOf(
      statements,
      some.map(({ index }) => index),
    )) {
      await turn();
      const [a, b] = [statements[one], statements[other]];
      if (!a || !b) continue;
      const pair = comparedPair(a, b, table);
      if (handingsDiffer(pair).length > 0 || undoneDiffer(pair).length > 0) found.push([one, other]);
    }
  return found;
}

function pairsOf(statements: readonly ReadStatement[], indexes: readonly number[]): FactPair[] {
  return indexes.flatMap((one, at) =>
    indexes.slice(at + 1).flatMap((other): FactPair[] => (statements[one]?.report === statements[other]?.report ? [] : [[one, other]])),
  );
}

function areOfSameReports(statements: readonly ReadStatement[], one: FactPair, other: FactPair): boolean {
  return one.every((index, side) => statements[index]?.report === statements[other[side] ?? -1]?.report);
}

function areOne(statements: readonly ReadStatement[], [one, other]: FactPair, areOneAffair: FactParts['areOneAffair']): boolean {
  const [a, b] = [statements[one], statements[other]];
  return a !== undefined && b !== undefined && areOneAffair(a, b);
}
