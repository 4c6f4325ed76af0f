import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareQuantities, findQuantities, type Quantity, relateQuantities } from '../../../../ingest/language/quantities/quantities.ts';

const first = (text: string): Quantity => {
  const quantity = findQuantities(text)[0];
  if (quantity === undefined) throw new Error(`no quantity in ${text}`);
  return quantity;
};

describe('quantities as written', () => {
  it.each<[string, Partial<Quantity>]>([
    [
      'Der Frachter brachte etwa 200 ballistische Raketen.',
      { text: 'etwa 200', value: 200, vague: true, bound: 'exact', counted: 'Raketen' },
    ],
    ['Dazu kommen 0,425 Anteile je Aktie.', { value: 0.425, counted: 'Anteile' }],
    ['Die verbleibenden elf Ratsmitglieder schwiegen.', { value: 11, bound: 'exact', vague: false, counted: 'Ratsmitglieder' }],
    ['Zwei Dutzend Panzer rollten an.', { value: 24, counted: 'Panzer' }],
    ['nach anderthalb Stunden Fahrt', { value: 1.5, unit: 'hour' }],
    ['ein Plus von 3,5 Prozent', { text: '3,5 Prozent', value: 3.5, unit: 'percent' }],
    ['ein Plus von 2,5 Prozentpunkten', { value: 2.5, unit: 'percentage-point' }],
    ['Das kostet 1.234,5 Euro im Monat.', { value: 1234.5, unit: 'EUR' }],
    ['It costs 1,234.5 euros and more.', { value: 1234.5, unit: 'EUR' }],
    ['Das Haus kostet €450,000.', { value: 450_000, unit: 'EUR' }],
    ['Das Lager fasst 12,000 Soldaten.', { value: 12_000, counted: 'Soldaten' }],
    ['Der Bau kostet 5 Mio. Euro.', { value: 5_000_000, unit: 'EUR' }],
    ['Schulden von 2 Billionen Euro', { value: 2e12, unit: 'EUR' }],
    ['They owe 2 billion dollars.', { value: 2e9, unit: 'USD' }],
    ['It paid $3.5bn for it.', { text: '$3.5bn', value: 3.5e9, unit: 'USD' }],
    ['3.2m people live on the coast.', { value: 3_200_000, counted: 'people' }],
    ['The gate is 3.2m high.', { value: 3.2, unit: 'm' }],
    ['Es kamen 3.000 Soldaten.', { value: 3000, counted: 'Soldaten' }],
    ['2000 Soldaten kamen.', { value: 2000, counted: 'Soldaten' }],
    ['There were 1,500 people in the hall.', { value: 1500, counted: 'people' }],
    ['Two hundred and fifty thousand sheep grazed there.', { value: 250_000, counted: 'sheep' }],
    ['It took four and a half hours.', { value: 4.5, unit: 'hour' }],
    ['mehr als 300 Helfer', { text: 'mehr als 300', value: 300, bound: 'more-than' }],
    ['bis zu 40 km weit', { text: 'bis zu 40 km', value: 40, unit: 'km', bound: 'at-most' }],
    ['mindestens etwa zehn Tote', { text: 'mindestens etwa zehn', value: 10, bound: 'at-least', vague: true, counted: 'Tote' }],
    ['50 oder mehr Tiere', { text: '50 oder mehr', value: 50, bound: 'at-least', counted: 'Tiere' }],
    ['Knapp 90 Boote', { value: 90, bound: 'less-than', vague: true }],
    ['gut 18.000 Zuschauer', { value: 18_000, bound: 'more-than', vague: true }],
    ['zwischen 10 und 15 Kampfjets', { text: '10 und 15', value: 10, upper: 15 }],
    ['5 bis 10 Millionen Euro', { value: 5e6, upper: 10e6, unit: 'EUR' }],
    ['between half a billion and 1.5 billion kroner', { value: 5e8, upper: 1.5e9, unit: 'crown' }],
    ['zwei oder drei Tage', { value: 2, upper: 3, unit: 'day' }],
    ['eine halbe Million Menschen', { text: 'halbe Million', value: 500_000, counted: 'Menschen' }],
    ['Mehr als eine Milliarde Kronen', { text: 'Mehr als eine Milliarde Kronen', value: 1e9, bound: 'more-than' }],
    ['Hunderte Vögel', { value: 200, upper: 1000, vague: true, counted: 'Vögel' }],
    ['Tens of thousands of bees', { value: 20_000, upper: 100_000, vague: true, counted: 'bees' }],
    ['zwei Drittel der Stimmen', { value: 200 / 3, unit: 'percent', vague: false }],
    ['Mehr als die Hälfte der Stimmen', { text: 'Mehr als die Hälfte', value: 50, unit: 'percent', bound: 'more-than' }],
    ['Jeder vierte Betrieb klagt.', { text: 'Jeder vierte', value: 25, unit: 'percent' }],
    ['Nine out of ten wells are dry.', { value: 90, unit: 'percent' }],
    ['Exports fell by a quarter.', { text: 'quarter', value: 25, unit: 'percent' }],
    ['Der Absatz hat sich mehr als verdreifacht.', { text: 'mehr als verdreifacht', value: 3, unit: 'times', bound: 'more-than' }],
    ['Das dauert halb so lange.', { value: 0.5, unit: 'times' }],
    ['Er fuhr dreimal hin.', { value: 3, unit: 'times' }],
    ['der 63-jährige General', { value: 63, unit: 'year' }],
    ['Er beendete den viertägigen Besuch.', { text: 'viertägigen', value: 4, unit: 'day' }],
    ['Nach halbstündiger Pause', { value: 0.5, unit: 'hour' }],
    ['Der Fünfjährige lachte.', { value: 5, unit: 'year' }],
    ['Das Brot kostet 80 Cent.', { value: 0.8, unit: 'EUR' }],
    ['Sie kaufte zwei Pfund Mehl.', { value: 2, unit: 'pfund' }],
    ['Sie zahlte zwei Pfund Sterling.', { value: 2, unit: 'GBP' }],
    ['The bear weighs 300 pounds.', { value: 300, unit: 'lb' }],
    ['Nachts waren es zwölf Grad unter null.', { text: 'zwölf Grad unter null', value: -12, unit: 'celsius' }],
    ['Der Arm wird um 90 Grad gedreht.', { value: 90, unit: 'degree' }],
    ['Er kaufte ein Kilo Äpfel.', { text: 'ein Kilo', value: 1, unit: 'kg' }],
    ['Mindestens ein Mensch starb.', { text: 'Mindestens ein', value: 1, bound: 'at-least', counted: 'Mensch' }],
    ['At least one soldier survived.', { value: 1, counted: 'soldier', bound: 'at-least' }],
    ['dreiundzwanzig Verletzte', { value: 23 }],
    ['Die Zahl der Toten stieg auf 340.', { value: 340, counted: 'Toten' }],
    ['Nine of the older jurors agreed.', { value: 9, counted: 'jurors' }],
  ])('%s', (text, expected) => {
    expect(findQuantities(text)).toEqual([expect.objectContaining(expected)]);
  });

  it.each([
    'In der 21. Sitzung ging es zum zweiten Mal um den Su-35.',
    'Die Resolution 2231 und § 5 gelten, Art. 7 auch.',
    'Ein Mann und eine Frau kamen am 17. September 2021 um 14.30 Uhr.',
    'Er wohnt in der Hauptstraße 5.',
    'Es stand 3:1 nach der Pause, seit 1999.',
    'Sie siegten 6-4 und verloren dann mit 1 zu 2.',
    'Die Elf gewann.',
    'Dr. Sieben fuhr auf der A 4 nach Gera.',
    'Tel. 0351 12 34 56, 01067 Dresden',
    'Die zweite Hälfte der Saison begann um halb acht.',
    'Seite 12 bis 14, Artikel 5 und 7',
    'Zug 42 fiel aus.',
    'Ganzjährig ist der langjährige Chef da.',
    '342/',
    'Seit 1990 Flüchtlinge kamen.',
    'The 21st session began at 5 p.m. on May 3, 2024.',
    'Flight 370, Chapter 7, Room 12, the Type 45 destroyer.',
    'No one knows. One of them left one day, in his 40s.',
    'He earns it once a week, every second day.',
  ])('finds none in: %s', (text) => {
    expect(findQuantities(text)).toEqual([]);
  });
});

