import { randomBytes } from 'node:crypto';
import type { ModelWriter } from '../../answering/writers/writer.ts';
import { findMachineOrders } from '../../checking/machine-orders.ts';
import type { Failure, Language, Usage } from '../../contract/answer.ts';
import type { AnswerEvent } from '../../contract/answer-events.ts';
import { sumUsage } from '../../contract/sum-usage.ts';
import type { ReadStatement } from '../read-features.ts';
import type { Report } from '../statements.ts';
import { checkedDifference } from './check-reading.ts';
import { parseReading, type SaidPair } from './parse-reading.ts';
import { type PromptReport, readingPrompt } from './reading-prompt.ts';
import { readingRequests } from './reading-requests.ts';
import { createReadings, type Readings, type ReadPair } from './readings.ts';

/** After so many failures no more is asked: a server that is down would be asked forty times. */
const MOST_FAILURES = 2;

/** How far a language model has read. `missed`: pairs of reports, or of parts of long ones, for which there was no request left; `unread`: requests whose reply was none that could be read; `failure`: why, where one failed. */
export type ModelCoverage = {
  name: string;
  requests: number;
  unread: number;
  missed: number;
  failure?: Failure | undefined;
  usage?: Usage | undefined;
};
/** `named`: the pairs that it puts on one matter, by index, `a < b`. */
export type ModelReading = { readings: Readings; named: { a: number; b: number }[]; coverage: ModelCoverage };

type ReadParts = { model: ModelWriter; reports: readonly Report[]; language: Language; signal?: AbortSignal | undefined };
type Weighed = Parameters<typeof readingRequests>[1]['weighed'];
type Progress = Extract<AnswerEvent, { type: 'progress' }>;

/**
 * Lets a language model hold the statements of reports against each other: which are on one matter, and in what they differ. Of what it says only that is kept which the statements
 * bear out (check-reading.ts). What speaks to a machine is not sent. What it has not read, since a request failed or there were too many, is left to the net. Rejects only on an abort.
 */
export async function* readWithModel(
  statements: readonly ReadStatement[],
  weighed: Weighed,
  { model, reports, language, signal }: ReadParts,
): AsyncGenerator<Progress, ModelReading> {
  const { requests, missed } = readingRequests(statements, { weighed, kept: machineOrders(statements) });
  const coverage: ModelCoverage = { name: model.name, requests: requests.length, unread: 0, missed };
  const read: { members: number[]; pairs: NamedPair[] }[] = [];
  let failures = 0;
  yield { type: 'progress', stage: 'model-comparing', done: 0, total: requests.length };
  for (const [done, members] of requests.entries()) {
    if (failures === MOST_FAILURES) {
      coverage.unread += 1;
      continue;
    }
    const boundary = randomBytes(12).toString('hex');
    const reply = await model.reply({
      ...readingPrompt(promptReports(members, { statements, reports }), { language, boundary }),
      language,
      signal,
    });
    coverage.usage = sumUsage(coverage.usage, reply.usage);
    const said = 'failure' in reply ? undefined : parseReading(reply.text);
    if ('failure' in reply) {
      failures += 1;
      coverage.failure ??= reply.failure;
    }
    if (said) {
      const pairs = said.flatMap((one) => namedPair(one, members, statements));
      // Of a reply that was cut off pairs are missing: it says nothing of those that it does not name.
      read.push({ members: 'isCutOff' in reply && reply.isCutOff ? [] : members, pairs });
    } else coverage.unread += 1;
    yield { type: 'progress', stage: 'model-comparing', done: done + 1, total: requests.length };
  }
  const readings = createReadings(
    read.map(({ members, pairs }) => ({
      members: members.flatMap((index) => statements[index] ?? []),
      pairs: pairs.map(({ pair }) => pair),
    })),
  );
  return { readings, named: read.flatMap(({ pairs }) => pairs.map(({ a, b }) => ({ a, b }))), coverage };
}

type NamedPair = { a: number; b: number; pair: ReadPair };

/** Numbers that there are none of, or of one report, are no pair. */
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

/** Statements of each report that speak to a machine, by index. */
function machineOrders(statements: readonly ReadStatement[]): Set<number> {
  const byReport = Map.groupBy(statements.entries(), ([, { report }]) => report);
  return new Set(
    [...byReport.values()].flatMap((own) => {
      const found = findMachineOrders(own.map(([, statement]) => statement));
      return own.flatMap(([index], at) => (found[at] ? [index] : []));
    }),
  );
}

function promptReports(
  members: readonly number[],
  { statements, reports }: { statements: readonly ReadStatement[]; reports: readonly Report[] },
): PromptReport[] {
  const numbered = members.flatMap((index, at) => {
    const statement = statements[index];
    return statement ? [{ report: statement.report, number: at + 1, text: statement.text }] : [];
  });
  return [...Map.groupBy(numbered, ({ report }) => report)].map(([report, sentences]) => {
    const reference = reports[report]?.article.reference;
    return { label: reference?.label ?? '', publisher: reference?.publisher, publishedOn: reference?.publishedOn, sentences };
  });
}
