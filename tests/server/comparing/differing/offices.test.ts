import { expect, it } from 'vitest';
import { differences } from '../../../fakes/compared-statements.ts';

it.each([
  [
    'Der Rat empfing Polizeichef Alo Brandt.',
    'Alo Brandt, der frühere Polizeichef und heutige Innenminister, kam zum Rat.',
    'Polizeichef | heutige Innenminister',
  ],
  [
    'Der Rat empfing Parteichefin Hana Poll.',
    'Hana Poll, die ehemalige Parteichefin und jetzige Botschafterin, sprach im Rat.',
    'Parteichefin | jetzige Botschafterin',
  ],
  ['Armeechef Rolf Henn sprach mit dem Rat.', 'Verteidigungsminister Rolf Henn sprach mit dem Rat.', 'Armeechef | Verteidigungsminister'],
  ['Feuerwehrchef Nils Kreem kam.', 'Bürgermeister Nils Kreem kam.', 'Feuerwehrchef | Bürgermeister'],
  [
    'Innenministerin Danica Pell trat ab.',
    'Danica Pell, frühere Innenministerin und heutige Senatorin, trat ab.',
    'Innenministerin | heutige Senatorin',
  ],
  ['Geheimdienstchef Anton Reger reiste nach Elver.', 'Kanzler Anton Reger reiste nach Elver.', 'Geheimdienstchef | Kanzler'],
  [
    'Botschafter Ulf Sandin reiste ab.',
    'Ulf Sandin, der bisherige Botschafter und jetzige Minister, reiste ab.',
    'Botschafter | jetzige Minister',
  ],
  ['Der Rat empfing Notenbankchef Tomke Rennert.', 'Der Rat empfing Finanzminister Tomke Rennert.', 'Notenbankchef | Finanzminister'],
  ['Police chief Rolf Henn met the council.', 'Interior minister Rolf Henn met the council.', 'Police chief | Interior minister'],
  ['Personalchefin Hana Poll sprach im Rat.', 'Finanzchefin Hana Poll sprach im Rat.', 'Personalchefin | Finanzchefin'],
  ['Regierungschefin Hana Poll sprach im Rat.', 'Außenministerin Hana Poll sprach im Rat.', 'Regierungschefin | Außenministerin'],
  ['Gouverneur Alo Brandt kam zum Rat.', 'Vizegouverneur Alo Brandt kam zum Rat.', 'Gouverneur | Vizegouverneur'],
  ['Landeshauptmann Alo Brandt kam zum Rat.', 'Verkehrslandesrat Alo Brandt kam zum Rat.', 'Landeshauptmann | Verkehrslandesrat'],
  ['Vorstandschef Alo Brandt kam zum Rat.', 'Sprecher Alo Brandt kam zum Rat.', 'Vorstandschef | Sprecher'],
  ['Armeechef Rolf Henn kam nach Elver.', 'Foreign minister Rolf Henn came to Elver.', 'Armeechef | Foreign minister'],
])('the office differs: %s | %s', async (one, other, values) => {
  expect(await differences(one, other)).toEqual([`office: a1 ${values.replace(' | ', ' | a2 ')}`]);
});

it.each([
  ['what somebody was is not what he is', 'Der frühere Innenminister Alo Brandt kam.', 'Botschafter Alo Brandt kam.'],
  ['behind the name', 'Botschafterin Hana Poll sprach.', 'Hana Poll, die frühere Ministerin, sprach.'],
  ['both are told', 'Innenminister Alo Brandt kam.', 'Alo Brandt, der frühere Polizeichef und heutige Innenminister, kam.'],
  ['a rank beside an office', 'General Rolf Henn kam.', 'Verteidigungsminister Rolf Henn kam.'],
  ['a rank before, an office behind', 'Armeechef Rolf Henn kam.', 'General Rolf Henn, der heutige Armeechef, kam.'],
  ['of one body', 'Polizeichef Alo Brandt kam.', 'Polizeipräsident Alo Brandt kam.'],
  ['in a word for a head', 'Ressortchef Alo Brandt kam.', 'Innenminister Alo Brandt kam.'],
  ['of one part of a house', 'Finanzchefin Hana Poll sprach.', 'Finanzvorständin Hana Poll sprach.'],
  ['of one house', 'Konzernchefin Hana Poll sprach.', 'Vorstandsvorsitzende Hana Poll sprach.'],
  ['of a government', 'Regierungschefin Hana Poll sprach.', 'Kanzlerin Hana Poll sprach.'],
  ['of two persons', 'Polizeichef Alo Brandt kam.', 'Innenminister Nils Kreem kam.'],
  ['in the other language', 'Polizeichef Alo Brandt kam.', 'Police chief Alo Brandt came.'],
  ['whether it is over', 'Ex-Minister Alo Brandt kam.', 'Minister Alo Brandt kam.'],
])('the office does not differ: %s', async (_, one, other) => {
  expect(await differences(one, other)).not.toContainEqual(expect.stringMatching(/^office/));
});
