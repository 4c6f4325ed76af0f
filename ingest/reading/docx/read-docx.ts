import mammoth from 'mammoth';
import type { Edit } from '../../corpus/article.ts';
import { sensibleAuthor, sensibleTitle } from '../file-facts.ts';
import { longestText, tooLong } from '../file-limits.ts';
import { dayOf, declaredLanguage, oneLine } from '../page-facts.ts';
import { type ReadOutcome, rejected } from '../read-outcome.ts';
import { openZip } from '../zip/open-zip.ts';
import { type DocxPackage, docxPackage } from './docx-package.ts';
import { type DocxParagraph, docxParagraphs } from './docx-paragraphs.ts';

/**
 * A Word file: its paragraphs as lines, headings and rows of tables too, footnotes at the end. `marks` take the footnotes' marks out of the sentences.
 * Rejects for what is no Word file or is refused.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadOutcome> {
  const zip = await openZip(bytes);
  if (zip.kind === 'rejected') return zip;
  const parts = docxPackage(zip.entries);
  const paragraphs = await paragraphsOf(parts);
  if (paragraphs.length === 0) return rejected('no text found in it');
  const facts = await coreProperties(parts);

  const first = paragraphs[0];
  const found = sensibleTitle(facts.title);
  const hasHeading =
    first !== undefined && (/^(?:title|heading 1|titel|überschrift 1)$/i.test(first.style) || oneLine(first.text) === found);
  if (found !== undefined && !hasHeading) paragraphs.unshift({ text: found, style: 'Title', marks: [] });

  const { original, marks } = joined(paragraphs);
  if (original.length > longestText) return rejected(tooLong(original.length));
  const madeOn = dayOf(facts.created);
  return {
    kind: 'read',
    original,
    marks,
    titled: hasHeading || found !== undefined,
    author: sensibleAuthor(facts.creator),
    publishedOn: madeOn,
    publishedHow: madeOn === undefined ? undefined : 'file',
    language: declaredLanguage(facts.language),
    problems: [],
  };
}

async function paragraphsOf(parts: DocxPackage): Promise<DocxParagraph[]> {
  let paragraphs: DocxParagraph[] = [];
  // mammoth takes an opened package as `file`, which its types do not know; an empty path counts as none.
  const input = { path: '', file: parts };
  await mammoth.convertToHtml(input, {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    transformDocument: (document: unknown) => {
      paragraphs = docxParagraphs(document);
      // Its text is known: nothing is left to be made HTML of.
      return typeof document === 'object' && document !== null ? { ...document, children: [] } : document;
    },
  });
  return paragraphs;
}

function joined(paragraphs: DocxParagraph[]): { original: string; marks: Edit[] } {
  const marks: Edit[] = [];
  const lines: string[] = [];
  let at = 0;
  for (const { text, marks: inside } of paragraphs) {
    for (const { start, end } of inside)
      marks.push({ originalStart: at + start, originalEnd: at + end, replacement: '', rule: 'footnote-mark' });
    lines.push(text);
    at += text.length + 1;
  }
  // Surrogates are replaced one for one: no place moves.
  return { original: lines.join('\n').replaceAll('\0', '\ufffd').toWellFormed(), marks };
}

/** Title, author, day of making and language of the file's properties; four plain elements, so no parser is needed. */
async function coreProperties(parts: DocxPackage): Promise<Record<'title' | 'creator' | 'created' | 'language', string | undefined>> {
  const xml = parts.exists('docProps/core.xml') ? await parts.read('docProps/core.xml', 'utf-8') : '';
  const written = typeof xml === 'string' ? xml.slice(0, 100_000) : '';
  const element = (name: string) => {
    const found = new RegExp(`<${name}(?:\\s[^<>]{0,200})?>([^<]{0,2000})</${name}>`).exec(written)?.[1];
    return found?.replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, entity: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[entity] ?? '',
    );
  };
  return {
    title: element('dc:title'),
    creator: element('dc:creator'),
    created: element('dcterms:created'),
    language: element('dc:language'),
  };
}
