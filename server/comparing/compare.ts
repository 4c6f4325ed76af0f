import type { Language } from '../contract/answer.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { Comparison } from '../contract/comparison.ts';
import type { Filters } from '../contract/filters.ts';

export type CompareOptions = {
  articleIds?: string[] | undefined;
  question?: string | undefined;
  /** Of the reports among which those on the question are looked for; without a question, of all that are compared. */
  filters?: Filters | undefined;
  language: Language;
  signal?: AbortSignal | undefined;
};

/** Yields progress, returns the comparison. `articleIds` (known ids), a `question` that finds the reports, or `filters`, which all of them pass. Rejects on a fault or an abort. */
export type Compare = (options: CompareOptions) => AsyncGenerator<Extract<AnswerEvent, { type: 'progress' }>, Comparison>;
