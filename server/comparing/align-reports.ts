import type { Embedder } from '../../ingest/corpus/embedder.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { Turns } from '../retrieval/turns.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { type Alignment, alignStatements, type LikePair } from './align-statements.ts';
import { findCandidates } from './find-candidates.ts';
import { createPairScores } from './matter-likeness.ts';
import { embedWords } from './meant-words.ts';
import type { ModelReading } from './model-reading/read-with-model.ts';
import type { PairStatements } from './pairing/pair-statements.ts';
import { asExplained, type ReadStatement } from './read-features.ts';
import { type ScoredPair, weighPairs } from './weigh-pairs.ts';

/** Likeness from which two statements are aligned, and the share of the odds of a statement's best in a report that another one there must reach. Chosen on the tuning halves. */
export const PAIR_THRESHOLD = 0.3;
export const MARGIN = 0.4;
/** Likeness that every pair of a larger group must have. */
export const GROUP_THRESHOLD = 0.25;

/** Whom a language model puts on one matter is so sure, and all alike: none stands above the others. */
const READ_LIKENESS = 0.95;
/** So sure are statements in nearly the same words, whatever a reader has passed over. */
const IN_SAME_WORDS = 0.99;

/** Reads the statements with a language model; `weighed`: what the net thinks of their pairs. */
export type ReadPairs = (statements: readonly ReadStatement[], weighed: readonly LikePair[]) => AsyncGenerator<Progress, ModelReading>;
export type AlignedReports = { alignments: Alignment[]; reading?: ModelReading | undefined };

type AlignParts = {
  /** Where there is a language model. */
  readPairs?: ReadPairs | undefined;
  table: WordTable;
  embedder: Pick<Embedder, 'embedPassages'>;
  pairStatements: PairStatements;
  turn: Turns;
  signal?: AbortSignal | undefined;
};
type Progress = Extract<AnswerEvent, { type: 'progress' }>;

/**
 * Which statements of the reports are on one matter. Only candidates are looked at closely, at most some sixty a statement: the time
 * is linear in the statements. With a language model its word holds for what it has read. `statements`: by report, in order. Rejects on an abort.
 */
export async function* alignReports(
  told: readonly ReadStatement[],
  { table, embedder, pairStatements, readPairs, turn, signal }: AlignParts,
): AsyncGenerator<Progress, AlignedReports> {
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
  const all = scored.flatMap(({ a, b }, at): LikePair[] => {
    const own = weighed[at];
    return own ? [{ a, b, ...own }] : [];
  });
  const reading = readPairs ? yield* readPairs(told, all) : undefined;
  const pairs = (reading ? asRead(all, statements, reading) : all).filter(({ likeness }) => likeness >= GROUP_THRESHOLD);
  const alignments = await alignStatements({
    reports: statements.map(({ report }) => report),
    pairs,
    pairThreshold: PAIR_THRESHOLD,
    margin: MARGIN,
    groupThreshold: GROUP_THRESHOLD,
    turn,
  });
  return { alignments, reading };
}

/** The pairs that a language model names, and of those it has not read what the net says. */
function asRead(pairs: readonly LikePair[], statements: readonly ReadStatement[], { readings, named }: ModelReading): LikePair[] {
  const others = pairs.filter(({ a, b, likeness }) => {
    const [one, other] = [statements[a], statements[b]];
    if (!one || !other || readings.readingOf(one, other)) return false;
    return likeness >= IN_SAME_WORDS || !readings.isRead(one, other);
  });
  const once = new Map(named.map(({ a, b }) => [`${a}:${b}`, { a, b, likeness: READ_LIKENESS, isSure: true }]));
  return [...once.values(), ...others];
}
