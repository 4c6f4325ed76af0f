import { escapeUTF8 } from 'entities';
import type { Block, ExportDocument, Footnote, Inline, Paragraph, Sentence, Table } from './document.ts';
import { HTML_STYLE } from './html-style.ts';
import { EXPORT_WORDS } from './words.ts';

/**
 * One file without script, images or anything from elsewhere, and with a policy that says so; a print style is in it. What reports say is escaped, and set apart
 * in its direction (`bdi`), so that marks in it turn nothing around it.
 */
export function writeHtml(document: ExportDocument): string {
  const texts = EXPORT_WORDS[document.language];
  const title = escapeUTF8(document.title);
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<main>
<h1><bdi>${title}</bdi></h1>
<dl class="facts">${document.facts.map(({ name, value }) => `<div><dt>${escapeUTF8(name)}</dt><dd><bdi>${escapeUTF8(value)}</bdi></dd></div>`).join('')}</dl>
${blocksOf(document.blocks, document)}
${document.legend.length > 0 ? `<p class="legend">${document.legend.map(escapeUTF8).join('<br>')}</p>` : ''}
${document.footnotes.length > 0 ? `<section class="footnotes"><h2>${escapeUTF8(texts.footnotes)}</h2><ol>${document.footnotes.map((footnote) => footnoteOf(footnote, document)).join('\n')}</ol></section>` : ''}
${document.sources.length > 0 ? `<section class="sources"><h2>${escapeUTF8(texts.sources)}</h2><ol>${document.sources.map(({ number, title: name, lines }) => `<li id="source-${number}"><bdi>${escapeUTF8(name)}</bdi><ul>${lines.map((line) => `<li><bdi>${escapeUTF8(line)}</bdi></li>`).join('')}</ul></li>`).join('\n')}</ol></section>` : ''}
</main>
</body>
</html>
`;
}

/** List items that follow each other are one list. */
function blocksOf(blocks: readonly Block[], document: ExportDocument): string {
  const isItem = (block: Block | undefined) => block?.type === 'paragraph' && block.style === 'list-item';
  return blocks
    .map((block, index) => {
      const opens = isItem(block) && !isItem(blocks[index - 1]) ? '<ul>' : '';
      const closes = isItem(block) && !isItem(blocks[index + 1]) ? '</ul>' : '';
      return `${opens}${blockOf(block, document)}${closes}`;
    })
    .join('\n');
}

function blockOf(block: Block, document: ExportDocument): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}><bdi>${escapeUTF8(block.text)}</bdi></h${block.level}>`;
    case 'table':
      return tableOf(block, document);
    case 'paragraph':
      return paragraphOf(block, document);
  }
}

function paragraphOf({ style, inlines }: Paragraph, document: ExportDocument): string {
  const text = inlines.map((inline) => inlineOf(inline, document)).join(' ');
  if (style === 'quotation') return `<blockquote><p>${text}</p></blockquote>`;
  if (style === 'list-item') return `<li>${text}</li>`;
  return style === 'plain' ? `<p>${text}</p>` : `<p class="${style}">${text}</p>`;
}

function tableOf({ columns, rows }: Table, document: ExportDocument): string {
  const head = columns.map((column) => `<th scope="col"><bdi>${escapeUTF8(column)}</bdi></th>`).join('');
  const body = rows
    .map(
      (cells) =>
        `<tr>${cells
          .map((paragraphs, index) => {
            const inner = paragraphs.map((paragraph) => paragraphOf(paragraph, document)).join('');
            return index === 0 ? `<th scope="row">${inner}</th>` : `<td>${inner}</td>`;
          })
          .join('')}</tr>`,
    )
    .join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function inlineOf(inline: Inline, document: ExportDocument): string {
  if (inline.type === 'sentence') return sentenceOf(inline, document);
  const text = `<bdi>${escapeUTF8(inline.text)}</bdi>`;
  return `${inline.strong ? `<strong>${text}</strong>` : text}${marks(inline.footnotes ?? [])}`;
}

function sentenceOf({ kind, opens, closes, pieces, footnotes, doubt }: Sentence, { language }: ExportDocument): string {
  const [open, close] = EXPORT_WORDS[language].quote;
  const text = pieces
    .map(({ text: piece, mark }) => {
      if (mark === 'inserted') return `<span class="inserted">${escapeUTF8(piece)}</span>`;
      return mark === 'differs' ? `<mark>${escapeUTF8(piece)}</mark>` : escapeUTF8(piece);
    })
    .join('');
  const said = `<span class="${kind}">${opens ? open : ''}<bdi>${text}</bdi>${closes ? close : ''}</span>`;
  return `${said}${marks(footnotes)}${doubt ? ` <strong class="doubt" data-verdict="${doubt.verdict}">(${escapeUTF8(doubt.words)})</strong>` : ''}`;
}

function marks(footnotes: readonly number[]): string {
  return footnotes.map((number) => `<sup><a href="#note-${number}">${number}</a></sup>`).join('');
}

function footnoteOf({ number, source, reference, quote, remarks }: Footnote, { language }: ExportDocument): string {
  const [open, close] = EXPORT_WORDS[language].quote;
  return `<li id="note-${number}"><a href="#source-${source}"><bdi>${escapeUTF8(reference)}</bdi></a>: ${open}<bdi class="quote">${escapeUTF8(quote)}</bdi>${close} <span class="remarks">(${escapeUTF8(remarks)})</span></li>`;
}
