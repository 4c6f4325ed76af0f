import type { AnswerEvent } from '../contract/answer-events.ts';
import type { Turn } from '../contract/conversation.ts';
import type { Filters } from '../contract/filters.ts';
import type { Wishes } from '../contract/wishes.ts';

export type AskOptions = {
  question: string;
  /** Earlier turns of the conversation, oldest first; follow-ups are read from them. */
  history: Turn[];
  filters?: Filters | undefined;
  /** The filters are as given: none is read from the words. */
  filtersAsGiven?: boolean | undefined;
  /** Given: these hold, and none is read from the words. */
  wishes?: Wishes | undefined;
  articleIds?: string[] | undefined;
  signal?: AbortSignal | undefined;
};

/** Never rejects; a failure is the event `answer-failed`. The last event is always one `answer-end`. */
export type Ask = (options: AskOptions) => AsyncGenerator<AnswerEvent>;
