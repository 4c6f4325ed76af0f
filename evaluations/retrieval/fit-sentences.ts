import { type RankSentences, weigh } from '../../server/answering/rank-sentences.ts';
import type { SentenceFeatures } from '../../server/answering/sentence-features.ts';
import { SENTENCE_WEIGHTS } from '../../server/answering/sentence-weights.ts';
import type { Retrieve } from '../../server/retrieval/retriever.ts';
import { containsAnswer } from '../answers/contains-answer.ts';
import type { WrittenQuestion } from '../answers/written-questions.ts';
import type { EvaluatedParts } from '../create-evaluated-parts.ts';
import { fitChoice } from '../logistic.ts';
import { mean } from '../metrics.ts';
import type { Question } from '../read-squad.ts';
import { sameQuote } from '../same-quote.ts';
import { idHalf, type SampleQuestion } from '../sample-truth.ts';
import { type Half, titleHalf } from '../title-half.ts';

/** `right`: what the weights shall prefer. `answers`: what counts as an answer; one may also stand in another article. */
type JudgedSentence = { features: SentenceFeatures; right: boolean; answers: boolean };
/** The candidate sentences of one question. */
export type SentenceChoice = { set: 'questions' | 'samples' | 'written'; half: Half; sentences: JudgedSentence[] };
/** `possible`: share of the choices with an answer among their sentences. */
export type ChoiceAccuracy = { first: number; firstThree: number; possible: number; choices: number };

/** As the product retrieves. */
export const RETRIEVED_PASSAGES = 40;
/** Hardly any of the questions meet a headline or a question in a report: their weights stay as they were set by hand. */
const BY_HAND: ReadonlySet<string> = new Set<keyof SentenceFeatures>(['headline', 'asks']);
/** Many features say nearly the same; less of it fits the tuning half no better (8-fold by titles within it). */
const PENALTY = 3e-3;
/** There are far fewer sample questions, and they are what the product is for. */
const SAMPLE_TIMES = 3;

const featureNames = Object.keys(SENTENCE_WEIGHTS).filter((name): name is keyof SentenceFeatures => name in SENTENCE_WEIGHTS);
const fittedNames = featureNames.filter((name) => !BY_HAND.has(name));

/** One choice a question, by title halves. */
export async function questionChoices(questions: Question[], parts: EvaluatedParts): Promise<SentenceChoice[]> {
  const choices: SentenceChoice[] = [];
  for (const { text, title, paragraphKey, answers } of questions) {
    const articleId = parts.articleIds.get(paragraphKey);
    const judge: Judge = (sentence) => {
      const holds = containsAnswer(sentence.text, answers);
      return { right: holds && sentence.articleId === articleId, answers: holds };
    };
    choices.push({ set: 'questions', half: titleHalf(title), sentences: await judgedSentences(text, judge, parts) });
  }
  return choices;
}

/** One choice an answerable question about the sample reports, by halves of their ids. */
export async function sampleChoices(questions: SampleQuestion[], parts: EvaluatedParts): Promise<SentenceChoice[]> {
  const choices: SentenceChoice[] = [];
  for (const question of questions) {
    if (!question.answerable) continue;
    const judge: Judge = (sentence) => {
      const answers = question.answers.some(({ quote }) => sameQuote(quote, sentence.text));
      return { right: answers, answers };
    };
    choices.push({ set: 'samples', half: idHalf(question), sentences: await judgedSentences(question.question, judge, parts) });
  }
  return choices;
}

/** One choice a question that has an answer, by halves of the stories it was written on. */
export async function writtenChoices(questions: WrittenQuestion[], parts: EvaluatedParts): Promise<SentenceChoice[]> {
  const choices: SentenceChoice[] = [];
  for (const { text, half, answers } of questions) {
    if (answers.length === 0) continue;
    const judge: Judge = (sentence) => {
      const holds = answers.some(
        ({ key, start, end }) => parts.articleIds.get(key) === sentence.articleId && sentence.start <= start && end <= sentence.end,
      );
      return { right: holds, answers: holds };
    };
    choices.push({ set: 'written', half, sentences: await judgedSentences(text, judge, parts) });
  }
  return choices;
}

type Judge = (sentence: { text: string; articleId: string; start: number; end: number }) => { right: boolean; answers: boolean };

async function judgedSentences(
  question: string,
  judge: Judge,
  { retrieve, rankSentences }: { retrieve: Retrieve; rankSentences: RankSentences },
): Promise<JudgedSentence[]> {
  const { sentences } = await rankSentences(question, await retrieve(question, { limit: RETRIEVED_PASSAGES }));
  return sentences.map(({ text, found, start, end, features }) => ({
    features,
    ...judge({ text, articleId: found.passage.articleId, start, end }),
  }));
}

/** Weights of a conditional logit over the tuning halves; those set by hand as they stand in the code. */
export function fitSentenceWeights(choices: SentenceChoice[]): SentenceFeatures {
  const tuning = choices.filter(({ half }) => half === 'even');
  const repeated = tuning.flatMap((choice) => Array.from({ length: choice.set === 'samples' ? SAMPLE_TIMES : 1 }, () => choice));
  const weights = fitChoice(
    repeated.map(({ sentences }) =>
      sentences.map(({ features, right }) => ({ features: fittedNames.map((name) => features[name]), right })),
    ),
    { penalty: PENALTY },
  );
  return { ...SENTENCE_WEIGHTS, ...Object.fromEntries(fittedNames.map((name, at) => [name, weights[at] ?? 0])) };
}

/** How often an answer comes first, or among the first three, when these weights rank. `choices` must not be empty. */
export function choiceAccuracy(choices: SentenceChoice[], weights: SentenceFeatures): ChoiceAccuracy {
  const ranked = choices.map(({ sentences }) => sentences.toSorted((a, b) => weigh(b.features, weights) - weigh(a.features, weights)));
  const share = (among: number) => mean(ranked.map((sentences) => (sentences.slice(0, among).some(({ answers }) => answers) ? 1 : 0)));
  return { first: share(1), firstThree: share(3), possible: share(Number.POSITIVE_INFINITY), choices: choices.length };
}
