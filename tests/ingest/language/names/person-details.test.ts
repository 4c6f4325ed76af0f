import { describe, expect, it } from 'vitest';
import { findNames, type Name } from '../../../../ingest/language/names/names.ts';

const person = (text: string): Name | undefined => findNames(text).find((name) => name.kind === 'person');
const offices = (text: string) => person(text)?.offices?.map((office) => office.text);

describe('the offices of a person', () => {
  it.each([
    ['Das sagte der Sekretär des nordländischen Sicherheitsrats, Pawel Krylow.', ['Sekretär des nordländischen Sicherheitsrats']],
    ['Er brachte einen Brief des russischen Führers Wladimir Putin.', ['russischen Führers']],
    ['Die Regierung des ehemaligen US-Präsidenten Donald Trump verlor.', ['ehemaligen US-Präsidenten']],
    ['Clemens Fuest, Präsident des Ifo-Instituts, widersprach.', ['Präsident des Ifo-Instituts']],
    ['Laut Bundesaußenministerin Annalena Baerbock ist das offen.', ['Bundesaußenministerin']],
    ['President Emmanuel Macron left for Berlin.', ['President']],
  ])('in «%s» are as stated there', (text, expected) => {
    expect(offices(text)).toEqual(expected);
  });

  it.each([
    [
      'Der Vorsitzende der Stabschefs der iranischen Streitkräfte, Generalmajor Mohammad Bagheri, reiste ab.',
      ['Vorsitzende der Stabschefs der iranischen Streitkräfte', 'Generalmajor'],
    ],
    [
      'Auf Einladung des Verteidigungsministers der Republik Sarnien und des Generals der Armee Pawel Krylow kam er.',
      ['Verteidigungsministers der Republik Sarnien', 'Generals der Armee'],
    ],
    ['Der Außenminister und Vizekanzler Sigmar Gabriel sprach.', ['Außenminister', 'Vizekanzler']],
  ])('in «%s» are all of them', (text, expected) => {
    expect(offices(text)).toEqual(expected);
  });

  it.each([
    ['of somebody else in a list', 'Der Präsident, Kanzler Olaf Scholz und die Delegation kamen.', ['Kanzler']],
    ['of a person named before', 'Minister Karl Müller, General Otto Schmidt und der Rat kamen.', ['General']],
    ['that only tell a relation', 'Er traf sich mit seinem Kollegen Ali Akbar Ahmadian.', undefined],
    ['of a predecessor', 'Sie sprach mit ihrem Nachfolger Jens Ambach.', undefined],
  ])('are not those %s', (_, text, expected) => {
    const persons = findNames(text).filter((name) => name.kind === 'person');
    expect(persons.at(-1)?.offices?.map((office) => office.text)).toEqual(expected);
  });

  it('lie where they say', () => {
    const text = 'Davor hatte der Sprecher des Ministeriums für Verkehr, Jonas Feld, geredet.';
    for (const { start, end, text: written } of person(text)?.offices ?? []) expect(text.slice(start, end)).toBe(written);
    expect(person(text)?.offices).toHaveLength(1);
  });
});

describe('the title of a person', () => {
  it('stands before the name', () => {
    expect(person('Prof. Dr. Nadine Vogt forscht.')).toMatchObject({ text: 'Nadine Vogt', title: 'Prof. Dr.' });
  });

  it('is no last letter of the word before', () => {
    expect(person('Der Besuch Schoigus endet, danach hat sich Schoigu erholt.')?.title).toBeUndefined();
    expect(findNames('Als Leiter hat sich Bagheri nach Moskau begeben.')[0]?.title).toBeUndefined();
  });
});

it('the verb of who says it is no part of an office', () => {
  const officesIn = (text: string) => findNames(text).flatMap(({ offices = [] }) => offices.map((office) => office.text));
  expect(officesIn('„Wir prüfen das noch“, sagte Innenminister Karel Nordmann.')).toEqual(['Innenminister']);
  expect(officesIn('Das bestätigte Regierungssprecher Karel Nordmann.')).toEqual(['Regierungssprecher']);
  expect(officesIn('Die gewählte Präsidentin Karla Nordmann trat an.')).toEqual(['gewählte Präsidentin']);
});
