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

describe('an office in English', () => {
  it.each([
    ["The country's new defence minister, Arkady Chernyakov, had visited the port.", ['new defence minister']],
    ['Dorvania’s deputy foreign minister, Anna Lind, resigned.', ['deputy foreign minister']],
    ['Arkady Chernyakov, the new defence minister, arrived on Monday.', ['new defence minister']],
    ['He met Arkady Chernyakov, the secretary of the security council.', ['secretary of the security council']],
    ['She spoke with the secretary of the security council, Arkady Chernyakov, in the morning.', ['secretary of the security council']],
    ['Anna Lind, deputy prime minister, resigned on Monday and said that she had been wrong.', ['deputy prime minister']],
    ['Former foreign minister Anna Lind said nothing about the talks in the harbour.', ['Former foreign minister']],
    ['The talks were led by Defence Minister Anna Lind.', ['Defence Minister']],
    ['The Dorvanian prime minister Anna Lind spoke first.', ['Dorvanian prime minister']],
    ['A spokeswoman for the harbour authority, Anna Lind, declined to comment.', ['spokeswoman for the harbour authority']],
  ])('in «%s» is whole', (text, expected) => {
    expect(offices(text)).toEqual(expected);
  });

  it.each([
    ['of somebody else in a list', 'He met the defence minister, Anna Lind and the envoy of the lake towns.'],
    ['that nobody named holds', 'When the minister arrived, Anna Lind had left.'],
    ['of a crowd', 'Among the generals, Anna Lind was the only woman.'],
    ['that is only told of', 'Anna Lind, whom the prime minister had called, said nothing.'],
  ])('is not taken that is one %s', (_, text) => {
    expect(offices(text)).toBeUndefined();
  });

  it('lies where it says', () => {
    const text = 'Yesterday the country’s new defence minister, Arkady Chernyakov, spoke; Anna Lind, the mayor, did not.';
    const told = findNames(text).flatMap(({ offices: ofName = [] }) => ofName);
    expect(told.map(({ start, end }) => text.slice(start, end))).toEqual(['new defence minister', 'mayor']);
    expect(told.map(({ text: written }) => written)).toEqual(['new defence minister', 'mayor']);
  });
});

describe('a family name that is shaped like a noun', () => {
  it.each(['Das sagte Innenminister Karel Olbrecht am Montag.', 'Karel Olbrecht traf am Montag ein.', 'Jonas Grünzeug kam.'])(
    'is one behind a given name: %s',
    (text) => {
      expect(person(text)?.text).toMatch(/^(?:Karel Olbrecht|Jonas Grünzeug)$/u);
    },
  );

  it('is one behind an office and a name that no list has', () => {
    expect(person('Das sagte Innenminister Tevko Olbrecht am Montag.')?.text).toBe('Tevko Olbrecht');
  });

  it.each([
    ['Das sagte Innenminister Nordmann Ende Mai.', 'Nordmann'],
    ['Dem Minister Nordmann Vertretungen anzubieten, war falsch.', 'Nordmann'],
  ])('but other nouns behind a name are none of it: %s', (text, expected) => {
    expect(person(text)?.text).toBe(expected);
  });
});

describe('a council', () => {
  it.each([
    ['Das teilte der Sicherheitsrat am Montag mit.', 'Sicherheitsrat'],
    ['Sie haben sich laut Sicherheitsrat ausgetauscht.', 'Sicherheitsrat'],
    ['Der Wächterrat lehnte ihn ab.', 'Wächterrat'],
    ['Die Sitzung des Föderationsrats dauerte lange.', 'Föderationsrats'],
  ])('in «%s» is an organisation', (text, expected) => {
    expect(
      findNames(text)
        .filter(({ kind }) => kind === 'organisation')
        .map((name) => name.text),
    ).toEqual([expected]);
  });

  it('is none where it is a vessel, a counsel or a stock', () => {
    expect(findNames('Der Vorrat im Hausrat war mein Ratschlag und guter Rat.')).toEqual([]);
  });
});
