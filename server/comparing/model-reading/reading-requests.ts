import type { ReadStatement } from '../read-features.ts';

/** Characters of statements in one request: what fits beside the rules and a reply of 4,096 tokens into a context of 8,192. */
const MOST_CHARACTERS = 8_500;
/** A report that is longer is read in parts of about one size: five halves of usual reports fit into a request and make ten pairs, two whole ones but one. */
const MOST_OF_REPORT = MOST_CHARACTERS / 3;
/** Requests of one comparison: some minutes of a hosted model. What is beyond keeps what the net says. */
export const MOST_REQUESTS = 40;

type Told = Pick<ReadStatement, 'text' | 'report'> & { before?: string | undefined };
/** A report, or a part of a long one. */
type Unit = { report: number; members: number[]; size: number };
/** Two statements by index, and how likely they are on one matter, 0..1. */
type Weighed = { a: number; b: number; likeness: number };

/** Among more, those that have nothing in common by the net are not held against each other: their number grows with the square. */
const MOST_WITHOUT_LIKENESS = 60;

/** `requests`: statements by index, ascending, each request of two reports or more. `missed`: pairs of reports that were not held against each other in all of their parts. */
export type ReadingRequests = { requests: number[][]; missed: number };

/**
 * Which statements a language model reads together: all in one request where they fit; else requests that hold each two reports against each other once, those first of which the net
 * finds most in common, as many reports in one as fit. Linear in the pairs of reports times the requests. `kept`: statements that must not be sent.
 */
export function readingRequests(
  statements: readonly Told[],
  { weighed, kept }: { weighed: readonly Weighed[]; kept: ReadonlySet<number> },
): ReadingRequests {
  const units = unitsOf(statements, kept);
  const unitOf = new Map(units.flatMap((unit, at) => unit.members.map((member) => [member, at] as const)));
  const strengths = new Map<string, number>();
  for (const { a, b, likeness } of weighed) {
    const [one, other] = [unitOf.get(a), unitOf.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    const key = keyOf(one, other);
    strengths.set(key, (strengths.get(key) ?? 0) + likeness);
  }
  const open = new Map(
    pairsOf(units.length, strengths).flatMap((pair): [string, [number, number]][] => {
      const [one, other] = [units[pair[0]], units[pair[1]]];
      return one?.report === other?.report ? [] : [[keyOf(...pair), pair]];
    }),
  );
  const parts = new Map<number, number>();
  for (const { report } of units) parts.set(report, (parts.get(report) ?? 0) + 1);
  const reports = (parts.size * (parts.size - 1)) / 2;
  const covered = new Set<string>();
  const requests: number[][] = [];
  const byStrength = [...open].sort(([one], [other]) => (strengths.get(other) ?? 0) - (strengths.get(one) ?? 0));
  for (const [key, pair] of byStrength) {
    if (requests.length === MOST_REQUESTS) break;
    if (!open.has(key)) continue;
    const together = filled(pair);
    for (const [at, one] of together.entries())
      for (const other of together.slice(at + 1)) {
        open.delete(keyOf(one, other));
        if (units[one]?.report !== units[other]?.report) covered.add(keyOf(one, other));
      }
    requests.push(together.flatMap((at) => units[at]?.members ?? []).sort((one, other) => one - other));
  }
  return { requests, missed: reports - wholly() };

  /** Pairs of reports of which all parts were held against each other. */
  function wholly(): number {
    const held = new Map<string, number>();
    for (const key of covered) {
      const [one = 0, other = 0] = key.split(':').map(Number);
      const pair = keyOf(units[one]?.report ?? 0, units[other]?.report ?? 0);
      held.set(pair, (held.get(pair) ?? 0) + 1);
    }
    return [...held].filter(([pair, count]) => {
      const [one = 0, other = 0] = pair.split(':').map(Number);
      return count === (parts.get(one) ?? 0) * (parts.get(other) ?? 0);
    }).length;
  }
  /** The two, and what else fits that makes most pairs new. */
  function filled(pair: [number, number]): number[] {
    const together: number[] = [...pair];
    let left = MOST_CHARACTERS - sizeOf(pair[0]) - sizeOf(pair[1]);
    for (;;) {
      const next = units
        .flatMap((unit, at) => (unit.size > left || together.includes(at) ? [] : [{ at, gain: gainOf(at, together) }]))
        .reduce<{ at: number; gain: number } | undefined>((best, one) => (one.gain > (best?.gain ?? 0) ? one : best), undefined);
      if (!next) return together;
      together.push(next.at);
      left -= sizeOf(next.at);
    }
  }
  /** Any pair that is new counts, those with much in common more. */
  function gainOf(at: number, together: readonly number[]): number {
    return together.reduce((sum, one) => {
      const key = keyOf(one, at);
      return open.has(key) ? sum + 1 + (strengths.get(key) ?? 0) : sum;
    }, 0);
  }
  function sizeOf(at: number): number {
    return units[at]?.size ?? 0;
  }
}

function pairsOf(units: number, strengths: ReadonlyMap<string, number>): [number, number][] {
  if (units > MOST_WITHOUT_LIKENESS)
    return [...strengths.keys()].map((key) => {
      const [one = 0, other = 0] = key.split(':').map(Number);
      return [one, other];
    });
  return Array.from({ length: units }, (_, one) =>
    Array.from({ length: units - one - 1 }, (_, further): [number, number] => [one, one + 1 + further]),
  ).flat();
}

function unitsOf(statements: readonly Told[], kept: ReadonlySet<number>): Unit[] {
  const told = statements.flatMap(({ text, before = '', report }, at) =>
    kept.has(at) ? [] : [{ at, report, size: text.length + before.length }],
  );
  return [...Map.groupBy(told, ({ report }) => report)].flatMap(([report, own]) => {
    const whole = own.reduce((sum, { size }) => sum + size, 0);
    const parts = Math.ceil(whole / MOST_OF_REPORT);
    const units: Unit[] = Array.from({ length: parts }, () => ({ report, members: [], size: 0 }));
    let before = 0;
    for (const { at, size } of own) {
      // By where its middle lies: a sentence that is longer than a part makes one too long, and none is lost.
      const unit = units[Math.min(parts - 1, Math.floor(((before + size / 2) / whole) * parts))];
      before += size;
      unit?.members.push(at);
      if (unit) unit.size += size;
    }
    return units.filter(({ members }) => members.length > 0);
  });
}

function keyOf(one: number, other: number): string {
  return one < other ? `${one}:${other}` : `${other}:${one}`;
}
