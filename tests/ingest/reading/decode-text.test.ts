import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../ingest/reading/decode-text.ts';

const german = 'Die Größe der „Sundmöwe“ – 40 Meter – überrascht Fährgäste in Brunsholm jedes Jahr.';
const russian = 'Паром протаранил причал в порту, четыре человека получили лёгкие травмы. Капитан отказался говорить с журналистами.';

const cp1252: Record<string, number> = { '„': 0x84, '“': 0x93, '–': 0x96 };
const windows1252 = (text: string) => Buffer.from(Array.from(text, (sign) => cp1252[sign] ?? sign.charCodeAt(0)));
const windows1251 = (text: string) =>
  Buffer.from(
    Array.from(text, (sign) => (sign === 'ё' ? 0xb8 : sign >= 'А' && sign <= 'я' ? sign.charCodeAt(0) - 0x410 + 0xc0 : sign.charCodeAt(0))),
  );
const utf16 = (text: string, mark = '') => Buffer.from(mark + text, 'utf16le');

describe('decoding', () => {
  it.each([
    ['UTF-8', Buffer.from(german)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${german}`)],
    ['UTF-16 little-endian with a mark', utf16(german, '\ufeff')],
    ['UTF-16 big-endian with a mark', utf16(german, '\ufeff').swap16()],
    ['UTF-16 little-endian without a mark', utf16(german)],
    ['UTF-16 big-endian without a mark', utf16(german).swap16()],
    ['windows-1252', windows1252(german)],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ kind: 'decoded', text: german });
  });

  it('reads Cyrillic in windows-1251 and in UTF-16 without a mark', () => {
    expect(decodeText(windows1251(russian.repeat(3)))).toMatchObject({ text: russian.repeat(3) });
    expect(decodeText(utf16(russian))).toMatchObject({ text: russian });
  });

  it('says when the encoding was a guess', () => {
    expect(decodeText(windows1252(german))).toMatchObject({ problems: [expect.stringContaining('windows-1252')] });
    expect(decodeText(Buffer.from(german))).toMatchObject({ problems: [] });
  });

  it('believes what a page declares when the bytes agree', () => {
    expect(decodeText(windows1251('Привет'), { declared: 'windows-1251' })).toMatchObject({ text: 'Привет', problems: [] });
    expect(decodeText(Buffer.from(german), { declared: 'windows-1251' })).toMatchObject({ text: german });
    expect(decodeText(windows1252(german), { declared: 'no-such-encoding' })).toMatchObject({ text: german });
  });

  it('replaces and counts invalid sequences and NUL, and leaves every other character in its place', () => {
    const bytes = Buffer.concat([Buffer.from('Größe: '), Buffer.from([0xc3]), Buffer.from(' und\0Ähnliches übermäßig')]);
    expect(decodeText(bytes)).toEqual({
      kind: 'decoded',
      encoding: 'utf-8',
      text: 'Größe: \ufffd und\ufffdÄhnliches übermäßig',
      problems: [expect.stringContaining('2 unreadable characters')],
    });
  });

  it('does not count a replacement character that somebody wrote', () => {
    expect(decodeText(Buffer.from('So sah das aus: \ufffd'))).toMatchObject({ problems: [] });
  });

  it('replaces half surrogates of UTF-16', () => {
    const bytes = Buffer.concat([utf16('Vor', '\ufeff'), Buffer.from([0x00, 0xd8]), utf16('nach')]);
    expect(decodeText(bytes)).toMatchObject({ text: 'Vor\ufffdnach', problems: [expect.stringContaining('1 unreadable character ')] });
  });

  it('refuses what a wrong guess would turn into nonsense: Mac Roman, Shift-JIS', () => {
    const macRoman = Buffer.from('F\x8ahrg\x8aste fanden die Gr\x9a\xa7e der Werft \x9fberw\x8altigend.', 'latin1');
    const shiftJis = Buffer.from(
      '\x91\xe5\x90b\x82\xcd\x8c\xdc\x8c\x8e\x8eO\x93\xfa\x82\xc9\x8d`\x82\xc9\x93\x9e\x92\x85\x82\xb5\x82\xbd',
      'latin1',
    );
    for (const bytes of [macRoman, shiftJis]) {
      expect(decodeText(bytes)).toEqual({ kind: 'rejected', reason: expect.stringContaining('save it as UTF-8') });
    }
  });

  it('never reads Russian words in an English report as accented Latin letters', () => {
    const text = 'The ferry rammed the pier. Капитан сказал: паром уходит. No one was hurt in the harbour that day.';
    const outcome = decodeText(windows1251(text));
    expect(outcome.kind === 'decoded' ? outcome.text : text).toBe(text);
  });

  it('reads names from all over Western Europe in windows-1252', () => {
    const text = 'Der Präsident von São Tomé, Þórður Guðmundsson und die Firma ŠKODA kamen am Montag nach Çeşme'.replace('ş', 's');
    const bytes = Buffer.from(Array.from(text, (sign) => (sign === 'Š' ? 0x8a : sign.charCodeAt(0))));
    expect(decodeText(bytes)).toMatchObject({ kind: 'decoded', text });
  });

  it('refuses UTF-32 rather than showing nonsense', () => {
    expect(decodeText(Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]))).toMatchObject({
      kind: 'rejected',
      reason: expect.stringContaining('UTF-32'),
    });
  });
});
