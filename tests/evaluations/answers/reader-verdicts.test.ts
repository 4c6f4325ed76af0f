import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askedSchema, QUESTION_CASES } from '../../../evaluations/answers/question-cases.ts';
import { countVerdicts, readVerdicts } from '../../../evaluations/answers/reader-verdicts.ts';

const question = {
  id: 'q-1',
  question: 'Wo?',
  language: 'de',
  answers: [['dort']],
  articles: ['a.txt'],
  use: 'answer',
  about: 'where',
} as const;
const reading = { right: true, complete: true, readable: false, why: 'too long' };
const verdict = {
  id: 'q-1',
  first: { answer: 'aaaaaaaaaaaa', ...reading },
  last: { answer: 'bbbbbbbbbbbb', ...reading, readable: true },
};
const asked = (hash: string) => [{ question: askedSchema.parse(question), hash }];

describe("a reader's verdicts", () => {
  it('are counted as they were first and as they are now', () => {
    expect(countVerdicts(asked('bbbbbbbbbbbb'), [verdict], 'first')).toMatchObject({ of: 1, good: 0, right: 1, readable: 0, stale: [] });
    expect(countVerdicts(asked('bbbbbbbbbbbb'), [verdict], 'last')).toMatchObject({ of: 1, good: 1, right: 1, readable: 1, stale: [] });
  });

  it('are stale once the answer reads otherwise, and missing where nobody has read it', () => {
    expect(countVerdicts(asked('cccccccccccc'), [verdict], 'last').stale).toEqual(['q-1']);
    expect(countVerdicts(asked('bbbbbbbbbbbb'), [], 'last')).toMatchObject({ good: 0, unread: ['q-1'] });
  });

  it('are there for every question of both sets, once', async () => {
    const ids = ['questions-samples.jsonl', 'questions-reports.jsonl'].flatMap((file) =>
      readFileSync(new URL(file, QUESTION_CASES), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => askedSchema.parse(JSON.parse(line)).id),
    );
    expect((await readVerdicts()).map(({ id }) => id)).toEqual(ids);
  });
});
