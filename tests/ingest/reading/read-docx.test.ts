import { describe, expect, it } from 'vitest';
import { docxParagraph as p, writeDocx } from '../../fakes/docx-writer.ts';
import { readOne, reasonFor, textOf } from '../../fakes/read-items.ts';

const sentence = 'Die Fähre Helga hat den Kai von Brunsholm gerammt.';

describe('a Word file', () => {
  it('gives headings, paragraphs, rows of tables and lists as lines', async () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const body = [
      p('Fähre rammt Kai', 'Titel'),
      p('Was bekannt ist', 'berschrift1'),
      p(sentence),
      `<w:tbl><w:tr>${cell('Hafen')}${cell('Schiffe')}</w:tr><w:tr>${cell('Lorvik')}${cell('7')}</w:tr></w:tbl>`,
      `<w:p><w:r><w:t>Eins</w:t><w:br/><w:t>zwei</w:t><w:tab/><w:t>drei</w:t></w:r><w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins><w:r><w:t> neu</w:t></w:r></w:ins></w:p>`,
      p(''),
    ].join('');
    const article = await readOne(writeDocx({ body }), 'a.txt');
    expect(article).toMatchObject({ titled: true, problems: [] });
    expect(article.original).toBe(`Fähre rammt Kai\nWas bekannt ist\n${sentence}\nHafen\tSchiffe\nLorvik\t7\nEins\nzwei\tdrei neu`);
  });

  it('has its footnotes at the end, and their marks out of the sentences', async () => {
    const body = `<w:p><w:r><w:t>Das sagte der Kapitän.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> Mehr sagte er nicht.</w:t></w:r></w:p>`;
    const article = await readOne(
      writeDocx({ body, footnotes: `<w:footnote w:id="2">${p('Im Hafenblatt vom 2. März.')}</w:footnote>` }),
      'a.docx',
    );
    expect(article.original).toBe('Das sagte der Kapitän.[1] Mehr sagte er nicht.\n[1] Im Hafenblatt vom 2. März.');
    expect(textOf(article)).toBe('Das sagte der Kapitän. Mehr sagte er nicht.\n[1] Im Hafenblatt vom 2. März.');
  });

  it('takes title, author and day from its properties, where somebody wrote them', async () => {
    const core =
      '<dc:title>Fähre &amp; Kai</dc:title><dc:creator>Jana Kolb</dc:creator><dcterms:created>2025-03-02T23:10:00Z</dcterms:created>';
    expect(await readOne(writeDocx({ body: p(sentence), core }), 'a.docx')).toMatchObject({
      titled: true,
      original: `Fähre & Kai\n${sentence}`,
      author: 'Jana Kolb',
      publishedOn: '2025-03-02',
      publishedHow: 'file',
    });
    const byProgram = '<dc:title>Dokument1</dc:title><dc:creator>Microsoft Office User</dc:creator>';
    expect(await readOne(writeDocx({ body: p(sentence), core: byProgram }), 'a.docx')).toMatchObject({
      titled: false,
      author: undefined,
      original: sentence,
    });
  });
});

describe('a hostile Word file', () => {
  it('with entities of its own is refused, billion laughs and outside ones alike', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>';
    for (const prolog of [laughs, outside])
      expect(await reasonFor(writeDocx({ body: p('&a;'), prolog }), 'a.docx')).toMatch(/entities of its own.*refused/);
  });

  it('that unpacks to hundreds of megabytes is refused before it is parsed', async () => {
    const bomb = writeDocx({ body: p(sentence) + ' '.repeat(60_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await reasonFor(bomb, 'a.docx')).toMatch(/60\.0 MB unpacked; the limit is 40 MB/);
  });

  it('that lies about its size is refused', async () => {
    const lies = writeDocx({ body: p(sentence), more: [{ path: 'word/footnotes.xml', content: ' '.repeat(100_000), declared: 10 }] });
    expect(await reasonFor(lies, 'a.docx')).toMatch(/footnotes\.xml: damaged/);
  });

  it('reads no picture from outside and nothing beside its own parts', async () => {
    const picture = `<w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>`;
    const docx = writeDocx({
      body: picture + p(sentence),
      more: [
        { path: 'word/_rels/document.xml.rels', content: relations },
        { path: '../../evil.xml', content: 'x' },
      ],
    });
    expect((await readOne(docx, 'a.docx')).original).toBe(sentence);
  });

  it('nested a hundred thousand deep ends with a reason', async () => {
    const deep = `${'<w:p><w:r>'.repeat(100_000)}${'</w:r></w:p>'.repeat(100_000)}`;
    expect(await reasonFor(writeDocx({ body: deep }), 'a.docx')).toMatch(/nested|could not be read|longer than|memory/);
  });

  it('without text or without its main part is refused', async () => {
    expect(await reasonFor(writeDocx({ body: p(' ') }), 'a.docx')).toContain('no text');
  });
});
