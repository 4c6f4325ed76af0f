import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { leansOnBefore } from '../../../../server/answering/quoting/leaning-words.ts';

const sentenceSchema = z.strictObject({ id: z.number(), text: z.string(), leans: z.boolean() });
const sentences = readFileSync(new URL('leaning-words.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => sentenceSchema.parse(JSON.parse(line)));

/** Labelled before the rule: even to choose, odd to report. */
describe.each([
  ['even', 0],
  ['odd', 1],
])('a word that points out of its sentence (%s half)', (_, rest) => {
  const half = sentences.filter(({ id }) => id % 2 === rest);

  test('is said to point out of it only where it does', () => {
    expect(half).toHaveLength(30);
    expect(half.filter(({ text, leans }) => !leans && leansOnBefore(text))).toEqual([]);
  });

  test('is found where it does', () => {
    expect(half.filter(({ text, leans }) => leans && !leansOnBefore(text))).toEqual([]);
  });
});

test.each([
  ['Wie es heißt, ist der Minister krank.', false],
  ['Wie sich herausstellte, war die Kasse leer.', false],
  ['Wie zuvor angekündigt wurde, kommt er nach Lorvik.', false],
  ['Warum so lange nichts geschah, ist unklar.', true],
])('an opening with "wie" names who tells it and is no question: %s', (text, leans) => expect(leansOnBefore(text)).toBe(leans));

test('only the beginning of a sentence is read, however long it is', () => {
  for (const text of [`${'Ja '.repeat(1_000_000)}dort`, `Er ${'in a '.repeat(400_000)}dort`, `${'Bei a '.repeat(400_000)}dabei`, ''])
    expect(leansOnBefore(text)).toBe(false);
  expect(leansOnBefore('dort '.repeat(400_000))).toBe(true);
});
