import { describe, expect, it } from 'vitest';
import {
  placeOf,
  questionSchema,
  readParagraphPlaces,
  readTrainingQuestions,
} from '../../../../server/answering/matching/matching-model/recipe/training-texts.ts';

const WRITTEN = { article: 'Hafen', paragraph: 2, sentence: 1, kind: 'question', text: 'Wer baute den Kai?', answer: [4, 9] };

describe('the questions that the net was trained on', () => {
  it('are all of their shape, and point at sentences that there are', () => {
    const questions = readTrainingQuestions();
    const paragraphs = new Map(readParagraphPlaces().map((place) => [placeOf(place), place]));
    const lost = questions.filter((question) => {
      const sentences = paragraphs.get(placeOf(question))?.sentences;
      if (!sentences || question.sentence === undefined) return sentences === undefined;
      const [start = 0, end = 0] = sentences[question.sentence] ?? [];
      const [from, to] = question.answer ?? [0, 1];
      return from >= to || to > end - start;
    });
    expect(lost).toEqual([]);
    expect(Object.fromEntries([...Map.groupBy(questions, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length]))).toEqual({
      question: 12_000,
      english: 4_000,
      nearly: 4_000,
      paraphrase: 4_000,
    });
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
