import { expect, test } from 'vitest';
import { expectedAnswer, holdsExpected } from '../../../server/answering/expected-answer.ts';

test.each([
  ['Wann sprach Tschernjakow mit Erdenow?', 'time'],
  ['In welchem Jahr wurde das Abkommen geschlossen?', 'year'],
  ['Wie viele Raketen wurden geliefert?', 'count'],
  ['Wie hoch ist der Zoll auf Fisch?', 'measure'],
  ['Welche Zahlen nennt der Bericht zu Verletzten?', 'measure'],
  ['Was kostet eine Ku-38?', 'money'],
  ['Wo fand die 21. Sitzung statt?', 'place'],
  ['Wen traf der Minister in Orkul?', 'person'],
  ['Who signed the agreement?', 'person'],
  ['How many people were hurt?', 'count'],
  ['How much does a Ku-38 weigh?', 'measure'],
  ['How much nitrate was measured?', 'measure'],
  ['How much did Halmund lend?', 'money'],
  ['Warum trat Vandeel zurück?', 'thing'],
  ['Wer sagte, wann das Embargo endet?', 'person'],
] as const)('%s asks for: %s', (question, expected) => {
  expect(expectedAnswer(question)).toBe(expected);
});

test('a sentence without an amount of money does not hold a price, whatever numbers it has', () => {
  expect(holdsExpected('money', 'Die Luftwaffe bekommt 24 Flugzeuge.', 'Was kostet ein Flugzeug?')).toBe(false);
  for (const currency of ['Euro', 'Kronen', 'Dinar', 'Pesos'])
    expect(holdsExpected('money', `Ein Flugzeug kostet 40 Millionen ${currency}.`, 'Was kostet ein Flugzeug?'), currency).toBe(true);
});

test('a figure in brackets is an age behind a person, and a count behind anything else', () => {
  expect(holdsExpected('age', 'Vor der Villa von Chef Peer Norsal (58) standen Streifenwagen.', 'Wie alt ist Norsal?')).toBe(true);
  expect(holdsExpected('age', 'Die Klinik nahm weitere Verletzte (12) auf.', 'Wie alt ist Norsal?')).toBe(false);
});

test('the person a question names is not the person it asks for', () => {
  expect(holdsExpected('person', 'Arkadij Tschernjakow reiste am Montag ab.', 'Wen traf Tschernjakow?')).toBe(false);
  expect(holdsExpected('person', 'Arkadij Tschernjakow traf Präsident Huschang Mochtari.', 'Wen traf Tschernjakow?')).toBe(true);
});
