import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../ingest/language/language-of.ts';

describe('the language of a question whose only function words are of both languages', () => {
  test.each(['Was behauptet Ornella Fusco?', 'Was will Quast?', 'Was tat Corsaro?', 'Nordblatt: Was meint Haugli?', 'Was ging schief?'])(
    'is German: %s',
    (question) => {
      expect(languageOf(question)).toBe('de');
    },
  );

  test.each([
    'Was Leitgeb arrested?',
    'Was anyone hurt?',
    'Was he killed?',
    'Was government money used?',
    'Was water found in the hold?',
    'Will Quast resign?',
  ])('is English: %s', (question) => {
    expect(languageOf(question)).toBe('en');
  });
});
