import type { Language } from '../contract/answer.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { Filters } from '../contract/filters.ts';
import type { Summary, SummaryLength } from '../contract/summary.ts';

export type SummarizeOptions = {
  articleIds?: string[] | undefined;
  question?: string | undefined;
  /** Which reports are searched for the question. */
  filters?: Filters | undefined;
  length: SummaryLength;
  language: Language;
  signal?: AbortSignal | undefined;
};

/** Yields progress and checked claims as they come, returns the whole summary. Rejects on a fault, a writer's failure (WriterFailedError) or an abort. */
export type Summarize = (
  options: SummarizeOptions,
) => AsyncGenerator<Extract<AnswerEvent, { type: 'progress' | 'claim-checked' | 'answer-delta' }>, Summary>;
