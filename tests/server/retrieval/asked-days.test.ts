import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../ingest/corpus/passage.ts';
import { speaksOfAskedDay } from '../../../server/retrieval/asked-days.ts';

const passageOf = (text: string): Passage => ({
  id: 'p',
  articleId: 'a',
  revision: 'r',
  language: 'de',
  start: 0,
  end: text.length,
  text,
  sentences: [{ start: 0, end: text.length }],
});
/** How far a passage of a report that appeared on that day speaks of what is asked. */
const share = (question: string, text: string, publishedOn?: string) =>
  speaksOfAskedDay(question, () => ({ publishedOn }))?.(passageOf(text));

describe('a day that a question names', () => {
  it.each([
    ['Was geschah am 16. September?', 'Am 16.9. legte die Fähre ab.', undefined, 1],
    ['Was geschah am 16. September 2025?', 'Die Fähre legte am Dienstag ab.', '2025-09-18', 1],
    ['What happened on 16 September 2025?', 'Die Fähre legte am Dienstagabend ab.', '2025-09-18', 1],
    ['Was geschah im September 2025?', 'Am 3. September 2025 legte die Fähre ab.', undefined, 1],
    ['Was geschah am 16. September 2025?', 'Die Fähre legte wieder ab.', '2025-09-16', 0.5],
    ['Was geschah am 16. September 2025?', 'Im September legte die Fähre ab.', undefined, 0.5],
    ['Was geschah am 16. September 2025?', 'Die Fähre legte am Mittwoch ab.', '2025-09-18', 0],
    ['Was geschah am 16. September 2025?', 'Im Jahr 2025 fuhr die Fähre.', undefined, 0],
    ['Was geschah am 16. September?', 'Die Fähre legte ab.', undefined, 0],
  ])('%s – %s (%s)', (question, text, publishedOn, expected) => {
    expect(share(question, text, publishedOn)).toBe(expected);
  });

  it('is read from no question that names neither day nor month', () => {
    for (const question of ['Was geschah 2025 in Lorvik?', 'Wann legte die Fähre ab?', 'Was geschah am Montag?'])
      expect(share(question, 'Am 16. September legte die Fähre ab.')).toBeUndefined();
  });
});
