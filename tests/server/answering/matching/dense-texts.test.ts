import { describe, expect, it } from 'vitest';
import {
  denseQuestionSchema,
  readDenseQuestions,
  readDenseTexts,
} from '../../../../server/answering/matching/matching-model/recipe/dense-texts.ts';
import { swapNames } from '../../../../server/answering/matching/matching-model/recipe/swap-names.ts';
import type { TrainingParagraph, TrainingQuestion } from '../../../../server/answering/matching/matching-model/recipe/training-texts.ts';

describe('the questions on dense affairs', () => {
  it('point at sentences that there are, in one of the five reports they are held against', () => {
    const { paragraphs, questions } = readDenseTexts(10);
    expect(questions).toHaveLength(readDenseQuestions().length);
    const question = questions.find(({ answers }) => answers.length > 2);
    if (!question) throw new Error('No question is answered three times');
    expect(question.writtenFor).toHaveLength(5);
    const titles = question.writtenFor.map((number) => paragraphs[number - 10]?.title);
    expect(new Set(titles).size).toBe(1);
    for (const { paragraph, holds } of question.answers) {
      expect(question.writtenFor).toContain(paragraph);
      expect(paragraphs[paragraph - 10]?.sentences).toContainEqual(holds);
    }
  });

  it.each([
    ['sentences for what none answers', { answerable: false }],
    ['no sentence for an answer', { answers: [] }],
    ['a place that is none', { answers: ['G1'] }],
  ])('may not have %s', (_, change) => {
    const told = { affair: 'Streit um den Kai', question: 'Wer baute den Kai?', language: 'de', answerable: true, answers: ['A2'] };
    expect(denseQuestionSchema.safeParse(told).success).toBe(true);
    expect(denseQuestionSchema.safeParse({ ...told, ...change }).success).toBe(false);
  });
});

describe('a question with another name in place of one of its own', () => {
  const text =
    'Ministerin Eva Brandt eröffnete am Montag die neue Brücke in Hamburg. Bürgermeister Karl Lang lobte in Dresden die kurze Bauzeit der Brücke.';
  const end = text.indexOf(' Bürgermeister');
  const paragraphs: TrainingParagraph[] = [
    {
      title: 'Brücke',
      text,
      sentences: [
        { start: 0, end },
        { start: end + 1, end: text.length },
      ],
    },
  ];
  const asked = (question: string, answers = [{ paragraph: 0, holds: { start: 0, end } }]): TrainingQuestion => {
    return { source: 'dense', kind: 'question', text: question, writtenFor: [0], answers };
  };

  it('asks of somebody else of the affair, and is answered no more', () => {
    expect(swapNames([asked('Wann eröffnete Eva Brandt die neue Brücke?')], paragraphs)).toEqual([
      { ...asked('Wann eröffnete Karl Lang die neue Brücke?'), kind: 'swapped', answers: [] },
    ]);
  });

  it('is not made where little else is asked, nor of what is only nearly answered', () => {
    expect(swapNames([asked('Wie alt ist Eva Brandt?'), asked('Wann baute Eva Brandt die neue Brücke?', [])], paragraphs)).toEqual([]);
  });
});
