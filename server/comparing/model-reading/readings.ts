import type { ReadStatement } from '../read-features.ts';
import type { ReadDifference } from './check-reading.ts';

/** What a language model reads in two statements on one matter; differences that the statements bear out, in the order of their reports. */
export type Reading = { relation: 'agree' | 'differ' | 'update'; differences: ReadDifference[] };
type Place = Pick<ReadStatement, 'report' | 'position'>;
/** `one` stands before `other`. */
export type ReadPair = { one: Place; other: Place; reading: Reading };

/** What a language model has read of a comparison; each way round the same. */
export type Readings = {
  readingOf(one: Place, other: Place): Reading | undefined;
  /** Whether it has held the two against each other at all. */
  isRead(one: Place, other: Place): boolean;
};

/** `members`: all that was held against each other in one request. Of a pair that is said twice all differences are kept, and the graver relation. */
export function createReadings(parts: readonly { members: readonly Place[]; pairs: readonly ReadPair[] }[]): Readings {
  const partsOf = new Map<string, Set<number>>();
  const readings = new Map<string, Reading>();
  for (const [number, { members, pairs }] of parts.entries()) {
    for (const key of members.map(keyOf)) {
      const own = partsOf.get(key);
      if (own) own.add(number);
      else partsOf.set(key, new Set([number]));
    }
    for (const { one, other, reading } of pairs) {
      const key = keyOfPair(one, other);
      const before = readings.get(key);
      readings.set(key, before ? both(before, reading) : reading);
    }
  }
  return {
    readingOf: (one, other) => readings.get(keyOfPair(one, other)),
    isRead: (one, other) => {
      const there = partsOf.get(keyOf(other));
      return there !== undefined && [...(partsOf.get(keyOf(one)) ?? [])].some((part) => there.has(part));
    },
  };
}

const GRAVER: Reading['relation'][] = ['agree', 'update', 'differ'];

function both(one: Reading, other: Reading): Reading {
  const relation = GRAVER.indexOf(one.relation) > GRAVER.indexOf(other.relation) ? one.relation : other.relation;
  return { relation, differences: [...one.differences, ...other.differences] };
}

function keyOfPair(one: Place, other: Place): string {
  const isOrdered = one.report < other.report || (one.report === other.report && one.position < other.position);
  return isOrdered ? `${keyOf(one)}|${keyOf(other)}` : `${keyOf(other)}|${keyOf(one)}`;
}

function keyOf({ report, position }: Place): string {
  return `${report}:${position}`;
}
