import { describe, expect, it } from 'vitest';
import { column, writePdf } from '../../fakes/pdf-writer.ts';
import { readItems, readOne, reasonFor } from '../../fakes/read-items.ts';

const text = 'Die Fähre Helga hat den Kai von Brunsholm gerammt.';
const head = [
  'Received: from mail.example by mx.example; Sun, 2 Mar 2025 23:10:05 +0100',
  'From: =?UTF-8?Q?Jana_Kolb_=C3=BCber_Hafenblatt?= <redaktion@hafenblatt.example>',
  'To: analyse@example.org',
  'Subject: =?iso-8859-1?Q?F=E4hre_rammt?=',
  ' =?iso-8859-1?Q?_Kai?=',
  'Date: Sun, 02 Mar 2025 23:10:00 -0500 (EST)',
  'MIME-Version: 1.0',
];
const mail = (...lines: string[]) => [...head, ...lines].join('\r\n');
const plain = mail(
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Die F=E4hre Helga hat den Kai von =',
  'Brunsholm gerammt.',
  '',
);

describe('an e-mail', () => {
  it('gives subject, sender, the day as written and the text, whatever it is called', async () => {
    for (const path of ['a.eml', 'a.txt', 'a'])
      expect(await readOne(plain, path)).toMatchObject({
        titled: true,
        original: `Fähre rammt Kai\n${text}`,
        author: 'Jana Kolb über Hafenblatt',
        publishedOn: '2025-03-02',
        publishedHow: 'data',
        problems: [],
      });
  });

  it('gives the page where the plain text only points to it', async () => {
    const both = mail(
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Im Browser ansehen.',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<html><body><p>${text}</p><script>x()</script><p>${text}</p></body></html>`,
      '--b--',
    );
    expect((await readOne(both, 'a.eml')).original).toBe(`Fähre rammt Kai\n${text}\n${text}`);
  });

  it('gives forwarded messages and attached reports as articles of their own', async () => {
    const part = (type: string, name: string, content: string | Buffer) => [
      '--b',
      `Content-Type: ${type}`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(content).toString('base64'),
    ];
    const carrier = mail(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Anbei.',
      ...part('application/pdf', 'bericht.pdf', writePdf([column([text])])),
      ...part('text/plain', '../../a.txt', text),
      ...part('text/plain', '../../a.txt', 'Anders.'),
      ...part('image/png', 'logo.png', 'x'),
      ...part('application/msword', 'alt.doc', 'x'),
      '--b',
      'Content-Type: message/rfc822',
      '',
      plain,
      '--b--',
    );
    const items = await readItems(carrier, 'a.eml');
    expect(items.map(({ item, outcome }) => [item, outcome.kind === 'read' ? outcome.original : outcome.reason])).toEqual([
      ['message', 'Fähre rammt Kai\nAnbei.'],
      ['bericht.pdf', text],
      ['../../a.txt', text],
      ['../../a.txt (2)', 'Anders.'],
      ['attachment 4.eml', expect.stringContaining(text)],
    ]);
    expect(items[0]?.outcome).toMatchObject({ problems: ['attached, but not read: alt.doc'] });
  });

  it('that is none, or has no text, is refused', async () => {
    expect(await reasonFor('Nur ein Satz ohne Kopf.', 'a.eml')).toContain('not an e-mail');
    expect(await reasonFor(mail('', ''), 'a.eml')).toContain('without text');
  });

  it('is not seen in a report that begins with a colon', async () => {
    expect(await readOne('From: Berlin\nDate: heute\n\nDie Lage ist ruhig.', 'a.txt')).toMatchObject({ titled: false });
  });

  it('nested without end is read as deep as a mail goes', async () => {
    let nested = plain;
    for (let depth = 0; depth < 30; depth += 1) nested = mail('Content-Type: message/rfc822', '', nested);
    const items = await readItems(nested, 'a.eml');
    expect(items.at(-1)?.outcome).toMatchObject({ kind: 'rejected', reason: expect.stringContaining('nested too deeply') });
  });
});

describe('a mailbox', () => {
  it('gives its messages one by one', async () => {
    const from = 'From redaktion@hafenblatt.example Sun Mar  2 23:10:05 2025\n';
    const quoted = plain.replace('Brunsholm gerammt.', 'Brunsholm gerammt.\r\nFrom Brunsholm kam nichts.');
    const items = await readItems(`${from}${plain}\n\n${from}${quoted}\n`, 'post.mbox');
    expect(items.map(({ item, outcome }) => [item, outcome.kind])).toEqual([
      ['message 1', 'read'],
      ['message 2', 'read'],
    ]);
    expect(items[1]?.outcome).toMatchObject({ original: expect.stringContaining('From Brunsholm kam nichts.') });
  });
});
