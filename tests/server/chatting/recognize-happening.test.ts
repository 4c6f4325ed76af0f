import { describe, expect, it } from 'vitest';
import { recognizeUse } from '../../../server/chatting/recognize-use.ts';

describe('what happened', () => {
  it.each([
    ['Was geschah in Brunsholm?', 'Brunsholm'],
    ['was ist in Brunsholm passiert', 'Brunsholm'],
    ['Was war denn in Brunsholm los?', 'Brunsholm'],
    ['Was ist bisher mit Vandeel geschehen?', 'Vandeel'],
    ['Was hat sich bei der Explosion in Brunsholm ereignet?', 'der Explosion in Brunsholm'],
    ['Was trug sich in Brunsholm zu?', 'Brunsholm'],
    ['Was passierte mit der Ukraine?', 'der Ukraine'],
  ])('%s: a timeline, or an answer', (message, topic) => {
    expect(recognizeUse(message)).toEqual({ use: 'timeline', language: 'de', topic, orAnswer: true });
  });

  it.each([
    ['What happened in Brunsholm?', 'Brunsholm'],
    ['What has happened to Joris Vandeel so far?', 'Joris Vandeel'],
    ['What exactly happened at Brunsholm harbour?', 'Brunsholm harbour'],
  ])('%s: a timeline, or an answer', (message, topic) => {
    expect(recognizeUse(message)).toEqual({ use: 'timeline', language: 'en', topic, orAnswer: true });
  });

  it.each([
    // One thing, which one sentence tells.
    'Was geschah mit den Containern?',
    'Was passierte mit den 742 Tonnen Ammoniumnitrat?',
    'What happened to the Vandeel shares?',
    // A time, or a condition.
    'Was geschah um 5.42 Uhr?',
    'Was geschah nach dem Rücktritt von Vandeel?',
    'Was passiert, wenn Brunsholm brennt?',
    // More than that.
    'Was geschah in Brunsholm und warum trat Vandeel zurück?',
    'Was geschah in Brunsholm, und wer war schuld?',
    // Somebody spoken of before.
    'Was geschah mit ihm?',
    'Was ist dort passiert?',
    'Was ist passiert?',
  ])('%s: a question', (message) => {
    expect(recognizeUse(message)).toEqual({ use: 'answer' });
  });

  it('is read in no time, however long the message is', () => {
    expect(recognizeUse(`Was ist in ${'Brunsholm '.repeat(2_000)}?`)).toEqual({ use: 'answer' });
  });
});
