import { answerable, answerableFeatures, answerableNames } from '../../server/answering/answerable/answerable-features.ts';
import {
  ANSWERABLE_WEIGHTS,
  type AnswerableFeatures,
  type AnswerableWeights,
} from '../../server/answering/answerable/answerable-weights.ts';
import type { EvaluatedParts } from '../create-evaluated-parts.ts';
import { fitBinary } from '../logistic.ts';
import { mean } from '../metrics.ts';
import type { Question, QuestionSet } from '../read-squad.ts';
import { RETRIEVED_PASSAGES } from '../retrieval/fit-sentences.ts';
import { idHalf, type SampleQuestion } from '../sample-truth.ts';
import { type Half, LEAVE_OUT_SEED, titleHalf } from '../title-half.ts';
import { withoutOwnParagraph } from './judge-answerable.ts';
import type { WrittenQuestion } from './written-questions.ts';

/**
 * A question asked of a corpus that answers it or does not: the whole one, without its own paragraph, without half of the titles, its own among
 * them; the sample reports; our stories, some of which nearly answer, and these without what answers.
 */
export type AskedCorpus = {
  set: 'whole' | 'paragraph' | 'titles' | 'samples' | 'written' | 'written-without';
  half: Half;
  isAnswerable: boolean;
  features: AnswerableFeatures;
};
/** Shares of each kind that are declined. */
export type Declined = { answerable: number; unanswerable: number };

/** Share of the answerable questions of the tuning half that the fitted threshold declines: below the 5 % allowed, since it does worse elsewhere. */
const DECLINED_ANSWERABLE = 0.03;

/** Each question of three corpora: all of it, and what is left without its own paragraph, and without half of the titles. */
export async function askWithheld({ paragraphs, questions }: QuestionSet, parts: EvaluatedParts): Promise<AskedCorpus[]> {
  const asked: AskedCorpus[] = [];
  const withoutParagraph = withoutOwnParagraph(parts);
  for (const question of questions) {
    const own = titleHalf(question.title, LEAVE_OUT_SEED);
    const kept = paragraphs.filter(({ title }) => titleHalf(title, LEAVE_OUT_SEED) !== own);
    const ask = async (set: AskedCorpus['set'], articleIds?: string[]) =>
      asked.push({
        set,
        half: titleHalf(question.title),
        isAnswerable: set === 'whole',
        features: await featuresOf(question.text, parts, articleIds),
      });
    await ask('whole');
    await ask('paragraph', withoutParagraph(question));
    await ask(
      'titles',
      kept.flatMap(({ key }) => parts.articleIds.get(key) ?? []),
    );
  }
  return asked;
}

export async function askSamples(questions: SampleQuestion[], parts: EvaluatedParts): Promise<AskedCorpus[]> {
  const asked: AskedCorpus[] = [];
  for (const question of questions) {
    const features = await featuresOf(question.question, parts);
    asked.push({ set: 'samples', half: idHalf(question), isAnswerable: question.answerable, features });
  }
  return asked;
}

/** Each German question over all our reports; what they answer is asked again without the reports that do. */
export async function askWritten(questions: WrittenQuestion[], parts: EvaluatedParts): Promise<AskedCorpus[]> {
  const asked: AskedCorpus[] = [];
  for (const { text, isEnglish, half, own, answers } of questions) {
    if (isEnglish) continue;
    asked.push({ set: 'written', half, isAnswerable: answers.length > 0, features: await featuresOf(text, parts) });
    if (answers.length === 0) continue;
    const others = [...parts.articleIds].flatMap(([key, id]) => (own.includes(key) ? [] : [id]));
    asked.push({ set: 'written-without', half, isAnswerable: false, features: await featuresOf(text, parts, others) });
  }
  return asked;
}

/** Each question of the whole corpus, which holds the kept titles only. */
export async function askKeptTitles(questions: Question[], parts: EvaluatedParts): Promise<AskedCorpus[]> {
  const asked: AskedCorpus[] = [];
  for (const question of questions) {
    const features = await featuresOf(question.text, parts);
    asked.push({ set: 'titles', half: titleHalf(question.title), isAnswerable: isKept(question), features });
  }
  return asked;
}

export function isKept({ title }: { title: string }): boolean {
  return titleHalf(title, LEAVE_OUT_SEED) === 'even';
}

async function featuresOf(text: string, { retrieve, rankSentences }: EvaluatedParts, articleIds?: string[]) {
  return answerableFeatures(await rankSentences(text, await retrieve(text, { limit: RETRIEVED_PASSAGES, articleIds })));
}

/** A logistic regression over the tuning half, with the threshold that declines 3 % of its answerable questions. */
export function fitAnswerableWeights(asked: AskedCorpus[]): AnswerableWeights {
  const tuning = asked.filter(({ half }) => half === 'even');
  const fitted = fitBinary(
    tuning.map(({ features, isAnswerable }) => ({ features: answerableNames.map((name) => features[name]), right: isAnswerable })),
  );
  const weights: AnswerableWeights = {
    ...ANSWERABLE_WEIGHTS.sameLanguage,
    ...Object.fromEntries(answerableNames.map((name, at) => [name, fitted[at] ?? 0])),
    bias: fitted.at(-1) ?? 0,
    threshold: 0,
  };
  const chances = tuning
    .filter(({ isAnswerable }) => isAnswerable)
    .map(({ features }) => answerable(features, weights))
    .sort((a, b) => a - b);
  return { ...weights, threshold: chances[Math.floor(chances.length * DECLINED_ANSWERABLE)] ?? 0 };
}

/** What these weights and their threshold decline of each kind; of no question of a kind, nothing. */
export function declinedBy(weights: AnswerableWeights, asked: AskedCorpus[]): Declined {
  const share = (kind: boolean) => {
    const declined = asked
      .filter(({ isAnswerable }) => isAnswerable === kind)
      .map(({ features }) => (answerable(features, weights) < weights.threshold ? 1 : 0));
    return declined.length === 0 ? 0 : mean(declined);
  };
  return { answerable: share(true), unanswerable: share(false) };
}
