import { expect, describe as group, it } from 'vitest';
import { describe } from '../../../ingest/describing/describe.ts';
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

group('describing', () => {
  const read = { titled: false, publisher: 'Hafenblatt', publishedOn: '2025-03-02', publishedHow: 'page' } as const;

  it('lets what is given count for more than what the page says', () => {
    expect(describe(body, read, { publisher: 'Küstenbote', publishedOn: '2025-03-04' })).toMatchObject({
      publisher: 'Küstenbote',
      publishedOn: '2025-03-04',
      publishedHow: 'given',
    });
    expect(describe(body, read)).toMatchObject({ publisher: 'Hafenblatt', publishedOn: '2025-03-02', publishedHow: 'page' });
  });

  it('hears the language in the text, and takes the declared one for a few words only', () => {
    const english = 'The ferry hit the quay on Sunday morning. Four people were hurt, the police said. '.repeat(3);
    expect(describe(english, { ...read, language: 'de' }).language).toBe('en');
    expect(describe('Drei Tore', { ...read, language: 'en' }).language).toBe('en');
  });

  it('takes the first line for the title of a page that has one, even one with a stop', () => {
    expect(describe(`Jetzt ist es amtlich.\n${body}`, { ...read, titled: true }).title).toBe('Jetzt ist es amtlich.');
  });
});
