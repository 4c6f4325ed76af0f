import type { Ask } from '../../server/answering/ask.ts';
import { type Interval, meanInterval } from '../bootstrap.ts';
import { mean } from '../metrics.ts';
import type { Question } from '../read-squad.ts';
import { answerTo } from './measure-answers.ts';

export type AbstentionMeasures = {
  /** Share of the questions about what is not in the corpus that are declined. */
  declinedUnanswerable: number;
  /** Share of the questions the corpus answers that are declined. */
  declinedAnswerable: number;
  intervals: { declinedUnanswerable: Interval; declinedAnswerable: Interval };
  unanswerable: number;
  answerable: number;
};

/** Asks both kinds of questions; neither may be empty. Rejects with FailedAnswerError. */
export async function measureAbstention({
  ask,
  answerable,
  unanswerable,
}: {
  ask: Ask;
  answerable: Question[];
  unanswerable: Question[];
}): Promise<AbstentionMeasures> {
  const declinedAnswerable = await declined(answerable, ask);
  const declinedUnanswerable = await declined(unanswerable, ask);
  return {
    declinedUnanswerable: mean(declinedUnanswerable),
    declinedAnswerable: mean(declinedAnswerable),
    intervals: { declinedUnanswerable: meanInterval(declinedUnanswerable), declinedAnswerable: meanInterval(declinedAnswerable) },
    unanswerable: unanswerable.length,
    answerable: answerable.length,
  };
}

async function declined(questions: Question[], ask: Ask): Promise<number[]> {
  const outcomes: number[] = [];
  for (const { text } of questions) outcomes.push((await answerTo(text, ask)).abstention ? 1 : 0);
  return outcomes;
}
