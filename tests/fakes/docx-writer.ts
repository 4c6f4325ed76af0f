import { writeZip, type ZippedFile } from './zip-writer.ts';

export type DocxParts = { body: string; core?: string; footnotes?: string; more?: ZippedFile[]; prolog?: string };

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A paragraph of Word; `style` is the id of one of the styles below. */
export function docxParagraph(text: string, style?: 'Titel' | 'berschrift1'): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** The bytes of a Word file, with the names German Word gives its styles. */
export function writeDocx({ body, core = '', footnotes, more = [], prolog = '' }: DocxParts): Buffer {
  const types = ['document.main+xml', 'styles+xml', 'footnotes+xml'];
  return writeZip([
    {
      path: '[Content_Types].xml',
      content: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/${types[0]}"/></Types>`,
    },
    {
      path: '_rels/.rels',
      content: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { path: 'word/document.xml', content: `${head}${prolog}<w:document ${word}><w:body>${body}</w:body></w:document>` },
    {
      path: 'word/styles.xml',
      content: `${head}<w:styles ${word}><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    },
    ...(footnotes === undefined ? [] : [{ path: 'word/footnotes.xml', content: `${head}<w:footnotes ${word}>${footnotes}</w:footnotes>` }]),
    {
      path: 'docProps/core.xml',
      content: `${head}<cp:coreProperties xmlns:cp="x" xmlns:dc="y" xmlns:dcterms="z">${core}</cp:coreProperties>`,
    },
    ...more,
  ]);
}
