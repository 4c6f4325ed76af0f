import type { Turns } from '../retrieval/turns.ts';
import { type AboveRivals, aboveRivals } from './above-rivals.ts';
import { featureRow, isSureMatter, likenessBeside, logitOf, type PairFeatures, probability, SURE_MATTER } from './likeness-weights.ts';
import type { PairScores } from './matter-likeness.ts';
import { netFeatures, type PairStatements } from './pairing/pair-statements.ts';
import type { ReadStatement } from './read-features.ts';

/** The net reads no pair that is less likely, by log odds: of 18,900 such candidates (of own texts and sample reports, 188 of them right) it would align none, and they are three of four. */
export const LEAST_READ = -2.5;
/** Nor more pairs of one comparison, the likeliest first: up to 8 s, 1 to 2 ms a pair. Those behind keep the likeness that they have without it. */
export const MOST_READ = 4_000;

/** Of any of what speaks for one matter, 0..1: below it nothing does. */
const LEAST_IN_COMMON = 0.05;

/** Two statements, by index, `score`: log odds of the two by themselves, Infinity for near copies. */
export type ScoredPair = { a: number; b: number; score: number; closeness: number };

/** How likely two statements are on one matter, 0..1, and whether they surely are. */
export type PairLikeness = { likeness: number; isSure: boolean };

type WeighParts = Pick<PairScores, 'featuresOf'> & {
  statements: readonly ReadStatement[];
  pairStatements: PairStatements;
  turn: Turns;
  signal?: AbortSignal | undefined;
};

/** How likely each pair is on one matter, in their order: beside what else their reports say, and with the net where it reads it. Rejects on an abort. */
export async function weighPairs(
  scored: readonly ScoredPair[],
  { statements, featuresOf, pairStatements, turn, signal }: WeighParts,
): Promise<PairLikeness[]> {
  const above = await aboveRivals(scored, { reports: statements.map(({ report }) => report), turn });
  const known = scored.map((pair, at) => ({
    ...pair,
    above: above[at] ?? NO_RIVALS,
    logit: logitOf(pair.score, above[at] ?? NO_RIVALS),
    at,
  }));
  const read = known
    .filter(({ logit }) => logit >= LEAST_READ && Number.isFinite(logit))
    .sort((one, other) => other.logit - one.logit || one.at - other.at)
    .slice(0, MOST_READ);
  const pairs: { at: number; one: ReadStatement; other: ReadStatement; features: number[] }[] = [];
  for (const { a, b, above: stands, closeness, at } of read) {
    await turn();
    const [one, other] = [statements[a], statements[b]];
    if (!one || !other) continue;
    const features = featuresOf(one, other);
    if (haveInCommon(features)) pairs.push({ at, one, other, features: netFeatures(featureRow(features, stands), closeness) });
  }
  const logits = await pairStatements(pairs, { turn, signal });
  const byNet = new Map(logits?.map((logit, at) => [pairs[at]?.at, logit]));
  return known.map(({ logit, at }) => {
    const told = byNet.get(at);
    const alone = probability(logit);
    if (told === undefined) return { likeness: alone, isSure: alone >= SURE_MATTER };
    const likeness = likenessBeside(logit, told);
    return { likeness, isSure: isSureMatter({ likeness, odds: alone, net: probability(told) }) };
  });
}

/**
 * Whether two statements have any word or meaning in common: of 13,331 pairs of our own texts that have none 73 are on one matter, and in reports of three sentences the net took a
 * circus for a mine.
 */
function haveInCommon({ covered, sharedWords, kin, similarity, similarityAcross }: PairFeatures): boolean {
  return [covered, sharedWords, kin, similarity, similarityAcross].some((share) => share >= LEAST_IN_COMMON);
}

const NO_RIVALS: AboveRivals = { least: 0, most: 0 };
