import { ANSWERABLE_WEIGHTS, type AnswerableFeatures, answerable, answerableFeatures } from '../../server/answering/decide-abstention.ts';
import type { EvaluatedParts } from '../create-evaluated-parts.ts';
import { fitBinary } from '../logistic.ts';
import { mean } from '../metrics.ts';
import type { Paragraph, Question, QuestionSet } from '../read-squad.ts';
import { RETRIEVED_PASSAGES } from '../retrieval/fit-sentences.ts';
import { type Half, LEAVE_OUT_SEED, titleHalf } from '../title-half.ts';

export type AnswerableWeights = (typeof ANSWERABLE_WEIGHTS)['sameLanguage'];
/**
 * A question asked of a corpus that answers it or does not. `near`: a few articles, most on the question's matter; `far`: a few on other
 * matters; `left-out`: all articles of the titles that are kept.
 */
export type AskedCorpus = { set: 'near' | 'far' | 'left-out'; half: Half; isAnswerable: boolean; features: AnswerableFeatures };
/** Shares of each kind that are declined. */
export type Declined = { answerable: number; unanswerable: number };

/** Share of the answerable questions of the tuning half that the fitted threshold declines. */
const DECLINED_ANSWERABLE = 0.05;
/** Articles in a small corpus, and how many of a near one are on the question's matter. */
const SMALL = 5;
const NEAR = 3;

const fittedNames = Object.keys(ANSWERABLE_WEIGHTS.sameLanguage).filter(
  (name): name is keyof AnswerableFeatures => name !== 'bias' && name !== 'threshold',
);

/** Each question of four small corpora: near and far, with its paragraph and without. `set` must have two titles or more. */
export async function askSmallCorpora({ paragraphs, questions }: QuestionSet, parts: EvaluatedParts): Promise<AskedCorpus[]> {
  const asked: AskedCorpus[] = [];
  for (const [number, question] of questions.entries()) {
    for (const { set, isAnswerable, keys } of smallCorpora(question, number, paragraphs)) {
      const articleIds = keys.flatMap((key) => parts.articleIds.get(key) ?? []);
      asked.push({ set, half: titleHalf(question.title), isAnswerable, features: await featuresOf(question, parts, articleIds) });
    }
  }
  return asked;
}

/** Each question of the whole corpus, which holds the kept titles only. */
export async function askKeptTitles(questions: Question[], parts: EvaluatedParts): Promise<AskedCorpus[]> {
  const asked: AskedCorpus[] = [];
  for (const question of questions) {
    const features = await featuresOf(question, parts);
    asked.push({ set: 'left-out', half: titleHalf(question.title), isAnswerable: isKept(question), features });
  }
  return asked;
}

export function isKept({ title }: { title: string }): boolean {
  return titleHalf(title, LEAVE_OUT_SEED) === 'even';
}

async function featuresOf({ text }: Question, { retrieve, rankSentences }: EvaluatedParts, articleIds?: string[]) {
  return answerableFeatures(await rankSentences(text, await retrieve(text, { limit: RETRIEVED_PASSAGES, articleIds })));
}

function smallCorpora({ title, paragraphKey }: Question, number: number, paragraphs: Paragraph[]) {
  const like = paragraphs.filter((paragraph) => paragraph.title === title && paragraph.key !== paragraphKey).slice(0, NEAR);
  const others = paragraphs.filter((paragraph) => paragraph.title !== title);
  // Two strides without a common divisor walk through all of the file, and fall on the same paragraphs at each run.
  const unlike = (count: number) => Array.from({ length: count }, (_, at) => others[(number * 7 + at * 31) % others.length]);
  const keysOf = (chosen: (Paragraph | undefined)[]) => chosen.flatMap((paragraph) => paragraph?.key ?? []);
  const near = keysOf([...like, ...unlike(SMALL - like.length)]);
  const far = keysOf(unlike(SMALL));
  const withAnswer = (keys: string[]) => [paragraphKey, ...keys.slice(0, SMALL - 1)];
  return [
    { set: 'near' as const, isAnswerable: true, keys: withAnswer(near) },
    { set: 'near' as const, isAnswerable: false, keys: near },
    { set: 'far' as const, isAnswerable: true, keys: withAnswer(far) },
    { set: 'far' as const, isAnswerable: false, keys: far },
  ];
}

/** A logistic regression over the tuning half, with the threshold that declines 5 % of its answerable questions. */
export function fitAnswerableWeights(asked: AskedCorpus[]): AnswerableWeights {
  const tuning = asked.filter(({ half }) => half === 'even');
  const fitted = fitBinary(
    tuning.map(({ features, isAnswerable }) => ({ features: fittedNames.map((name) => features[name]), right: isAnswerable })),
  );
  const weights: AnswerableWeights = {
    ...ANSWERABLE_WEIGHTS.sameLanguage,
    ...Object.fromEntries(fittedNames.map((name, at) => [name, fitted[at] ?? 0])),
    bias: fitted.at(-1) ?? 0,
    threshold: 0,
  };
  const chances = tuning
    .filter(({ isAnswerable }) => isAnswerable)
    .map(({ features }) => answerable(features, weights))
    .sort((a, b) => a - b);
  return { ...weights, threshold: chances[Math.floor(chances.length * DECLINED_ANSWERABLE)] ?? 0 };
}

/** What these weights and their threshold decline; of each kind one is needed. */
export function declinedBy(weights: AnswerableWeights, asked: AskedCorpus[]): Declined {
  const share = (kind: boolean) =>
    mean(
      asked
        .filter(({ isAnswerable }) => isAnswerable === kind)
        .map(({ features }) => (answerable(features, weights) < weights.threshold ? 1 : 0)),
    );
  return { answerable: share(true), unanswerable: share(false) };
}
