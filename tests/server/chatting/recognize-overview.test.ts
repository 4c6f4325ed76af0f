import { describe, expect, it } from 'vitest';
import { recognizeUse } from '../../../server/chatting/recognize-use.ts';

describe('what the reports are about', () => {
  it.each([
    'Worum geht es?',
    'Worum geht es in den Berichten?',
    'Wovon handeln die Berichte?',
    'Was steht denn in den Berichten?',
    'Was sind die wichtigsten Themen?',
    'Nenne mir die wichtigsten Punkte',
    'Was ist das Wichtigste in Kürze?',
    'Welche Themen gibt es?',
    'Gib mir bitte einen Überblick',
    'Überblick',
    'Gib mir einen Überblick über die Berichte',
  ])('%s: a summary of all', (message) => {
    expect(recognizeUse(message)).toEqual({ use: 'summary', language: 'de', topic: undefined, length: 'normal', all: true });
  });

  it.each(['What are the reports about?', "What's in these reports?", 'What are the key facts?', 'Give me an overview'])(
    '%s: a summary of all',
    (message) => {
      expect(recognizeUse(message)).toEqual({ use: 'summary', language: 'en', topic: undefined, length: 'normal', all: true });
    },
  );

  it.each([
    ['Gib mir einen Überblick über die Explosion in Brunsholm', 'die Explosion in Brunsholm', 'de', 'normal'],
    ['Kurzer Überblick zum Streik', 'Streik', 'de', 'short'],
    ['Ich brauche eine kurze Übersicht zu Brunsholm.', 'Brunsholm', 'de', 'short'],
    ['Was sind die wichtigsten Punkte zum Streik?', 'Streik', 'de', 'normal'],
    ['Erzähl mir etwas über Brunsholm', 'Brunsholm', 'de', 'normal'],
    ['Wie ist die aktuelle Lage in Brunsholm?', 'Brunsholm', 'de', 'normal'],
    ['Tell me about the strike', 'the strike', 'en', 'normal'],
    ['Give me a quick overview of the strike', 'the strike', 'en', 'short'],
    ["What's the situation in Brunsholm?", 'Brunsholm', 'en', 'normal'],
    ['Gib mir einen Überblick über Brunsholm in drei Sätzen, bitte', 'Brunsholm', 'de', 'short'],
    ['Gib mir bitte ausführlich einen Überblick zum Streik', 'Streik', 'de', 'long'],
  ])('%s: a summary on that', (message, topic, language, length) => {
    expect(recognizeUse(message)).toEqual({ use: 'summary', language, topic, length });
  });

  it.each([
    'Worum geht es in dem Brief?',
    'Was steht in dem Warnbrief?',
    'Erzähl mir, warum Vandeel zurücktrat',
    'Tell me about the letter and who wrote it',
    'Wie ist die Wasserqualität in Brunsholm?',
    'Was ist die Ursache der Explosion?',
    'Welche Themen behandelte der Ausschuss?',
    'Was ist über Vandeel bekannt?',
  ])('%s: a question', (message) => {
    expect(recognizeUse(message)).toEqual({ use: 'answer' });
  });

  it('is read in no time, however long the message is', () => {
    expect(recognizeUse(`Gib mir einen Überblick über ${'Brunsholm '.repeat(2_000)}`)).toEqual({ use: 'answer' });
  });
});
