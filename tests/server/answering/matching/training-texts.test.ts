import { describe, expect, it } from 'vitest';
import { chooseRanked } from '../../../../server/answering/matching/matching-model/recipe/choose-ranked.ts';
import {
  readStoryQuestions,
  readStoryTexts,
  readToldStories,
  sentenceAt,
  storyQuestionSchema,
} from '../../../../server/answering/matching/matching-model/recipe/story-texts.ts';
import { judged } from '../../../../server/answering/matching/matching-model/recipe/training-record.ts';
import type { TrainingQuestion } from '../../../../server/answering/matching/matching-model/recipe/training-texts.ts';
import {
  placeOf,
  questionSchema,
  readParagraphPlaces,
  readTrainingQuestions,
} from '../../../../server/answering/matching/matching-model/recipe/wikipedia-texts.ts';

const WRITTEN = { article: 'Hafen', paragraph: 2, sentence: 1, kind: 'question', text: 'Wer baute den Kai?', answer: [4, 9] };
const TOLD = { story: 3, kind: 'question', places: ['A2', 'B1'], text: 'Wer baute den Kai?', answer: [4, 9] };

/** Questions point at articles of xquad's subjects nowhere: the net is measured on them. */
const MEASURED_ON = ['Sauerstoff', 'Primzahl', 'Martin_Luther', 'Apotheke', 'Imperialismus', 'Amazonas', 'Schottland', 'Pest'];

describe('the questions that the net was trained on', () => {
  const questions = readTrainingQuestions();

  it('are all of their shape, and point at sentences that there are', () => {
    const paragraphs = new Map(readParagraphPlaces().map((place) => [placeOf(place), place]));
    const lost = questions.filter((question) => {
      const sentences = paragraphs.get(placeOf(question))?.sentences;
      if (!sentences || question.sentence === undefined) return sentences === undefined;
      const [start = 0, end = 0] = sentences[question.sentence] ?? [];
      const [from, to] = question.answer ?? [0, 1];
      return from >= to || to > end - start;
    });
    expect(lost).toEqual([]);
    expect(countsOf(questions)).toEqual({ question: 28_378, english: 9_461, nearly: 14_827, paraphrase: 3_983 });
  });

  it('ask nothing of the subjects that it is measured on', () => {
    expect(questions.filter(({ article }) => MEASURED_ON.includes(article))).toEqual([]);
  });

  it.each([
    ['an answered question without its answer', { answer: undefined }],
    ['a paraphrase with an answer', { kind: 'paraphrase' }],
    ['a sentence for what no sentence answers', { kind: 'nearly', answer: undefined }],
    ['a kind there is not', { kind: 'riddle' }],
    ['a word of the report beside it', { quote: 'Kai' }],
  ])('may not have %s', (_, change) => {
    expect(questionSchema.safeParse(WRITTEN).success).toBe(true);
    expect(questionSchema.safeParse({ ...WRITTEN, ...change }).success).toBe(false);
  });
});

describe('the questions on stories of our own', () => {
  it.each([
    ['stories', { question: 3_960, english: 792, nearly: 3_168 }],
    ['analysts', { question: 9_968, english: 704, nearly: 10_465 }],
  ] as const)('of %s point at sentences that there are, with the answer inside the first', (source, counts) => {
    const stories = readToldStories();
    const questions = readStoryQuestions(source);
    const lost = questions.filter(({ story, places, answer: [from, to] = [0, 1] }) => {
      const told = stories[story];
      const [first] = places.map((place) => told && sentenceAt(told, place));
      return places.some((place) => !told || !sentenceAt(told, place)) || from >= to || (first && to > first.end - first.start);
    });
    expect(lost).toEqual([]);
    expect(countsOf(questions)).toEqual(counts);
  });

  it('are held against both papers, and right is what holds the sentence that was named', () => {
    const { paragraphs, questions } = readStoryTexts(100);
    const question = questions.find(({ answers }) => answers.length === 2);
    const [first, second] = question?.answers ?? [];
    if (!question || !first || !second) throw new Error('No question is answered twice');
    expect(question.writtenFor).toContain(first.paragraph);
    const { text = '', sentences = [] } = paragraphs[first.paragraph - 100] ?? {};
    expect(sentences).toContainEqual(first.holds);
    expect(judged(question, { paragraph: first.paragraph, ...first.holds })).toMatchObject({ isOwn: true, isRight: true });
    expect(judged(question, { paragraph: second.paragraph, ...second.holds })).toEqual({ isOwn: true, isRight: true, answer: undefined });
    expect(judged(question, { paragraph: first.paragraph, start: text.length + 1, end: text.length + 9 })).toEqual({
      isOwn: true,
      isRight: false,
      answer: undefined,
    });
    expect(judged(question, { paragraph: 99, ...first.holds })).toMatchObject({ isOwn: false, isRight: false });
  });

  it.each([
    ['a place that is none', { places: ['C1'] }],
    ['places for what neither paper answers', { kind: 'nearly', answer: undefined }],
    ['no place for an answer', { places: [] }],
    ['no answer', { answer: undefined }],
  ])('may not have %s', (_, change) => {
    expect(storyQuestionSchema.safeParse(TOLD).success).toBe(true);
    expect(storyQuestionSchema.safeParse({ ...TOLD, ...change }).success).toBe(false);
  });
});

it('the product is asked some of a paragraph’s questions, and the others are held against near sentences', () => {
  const of = (paragraph: number, kind: TrainingQuestion['kind'], source: TrainingQuestion['source'] = 'wikipedia'): TrainingQuestion => {
    return { source, kind, text: `${kind} ${paragraph}`, writtenFor: [paragraph], answers: [] };
  };
  const kinds = (some: TrainingQuestion[]) => some.map(({ text }) => text);
  const questions = [0, 1, 2].flatMap((paragraph) =>
    (['question', 'question', 'question', 'english', 'nearly', 'nearly', 'nearly'] as const).map((kind) => of(paragraph, kind)),
  );
  const { ranked, near } = chooseRanked(questions, (paragraph) => paragraph < 2);
  const [some, english] = [
    ['question', 'question'],
    ['nearly', 'nearly'],
  ];
  expect(kinds(ranked)).toEqual([
    ...[...some.map((kind) => `${kind} 0`), 'english 0', ...english.map((kind) => `${kind} 0`)],
    ...[...some, ...english].map((kind) => `${kind} 1`),
  ]);
  expect(ranked.length + near.length).toBe(questions.length);
  const analysts = [1, 2, 3].map(() => of(3, 'nearly', 'analysts'));
  expect(chooseRanked(analysts, () => true)).toEqual({ ranked: analysts, near: [] });
});

function countsOf(questions: { kind: string }[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(questions, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length]));
}
