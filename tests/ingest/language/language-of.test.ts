import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../ingest/language/language-of.ts';

describe('the language of a question whose only function words are of both languages', () => {
  test.each([
    'Was behauptet Ornella Fusco?',
    'Was will Quast?',
    'Was tat Corsaro?',
    'Nordblatt: Was meint Haugli?',
    'Was ging schief?',
    'Was plant Quast?',
    'Was passiert?',
    'Was macht eigentlich Quast?',
  ])('is German: %s', (question) => {
    expect(languageOf(question)).toBe('de');
  });

  test.each([
    'Was Leitgeb arrested?',
    'Was anyone hurt?',
    'Was he killed?',
    'Was government money used?',
    'Was water found in the hold?',
    'Was oil stolen?',
    'Was bail set?',
    'Was fraud proven?',
    'Was gold sold?',
    'Was oil stolen in Lagos?',
    'Was debt paid off?',
    'Will Quast resign?',
  ])('is English: %s', (question) => {
    expect(languageOf(question)).toBe('en');
  });
});
