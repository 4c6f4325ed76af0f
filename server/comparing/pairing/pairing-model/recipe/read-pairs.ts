import type { Embedder } from '../../../../../ingest/corpus/embedder.ts';
import type { Turns } from '../../../../retrieval/turns.ts';
import type { WordTable } from '../../../../retrieval/word-table.ts';
import { aboveRivals } from '../../../above-rivals.ts';
import { findCandidates } from '../../../find-candidates.ts';
import { featureRow } from '../../../likeness-weights.ts';
import { createPairScores } from '../../../matter-likeness.ts';
import { embedWords } from '../../../meant-words.ts';
import { asExplained, type ReadStatement } from '../../../read-features.ts';
import { netFeatures } from '../../pair-statements.ts';
import type { LabelledPair } from './pair-record.ts';

type Placed = { statement: ReadStatement; place: number };
/** `isUnknown`: whether the two are one matter is not said: left out. */
type PairParts = {
  isListed: (one: number, other: number) => boolean;
  isUnknown: (one: number, other: number) => boolean;
  table: WordTable;
  embedder: Embedder;
  turn: Turns;
};

/** What the product holds against each other of two reports, and besides what is listed and it does not. Near copies and what states too little are left out, as it does without the net there. */
export async function readPairs(
  [left, right]: [Placed[], Placed[]],
  { isListed, isUnknown, table, embedder, turn }: PairParts,
): Promise<LabelledPair[]> {
  const placed = [...left, ...right].map(({ statement, place }) => ({ statement: asExplained(statement), place }));
  const statements = placed.map(({ statement }) => statement);
  const vectors = await embedWords(statements, { embedder, turn });
  const { scorePair, featuresOf } = await createPairScores({ statements, table, vectors, turn });
  const keyOf = (a: number, b: number) => a * statements.length + b;
  const candidates = await findCandidates(statements, { table, turn });
  const isCandidate = new Set(candidates.map(([a, b]) => keyOf(a, b)));
  const listed = left.flatMap(({ place }, a) =>
    right.flatMap((other, at): [number, number][] => (isListed(place, other.place) ? [[a, left.length + at]] : [])),
  );
  const scored = [...candidates, ...listed.filter(([a, b]) => !isCandidate.has(keyOf(a, b)))].flatMap(([a, b]) => {
    const [one, other] = [placed[a], placed[b]];
    const found = one && other && scorePair(one.statement, other.statement);
    return one && other && found && Number.isFinite(found.score) ? [{ a, b, one, other, closeness: found.closeness }] : [];
  });
  // Beside what the product weighs: what is listed besides has no part in it.
  const weighed = scored.filter(({ a, b }) => isCandidate.has(keyOf(a, b)));
  const above = await aboveRivals(weighed, { reports: statements.map(({ report }) => report), turn });
  return scored.flatMap(({ a, b, one, other, closeness }, at): LabelledPair[] => {
    if (isUnknown(one.place, other.place)) return [];
    return [
      {
        one: one.statement,
        other: other.statement,
        features: netFeatures(featureRow(featuresOf(one.statement, other.statement), above[at] ?? { least: 0, most: 0 }), closeness),
        isRight: isListed(one.place, other.place),
        isCandidate: isCandidate.has(keyOf(a, b)),
      },
    ];
  });
}
