import { expect, it } from 'vitest';
import { findDenials } from '../../../../ingest/language/certainty/denials.ts';

const deniedIn = (text: string) => findDenials(text).map(({ start, end, by }) => [text.slice(start, end).trim(), by?.text]);

it.each([
  ['Die Werft dementierte, dass 40 Menschen ertrunken sind.', 'dass 40 Menschen ertrunken sind', 'Werft'],
  ['Meldungen, wonach 40 Menschen ertrunken seien, wies die Werft als falsch zurück.', 'wonach 40 Menschen ertrunken seien', 'Werft'],
  ['The shipyard denied that 40 people had drowned.', 'that 40 people had drowned', 'shipyard'],
  ['The coast guard dismissed reports of 40 dead as false and spoke of 12.', 'dismissed reports of 40 dead as false', 'coast guard'],
  ['Meldungen über 40 Tote nannte die Polizei falsch.', 'Meldungen über 40 Tote nannte die Polizei falsch', 'Polizei'],
  ['Ein Sprecher bestritt, dass 40 Menschen ertrunken sind.', 'dass 40 Menschen ertrunken sind', 'Sprecher'],
  ['Ein Sprecher bestritt Berichte über 40 Tote.', 'Ein Sprecher bestritt Berichte über 40 Tote', 'Sprecher'],
  [
    'Eine Sprecherin des Hafens wies Berichte über 40 Tote zurück.',
    'Eine Sprecherin des Hafens wies Berichte über 40 Tote zurück',
    'Sprecherin des Hafens',
  ],
  ['Berichte über 40 Tote wies ein Sprecher zurück.', 'Berichte über 40 Tote wies ein Sprecher zurück', 'Sprecher'],
  [
    'Berichte der Polizei über 40 Tote wies ein Sprecher der Reederei zurück.',
    'Berichte der Polizei über 40 Tote wies ein Sprecher der Reederei zurück',
    'Sprecher der Reederei',
  ],
  [
    'Der Hafenmeister Ole Brandt wies die Meldung über 40 Tote zurück.',
    'Der Hafenmeister Ole Brandt wies die Meldung über 40 Tote zurück',
    'Ole Brandt',
  ],
  ['Er wies Berichte über 40 Tote zurück.', 'Er wies Berichte über 40 Tote zurück', undefined],
  ['Die Zahl von 40 Toten wird von der Reederei bestritten.', 'Die Zahl von 40 Toten wird von der Reederei bestritten', 'Reederei'],
  ['Die Zahl von 40 Toten wird bestritten.', 'Die Zahl von 40 Toten wird bestritten', undefined],
  ['A spokeswoman denied reports of 40 dead.', 'A spokeswoman denied reports of 40 dead', 'spokeswoman'],
  ['Es waren nicht 40 Tote, sagte der Bürgermeister.', '40', 'Bürgermeister'],
])('%s tells what is denied, and by whom', (text, denied, by) => {
  expect(deniedIn(text)).toContainEqual([denied, by]);
});

it.each([
  'Die Polizei bestätigte 12 Tote.',
  'Die Regierung bestreitet nicht, dass 40 Menschen starben.',
  'Es starben 40 Menschen, sagte der Bürgermeister.',
])('%s denies nothing of what it tells', (text) => {
  const denied = findDenials(text).map(({ start, end }) => text.slice(start, end));
  expect(denied.filter((one) => /\d/.test(one))).toEqual([]);
});

it('one figure denied beside another leaves the other as it is told', () => {
  expect(deniedIn('Es starben nicht 40, sondern 12 Menschen.')).toEqual([['40', undefined]]);
});
