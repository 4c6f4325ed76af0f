import { CURRENCY } from '../../ingest/language/quantities/currency.ts';
import { compareQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import { MEASURES } from '../answering/measured-values.ts';
import type { Turns } from '../retrieval/turns.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { compareTwo } from './compare-two.ts';
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
/** Words that the clauses of two amounts share from which on they are of one thing: 9 of 9 in the even affairs. */
const SURE_SHARED = 2;
/** Reports farther apart than this may well tell of two times. */
const MOST_DAYS = 31;
const DAY = 86_400_000;

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

/** Whether two amounts are plainly of one thing and one time. */
export function isSureRival({ one, other, shared }: RivalAmounts, statements: readonly ReadStatement[], table: WordTable): boolean {
  const [a, b] = [statements[one.index], statements[other.index]];
  if (!a || !b || shared < SURE_SHARED || daysBetween(a, b) > MOST_DAYS) return false;
  return !compareTwo(a, b, table).isUpdate;
}

/** 0 where a day of publication is not known. */
function daysBetween({ publishedOn: one }: ReadStatement, { publishedOn: other }: ReadStatement): number {
  return one === undefined || other === undefined ? 0 : Math.abs(Date.parse(one) - Date.parse(other)) / DAY;
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
