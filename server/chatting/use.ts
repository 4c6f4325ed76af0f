import type { Language } from '../contract/answer.ts';
import type { Sought } from '../contract/mentions.ts';
import type { SummaryForm, SummaryLength, SummaryOrder } from '../contract/summary.ts';
import type { ResultQuestion } from './recognize-result-question.ts';
import type { SpokenOf } from './result-parts.ts';

/**
 * What a message asks for. `topic`: what the reports shall be about; absent when the message names none ("Fasse das zusammen").
 * `mentions`: every place where something is said. `nothing-before`: it asks about an answer, and there is none. `all`: it asks for all reports ("Vergleiche alle Berichte", "Worum geht es?"). `orAnswer`: it is a question
 * ("Was geschah in Lorvik?"), and answered as one where the reports tell no course of events, or a language model tells it.
 */
export type Use =
  | { use: 'answer' }
  | { use: 'mentions'; language: Language; sought: Sought }
  | { use: 'nothing-before'; language: Language }
  | { use: 'about-result'; question: ResultQuestion; spoken: SpokenOf }
  | { use: 'timeline'; language: Language; topic?: string | undefined; orAnswer?: true | undefined }
  | { use: 'comparison'; language: Language; topic?: string | undefined; all?: true | undefined }
  | {
      use: 'summary';
      language: Language;
      topic?: string | undefined;
      length: SummaryLength;
      all?: true | undefined;
      /** A summary where it is absent. */
      form?: SummaryForm | undefined;
      order?: SummaryOrder | undefined;
    };

/** What is carried out on reports that the message chooses. */
export type Command = Extract<Use, { use: 'comparison' | 'summary' | 'timeline' }>;
