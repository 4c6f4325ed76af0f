import type { ModelWriter } from '../../answering/writers/writer.ts';
import type { Language } from '../../contract/answer.ts';
import type { AnswerEvent } from '../../contract/answer-events.ts';
import type { ArticleReference } from '../../contract/citation.ts';
import type { ReadStatement } from '../read-features.ts';
import { askInParts, type ModelCoverage } from './ask-in-parts.ts';
import { checkedDifference } from './check-reading.ts';
import { PAIRS } from './pairs-task.ts';
import { parsePairs, type SaidPair } from './parse-pairs.ts';
import type { readingRequests } from './reading-requests.ts';
import { createReadings, type Readings, type ReadPair } from './readings.ts';

/** `named`: the pairs that it puts on one matter, by index, `a < b`. */
export type ModelReading = { readings: Readings; named: { a: number; b: number }[]; coverage: ModelCoverage };

type ReadParts = { model: ModelWriter; references: readonly ArticleReference[]; language: Language; signal?: AbortSignal | undefined };
type Weighed = Parameters<typeof readingRequests>[1]['weighed'];

/**
 * Lets a language model hold the statements of reports against each other: which are on one matter, and in what they differ. Of what it says only that is kept which the statements
 * bear out (check-reading.ts); what it has not read is left to the net. Rejects only on an abort.
 */
export async function* readWithModel(
  statements: readonly ReadStatement[],
  weighed: Weighed,
  { model, references, language, signal }: ReadParts,
): AsyncGenerator<Extract<AnswerEvent, { type: 'progress' }>, ModelReading> {
  const { read, coverage } = yield* askInParts(statements, {
    task: PAIRS,
    parse: parsePairs,
    numbersOf: ({ a, b }) => [a, b],
    ...{ model, references, weighed, language, signal },
  });
  const parts = read.map(({ members, told, isWhole }) => ({
    // Where not all was understood pairs are missing: it says nothing of those that it does not name.
    members: isWhole ? members.flatMap((index) => statements[index] ?? []) : [],
    named: told.flatMap((one) => namedPair(one, members, statements)),
  }));
  return {
    readings: createReadings(parts.map(({ members, named }) => ({ members, pairs: named.map(({ pair }) => pair) }))),
    named: parts.flatMap(({ named }) => named.map(({ a, b }) => ({ a, b }))),
    coverage,
  };
}

type NamedPair = { a: number; b: number; pair: ReadPair };

/** Two sentences of one report are no pair. */
function namedPair(said: SaidPair, members: readonly number[], statements: readonly ReadStatement[]): NamedPair[] {
  const [first, second] = [members[said.a - 1], members[said.b - 1]];
  if (first === undefined || second === undefined) return [];
  const isOrdered = first < second;
  const [a, b] = isOrdered ? [first, second] : [second, first];
  const [one, other] = [statements[a], statements[b]];
  if (!one || !other || one.report === other.report) return [];
  const ordered = isOrdered ? said : { ...said, wordsA: said.wordsB, wordsB: said.wordsA };
  const difference = said.relation === 'agree' ? undefined : checkedDifference(ordered, one, other);
  return [{ a, b, pair: { one, other, reading: { relation: said.relation, differences: difference ? [difference] : [] } } }];
}
