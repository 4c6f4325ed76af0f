import type { Embedder } from '../../ingest/corpus/embedder.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { Turns } from '../retrieval/turns.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { type Alignment, alignStatements, type LikePair } from './align-statements.ts';
import { findCandidates } from './find-candidates.ts';
import { createPairScores } from './matter-likeness.ts';
import { embedWords } from './meant-words.ts';
import type { PairStatements } from './pairing/pair-statements.ts';
import { asExplained, type ReadStatement } from './read-features.ts';
import { type ScoredPair, weighPairs } from './weigh-pairs.ts';

/** Likeness from which two statements are aligned, and the share of the odds of a statement's best in a report that another one there must reach. Chosen on the tuning halves. */
export const PAIR_THRESHOLD = 0.3;
export const MARGIN = 0.4;
/** Likeness that every pair of a larger group must have. */
export const GROUP_THRESHOLD = 0.25;

type AlignParts = {
  table: WordTable;
  embedder: Pick<Embedder, 'embedPassages'>;
  pairStatements: PairStatements;
  turn: Turns;
  signal?: AbortSignal | undefined;
};
type Progress = Extract<AnswerEvent, { type: 'progress' }>;

/**
 * Which statements of the reports are on one matter. Only candidates are looked at closely, at most some sixty a statement: the time
 * is linear in the statements. `statements`: by report, in order. Rejects on an abort.
 */
export async function* alignReports(
  told: readonly ReadStatement[],
  { table, embedder, pairStatements, turn, signal }: AlignParts,
): AsyncGenerator<Progress, Alignment[]> {
  const statements = told.map(asExplained);
  const total = new Set(statements.map(({ report }) => report)).size;
  yield { type: 'progress', stage: 'comparing', done: 0, total };
  const vectors = await embedWords(statements, { embedder, turn, signal });
  const { scorePair, featuresOf } = await createPairScores({ statements, table, vectors, turn });
  const scored: ScoredPair[] = [];
  let done = 0;
  for (const [a, b] of await findCandidates(statements, { table, turn })) {
    const [first, second] = [statements[a], statements[b]];
    if (!first || !second) continue;
    await turn();
    for (; done < first.report; done += 1) yield { type: 'progress', stage: 'comparing', done: done + 1, total };
    const found = scorePair(first, second);
    if (found) scored.push({ a, b, ...found });
  }
  const weighed = await weighPairs(scored, { statements, featuresOf, pairStatements, turn, signal });
  const pairs = scored.flatMap(({ a, b }, at): LikePair[] => {
    const own = weighed[at];
    return own && own.likeness >= GROUP_THRESHOLD ? [{ a, b, ...own }] : [];
  });
  return alignStatements({
    reports: statements.map(({ report }) => report),
    pairs,
    pairThreshold: PAIR_THRESHOLD,
    margin: MARGIN,
    groupThreshold: GROUP_THRESHOLD,
    turn,
  });
}