describe('numbers that share a measure in their sentence', () => {
  const shown = (text: string) => findQuantities(text).map(({ value, unit, counted }) => `${value} ${unit ?? counted ?? '?'}`);

  it.each([
    ['Es starben 12 Menschen, 30 wurden verletzt.', ['12 Menschen', '30 Menschen']],
    ['Statt 40 kamen nur 15 Busse.', ['40 Busse', '15 Busse']],
    ['Der Preis stieg von 1,80 auf 2,10 Euro.', ['1.8 EUR', '2.1 EUR']],
    ['Der Etat wuchs von 3,1 auf 3,4 Milliarden Euro.', ['3100000000 EUR', '3400000000 EUR']],
    ['Die Schuld fiel von 930 Millionen Euro auf 430 Millionen.', ['930000000 EUR', '430000000 EUR']],
    ['Prices rose from 4 to 5 percent.', ['4 percent', '5 percent']],
    ['Es starben 12 Menschen. 30 flohen.', ['12 Menschen', '30 ?']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('comparing quantities', () => {
  it.each([
    ['rund 200 Raketen', '198 Raketen', 'compatible'],
    ['200 Raketen', '198 Raketen', 'different'],
    ['200 Raketen', '300 Raketen', 'different'],
    ['5 Mio. Euro', '5.000.000 Euro', 'equal'],
    ['5,2 Mio. Euro', '5.214.000 Euro', 'compatible'],
    ['5,2 Mio. Euro', '5,6 Mio. Euro', 'different'],
    ['zwei Drittel', '67 Prozent', 'compatible'],
    ['11 Prozent', '12 Prozent', 'different'],
    ['5 Euro', '5 Dollar', 'not-comparable'],
    ['3 Prozent', '3 Prozentpunkte', 'not-comparable'],
    ['mehr als 200 Tote', '250 Tote', 'compatible'],
    ['mehr als 200 Tote', '150 Tote', 'different'],
    ['mehr als 200 Tote', '200 Tote', 'different'],
    ['mindestens 200 Tote', '200 Tote', 'compatible'],
    ['knapp 200 Tote', '195 Tote', 'compatible'],
    ['gut 200 Tote', '190 Tote', 'different'],
    ['unter 30 Tote', 'über 40 Tote', 'different'],
    ['2 km', '2.000 Meter', 'equal'],
    ['100 Kilometer', '62 miles', 'compatible'],
    ['40 Hektar', '40 acres', 'different'],
    ['20 Grad', '68 degrees Fahrenheit', 'equal'],
    ['35 Promille', '3,5 Prozent', 'equal'],
    ['elf Tote', '11 Tote', 'equal'],
    ['10 bis 15 Jets', '12 Jets', 'compatible'],
    ['10 bis 15 Jets', '16 bis 18 Jets', 'different'],
    ['Hunderte Menschen', '450 Menschen', 'compatible'],
    ['Dutzende Häuser', '15 Häuser', 'different'],
  ])('%s / %s: %s', (a, b, expected) => {
    expect(compareQuantities(first(a), first(b))).toBe(expected);
    expect(compareQuantities(first(b), first(a))).toBe(expected);
  });
});

describe('comparing what is counted too', () => {
  it.each([
    ['200 Raketen', '200 Panzer', 'not-comparable'],
    ['200 Kampfpanzer', '200 Panzer', 'equal'],
    ['200 Raketen', '200 missiles', 'equal'],
    ['200 Raketen', '180 missiles', 'different'],
    ['200 Raketen', '200 drones', 'not-comparable'],
    ['7 Zeuginnen', '7 witnesses', 'equal'],
    ['12 Tote', '12 people', 'equal'],
    ['12 Tote', '12 Verletzte', 'not-comparable'],
    ['34 Kamele', '34 tents', 'not-comparable'],
    ['90 Quirle', '90 whisks', 'equal'],
    ['9 Boote', '9 Kilometer', 'not-comparable'],
  ])('%s / %s: %s', (a, b, expected) => {
    expect(relateQuantities(first(a), first(b))).toBe(expected);
    expect(relateQuantities(first(b), first(a))).toBe(expected);
  });

  it('is symmetric, whatever is counted', () => {
    const one = fc.constantFrom(
      ...'12 Tote|rund 200 Raketen|knapp 5 Mio. Euro|62 miles|100 km|Dutzende Hunde|dogs, 12 of them|3 bis 5 Liter|über 40 Prozent|ein Drittel|-5 °C|41 °F'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(one, one, (a, b) => {
        for (const x of findQuantities(a)) for (const y of findQuantities(b)) expect(relateQuantities(x, y)).toBe(relateQuantities(y, x));
      }),
    );
  });
});

test('a contract "über 200 Lastwagen" is about 200 of them, "über 200 Menschen" are more than 200', () => {
  expect(findQuantities('Sie unterschrieb einen Vertrag über 200 Lastwagen.')[0]).toMatchObject({ value: 200, bound: 'exact' });
  expect(findQuantities('Das Heer verfügt über 200 Lastwagen.')[0]).toMatchObject({ value: 200, bound: 'exact' });
  expect(findQuantities('Auf dem Platz standen über 200 Menschen.')[0]).toMatchObject({ value: 200, bound: 'more-than' });
});

test('figures written in many ways are read as the numbers they were made of', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.constantFrom('.', ' ', '’', '\u202F'), (number, mark) => {
      const grouped = String(number).replace(/\B(?=(\d{3})+$)/g, mark);
      expect(first(`Es waren dort ${grouped} Schafe.`)).toMatchObject({ value: number, counted: 'Schafe' });
      expect(first(`Das alles kostet ${grouped},5 Euro.`)).toMatchObject({ value: number + 0.5, unit: 'EUR' });
    }),
  );
});
