import { describe, expect, it } from 'vitest';
import { FailedAnswerError, measureAnswers } from '../../../evaluations/answers/measure-answers.ts';
import type { Question } from '../../../evaluations/read-squad.ts';
import { createScriptedAsk } from './scripted-ask.ts';

const text = 'Der Hafen von Lorvik wurde 1874 gebaut. Die Fähre nach Lorvik fährt täglich. Der Hafen brannte im Mai.';
const archive = { textOf: (id: string) => (id === 'a' ? { text, original: text, edits: [] } : undefined) };
const cite = (quote: string) => ({ articleId: 'a', start: text.indexOf(quote), quote });
const question = (asked: string, answer: string): Question => ({
  id: asked,
  title: 'Lorvik',
  text: asked,
  paragraphKey: '0-0',
  answers: [answer],
});

const questions = [
  question('Wann wurde der Hafen gebaut?', '1874'),
  question('Wie oft fährt die Fähre?', 'täglich'),
  question('Wann brannte der Hafen?', 'im Mai'),
  question('Wer leitet den Hafen?', 'Vandeel'),
];
const set = { paragraphs: [{ key: '0-0', title: 'Lorvik', text }], questions };

describe('the measure of answers', () => {
  it('wants the gold answer in the first sentence that is cited first', async () => {
    const measures = await measureAnswers(set, {
      archive,
      ask: createScriptedAsk({
        'Wann wurde der Hafen gebaut?': { cites: [cite('Der Hafen von Lorvik wurde 1874 gebaut.')] },
        // Right only as the second claim.
        'Wie oft fährt die Fähre?': { cites: [cite('Der Hafen brannte im Mai.'), cite('Die Fähre nach Lorvik fährt täglich.')] },
        // The quote holds the answer, but only in its second sentence.
        'Wann brannte der Hafen?': { cites: [cite('Die Fähre nach Lorvik fährt täglich. Der Hafen brannte im Mai.')] },
        'Wer leitet den Hafen?': 'declines',
      }),
    });
    expect(measures).toMatchObject({
      answerSentenceFirst: 0.25,
      withinFirstThree: 0.5,
      citationValidity: 1,
      citations: 4,
      declined: 1,
      samples: 4,
      // BM25 finds the first three; nobody can find the last.
      baseline: { allSentences: 0.75, goldParagraph: 0.75 },
    });
    expect(measures.gains.overGoldParagraph.difference).toBeCloseTo(-0.5, 10);
  });

  it('notices a quote that is not what stands at its offsets', async () => {
    const shifted = { ...cite('Der Hafen brannte im Mai.'), start: 3 };
    const unknown = { ...cite('Der Hafen brannte im Mai.'), articleId: 'b' };
    const { citationValidity } = await measureAnswers(
      { ...set, questions: questions.slice(2, 3) },
      { archive, ask: createScriptedAsk({ 'Wann brannte der Hafen?': { cites: [cite('Der Hafen brannte im Mai.'), shifted, unknown] } }) },
    );
    expect(citationValidity).toBeCloseTo(1 / 3, 10);
  });

  it('stops at a fault instead of counting it as a wrong answer', async () => {
    const failing = measureAnswers(set, { archive, ask: createScriptedAsk({ 'Wann wurde der Hafen gebaut?': 'fails' }) });
    await expect(failing).rejects.toThrow(FailedAnswerError);
    await expect(failing).rejects.toThrow(/Wann wurde der Hafen gebaut.*the disk is gone/);
  });
});
