import { describe, expect, it } from 'vitest';
import { recognizeUse } from '../../../server/chatting/recognize-use.ts';
import { asksWhatHappened } from '../../../server/retrieval/asks-what-happened.ts';

describe('a question after what happened', () => {
  it.each([
    ['Was geschah in Brunsholm?', 'Brunsholm'],
    ['Was passierte in Brunsholm?', 'Brunsholm'],
    ['Was geschah in Minsk?', 'Minsk'],
    ['was ist in Brunsholm passiert', 'Brunsholm'],
    ['Was genau ist passiert in Brunsholm?', 'Brunsholm'],
    ['Was war denn in Brunsholm los?', 'Brunsholm'],
    ['Was ist los in Kiew?', 'Kiew'],
    ['Was ist bisher mit Vandeel geschehen?', 'Vandeel'],
    ['Was hat sich bei der Explosion in Brunsholm ereignet?', 'der Explosion in Brunsholm'],
    ['Was trug sich in Brunsholm zu?', 'Brunsholm'],
    ['Was geschah am Flughafen Frankfurt, bitte?', 'Flughafen Frankfurt'],
    ['Was geschah mit Minister Halmund?', 'Minister Halmund'],
    ['Was passierte mit der Ukraine?', 'der Ukraine'],
    ['Was geschah im September 2025 in Brunsholm?', 'September 2025 in Brunsholm'],
    ['Was geschah in Brunsholm im Jahr 2025?', 'Brunsholm im Jahr 2025'],
  ])('%s names a place, an affair or somebody', (message, topic) => {
    expect(asksWhatHappened(message)).toEqual({ language: 'de', topic });
    expect(recognizeUse(message)).toEqual({ use: 'timeline', language: 'de', topic, orAnswer: true });
  });

  it.each([
    ['What happened in Brunsholm?', 'Brunsholm'],
    ['What has happened to Joris Vandeel so far?', 'Joris Vandeel'],
    ['What exactly happened at the port of Brunsholm?', 'the port of Brunsholm'],
  ])('%s names a place, an affair or somebody', (message, topic) => {
    expect(asksWhatHappened(message)).toEqual({ language: 'en', topic });
  });

  it.each([
    // One thing, which one sentence tells.
    'Was geschah mit den Containern?',
    'Was geschah in Brunsholm mit den Containern?',
    'Was passierte mit den 742 Tonnen Ammoniumnitrat?',
    'Was geschah mit Joris Vandeels Anwalt?',
    "What happened to Vandeel's shares?",
    // A time, or a condition.
    'Was geschah um 5.42 Uhr?',
    'Was geschah in Brunsholm um 5.42 Uhr?',
    'Was geschah in Brunsholm gestern?',
    'Was geschah nach dem Rücktritt von Vandeel?',
    'Was passiert, wenn Brunsholm brennt?',
    'What happened on Friday morning?',
    'What happened in March?',
    // How something was done.
    'Was geschah im Auftrag von Vandeel?',
    // More than that.
    'Was geschah in Brunsholm und warum trat Vandeel zurück?',
    'Was geschah in Brunsholm und gab es Tote?',
    'Was geschah in Brunsholm: Wer war schuld?',
    'What happened in Brunsholm and did anyone die?',
    // How the answer is to be.
    'Was geschah in Brunsholm in drei Sätzen?',
    'Was geschah in Brunsholm (kurz)?',
    'Was geschah in Brunsholm auf Englisch?',
    // Somebody spoken of before.
    'Was geschah mit ihm?',
    'Was ist dort passiert?',
    'Was ist passiert?',
  ])('%s is none', (message) => {
    expect(asksWhatHappened(message)).toBeUndefined();
  });
});
