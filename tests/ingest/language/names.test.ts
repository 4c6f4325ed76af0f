import { describe, expect, it } from 'vitest';
import { findNames, nameKey, sameName } from '../../../ingest/language/names.ts';

describe('name keys', () => {
  it.each([
    ['Schoigu', 'Shoigu', 'Šojgu', 'Shoygu', 'Шойгу', 'Schoigus'],
    ['Bagheri', 'Baqeri', 'Bagherī', 'Bagheris'],
    ['Lawrow', 'Lavrov', 'Лавров'],
    ['Selenskyj', 'Zelensky', 'Zelenskyy', 'Зеленський'],
    ['Gorbatschow', 'Gorbachev', 'Горбачёв'],
    ['Chruschtschow', 'Khrushchev'],
    ['Jelzin', 'Yeltsin'],
    ['Müller', 'Mueller'],
    ['Russland', 'Russia', 'Russlands'],
  ])('are the same for %s and its other spellings', (...spellings) => {
    expect(new Set(spellings.map(nameKey)).size).toBe(1);
  });

  it.each([
    ['Baerbock', 'Bärbel'],
    ['Merkel', 'Merz'],
    ['Iran', 'Irak'],
    ['Scholz', 'Schulz'],
  ])('differ for %s and %s', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});

describe('same name', () => {
  it.each([
    ['Sergej Schoigu', 'Shoigu', true],
    ['S. Shoigu', 'Sergej Schoigu', true],
    ['Bashar al-Assad', 'Assad', true],
    ['General Mohammad Bagheri', 'Baqeri', true],
    ['Kim Jong-un', 'Kim', true],
    ['Anna Maier', 'Peter Maier', false],
    ['Annalena Baerbock', 'Bärbel Bas', false],
    ['', 'Putin', false],
  ])('%s / %s: %s', (a, b, expected) => {
    expect(sameName(a, b)).toBe(expected);
    expect(sameName(b, a)).toBe(expected);
  });
});

describe('names in text', () => {
  const names = (text: string): string[] => findNames(text).map(({ text: written, kind }) => `${written}/${kind}`);

  it.each([
    ['Der Außenminister Antony Blinken reiste nach Moskau.', ['Antony Blinken/person', 'Moskau/place']],
    ['Am Sonntag sagte Bagheri, die Lieferung sei gestoppt.', ['Bagheri/person']],
    ['Die Nachricht ging an den iranischen Präsidenten Masoud Pezeshkian.', ['iranischen/place', 'Masoud Pezeshkian/person']],
    ['Der Besuch von Bashar al-Assad in Damaskus überraschte die SCO.', ['Bashar al-Assad/person', 'Damaskus/place', 'SCO/organisation']],
    ['Die Vereinten Nationen und die Vereinigten Staaten warnten.', ['Vereinten Nationen/organisation', 'Vereinigten Staaten/place']],
    ['Das meldete das Center for Public Policy am Abend.', ['Center for Public Policy/organisation']],
    ['Der Präsident sprach über die Lage der Wirtschaft und den Hafen.', []],
    ['Der UN-Sicherheitsrat tagte.', ['UN/organisation']],
    ['She met Peer Norsal in Oslo on Monday.', ['Peer Norsal/unknown', 'Oslo/place']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('gives the adjective and the long name of a country its key', () => {
    expect(findNames('iranische Raketen').map((name) => name.key)).toEqual([nameKey('Iran')]);
    expect(findNames('Die Islamische Republik schweigt.').map((name) => name.key)).toEqual([nameKey('Iran')]);
  });

  it('knows a surname alone from the full name elsewhere in the text', () => {
    expect(names('Der Sprecher Karl Wenger trat auf. Die Fragen überraschten Wenger.')).toEqual(['Karl Wenger/person', 'Wenger/person']);
  });
});
