import { expect, it } from 'vitest';
import { measureQuestionReading } from '../../evaluations/question-reading.ts';

/** First untouched runs on the odd halves: samples 29 filters of 30; read 30 filters and 29 splits of 31. What the rules come to now is no less. */
it.each([
  ['questions-samples.jsonl', 'even', { cases: 30, filters: 30, use: 30 }],
  ['questions-samples.jsonl', 'odd', { cases: 30, filters: 29, use: 26 }],
  ['questions-read.jsonl', 'even', { cases: 25, filters: 25, use: 25, parts: 25 }],
  ['questions-read.jsonl', 'odd', { cases: 31, filters: 30, use: 31, parts: 29 }],
] as const)('questions of %s, %s half, are read as they are labelled', (file, half, least) => {
  const { wrong, ...scores } = measureQuestionReading(file, half);
  for (const [name, number] of Object.entries(least))
    expect(scores[name as keyof typeof scores], `${name}: ${wrong.join(', ')}`).toBeGreaterThanOrEqual(number);
});
