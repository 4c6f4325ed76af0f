import { expect, describe as group, it } from 'vitest';
import { findTitle } from '../../../ingest/describing/find-title.ts';

const body = 'Die Fähre Helga hat am Sonntag den Kai von Brunsholm gerammt. Vier Menschen wurden verletzt.';

group('the title of a plain text', () => {
  it('is a first line of words without a stop', () => {
    for (const title of [
      'Fähre rammt Kai',
      'Zahl der Verletzten steigt auf vier',
      'Helga läuft wieder ein',
      'Wer zahlt den neuen Kai?',
      'Kai gesperrt!',
    ]) {
      expect(findTitle(`${title}\n${body}`)).toBe(title);
    }
  });

  it('is missing where the report begins at once', () => {
    for (const first of [
      'Wie die Nachrichtenagentur Kompass berichtet, Der Leiter der Werft, Jon Malm, sprach am Montag von einem Neuanfang.',
      'Wie das Hafenblatt berichtet',
      'Brunsholm (kna) – Eine Fähre hat den Kai gerammt',
      'BRUNSHOLM, 3. März – Eine Fähre hat den Kai gerammt',
      'Der Minister sprach am Montag mit dem',
      'Die Lage ist ernst, sagte er,',
      'Sie kam spät. Er auch',
      'Von Marta Lind',
      `${'Sehr lange Zeile '.repeat(12)}`,
    ]) {
      expect(findTitle(`${first}\n${body}`)).toBeUndefined();
    }
  });

  it('is missing where the next line goes on with a small letter, and where nothing follows', () => {
    expect(findTitle(`Eine Fähre rammte\nden Kai von Brunsholm.`)).toBeUndefined();
    expect(findTitle('Fähre rammt Kai')).toBeUndefined();
  });
});
