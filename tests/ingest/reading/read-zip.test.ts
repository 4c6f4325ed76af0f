import { describe, expect, it } from 'vitest';
import { docxParagraph, writeDocx } from '../../fakes/docx-writer.ts';
import { column, writePdf } from '../../fakes/pdf-writer.ts';
import { readItems, reasonFor } from '../../fakes/read-items.ts';
import { writeZip } from '../../fakes/zip-writer.ts';

const text = 'Die Fähre Helga hat den Kai von Brunsholm gerammt.';
const listed = async (zip: Uint8Array) =>
  (await readItems(zip, 'a.zip')).map(({ item, outcome }) => [
    item,
    outcome.kind === 'read' ? outcome.original.replace(/\n$/, '') : outcome.reason,
  ]);

describe('a ZIP archive', () => {
  it('gives its reports of every kind by their path, and passes over what is none', async () => {
    const zip = writeZip([
      { path: 'berichte/', content: '' },
      { path: 'berichte/1.txt', content: text },
      { path: 'berichte/2.docx', content: writeDocx({ body: docxParagraph(text) }) },
      { path: 'berichte/3.pdf', content: writePdf([column([text])]) },
      { path: 'berichte/4.jsonl', content: `${JSON.stringify({ id: 'a', text })}\n${JSON.stringify({ id: 'b', text })}` },
      { path: 'berichte/bild.jpg', content: 'x' },
      { path: 'berichte/.DS_Store', content: 'x' },
      { path: '__MACOSX/berichte/._1.txt', content: 'x' },
      { path: 'berichte/alt.doc', content: 'x' },
    ]);
    expect(await listed(zip)).toEqual([
      ['berichte/1.txt', text],
      ['berichte/2.docx', text],
      ['berichte/3.pdf', text],
      ['berichte/4.jsonl#a', text],
      ['berichte/4.jsonl#b', text],
      ['berichte/alt.doc', 'old Word files are not read: save it as DOCX or PDF'],
    ]);
  });

  it('keeps umlauts in names, marked as UTF-8 or not, and those of old Windows', async () => {
    const names = [
      { path: 'Fähre.txt', flags: 0x800 },
      { path: 'Möwe.txt', flags: 0 },
      { path: Buffer.from('K\x81ste.txt', 'latin1'), flags: 0 },
    ];
    expect((await listed(writeZip(names.map((name) => ({ ...name, content: text }))))).map(([item]) => item)).toEqual([
      'Fähre.txt',
      'Möwe.txt',
      'Küste.txt',
    ]);
  });

  it('keeps both of two files of one name', async () => {
    expect(
      await listed(
        writeZip([
          { path: 'a.txt', content: text },
          { path: 'a.txt', content: 'Anders.' },
        ]),
      ),
    ).toEqual([
      ['a.txt', text],
      ['a.txt (2)', 'Anders.'],
    ]);
  });

  it('refuses paths that lead out, links, encrypted and unknown packing, one by one', async () => {
    const zip = writeZip([
      { path: '../../x.txt', content: text },
      { path: '/etc/x.txt', content: text },
      { path: 'C:\\x.txt', content: text },
      { path: 'link.txt', content: '/etc/passwd', mode: 0o120777 },
      { path: 'geheim.txt', content: text, flags: 0x801 },
      { path: 'lzma.txt', content: text, method: 14 },
      { path: 'gut.txt', content: text },
    ]);
    const reasons = (await listed(zip)).map(([, reason]) => reason);
    expect(reasons.slice(0, 3)).toEqual(Array(3).fill('its path leads out of the archive'));
    expect(reasons.slice(3)).toEqual([
      'a link, not a file',
      'encrypted with a password: unpack it first',
      'packed in a way that is not read: unpack it, or pack it again as ZIP',
      text,
    ]);
  });

  it('refuses bombs: too large a file, a lie about its size, and archives in archives without end', async () => {
    expect(await listed(writeZip([{ path: 'a.txt', content: Buffer.alloc(30_000_000, ' ') }]))).toEqual([
      ['a.txt', '30 MB unpacked; the limit is 20 MB'],
    ]);
    const lie = writeZip([
      { path: 'a.txt', content: Buffer.alloc(1_000_000, 'a '), declared: 10 },
      { path: 'b.txt', content: text },
    ]);
    expect(await listed(lie)).toEqual([
      ['a.txt', expect.stringContaining('damaged in the archive')],
      ['b.txt', text],
    ]);
    let nested = writeZip([{ path: 'a.txt', content: text }]);
    for (let depth = 0; depth < 5; depth += 1) nested = writeZip([{ path: 'innen.zip', content: nested }]);
    expect(await listed(nested)).toEqual([['innen.zip#innen.zip#innen.zip#innen.zip', expect.stringContaining('nested too deeply')]]);
  });

  it('names a file whose checksum is wrong, and reads the others', async () => {
    const zip = writeZip([
      { path: 'a.txt', content: text, method: 0 },
      { path: 'b.txt', content: 'Anders.', method: 0 },
    ]);
    zip[zip.indexOf('Helga')] = 0x58;
    expect(await listed(zip)).toEqual([
      ['a.txt', 'damaged in the archive: its checksum does not match'],
      ['b.txt', 'Anders.'],
    ]);
  });

  it('that is an office file or book of another kind is refused with what to do', async () => {
    expect(
      await reasonFor(
        writeZip([
          { path: '[Content_Types].xml', content: '<x/>' },
          { path: 'xl/workbook.xml', content: '<x/>' },
        ]),
        'a',
      ),
    ).toContain('save it as CSV');
    expect(await reasonFor(writeZip([{ path: 'mimetype', content: 'application/epub+zip', method: 0 }]), 'a')).toContain(
      'EPUB is not read',
    );
    expect(await reasonFor(writeZip([{ path: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 }]), 'a')).toContain(
      'ODT is not read',
    );
    expect(await reasonFor(writeZip([{ path: 'bild.png', content: 'x' }]), 'a.zip')).toContain('without reports');
    expect(await reasonFor(writeZip([{ path: 'a.txt', content: text }]).subarray(0, 60), 'a.zip')).toContain('damaged ZIP');
  });
});
