import type { Archive } from '../../ingest/corpus/archive.ts';
import type { Ask } from '../../server/answering/ask.ts';
import type { Answer } from '../../server/contract/answer.ts';
import type { Claim } from '../../server/contract/claim.ts';
import { mean } from '../metrics.ts';
import { sameQuote } from '../same-quote.ts';
import type { SampleQuestion } from '../sample-truth.ts';
import { answerTo, citationsOf, isValid } from './measure-answers.ts';

/** `first`, `withinThree`: an answering sentence is cited by the first claim, by one of the first three; declining is neither. */
export type JudgedSample = { question: SampleQuestion; answer: Answer; first: boolean; withinThree: boolean; validity: boolean[] };

export type SampleMeasures = {
  /** Shares of the answerable questions. */
  answerSentenceFirst: number;
  withinFirstThree: number;
  declinedAnswerable: number;
  /** Share of the others that are declined. */
  declinedUnanswerable: number;
  /** Share of all citations whose quote is what stands at their offsets. */
  citationValidity: number;
  citations: number;
  answerable: number;
  unanswerable: number;
};

/** Asks each question and holds the claims against the sentences that answer it. Rejects with FailedAnswerError. */
export async function judgeSamples(
  questions: SampleQuestion[],
  { ask, archive }: { ask: Ask; archive: Pick<Archive, 'textOf'> },
): Promise<JudgedSample[]> {
  const judged: JudgedSample[] = [];
  for (const question of questions) {
    const answer = await answerTo(question.question, ask);
    const claims = answer.abstention ? [] : answer.claims.filter(({ role }) => role !== 'note').slice(0, 3);
    const hits = claims.map((claim) => answers(claim, question));
    judged.push({
      question,
      answer,
      first: hits[0] === true,
      withinThree: hits.includes(true),
      validity: citationsOf(answer).map((citation) => isValid(citation, archive)),
    });
  }
  return judged;
}

/** Needs questions of both kinds. */
export function measureSamples(judged: JudgedSample[]): SampleMeasures {
  const shareOf = <Item>(items: Item[], holds: (item: Item) => boolean) => mean(items.map((item) => (holds(item) ? 1 : 0)));
  const answerable = judged.filter(({ question }) => question.answerable);
  const unanswerable = judged.filter(({ question }) => !question.answerable);
  const validity = judged.flatMap((sample) => sample.validity);
  const declined = ({ answer }: JudgedSample) => answer.abstention !== undefined;
  return {
    answerSentenceFirst: shareOf(answerable, ({ first }) => first),
    withinFirstThree: shareOf(answerable, ({ withinThree }) => withinThree),
    declinedAnswerable: shareOf(answerable, declined),
    declinedUnanswerable: shareOf(unanswerable, declined),
    citationValidity: shareOf(validity, (isTrue) => isTrue),
    citations: validity.length,
    answerable: answerable.length,
    unanswerable: unanswerable.length,
  };
}

/** An answerable question whose first claim does not answer it, or another one that was answered. */
export function isBad({ question, answer, first }: JudgedSample): boolean {
  return question.answerable ? !first : answer.abstention === undefined;
}

function answers({ citations }: Claim, question: SampleQuestion): boolean {
  return question.answerable && citations.some(({ quote }) => question.answers.some((answer) => sameQuote(quote, answer.quote)));
}
