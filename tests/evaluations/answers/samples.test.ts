import { describe, expect, it } from 'vitest';
import { isBad, judgeSamples, measureSamples } from '../../../evaluations/answers/measure-samples.ts';
import { samples } from '../../../evaluations/answers/samples.ts';
import { idHalf, readSampleTruth, type SampleQuestion } from '../../../evaluations/sample-truth.ts';
import { checkThresholds, readThresholds } from '../../../evaluations/thresholds.ts';
import { createScriptedAsk } from './scripted-ask.ts';

const text = 'Der Hafen von Lorvik wurde 1874 gebaut. Die Fähre nach Lorvik fährt täglich. Der Hafen brannte im Mai.';
const archive = { textOf: (id: string) => (id === 'a' ? { text, original: text, edits: [] } : undefined) };
const cite = (quote: string) => ({ articleId: 'a', start: text.indexOf(quote), quote });
const answerable = (id: string, question: string, quote: string): SampleQuestion => ({
  id,
  question,
  answerable: true,
  answers: [{ file: 'hafen.txt', quote }],
});
const questions: SampleQuestion[] = [
  answerable('q01', 'Wann wurde der Hafen gebaut?', 'Der Hafen von Lorvik  wurde 1874 gebaut. Die Fähre nach Lorvik fährt täglich.'),
  answerable('q02', 'Wie oft fährt die Fähre?', 'Die Fähre nach Lorvik fährt täglich.'),
  answerable('q03', 'Wann brannte der Hafen?', 'Der Hafen brannte im Mai.'),
  { id: 'q04', question: 'Wer leitet den Hafen?', answerable: false },
  { id: 'q05', question: 'Was kostet die Fähre?', answerable: false },
];
const ask = createScriptedAsk({
  'Wann wurde der Hafen gebaut?': { cites: [cite('Der Hafen von Lorvik wurde 1874 gebaut.')] },
  'Wie oft fährt die Fähre?': { cites: [cite('Der Hafen brannte im Mai.'), cite('Die Fähre nach Lorvik fährt täglich.')] },
  'Wann brannte der Hafen?': 'declines',
  'Wer leitet den Hafen?': 'declines',
  'Was kostet die Fähre?': { cites: [{ ...cite('Die Fähre nach Lorvik fährt täglich.'), start: 3 }] },
});

describe('the measure of the sample reports', () => {
  it('counts the answering sentence at its place, and declining apart for both kinds of questions', async () => {
    const judged = await judgeSamples(questions, { ask, archive });
    const measures = measureSamples(judged);
    expect(measures).toMatchObject({ declinedUnanswerable: 0.5, citations: 4, citationValidity: 0.75, answerable: 3, unanswerable: 2 });
    expect(measures.answerSentenceFirst).toBeCloseTo(1 / 3, 10);
    expect(measures.withinFirstThree).toBeCloseTo(2 / 3, 10);
    expect(measures.declinedAnswerable).toBeCloseTo(1 / 3, 10);
    expect(judged.filter(isBad).map(({ question }) => question.id)).toEqual(['q02', 'q03', 'q05']);
  });

  it('parts the questions by the number of their id, both kinds in both halves', async () => {
    const truth = await readSampleTruth();
    for (const half of ['even', 'odd'] as const) {
      const own = truth.questions.filter((question) => idHalf(question) === half);
      expect(new Set(own.map((question) => question.answerable))).toEqual(new Set([true, false]));
    }
    expect(idHalf({ id: 'q08' })).toBe('even');
  });
});

it('the product answers the questions about the sample reports no worse than thresholds.json says', { timeout: 180_000 }, async () => {
  const report = await samples.run({}, () => {});
  expect(report.samples).toBeGreaterThanOrEqual(80);
  expect(checkThresholds(report, readThresholds())).toEqual([]);
});
