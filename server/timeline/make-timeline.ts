import type { Language } from '../contract/answer.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { Filters } from '../contract/filters.ts';
import type { Timeline } from '../contract/timeline.ts';

export type TimelineOptions = {
  articleIds?: string[] | undefined;
  question?: string | undefined;
  /** Of the reports among which those on the question are looked for; alone: all that pass them. */
  filters?: Filters | undefined;
  /** Only what happened then (YYYY-MM-DD, both within), whenever it was reported. */
  period?: { from: string; to: string } | undefined;
  language: Language;
  signal?: AbortSignal | undefined;
};

/** Yields progress, returns the timeline. `articleIds` (known ids), a `question` that finds the reports, or `filters`. Rejects on a fault or an abort. */
export type MakeTimeline = (options: TimelineOptions) => AsyncGenerator<Extract<AnswerEvent, { type: 'progress' }>, Timeline>;
