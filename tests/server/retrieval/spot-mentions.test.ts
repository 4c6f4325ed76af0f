import { describe, expect, it } from 'vitest';
import { NothingSoughtError, type Spotter, spotName, spotNumber, spotPhrase } from '../../../server/retrieval/spot-mentions.ts';

const hits = (spot: Spotter, text: string, language: 'de' | 'en' = 'de') =>
  spot(text, { language, isNamed: false }).map(({ start, end, how }) => [text.slice(start, end), how]);

describe('a phrase', () => {
  it('is found in its forms and however its umlauts are written', () => {
    const text = 'Ballistische Raketen. Mit ballistischen Raketen aus Muenchen. Die Straße, der STRASSE, eine Straßenbahn.';
    expect(hits(spotPhrase('ballistische Raketen'), text)).toEqual([
      ['Ballistische Raketen', 'same'],
      ['ballistischen Raketen', 'form'],
    ]);
    expect(hits(spotPhrase('München'), text)).toEqual([['Muenchen', 'same']]);
    expect(hits(spotPhrase('Strasse'), text)).toEqual([
      ['Straße', 'same'],
      ['STRASSE', 'same'],
    ]);
  });

  it('is found where its vowel changes', () => {
    expect(hits(spotPhrase('Vertrag'), 'Drei Verträge, des Vertrages, vertraglich')).toEqual([
      ['Verträge', 'form'],
      ['Vertrages', 'form'],
    ]);
  });

  it('stands together: not across a paragraph, but across a line', () => {
    expect(hits(spotPhrase('neue Werft'), 'neue\nWerft, neue\n\nWerft, neue alte Werft')).toEqual([['neue\nWerft', 'same']]);
  });
});

describe('a name', () => {
  it('is found in every spelling, with and without given name', () => {
    const text = 'Sergej Schoigu kam. Shoigu sprach. Minister Schojgu ging. Das schöne Schof.';
    expect(hits(spotName('Schoigu'), text).map(([hit]) => hit)).toEqual(['Sergej Schoigu', 'Shoigu', 'Schojgu']);
    expect(hits(spotName('Sergei Shoigu'), text).map(([hit]) => hit)).toEqual(['Sergej Schoigu', 'Shoigu', 'Schojgu']);
  });

  it('is not found where no word is like it', () => {
    expect(hits(spotName('Schoigu'), 'Die Werft in Brunsholm schließt.')).toEqual([]);
  });

  it.each([
    ['Holm Severin', 'Landeschef Holm Severin stellte sich vor sie.', ['Holm Severin']],
    ['Malte Freese', 'Zwei Brüder, Malte und Jesko Freese, kamen in Haft.', ['Malte und Jesko Freese']],
    ['Malte Freese', 'Malte (41) Freese kam in Haft.', ['Malte (41) Freese']],
    ['Malte Freese', 'Jesko Freese kam in Haft.', []],
    ['Malte Freese', 'Malte und Kanzler Freese trafen sich.', ['Freese']],
  ])('finds %s as given and family name in: %s', (name, text, found) => {
    expect(hits(spotName(name), text).map(([hit]) => hit)).toEqual(found);
  });

  it('leaves a bare family name to whom the text names in full first', () => {
    const text = 'Bürgermeister Ignaz Perlacher zahlte Simon Perlacher Geld. Perlachers Bezüge stiegen.';
    expect(hits(spotName('Simon Perlacher'), text).map(([hit]) => hit)).toEqual(['Simon Perlacher']);
    const kin = 'Perlacher schwieg. Der Neffe, Bauträger Simon Perlacher, ging.';
    expect(hits(spotName('Simon Perlacher'), kin).map(([hit]) => hit)).toEqual(['Simon Perlacher']);
    expect(hits(spotName('Ignaz Perlacher'), text).map(([hit]) => hit)).toEqual(['Ignaz Perlacher', 'Perlachers']);
  });
});

describe('a bare family name', () => {
  it.each([
    ['Anna Perlacher', 'Frau Anna Perlacher kam am Montag. Später sprach Perlacher vor Gästen.', ['Anna Perlacher', 'Perlacher']],
    ['Ignaz Perlacher', 'Der Sohn von Minister Ignaz Perlacher kam. Perlacher schwieg.', ['Ignaz Perlacher', 'Perlacher']],
    ['Ignaz Perlacher', 'Die Tochter des Ministers Ignaz Perlacher kam. Perlacher schwieg.', ['Ignaz Perlacher', 'Perlacher']],
    ['Simon Perlacher', 'Der Neffe, der Bauträger Simon Perlacher, ging. Perlacher schwieg.', ['Simon Perlacher']],
    ['Anna Perlacher', 'Er kam mit seiner Frau Anna Perlacher. Perlacher schwieg.', ['Anna Perlacher']],
  ])('is that of %s, or not, in: %s', (name, text, found) => {
    expect(hits(spotName(name), text).map(([hit]) => hit)).toEqual(found);
  });
});

describe('a number', () => {
  it('is found in figures and words, as a quantity or not, and marked where it is not exact', () => {
    const text = 'Es waren 200 Raketen, zweihundert Soldaten und rund 200 Boote. Resolution 200 fiel. 1200 Mann, 20 Kilometer.';
    expect(hits(spotNumber('200'), text)).toEqual([
      ['200', 'same'],
      ['zweihundert', 'same'],
      ['rund 200', 'about'],
      ['200', 'same'],
    ]);
    expect(hits(spotNumber('zweihundert'), text)).toHaveLength(4);
  });

  it('is found with its unit, in millions and grouped', () => {
    const text = '2,4 Milliarden Kronen, 2.400.000.000 Kronen, 280 Kilometer, 280 Boote';
    expect(hits(spotNumber('2400000000'), text)).toHaveLength(2);
    expect(hits(spotNumber('280 km'), text)).toEqual([['280 Kilometer', 'same']]);
  });
});

it('refuses what holds nothing to look for', () => {
  expect(() => spotPhrase('…')).toThrow(NothingSoughtError);
  expect(() => spotName('- -')).toThrow(NothingSoughtError);
  expect(() => spotNumber('viele')).toThrow(NothingSoughtError);
});

const places = (name: string, text: string) =>
  spotName(name)(text, { language: 'de', isNamed: false, isKnown: true }).map(({ start, end }) => text.slice(start, end));

it('a family name alone counts where the corpus knows whose it is', () => {
  expect(places('Obermüller', 'So bezifferte es die Chefin des Verbands Obermüller auf Anfrage. Obermüller verlangt mehr.')).toHaveLength(
    2,
  );
  expect(places('Stein', 'Stein war erst vor zwei Jahren gekommen. Aus Stein ist das Haus, und der Stein ist alt.')).toEqual(['Stein']);
});

it('somebody named as kin is not who bears the family name alone', () => {
  expect(places('Danica Perić', 'Perić selbst ergriff das Wort. Gesucht wird Perićs Schwester Danica; Perić schwieg.')).toEqual(['Danica']);
});

it('a noun is no form of a verb that only looks like it', () => {
  const found = (phrase: string, text: string) => spotPhrase(phrase)(text, { language: 'de', isNamed: false }).length;
  expect(found('Geschütze', 'Sie sollen den Himmel schützen.')).toBe(0);
  expect(found('Geschütze', 'Die Geschütze schwiegen, bei den Geschützen blieb es still.')).toBe(2);
  expect(found('schützen', 'Die Stadt wird geschützt.')).toBe(1);
});
