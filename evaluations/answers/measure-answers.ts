import type { Archive } from '../../ingest/corpus/archive.ts';
import type { Ask } from '../../server/answering/ask.ts';
import { collectAnswer, emptyAnswer } from '../../server/answering/collect-answer.ts';
import type { Answer } from '../../server/contract/answer.ts';
import type { Citation } from '../../server/contract/citation.ts';
import { comparePaired, type Interval, meanInterval, type PairedComparison } from '../bootstrap.ts';
import { firstSentence, splitForEvaluation } from '../evaluator-sentences.ts';
import { mean } from '../metrics.ts';
import type { Question, QuestionSet } from '../read-squad.ts';
import { createBm25 } from '../retrieval/bm25.ts';
import { containsAnswer } from './contains-answer.ts';

export type AnswerMeasures = {
  /** The first citation of the first claim, cut to one sentence, contains a gold answer. A declined question counts as wrong. */
  answerSentenceFirst: number;
  /** The same for any of the first three claims. */
  withinFirstThree: number;
  /** Share of all citations whose quote is what stands at their offsets. */
  citationValidity: number;
  citations: number;
  declined: number;
  intervals: { answerSentenceFirst: Interval; withinFirstThree: Interval };
  /** BM25 over all sentences, and over those of the right paragraph only. */
  baseline: { allSentences: number; goldParagraph: number };
  gains: { overAllSentences: PairedComparison; overGoldParagraph: PairedComparison };
  samples: number;
};

/** An answer that ended in a fault says nothing about quality: the evaluation stops. */
export class FailedAnswerError extends Error {
  override name = 'FailedAnswerError';
}

/** The whole answer to a question that stands alone. Rejects with FailedAnswerError. */
export async function answerTo(question: string, ask: Ask): Promise<Answer> {
  let answer = emptyAnswer({ id: question, question, scope: {}, filters: {}, writer: '', corpusVersion: '', createdAt: '' });
  for await (const event of ask({ question, history: [] })) answer = collectAnswer(answer, event);
  if (answer.failure || answer.ended !== 'finished') {
    throw new FailedAnswerError(`"${question}" was not answered (${answer.ended}): ${answer.failure?.message ?? 'no reason given'}`);
  }
  return answer;
}

/** Asks every question. `set.questions` must not be empty. */
export async function measureAnswers(
  { paragraphs, questions }: QuestionSet,
  { ask, archive, onAnswer }: { ask: Ask; archive: Pick<Archive, 'textOf'>; onAnswer?: (question: Question, answer: Answer) => void },
): Promise<AnswerMeasures> {
  const first: number[] = [];
  const withinThree: number[] = [];
  const valid: number[] = [];
  let declined = 0;
  for (const question of questions) {
    const answer = await answerTo(question.text, ask);
    const holds = answer.abstention ? [] : answer.claims.slice(0, 3).map(({ citations }) => holdsAnswer(citations[0], question));
    first.push(holds[0] ? 1 : 0);
    withinThree.push(holds.includes(true) ? 1 : 0);
    valid.push(...citationsOf(answer).map((citation) => (isValid(citation, archive) ? 1 : 0)));
    if (answer.abstention) declined++;
    onAnswer?.(question, answer);
  }
  const baseline = baselineHits({ paragraphs, questions });
  return {
    answerSentenceFirst: mean(first),
    withinFirstThree: mean(withinThree),
    citationValidity: mean(valid),
    citations: valid.length,
    declined,
    intervals: { answerSentenceFirst: meanInterval(first), withinFirstThree: meanInterval(withinThree) },
    baseline: { allSentences: mean(baseline.allSentences), goldParagraph: mean(baseline.goldParagraph) },
    gains: {
      overAllSentences: comparePaired(first, baseline.allSentences),
      overGoldParagraph: comparePaired(first, baseline.goldParagraph),
    },
    samples: questions.length,
  };
}

function holdsAnswer(citation: Citation | undefined, { answers }: Question): boolean {
  return citation !== undefined && containsAnswer(firstSentence(citation.quote), answers);
}

/** All citations of an answer, those nearest to a declined question among them. */
export function citationsOf({ claims, abstention }: Answer): Citation[] {
  return [...claims.flatMap((claim) => claim.citations), ...(abstention?.nearest ?? [])];
}

/** Whether the quote is what stands at the citation's offsets. */
export function isValid({ articleId, revision, start, end, quote }: Citation, archive: Pick<Archive, 'textOf'>): boolean {
  return archive.textOf(articleId, revision)?.text.slice(start, end) === quote;
}

/** For each question 1 where the best sentence by BM25 contains a gold answer. */
function baselineHits({ paragraphs, questions }: QuestionSet): { allSentences: number[]; goldParagraph: number[] } {
  const sentences = paragraphs.flatMap(({ key, text }) => splitForEvaluation(text).map((sentence) => ({ key, sentence })));
  const index = createBm25(sentences.map(({ sentence }) => sentence));
  const hit = ({ text, answers }: Question, among?: number[]) => {
    const best = index.best(text, 1, among)[0];
    return best !== undefined && containsAnswer(sentences[best]?.sentence ?? '', answers) ? 1 : 0;
  };
  const ofParagraph = Map.groupBy(sentences.keys(), (position) => sentences[position]?.key);
  return {
    allSentences: questions.map((question) => hit(question)),
    goldParagraph: questions.map((question) => hit(question, ofParagraph.get(question.paragraphKey) ?? [])),
  };
}
