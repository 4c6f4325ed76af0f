import { describe, expect, it } from 'vitest';
import { recognizeUse } from '../../../server/chatting/recognize-use.ts';

describe('an order for a briefing', () => {
  it.each([
    ['Erstelle ein Briefing zu Lorvik', { language: 'de', topic: 'Lorvik', length: 'normal' }],
    ['Bitte ein kurzes Lagebild zum Waffenembargo', { language: 'de', topic: 'Waffenembargo', length: 'short' }],
    [
      'Gib mir einen ausführlichen Lagebericht über die Raketenlieferungen.',
      { language: 'de', topic: 'die Raketenlieferungen', length: 'long' },
    ],
    ['Briefing', { language: 'de', topic: undefined, length: 'normal' }],
    ['Erstelle ein Briefing zu Lorvik, Neues', { language: 'de', topic: 'Lorvik', length: 'normal' }],
    ['Write a short briefing on the port of Lorvik', { language: 'en', topic: 'the port of Lorvik', length: 'short' }],
    ['Please give me a situation report about the embargo', { language: 'en', topic: 'the embargo', length: 'normal' }],
  ])('is read in %j', (message, { language, topic, length }) => {
    expect(recognizeUse(message)).toEqual({ use: 'summary', form: 'briefing', language, topic, length });
  });

  it.each([
    'Wer gab das Briefing zu Lorvik?',
    'Was stand im Lagebericht?',
    'Who gave the briefing on Monday?',
    'Das Briefing fand wann statt?',
  ])('is not read in %j', (message) => {
    expect(recognizeUse(message)).not.toMatchObject({ form: 'briefing' });
  });
});

describe('the order of a summary', () => {
  it.each([
    ['Fasse die Berichte über den Hafen nach Themen zusammen', 'by-matter', 'den Hafen'],
    ['Fasse die Berichte über den Hafen chronologisch zusammen', 'chronological', 'den Hafen'],
    ['Summarise the reports on the strike by topic', 'by-matter', 'the strike'],
  ])('is read in %j', (message, order, topic) => {
    expect(recognizeUse(message)).toMatchObject({ use: 'summary', order, topic });
  });
});

