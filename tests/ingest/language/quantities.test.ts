import { describe, expect, it, test } from 'vitest';
import { compareQuantities, findQuantities, type Quantity } from '../../../ingest/language/quantities.ts';

const first = (text: string): Quantity => {
  const quantity = findQuantities(text)[0];
  if (quantity === undefined) throw new Error(`no quantity in ${text}`);
  return quantity;
};

describe('quantities as written', () => {
  it.each<[string, Partial<Quantity>]>([
    ['Der Frachter brachte etwa 200 ballistische Raketen.', { text: '200', value: 200, bound: 'about', counted: 'Raketen' }],
    ['Die verbleibenden elf Ratsmitglieder schwiegen.', { value: 11, bound: 'exact', counted: 'Ratsmitglieder' }],
    ['Zwei Dutzend Panzer rollten an.', { value: 24, counted: 'Panzer' }],
    ['nach anderthalb Stunden Fahrt', { value: 1.5, unit: 'hour' }],
    ['ein Plus von 3,5 Prozent', { text: '3,5 Prozent', value: 3.5, unit: 'percent' }],
    ['ein Plus von 2,5 Prozentpunkten', { value: 2.5, unit: 'percentage-point' }],
    ['Das kostet 1.234,5 Euro im Monat.', { value: 1234.5, unit: 'EUR' }],
    ['It costs 1,234.5 euros and more.', { value: 1234.5, unit: 'EUR' }],
    ['Der Bau kostet 5 Mio. Euro.', { value: 5_000_000, unit: 'EUR' }],
    ['Schulden von 2 Billionen Euro', { value: 2e12, unit: 'EUR' }],
    ['They owe 2 billion dollars.', { value: 2e9, unit: 'USD' }],
    ['It paid $3.5bn for it.', { text: '$3.5bn', value: 3.5e9, unit: 'USD' }],
    ['Es kamen 3.000 Soldaten.', { value: 3000, counted: 'Soldaten' }],
    ['There were 1,500 people in the hall.', { value: 1500, counted: 'people' }],
    ['mehr als 300 Helfer', { value: 300, bound: 'at-least' }],
    ['bis zu 40 km weit', { value: 40, unit: 'km', bound: 'at-most' }],
    ['mindestens zehn Tote', { value: 10, bound: 'at-least', counted: 'Tote' }],
    ['zwischen 10 und 15 Kampfjets', { value: 10, upper: 15 }],
    ['5 bis 10 Millionen Euro', { value: 5e6, upper: 10e6, unit: 'EUR' }],
    ['eine halbe Million Menschen', { value: 500_000, counted: 'Menschen' }],
    ['zwei Drittel der Stimmen', { unit: 'percent', bound: 'about' }],
    ['der 63-jährige General', { value: 63, unit: 'year' }],
    ['dreiundzwanzig Verletzte', { value: 23 }],
  ])('%s', (text, expected) => {
    expect(findQuantities(text)).toEqual([expect.objectContaining(expected)]);
  });

  it.each([
    'In der 21. Sitzung ging es zum zweiten Mal um den Su-35.',
    'Die Resolution 2231 und § 5 gelten, Art. 7 auch.',
    'Ein Mann und eine Frau kamen am 17. September 2021 um 14.30 Uhr.',
    'Er wohnt in der Hauptstraße 5.',
    'Es stand 3:1 nach der Pause, seit 1999.',
    'Die Elf gewann.',
    'The 21st session began at 5 p.m. on May 3, 2024.',
  ])('finds none in: %s', (text) => {
    expect(findQuantities(text)).toEqual([]);
  });
});

describe('comparing quantities', () => {
  it.each([
    ['rund 200 Raketen', '198 Raketen', 'compatible'],
    ['200 Raketen', '198 Raketen', 'different'],
    ['200 Raketen', '300 Raketen', 'different'],
    ['5 Mio. Euro', '5.000.000 Euro', 'equal'],
    ['5,2 Mio. Euro', '5.214.000 Euro', 'compatible'],
    ['5 Euro', '5 Dollar', 'not-comparable'],
    ['3 Prozent', '3 Prozentpunkte', 'not-comparable'],
    ['mehr als 200 Tote', '250 Tote', 'compatible'],
    ['mehr als 200 Tote', '150 Tote', 'different'],
    ['2 km', '2.000 Meter', 'equal'],
    ['elf Tote', '11 Tote', 'equal'],
    ['10 bis 15 Jets', '12 Jets', 'compatible'],
    ['Hunderte Menschen', '450 Menschen', 'compatible'],
  ])('%s / %s: %s', (a, b, expected) => {
    expect(compareQuantities(first(a), first(b))).toBe(expected);
    expect(compareQuantities(first(b), first(a))).toBe(expected);
  });
});

test('a contract "über 200 Lastwagen" is about 200 of them, "über 200 Menschen" are more than 200', () => {
  expect(findQuantities('Sie unterschrieb einen Vertrag über 200 Lastwagen.')[0]).toMatchObject({ value: 200, bound: 'exact' });
  expect(findQuantities('Auf dem Platz standen über 200 Menschen.')[0]).toMatchObject({ value: 200, bound: 'at-least' });
});
