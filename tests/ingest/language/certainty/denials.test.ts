import { expect, it } from 'vitest';
import { findDenials } from '../../../../ingest/language/certainty/denials.ts';

const deniedIn = (text: string) => findDenials(text).map(({ start, end, by }) => [text.slice(start, end).trim(), by?.text]);

it.each([
  ['Die Werft dementierte, dass 40 Menschen ertrunken sind.', 'dass 40 Menschen ertrunken sind', 'Werft'],
  ['Meldungen, wonach 40 Menschen ertrunken seien, wies die Werft als falsch zurück.', 'wonach 40 Menschen ertrunken seien', 'Werft'],
  ['The shipyard denied that 40 people had drowned.', 'that 40 people had drowned', 'shipyard'],
  ['The coast guard dismissed reports of 40 dead as false and spoke of 12.', 'dismissed reports of 40 dead as false', 'coast guard'],
  ['Meldungen über 40 Tote nannte die Polizei falsch.', 'Meldungen über 40 Tote nannte die Polizei falsch', undefined],
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
