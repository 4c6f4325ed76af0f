import { expect, test } from 'vitest';
import { failureReason } from '../../ingest/fetching/failure-reason.ts';
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

/** Files that are read, but not without a remark or an entry that is refused. */
const NOTED: [file: string, content: string | Buffer][] = [
  ['umlaut.txt', Buffer.from('Die Fähre hält in Görlau nicht mehr.', 'latin1')],
  ['breit.txt', Buffer.from('Die Fähre hält in Görlau nicht mehr.', 'utf16le')],
  ['loch.txt', Buffer.from('Die F\xfffhre h\xffflt nicht in Görlau, sagte der Käpt\xffn.\n'.repeat(3), 'latin1')],
  ['tag.md', '---\ndate: übermorgen früh\n---\nDie Fähre hält in Görlau nicht mehr.'],
  ['zeilen.jsonl', '{"text": "Die Fähre hält in Görlau nicht mehr.", "date": "bald"}\n{kaputt\n'],
  ['geraten.csv', 'a,b\nKopf,"Die Fähre hält in Görlau seit dem Herbst nicht mehr, sagte Ida Krog am Abend."\n'],
];

test.each(NOTED)('what is to be said of %s is told in German', async (path, content) => {
  const said: string[] = [];
  for await (const { item, outcome } of readArticles(Buffer.from(content), { path })) {
    if (outcome.kind === 'rejected') said.push(item === undefined ? outcome.reason : `${item}: ${outcome.reason}`);
    else said.push(...outcome.problems);
  }
  expect(said.length).toBeGreaterThan(0);
  for (const words of said) {
    expect(translateReason(words), words).toMatch(/^[A-ZÄÖÜ\d].*\.$/);
    expect(translateReason(words), words).not.toMatch(/\b(?:the|not|found|file|line)\b|\$/);
  }
});

test.each([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ETIMEDOUT',
  'ECONNRESET',
  'UND_ERR_HEADERS_OVERFLOW',
  'CERT_HAS_EXPIRED',
  'Z_DATA_ERROR',
  'EWHATEVER',
])('why an address could not be fetched is told in German: %s', (code) => {
  const german = translateReason(failureReason(Object.assign(new Error(code), { code }), 'bote.example', 1_000_000));
  expect(german).toMatch(/bote\.example/);
  expect(german).toMatch(/\.$/);
  expect(german).not.toMatch(/\b(?:the|not|of|check)\b|\$/);
});

test('the entry of an archive stands before its reason', () => {
  expect(translateReason('a/leer: 2.txt: empty: the file has no content')).toBe('a/leer: 2.txt: Die Datei ist leer.');
  expect(translateReason('line 3: not valid JSON (x)')).toBe('Zeile 3: Kein gültiges JSON.');
});

test('a reason that is not known stays as it is', () => {
  expect(translateReason('the moon was full')).toBeUndefined();
});
