import { expect, test } from 'vitest';
import { readArticles } from '../../ingest/reading/read-articles.ts';
import { translateReason } from '../../web/texts/translate-reason.ts';

/** Files that nobody can read as a report, as the ingest refuses them. */
const REFUSED: [file: string, content: string | Buffer][] = [
  ['leer.txt', ''],
  ['weiss.txt', ' \n\t '],
  ['zeichen.txt', '— … —'],
  ['bild.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1')],
  ['programm.txt', Buffer.from('\x7fELF\0\0\0', 'latin1')],
  ['archiv.txt', Buffer.from('\x1f\x8b\x08\0\0\0', 'latin1')],
  ['rauschen.txt', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 97))],
  ['verschluesselt.json', '{"menge": 3}'],
  ['tabelle.csv', 'titel;datum\nFähre;2025-03-02\n'],
  ['kaputt.zip', Buffer.from('PK\x03\x04\xff\xff\0\0', 'latin1')],
  ['kaputt.pdf', '%PDF-1.7\nkaputt'],
  ['lang.txt', 'Wort '.repeat(300_000)],
];

test.each(REFUSED)('the reason why %s was refused is told in German', async (path, content) => {
  const { value: item } = await readArticles(Buffer.from(content), { path }).next();
  const outcome = item?.outcome;
  if (outcome?.kind !== 'rejected') throw new Error('It was read');
  const german = translateReason(outcome.reason);
  expect(german).toMatch(/^[A-ZÄÖÜ\d].*\.$/);
  expect(german).not.toContain('$');
  expect(german).not.toMatch(/\b(?:the|not|found|file)\b/);
  expect(german).not.toBe(outcome.reason);
});

test('a reason that is not known stays as it is', () => {
  expect(translateReason('the moon was full')).toBeUndefined();
});
