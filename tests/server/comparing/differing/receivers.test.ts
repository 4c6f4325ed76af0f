import { expect, it } from 'vitest';
import { comparedPair } from '../../../../server/comparing/differing/compared-pair.ts';
import { receiversDiffer } from '../../../../server/comparing/differing/receivers.ts';
import { differences, statementOf, table } from '../../../fakes/compared-statements.ts';

it.each([
  [
    'Der Gesandte übergab Minister Anton Reger den Brief.',
    'Der Gesandte übergab einen Brief an Senatorin Hana Poll.',
    'Anton Reger | Hana Poll',
  ],
  [
    'Der Bote überbrachte Präsident Tomke Rennert eine Botschaft.',
    'Der Bote überbrachte Kanzler Rolf Henn eine Nachricht.',
    'Tomke Rennert | Rolf Henn',
  ],
  [
    'Der Stadtrat verlieh Regine Pahlke den Preis der Stadt.',
    'Den Preis verlieh der Stadtrat an Matthias Drewes.',
    'Regine Pahlke | Matthias Drewes',
  ],
  ['Die Akte wurde an Richter Alo Brandt geschickt.', 'Die Akte wurde an Richterin Danica Pell geschickt.', 'Alo Brandt | Danica Pell'],
  [
    'Der Bote überbrachte Minister Anton Reger eine Botschaft des Staatschefs Alo Brandt.',
    'Der Bote übergab eine Nachricht des Führers Brandt an Senatorin Hana Poll.',
    'Anton Reger | Hana Poll',
  ],
  ['Der Verein schenkte Ulf Sandin ein Boot.', 'Der Verein schenkte Nils Kreem ein Boot.', 'Ulf Sandin | Nils Kreem'],
  ['Matthias Drewes erhielt von dem Boten einen Brief.', 'Der Bote übergab den Brief an Hana Poll.', 'Matthias Drewes | Hana Poll'],
  ['The envoy handed a letter to Minister Anton Reger.', 'The envoy delivered the letter to Hana Poll.', 'Anton Reger | Hana Poll'],
  ['The court sent the file to Rolf Henn.', 'The file was sent to Hana Poll.', 'Rolf Henn | Hana Poll'],
  ['The board presented the prize to Regine Pahlke.', 'The prize was awarded to Matthias Drewes.', 'Regine Pahlke | Matthias Drewes'],
  ['Der Gesandte übergab den Brief an Anton Reger.', 'The envoy handed the letter to Hana Poll.', 'Anton Reger | Hana Poll'],
])('to whom it is handed differs in person, though the one report speaks of both: %s | %s', async (one, other, values) => {
  const [, second] = values.split(' | ');
  const beside = one.startsWith('The') ? `${second} came in the morning.` : `${second} kam am Morgen.`;
  expect(await differences(`${beside} ${one}`, other)).toEqual([`person: a1 ${values.replace(' | ', ' | a2 ')}`]);
});

it.each([
  ['one person by the surname', 'Der Bote übergab Minister Anton Reger den Brief.', 'Der Bote übergab den Brief an Reger.'],
  ['one person in another spelling', 'Der Bote übergab den Brief an Sergej Schoigu.', 'The envoy handed the letter to Sergei Shoigu.'],
  ['giver and receiver', 'Anton Reger übergab den Brief an Hana Poll.', 'Hana Poll erhielt von Anton Reger einen Brief.'],
  ['who hands it, and to whom', 'Gestern übergab Anton Reger den Brief.', 'Der Brief wurde an Hana Poll übergeben.'],
  ['both of two', 'Der Bote übergab den Brief an Anton Reger und Hana Poll.', 'Der Bote übergab den Brief an Hana Poll.'],
  ['of other things', 'Der Rat verlieh Regine Pahlke den Preis.', 'Der Rat schickte Matthias Drewes die Rechnung.'],
  ['of other givers', 'Ulf Sandin übergab den Pokal an Anton Reger.', 'Nils Kreem übergab den Pokal an Hana Poll.'],
  ['with whom it was done', 'Der Bote übergab den Brief mit Anton Reger.', 'Der Bote übergab den Brief an Hana Poll.'],
  ['who is one of two', 'The envoy handed letters to Anton Reger and Hana Poll.', 'The envoy handed a letter to Hana Poll.'],
  ['where one is not named', 'Der Bote übergab den Brief an die Ministerin.', 'Der Bote übergab den Brief an Hana Poll.'],
])('to whom it is handed does not differ: %s', async (_, one, other) => {
  const [a, b] = [await statementOf(one, 0), await statementOf(other, 1)];
  expect(receiversDiffer(comparedPair(a, b, table))).toEqual([]);
});
