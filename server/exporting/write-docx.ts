import {
  Bookmark,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, ExportDocument, Inline, Paragraph as Para, Table as Rows, Sentence } from './document.ts';
import { EXPORT_WORDS } from './words.ts';

const SERIF = 'Georgia';
const QUIET = '5A564E';
const BAD = 'A02319';
const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** With more columns than this a page is laid across. */
const MOST_UPRIGHT = 2;
/** Widths in twentieths of a point, of A4 within its margins. */
const UPRIGHT_WIDTH = 9_300;
const ACROSS_WIDTH = 14_200;
const FIRST_COLUMN = 0.22;

/**
 * A Word file with real footnotes. A note that is referred to again is a cross-reference (NOTEREF) to the first mark: Word numbers notes by their
 * marks, and a second mark would be a second note.
 */
export async function writeDocx(document: ExportDocument): Promise<Uint8Array> {
  const texts = EXPORT_WORDS[document.language];
  const [open, close] = texts.quote;
  const isWide = document.blocks.some((block) => block.type === 'table' && block.columns.length > MOST_UPRIGHT);
  const context = { document, marked: new Set<number>(), width: isWide ? ACROSS_WIDTH : UPRIGHT_WIDTH };
  const footnotes = Object.fromEntries(
    document.footnotes.map(({ number, reference, quote, remarks }) => [
      number,
      {
        children: [
          new Paragraph({
            style: 'FootnoteText',
            children: [
              new TextRun(`${reference}: `),
              new TextRun({ text: `${open}${quote}${close}`, font: SERIF }),
              new TextRun({ text: ` (${remarks})`, color: QUIET }),
            ],
          }),
        ],
      },
    ]),
  );
  const file = new Document({
    title: document.title,
    creator: 'Beleg',
    styles: {
      default: { document: { run: { font: 'Calibri', size: 22, language: { value: document.language === 'de' ? 'de-DE' : 'en-GB' } } } },
      paragraphStyles: [
        { id: 'Quotation', name: 'Quotation', basedOn: 'Normal', paragraph: { indent: { left: 400 }, spacing: { before: 80, after: 80 } } },
        {
          id: 'Aside',
          name: 'Aside',
          basedOn: 'Normal',
          run: { color: QUIET, size: 19 },
          paragraph: { spacing: { before: 60, after: 60 } },
        },
      ],
    },
    footnotes,
    sections: [
      {
        properties: {
          page: {
            size: { orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: 1100, bottom: 1100, left: 1200, right: 1200 },
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun({ text: document.title, font: SERIF, size: 34 })] }),
          ...document.facts.map(
            ({ name, value }) =>
              new Paragraph({ style: 'Aside', children: [new TextRun({ text: `${name}: `, bold: true }), new TextRun(value)] }),
          ),
          ...document.blocks.map((block) => blockOf(block, context)),
          ...document.legend.map((line) => new Paragraph({ style: 'Aside', children: [new TextRun({ text: line, italics: true })] })),
          ...(document.sources.length > 0 ? [new Paragraph({ heading: HEADINGS[2], children: [new TextRun(texts.sources)] })] : []),
          ...document.sources.flatMap(({ number, title, lines }) => [
            new Paragraph({ keepNext: true, spacing: { before: 120 }, children: [new TextRun(`${number}. ${title}`)] }),
            ...lines.map((line) => new Paragraph({ style: 'Aside', indent: { left: 400 }, children: [new TextRun(line)] })),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

/** `marked`: notes whose mark stands already. */
type Context = { document: ExportDocument; marked: Set<number>; width: number };

function blockOf(block: Block, context: Context): Paragraph | Table {
  switch (block.type) {
    case 'heading':
      return new Paragraph({ heading: HEADINGS[block.level], keepNext: true, children: [new TextRun({ text: block.text, font: SERIF })] });
    case 'table':
      return tableOf(block, context);
    case 'paragraph':
      return paragraphOf(block, context);
  }
}

function paragraphOf({ style, inlines }: Para, context: Context): Paragraph {
  const children = inlines.flatMap((inline, index) => [...(index > 0 ? [new TextRun(' ')] : []), ...inlineOf(inline, context)]);
  if (style === 'list-item') return new Paragraph({ bullet: { level: 0 }, children });
  if (style === 'plain') return new Paragraph({ spacing: { before: 80, after: 80 }, children });
  return new Paragraph({ style: style === 'quotation' ? 'Quotation' : 'Aside', children });
}

function tableOf({ columns, rows }: Rows, context: Context): Table {
  const first = Math.round(context.width * FIRST_COLUMN);
  const other = Math.floor((context.width - first) / Math.max(columns.length - 1, 1));
  const widths = columns.map((_, index) => (index === 0 ? first : other));
  const cell = (children: Paragraph[], index: number) =>
    new TableCell({
      width: { size: widths[index] ?? other, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: children.length > 0 ? children : [new Paragraph('')],
    });
  return new Table({
    width: { size: context.width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map((column, index) => cell([new Paragraph({ children: [new TextRun({ text: column, bold: true })] })], index)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((paragraphs, index) =>
              cell(
                paragraphs.map((paragraph) => paragraphOf(paragraph, context)),
                index,
              ),
            ),
          }),
      ),
    ],
  });
}

function inlineOf(inline: Inline, context: Context): ParagraphChild[] {
  if (inline.type === 'sentence') return sentenceOf(inline, context);
  return [new TextRun({ text: inline.text, bold: inline.strong ?? false }), ...marks(inline.footnotes ?? [], context)];
}

function sentenceOf({ kind, opens, closes, pieces, footnotes, doubt }: Sentence, context: Context): ParagraphChild[] {
  const [open, close] = EXPORT_WORDS[context.document.language].quote;
  const look: IRunOptions = kind === 'quotation' ? { font: SERIF } : kind === 'frame' ? { color: QUIET, italics: true } : {};
  return [
    ...(opens ? [new TextRun({ ...look, text: open })] : []),
    ...pieces.map(({ text, mark }) => {
      if (mark === 'inserted') return new TextRun({ ...look, text, italics: true, color: QUIET });
      return new TextRun(mark === 'differs' ? { ...look, text, bold: true } : { ...look, text });
    }),
    ...(closes ? [new TextRun({ ...look, text: close })] : []),
    ...marks(footnotes, context),
    ...(doubt ? [new TextRun({ text: ` (${doubt.words})`, bold: true, color: BAD })] : []),
  ];
}

function marks(numbers: readonly number[], { marked }: Context): ParagraphChild[] {
  return numbers.map((number) => {
    if (marked.has(number)) return new SimpleField(`NOTEREF ${bookmarkOf(number)} \\f \\h`, String(number));
    marked.add(number);
    return new Bookmark({ id: bookmarkOf(number), children: [new FootnoteReferenceRun(number)] });
  });
}

const bookmarkOf = (number: number) => `note${number}`;
