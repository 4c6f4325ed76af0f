import type { Block, ExportDocument, Footnote, Inline, Paragraph, Sentence, Table } from './document.ts';
import { EXPORT_WORDS } from './words.ts';

/**
 * CommonMark with footnotes and tables as GitHub, Pandoc and Obsidian read them. What reports say is escaped: it is text, never markup; line breaks within a
 * quotation are character references, so that it stays one paragraph and every character is kept.
 */
export function writeMarkdown(document: ExportDocument): string {
  const texts = EXPORT_WORDS[document.language];
  const parts = [
    `# ${escaped(document.title)}`,
    document.facts.map(({ name, value }) => `- **${escaped(name)}:** ${escaped(value)}`).join('\n'),
    ...document.blocks.map((block) => blockOf(block, document)),
    ...(document.legend.length > 0 ? [`---`, document.legend.map((line) => `*${escaped(line)}*  `).join('\n')] : []),
    ...(document.sources.length > 0 ? [`## ${escaped(texts.sources)}`] : []),
    document.sources
      .map(({ number, title, lines }) => [`${number}. ${escaped(title)}`, ...lines.map((line) => `   - ${escaped(line)}`)].join('\n'))
      .join('\n'),
    document.footnotes.map((footnote) => footnoteOf(footnote, document)).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockOf(block: Block, document: ExportDocument): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'table':
      return tableOf(block, document);
    case 'paragraph':
      return paragraphOf(block, document);
  }
}

const PREFIXES: Record<Paragraph['style'], string> = { plain: '', quotation: '> ', 'list-item': '- ', frame: '', note: '' };

function paragraphOf({ style, inlines }: Paragraph, document: ExportDocument): string {
  const text = atLineStart(inlines.map((inline) => inlineOf(inline, document)).join(' '));
  return `${PREFIXES[style]}${style === 'note' && !text.startsWith('**') ? `*${text}*` : text}`;
}

/** A cell is one line: its paragraphs are parted by `<br>`, which every reader of such tables knows. */
function tableOf({ columns, rows }: Table, document: ExportDocument): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(escaped)),
    line(columns.map(() => '---')),
    ...rows.map((cells) =>
      line(cells.map((paragraphs) => paragraphs.map((paragraph) => paragraphOf({ ...paragraph, style: 'plain' }, document)).join('<br>'))),
    ),
  ].join('\n');
}

function inlineOf(inline: Inline, document: ExportDocument): string {
  if (inline.type === 'sentence') return sentenceOf(inline, document);
  const text = escaped(inline.text);
  return `${inline.strong ? `**${text}**` : text}${marks(inline.footnotes ?? [])}`;
}

function sentenceOf({ kind, opens, closes, pieces, footnotes, doubt }: Sentence, { language }: ExportDocument): string {
  const [open, close] = EXPORT_WORDS[language].quote;
  const text = pieces.map(({ text: piece, mark }) => (mark === 'differs' ? `**${escaped(piece)}**` : escaped(piece))).join('');
  const quoted = `${opens ? open : ''}${text}${closes ? close : ''}`;
  const said = kind === 'frame' ? `*${quoted}*` : quoted;
  return `${said}${marks(footnotes)}${doubt ? ` **(${escaped(doubt.words)})**` : ''}`;
}

function marks(footnotes: readonly number[]): string {
  return footnotes.map((number) => `[^${number}]`).join('');
}

function footnoteOf({ number, reference, quote, remarks }: Footnote, { language }: ExportDocument): string {
  const [open, close] = EXPORT_WORDS[language].quote;
  return `[^${number}]: ${escaped(reference)}: ${open}${escaped(quote)}${close} (${escaped(remarks)})`;
}

/** Text as Markdown that shows exactly it. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|#$^]/gu, '\\$&').replace(/[\t\r\n\v\f\u2028\u2029]/gu, (blank) => `&#${blank.codePointAt(0)};`);
}

/** The same at the beginning of a line, where it would begin a list or make the line before a heading. */
function atLineStart(text: string): string {
  return text.replace(/^(\s*)([-+=])/u, '$1\\$2').replace(/^(\s*\d+)([.)])/u, '$1\\$2');
}
