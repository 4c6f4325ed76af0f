import { describe, expect, it } from 'vitest';
import { recognizeUse } from '../../../server/chatting/recognize-use.ts';

describe('which days the reports name', () => {
  it.each([
    'Welche Daten nennen die Berichte?',
    'Welche Daten nennen die beiden Berichte',
    'Welche Termine erwähnt der Artikel?',
    'Welche Zeitangaben machen die Meldungen?',
    'Welche Daten geben die Berichte an?',
    'Welche Daten werden in den Berichten genannt?',
    'Welche Zeitangaben stehen in diesen Berichten?',
    'welche daten nennen beide?',
    'Was sagen beide über die Daten?',
    'Was sagen die Berichte zu den Terminen?',
  ])('%s: a timeline', (message) => {
    expect(recognizeUse(message)).toEqual({ use: 'timeline', language: 'de', topic: undefined });
  });

  it.each([
    'Which dates do the reports give?',
    'What dates do both reports mention?',
    'What dates are mentioned in the reports?',
    'Which dates does this article name?',
    'What do both say about the dates?',
  ])('%s: a timeline', (message) => {
    expect(recognizeUse(message)).toEqual({ use: 'timeline', language: 'en', topic: undefined });
  });

  it('is about what the question names', () => {
    expect(recognizeUse('Welche Daten nennen die Berichte zum Streik?')).toMatchObject({ use: 'timeline', topic: 'Streik' });
    expect(recognizeUse('Welche Termine geben die Berichte zum Streik an?')).toMatchObject({ use: 'timeline', topic: 'Streik' });
    expect(recognizeUse('Which dates do the reports give for the vote?')).toMatchObject({ use: 'timeline', topic: 'the vote' });
  });

  it.each([
    'Welche Daten wurden gestohlen?',
    'Welche Daten nennt der Minister?',
    'Welche Daten stehen im Darknet?',
    'Was sagen die Berichte über die gestohlenen Daten?',
    'Was sagen die Berichte über die Daten der Kunden?',
    'Welche Daten liegen den Behörden vor?',
    'Which data do the reports mention?',
    'Which dates did the minister propose?',
    'What do the reports say about the dates of the vote?',
  ])('%s: a question', (message) => {
    expect(recognizeUse(message)).toEqual({ use: 'answer' });
  });
});
