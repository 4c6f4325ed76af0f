import { describe, expect, test } from 'vitest';
import { asksEachReport, spansOfAllReports } from '../../../server/retrieval/all-reports.ts';

describe('a question asks each report', () => {
  test.each([
    'Was sagen die Berichte über Fahrenkrog?',
    'Was sagen beide Berichte über Waffen?',
    'Und was schreiben die Zeitungen dazu?',
    'Was melden die beiden Zeitungen vom Mai 2026 zum Brand?',
    'Was schreibt jede Zeitung über den Hafen?',
    'Was steht in allen Artikeln über die Werft?',
    'Wie beschreiben die Berichte den Ratsherrn?',
    'What do the reports say about Fahrenkrog?',
    'What do all the papers write about the strike?',
    'What does each report say about the ferry?',
    'What is said in both articles about the ferry?',
  ])('%s', (question) => {
    expect(asksEachReport(question)).toBe(true);
  });

  test.each([
    'Was sagen die Berichte der Kommission über den Brand?',
    'Was sagen iranische Medien über den Besuch?',
    'Was sagen die Zeugen über den Brand?',
    'Wie viele Berichte nennen den Brand?',
    'Wer schrieb die Berichte über den Brand?',
    'Was sagt der Bericht über den Brand?',
    'What do Iranian media say about the visit?',
    'What does the report say about the fire?',
  ])('not: %s', (question) => {
    expect(asksEachReport(question)).toBe(false);
  });
});

test('words that only say that reports are asked are put aside', () => {
  const without = (question: string) =>
    spansOfAllReports(question).reduce((rest, { start, end, put }) => rest.slice(0, start) + put + rest.slice(end), question);
  expect(without('Was sagen beide Berichte über die Werft?')).toBe('Was sagt man über die Werft?');
  expect(without('Was schreibt die Presse über die Werft?')).toBe('Was schreibt man über die Werft?');
  expect(without('Was schreibt der Hafenmeister über die Werft?')).toBe('Was schreibt der Hafenmeister über die Werft?');
});
