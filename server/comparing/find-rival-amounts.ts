import { compareQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import { MEASURES } from '../answering/measured-values.ts';
import type { Turns } from '../retrieval/turns.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { comparedPair } from './differing/compared-pair.ts';
import { countShared, measureStanding } from './differing/one-measure.ts';
import type { ReadStatement } from './read-features.ts';

/** An amount in a statement, by the statement's index. */
export type Amount = { index: number; quantity: Quantity };
/** Amounts that two reports give for what their clauses call the same in so many words. */
export type RivalAmounts = { one: Amount; other: Amount; shared: number };

/** Amounts farther apart are hardly of one thing. */
const FARTHEST = 5;
/** From here on a bare number is one of money: "verlangt werden 26 Milliarden". */
const LEAST_BARE = 1_000_000;
const CURRENCY = /^(?:[A-Z]{3}|crown)$/;

/**
 * Amounts with a unit that one report gives otherwise than another, in clauses that share words for what they are of, whatever else the sentences tell: of 13 such pairs of the even affairs
 * that share two words or more all are rivals, and 13 of 17 that share one. Where an amount has several that are as near, none. Rejects on an abort.
 */
export async function findRivalAmounts(
  statements: readonly ReadStatement[],
  { table, turn, areOneAffair }: { table: WordTable; turn: Turns; areOneAffair: (one: ReadStatement, other: ReadStatement) => boolean },
): Promise<RivalAmounts[]> {
  const amounts = statements.flatMap((statement, index) => amountsIn(statement).map((quantity): Amount => ({ index, quantity })));
  const found: RivalAmounts[] = [];
  for (const [at, one] of amounts.entries()) {
    await turn();
    for (const other of amounts.slice(at + 1)) {
      const [a, b] = [statements[one.index], statements[other.index]];
      if (!a || !b || a.report === b.report || !areRivals(one.quantity, other.quantity) || !areOneAffair(a, b)) continue;
      const pair = comparedPair(a, b, table);
      if (measureStanding(pair, one.quantity, other.quantity) !== undefined) continue;
      const shared = countShared(pair, one.quantity, other.quantity);
      if (shared > 0) found.push({ one, other, shared });
    }
  }
  return found.filter((pair) => found.every((rival) => rival === pair || !touches(rival, pair, statements) || rival.shared < pair.shared));
}

function amountsIn({ read: { quantities } }: ReadStatement): Quantity[] {
  return quantities.filter(({ unit, counted, value }) =>
    unit === undefined ? counted === undefined && value >= LEAST_BARE : MEASURES.test(unit),
  );
}

function areRivals(one: Quantity, other: Quantity): boolean {
  const [a, b] = [inCurrencyOf(one, other), inCurrencyOf(other, one)];
  if (a.unit === undefined || b.unit === undefined || compareQuantities(a, b) !== 'different') return false;
  const [low = 0, high = 0] = [a.value, b.value].sort((x, y) => x - y);
  return a.unit !== b.unit || high <= low * FARTHEST;
}

function inCurrencyOf(one: Quantity, { unit }: Quantity): Quantity {
  return one.unit === undefined && unit !== undefined && CURRENCY.test(unit) ? { ...one, unit } : one;
}

/** Two pairs that hold one amount, and another of the same report beside it. */
function touches(rival: RivalAmounts, { one, other }: RivalAmounts, statements: readonly ReadStatement[]): boolean {
  const reportOf = ({ index }: Amount) => statements[index]?.report;
  const isBeside = (held: Amount, ...others: [Amount, Amount]) =>
    [rival.one, rival.other].includes(held) &&
    [rival.one, rival.other].some((own) => own !== held && reportOf(own) === reportOf(others[0] === held ? others[1] : others[0]));
  return isBeside(one, one, other) || isBeside(other, one, other);
}
