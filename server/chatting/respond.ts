import type { Ask } from '../answering/ask.ts';
import { collectAnswer, emptyAnswer } from '../answering/collect-answer.ts';
import type { Compare } from '../comparing/compare.ts';
import type { Answer } from '../contract/answer.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { Result, Turn } from '../contract/conversation.ts';
import type { Filters } from '../contract/filters.ts';
import type { Wishes } from '../contract/wishes.ts';
import type { ReadQuestion } from '../retrieval/read-question.ts';
import type { Summarize } from '../summarizing/summarize.ts';
import type { MakeTimeline } from '../timeline/make-timeline.ts';
import type { ConversationStore, ResultStore } from './conversation-store.ts';
import { failureOf } from './failure-of.ts';
import type { ReadUse } from './read-use.ts';
import { createUses } from './run-use.ts';
import type { TellMentions } from './tell-mentions.ts';
import { untilAborted } from './until-aborted.ts';

export type RespondOptions = {
  message: string;
  /** Given: the message is a question, whatever its words. */
  use?: 'answer' | undefined;
  /** The response is kept in this conversation, begun when new. Without it, an answer is kept nowhere. */
  conversationId?: string | undefined;
  /** The newest turn, when it asked the same, is replaced ("try again"). */
  again?: boolean | undefined;
  filters?: Filters | undefined;
  /** The filters are as given: none is read from the words. */
  filtersAsGiven?: boolean | undefined;
  /** Given: these hold, and none is read from the words. */
  wishes?: Wishes | undefined;
  /** Known ids. They bound whatever the message asks for. */
  articleIds?: string[] | undefined;
  signal?: AbortSignal | undefined;
};

export type RespondEvent = AnswerEvent | { type: 'result'; result: Result };

/**
 * A message → the events of asking, comparing, summarizing or a timeline, and at the end the whole result, kept already. Failures are the
 * event `answer-failed`; after an abort the partial result is kept. Rejects only when keeping fails.
 */
export type Respond = (options: RespondOptions) => AsyncGenerator<RespondEvent>;

export type RespondParts = {
  ask: Ask;
  tellMentions: TellMentions;
  readQuestion: ReadQuestion;
  readUse: ReadUse;
  compare: Compare;
  summarize: Summarize;
  makeTimeline: MakeTimeline;
  conversations: ConversationStore;
  results: ResultStore;
  isKnownArticle: (id: string) => boolean;
  idsOf: (filters: Filters) => string[];
  corpusVersion: () => string;
  writerName: string;
  hasLanguageModel: boolean;
  clock: () => Date;
  mintId: () => string;
  /** Told of faults that became an `answer-failed`. */
  onFault: (fault: unknown) => void;
};

export function createRespond(parts: RespondParts): Respond {
  const { conversations, results, clock, mintId, onFault } = parts;
  const runUse = createUses(parts);

  return async function* respond(options) {
    const { message, conversationId, filters, filtersAsGiven, wishes, articleIds, signal } = options;
    const createdAt = clock().toISOString();
    const history = conversationId === undefined ? [] : historyFor(options, conversations);
    const use = options.use ? { use: options.use } : parts.readUse({ message, history, filters, filtersAsGiven, articleIds });
    const turn = conversationId === undefined ? undefined : { id: mintId(), question: message, createdAt };
    if (conversationId !== undefined && turn) conversations.startTurn(conversationId, turn, { caseId: filters?.case });

    let answer: Answer = emptyAnswer({
      id: mintId(),
      question: message,
      scope: articleIds ? { articleIds } : {},
      filters: filters ?? {},
      writer: parts.writerName,
      corpusVersion: parts.corpusVersion(),
      createdAt,
    });
    let result: Result | undefined;
    const keep = (): Result => {
      const kept = result ?? { use: 'answer', answer };
      if (kept.use !== 'answer') results.keep(kept);
      if (turn) conversations.finishTurn(turn.id, kept);
      return kept;
    };

    let isKept = false;
    try {
      const events = runUse({ use, message, history, filters, filtersAsGiven, wishes, articleIds, signal });
      for await (const event of untilAborted(failing(events, { signal, onFault, coverage: () => answer.coverage }), signal)) {
        if (event.type === 'result') {
          result = event.result;
          continue;
        }
        answer = collectAnswer(answer, event);
        yield event;
      }
      isKept = true;
      yield { type: 'result', result: keep() };
    } finally {
      // The reader left between two events: what there is, is kept all the same.
      if (!isKept) keep();
    }
  };
}

/** The turns before this one; when it is asked again, the newest is removed first. */
function historyFor({ conversationId, again, message }: RespondOptions, conversations: ConversationStore): Turn[] {
  const turns = conversationId === undefined ? [] : conversations.turnsOf(conversationId);
  const newest = turns.at(-1);
  if (!again || newest?.question !== message) return turns;
  conversations.removeTurn(newest.id);
  return turns.slice(0, -1);
}

/** A rejection becomes the events `answer-failed` and `answer-end`; after an abort just `answer-end`. */
async function* failing(
  events: AsyncGenerator<RespondEvent>,
  { signal, onFault, coverage }: { signal: AbortSignal | undefined; onFault: (fault: unknown) => void; coverage: () => Answer['coverage'] },
): AsyncGenerator<RespondEvent> {
  try {
    yield* events;
  } catch (fault) {
    if (signal?.aborted) {
      yield { type: 'answer-end', reason: 'stopped', coverage: coverage() };
      return;
    }
    const { failure, isExpected } = failureOf(fault);
    if (!isExpected) onFault(fault);
    yield { type: 'answer-failed', failure };
    yield { type: 'answer-end', reason: 'failed', coverage: coverage() };
  }
}
