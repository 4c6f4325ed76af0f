import { describe, expect, it } from 'vitest';
import { withoutPublication } from '../../../server/checking/without-publication.ts';

const KURIER = { publisher: 'Kurier am Sund', publishedOn: '2025-09-24' };
const AM = { publisher: 'Agentur Medra (AM)', publishedOn: '2025-09-10' };
const UNDATED = {};

describe('what only says in which cited report a statement stands', () => {
  it.each([
    [
      'Das Wasser darf laut dem Kurier am Sund vom 24. September 2025 nicht getrunken werden.',
      [KURIER],
      'Das Wasser darf nicht getrunken werden.',
    ],
    ['Den Verdacht weist Ostrand laut Kurier vom 24. September zurück.', [KURIER], 'Den Verdacht weist Ostrand zurück.'],
    ['AM schrieb am 10. September 2025, er sei am Dienstag eingetroffen.', [AM], 'er sei am Dienstag eingetroffen.'],
    ['Laut AM vom 10. September 2025 bringen Beobachter beides in Verbindung.', [AM], 'bringen Beobachter beides in Verbindung.'],
    ['Kurier am Sund, 24. September 2025: mindestens vier Tote.', [KURIER], 'mindestens vier Tote.'],
    ['Der Kurier am Sund nennt dagegen 6.15 Uhr.', [KURIER], '6.15 Uhr.'],
    ['Agentur Medra (AM) wrote on 10 September 2025 that 200 missiles had been delivered.', [AM], '200 missiles had been delivered.'],
    ['Ein Bericht ohne Datum nennt dagegen den Montag.', [UNDATED], 'den Montag.'],
    [
      'Im Bericht des Kuriers am Sund vom 24. September steht, dass 17 Menschen starben.',
      [{ publisher: 'Kuriers am Sund', publishedOn: '2025-09-24' }],
      'steht, dass 17 Menschen starben.',
    ],
    [
      'Zuvor nannten der Kurier am Sund am 24. September vier und AM am 10. September elf Tote.',
      [KURIER, AM],
      'Zuvor nannten vier und elf Tote.',
    ],
    ['Nach dem Stand vom 24. September starben 17 Menschen.', [KURIER], 'starben 17 Menschen.'],
  ])('is taken out of "%s"', (statement, publications, rest) => {
    expect(withoutPublication(statement, publications)).toBe(rest);
  });

  it.each([
    ['a publisher that is not cited', 'Laut Schlagblatt starben 17 Menschen.', [KURIER]],
    ['another day', 'Am 12. September starben 17 Menschen.', [KURIER]],
    ['the day on which it happened, where the report is of another', 'Laut Behörde starben am 10. September 17 Menschen.', [KURIER]],
    ['a publisher that does something itself', 'Die Agentur Medra entließ zwölf Redakteure.', [AM]],
    ['a report without a date, where the cited one has one', 'Ein Bericht ohne Datum nennt den Montag.', [KURIER]],
    ['the day of the report, which may be that of the event', 'Das Feuer brach am 24. September 2025 aus.', [KURIER]],
    ['a town behind the name', 'In Wien starben 12 Menschen.', [{ publisher: 'Kurier (Wien)', publishedOn: '2025-09-24' }]],
    ['a verb of doing', 'Die Agentur Medra führte Verhandlungen mit Putin.', [AM]],
    ['the world', 'In der Welt starben 12 Menschen.', [{ publisher: 'Die Welt', publishedOn: '2025-09-24' }]],
    ['a publisher without a name', 'Laut Behörde starben 17 Menschen.', [{ publisher: '', publishedOn: '2025-09-24' }]],
    ['what is nothing else', 'Kurier am Sund', [KURIER]],
  ])('is not %s', (_, statement, publications) => {
    expect(withoutPublication(statement, publications)).toBe(statement);
  });
});
