import type { Language } from '../contract/answer.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { Filters } from '../contract/filters.ts';
import type { Summary, SummaryForm, SummaryLength, SummaryOrder } from '../contract/summary.ts';

export type SummarizeOptions = {
  articleIds?: string[] | undefined;
  question?: string | undefined;
  /** Of the reports among which those on the question are looked for. */
  filters?: Filters | undefined;
  length: SummaryLength;
  /** A summary, told report by report, where nothing else is asked for. */
  form?: SummaryForm | undefined;
  order?: SummaryOrder | undefined;
  /** In a briefing: reports from this day on are new (YYYY-MM-DD); else those of the newest day. */
  newSince?: string | undefined;
  language: Language;
  signal?: AbortSignal | undefined;
};

export type SummarizeEvent = Extract<AnswerEvent, { type: 'progress' | 'claim-checked' | 'answer-delta' | 'tokens-used' }>;

/** Yields progress and checked claims as they come, returns the whole summary. Rejects on a fault, a writer's failure (WriterFailedError) or an abort. */
export type Summarize = (options: SummarizeOptions) => AsyncGenerator<SummarizeEvent, Summary>;