describe('recognizeUse', () => {
  it.each([
    ['de', 'Vergleiche die Berichte über die Explosion im Hafen', 'die Explosion im Hafen'],
    ['de', 'vergleiche bitte die drei Darstellungen der Explosion.', 'Explosion'],
    ['de', 'Bitte vergleiche Kaldora und Dorvanien', 'Kaldora und Dorvanien'],
    ['de', 'Vergleichen Sie die Artikel zum Handelsabkommen!', 'Handelsabkommen'],
    ['de', 'Kannst du die Berichte über die Fähre vergleichen?', 'die Fähre'],
    ['de', 'Ein Vergleich der Berichte über den Streik', 'den Streik'],
    ['de', 'Vergleiche die Berichte', undefined],
    ['de', 'Vergleiche das miteinander', undefined],
    ['en', 'Compare the reports about the ferry', 'the ferry'],
    ['en', 'Could you compare these two articles on the strike?', 'the strike'],
    ['en', 'Compare them', 'them'],
  ])('reads (%s) %j as a comparison about %j', (language, message, topic) => {
    expect(recognizeUse(message)).toEqual({ use: 'comparison', language, topic });
  });

  it.each([
    ['de', 'Fasse die Berichte über den Hafen in Lorvik zusammen', 'den Hafen in Lorvik', 'normal'],
    ['de', 'Fasse die Artikel über den Hafen kurz zusammen.', 'den Hafen', 'short'],
    ['de', 'Fass das kurz zusammen', undefined, 'short'],
    ['de', 'Fass mir mal zusammen, wie sich Albrien zum Embargo verhält', 'wie sich Albrien zum Embargo verhält', 'normal'],
    ['de', 'Fasse kurz zusammen, was in Brunsholm geschah', 'was in Brunsholm geschah', 'short'],
    ['de', 'Kannst du die Lage in Kaldora ausführlich zusammenfassen?', 'Lage in Kaldora', 'long'],
    ['de', 'Zusammenfassung der Berichte über die Werft', 'die Werft', 'normal'],
    ['de', 'Kurze Zusammenfassung zum Streik', 'Streik', 'short'],
    ['de', 'Eine ausführliche Zusammenfassung über den Streik', 'den Streik', 'long'],
    ['en', 'Summarise the reports about the ferry briefly', 'the ferry', 'short'],
    ['en', 'Give me a short summary of the strike', 'the strike', 'short'],
    ['de', 'Fasse die Berichte über den langen Streik zusammen', 'den langen Streik', 'normal'],
  ])('reads (%s) %j as a summary about %j, %s', (language, message, topic, length) => {
    expect(recognizeUse(message)).toEqual({ use: 'summary', language, topic, length });
  });

  it.each([
    'Wie vergleicht der Minister die beiden Anschläge?',
    'Wer fasste die Ergebnisse des Gipfels zusammen?',
    'Womit wird das Abkommen verglichen?',
    'Was fasst der Bericht zusammen?',
    'Wurde ein Vergleich geschlossen?',
    'Vergleichbare Fälle in Kaldora?',
    'Fassungslos reagierte wer auf den Zusammenbruch?',
    'Who compared the two treaties?',
    'How do the reports compare?',
    'Which summary did the minister give?',
    'Welche Zusammenfassung legte die Kommission vor?',
    'Wann trafen sich die Minister?',
    '',
  ])('leaves %j a question', (message) => {
    expect(recognizeUse(message)).toEqual({ use: 'answer' });
  });

  it.each([
    ['Vergleiche alle Berichte', 'de'],
    ['Bitte vergleiche sämtliche Meldungen.', 'de'],
    ['Compare all reports', 'en'],
  ])('takes %j to mean every report, not those of the last answer', (message, language) => {
    expect(recognizeUse(message)).toEqual({ use: 'comparison', language, topic: undefined, all: true });
  });

  it.each(['Vergleiche die Berichte', 'Vergleiche beide', 'Compare the reports'])(
    'takes %j to mean those that are spoken of',
    (message) => {
      expect(recognizeUse(message)).toMatchObject({ use: 'comparison', topic: undefined });
      expect(recognizeUse(message)).not.toHaveProperty('all');
    },
  );

  it('takes no longer for a long message', () => {
    expect(recognizeUse(`Fasse ${'die '.repeat(1000)}`)).toEqual({ use: 'answer' });
    expect(recognizeUse(`Vergleiche ${'die , '.repeat(600)}`).use).toBe('comparison');
  });
});

describe('questions that ask for more than an answer', () => {
  it.each([
    ['Worin unterscheiden sich die Berichte bei der Zahl der Toten?', { use: 'comparison', language: 'de', topic: 'der Zahl der Toten' }],
    ['Widersprechen sich die Quellen über den Rücktritt?', { use: 'comparison', language: 'de', topic: 'den Rücktritt' }],
    ['Was sagen die Berichte über den Streik, widersprechen sie sich?', { use: 'comparison', language: 'de', topic: 'den Streik' }],
    ['Wer kam nach Kaldora? Da gibt es mehrere Versionen.', { use: 'comparison', language: 'de', topic: 'Wer kam nach Kaldora' }],
    ['Where do the reports contradict each other on the vote?', { use: 'comparison', language: 'en', topic: 'the vote' }],
    ['Was ist neu zum Streik?', { use: 'summary', language: 'de', topic: 'Streik', length: 'normal' }],
    ["What's new about the ferry?", { use: 'summary', language: 'en', topic: 'the ferry', length: 'normal' }],
    ['Erstelle eine Zeitleiste zum Streik', { use: 'timeline', language: 'de', topic: 'Streik' }],
    ['Zeitleiste dazu', { use: 'timeline', language: 'de', topic: undefined }],
    ['Timeline of that, please', { use: 'timeline', language: 'en', topic: undefined }],
    ['Timeline of the strike, please', { use: 'timeline', language: 'en', topic: 'the strike' }],
  ])('%s', (message, use) => {
    expect(recognizeUse(message)).toEqual(use);
  });

  it.each([
    'Worin unterscheiden sich die beiden Raketen?',
    'Was sagen die Berichte über den Streik?',
    'Wer legte dem Ausschuss eine Chronologie vor?',
    'Wer ist der neue Minister seit Mai?',
    'Was ist neu an der Fähre?',
    'Welche Version der Rakete wurde geliefert?',
    'Widersprach der Minister dem Bericht?',
    'Wer behauptet, der Minister habe davon gewusst?',
  ])('leaves %j a question', (message) => {
    expect(recognizeUse(message)).toEqual({ use: 'answer' });
  });
});
