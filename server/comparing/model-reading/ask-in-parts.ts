import { randomBytes } from 'node:crypto';
import type { ModelWriter } from '../../answering/writers/writer.ts';
import { findMachineOrders } from '../../checking/machine-orders.ts';
import type { Language, Usage } from '../../contract/answer.ts';
import type { AnswerEvent } from '../../contract/answer-events.ts';
import type { ArticleReference } from '../../contract/citation.ts';
import type { ReadBy } from '../../contract/comparison.ts';
import { sumUsage } from '../../contract/sum-usage.ts';
import type { Said } from './parse-objects.ts';
import { type PromptReport, type ReadingTask, readingPrompt } from './reading-prompt.ts';
import { readingRequests } from './reading-requests.ts';

/** Of a sentence that has lost its end; what is beyond is not sent. */
const MOST_OF_SENTENCE = 1_000;
/** After so many failures no more is asked: a server that is down would be asked forty times. */
const MOST_FAILURES = 2;

/** How far a language model has read, and what that cost. */
export type ModelCoverage = ReadBy & { usage?: Usage | undefined };

/** A sentence, or a part of one, of the report `report`; `before`: what it leans on. */
export type AskedSentence = { text: string; report: number; before?: string | undefined };
/** One request by the indexes of its sentences, and what the model said of them. `isWhole`: all that it said was understood, so that it has named no other. */
export type ReadPart<Told> = { members: number[]; told: Told[]; isWhole: boolean };

type AskParts<Told> = {
  task: ReadingTask;
  parse: (reply: string) => Said<Told> | undefined;
  /** The numbers of sentences that it names, from 1: those that there are none of are not understood. */
  numbersOf: (told: Told) => number[];
  model: ModelWriter;
  /** Of the reports, by index. */
  references: readonly ArticleReference[];
  /** What the net thinks of pairs of sentences, by index: those reports are read first that have most in common. */
  weighed: Parameters<typeof readingRequests>[1]['weighed'];
  language: Language;
  signal?: AbortSignal | undefined;
};
type Progress = Extract<AnswerEvent, { type: 'progress' }>;

/**
 * Lets a language model hold the sentences of reports against each other, in as many requests as they need. What speaks to a machine is not sent. What it has not read, since a request
 * failed or there were too many, is told. Rejects only on an abort.
 */
export async function* askInParts<Told>(
  given: readonly AskedSentence[],
  { task, parse, numbersOf, model, references, weighed, language, signal }: AskParts<Told>,
): AsyncGenerator<Progress, { read: ReadPart<Told>[]; coverage: ModelCoverage }> {
  const sentences = given.map((one) => ({
    ...one,
    text: one.text.slice(0, MOST_OF_SENTENCE),
    before: one.before?.slice(-MOST_OF_SENTENCE),
  }));
  const { requests, missed } = readingRequests(sentences, { weighed, kept: machineOrders(sentences) });
  const coverage: ModelCoverage = { name: model.name, requests: requests.length, unread: 0, partly: 0, missed };
  const read: ReadPart<Told>[] = [];
  let failures = 0;
  yield { type: 'progress', stage: 'model-comparing', done: 0, total: requests.length };
  for (const [done, members] of requests.entries()) {
    if (failures === MOST_FAILURES) {
      coverage.unread += 1;
      continue;
    }
    const boundary = randomBytes(12).toString('hex');
    const reply = await model.reply({
      ...readingPrompt(promptReports(members, { sentences, references }), { task, language, boundary }),
      language,
      signal,
    });
    coverage.usage = sumUsage(coverage.usage, reply.usage);
    if ('failure' in reply) {
      failures += 1;
      coverage.failure ??= reply.failure;
    }
    const said = 'failure' in reply ? undefined : parse(reply.text);
    if (said) {
      const told = said.told.filter((one) => numbersOf(one).every((number) => members[number - 1] !== undefined));
      const isWhole = 'isCutOff' in reply && !reply.isCutOff && said.rejected === 0 && told.length === said.told.length;
      read.push({ members, told, isWhole });
      if (!isWhole) coverage.partly += 1;
    } else coverage.unread += 1;
    yield { type: 'progress', stage: 'model-comparing', done: done + 1, total: requests.length };
  }
  return { read, coverage };
}

/** Sentences of each report that speak to a machine, by index. */
function machineOrders(sentences: readonly AskedSentence[]): Set<number> {
  const byReport = Map.groupBy(sentences.entries(), ([, { report }]) => report);
  return new Set(
    [...byReport.values()].flatMap((own) => {
      const found = findMachineOrders(own.map(([, { text, before = '' }]) => ({ text: `${before} ${text}` })));
      return own.flatMap(([index], at) => (found[at] ? [index] : []));
    }),
  );
}

function promptReports(
  members: readonly number[],
  { sentences, references }: { sentences: readonly AskedSentence[]; references: readonly ArticleReference[] },
): PromptReport[] {
  const numbered = members.flatMap((index, at) => {
    const sentence = sentences[index];
    return sentence ? [{ ...sentence, number: at + 1 }] : [];
  });
  return [...Map.groupBy(numbered, ({ report }) => report)].map(([report, own]) => {
    const { label = '', publisher, publishedOn } = references[report] ?? {};
    return { label, publisher, publishedOn, sentences: own };
  });
}
