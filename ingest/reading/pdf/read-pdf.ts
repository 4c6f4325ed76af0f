import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import { applyEdits } from '../../repairing/compose-edits.ts';
import { sensibleAuthor, sensibleTitle } from '../file-facts.ts';
import { longestText, tooLong } from '../file-limits.ts';
import { dayOf, declaredLanguage, oneLine } from '../page-facts.ts';
import { type ReadOutcome, rejected } from '../read-outcome.ts';
import { mendLines } from './mend-lines.ts';
import { piecesByDirection } from './page-pieces.ts';
import { type Line, linesInOrder } from './pdf-lines.ts';
import type { PdfPage } from './running-lines.ts';

/** A text of a million characters fills some 400 pages. */
const mostPages = 2000;
const mostPieces = 100_000;
/** Of the letters of a text, where fonts do not say which they are. */
const mostUnknown = 0.2;
const infoSchema = z.object({
  Title: z.string().optional().catch(undefined),
  Author: z.string().optional().catch(undefined),
  CreationDate: z.string().optional().catch(undefined),
  Language: z.string().nullish().catch(undefined),
});

/**
 * A PDF. `original`: its lines of print in reading order, columns one after the other, heads and numbers of pages included; a title that only its
 * properties tell comes first. `marks`: the mending (`mendLines`). `pages`: where each page begins in `original`. No script of it runs, nothing is fetched;
 * text in pictures is not recognised. Rejects for what pdf.js cannot read at all.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadOutcome> {
  const pdf = await openPdf(bytes);
  if ('kind' in pdf) return pdf;
  if (pdf.numPages > mostPages) return rejected(`a PDF of ${pdf.numPages} pages; the limit is ${mostPages}: split it into several files`);
  const problems: string[] = [];
  const pages: PdfPage[] = [];
  const empty: number[] = [];
  const broken: number[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number);
    if (page === undefined) broken.push(number);
    else if (page.lines.length === 0) empty.push(number);
    pages.push(page ?? { height: 1, lines: [] });
    length += page?.lines.reduce((sum, { text }) => sum + text.length + 1, 0) ?? 0;
    if (length > longestText) return rejected(`${tooLong(length)} (after ${number} of ${pdf.numPages} pages)`);
  }
  if (length === 0) {
    if (broken.length > empty.length) return rejected('a damaged PDF: none of its pages can be read. Save it anew, or print it to a PDF');
    return rejected(
      'a PDF without text, maybe scanned: text in pictures is not recognised (no OCR). Run it through a text recognition first',
    );
  }
  if (broken.length > 0) problems.push(`${pagesIn(broken)} cannot be read: the file is damaged there`);
  if (empty.length > 0) problems.push(`no text on ${pagesIn(empty)}: pictures or scans are not read`);

  const info = infoSchema.parse((await pdf.getMetadata().catch(() => undefined))?.info ?? {});
  const mended = mendLines(pages);
  if (unknownShare(mended.original) > mostUnknown)
    return rejected('a PDF whose fonts do not say which letters they show. Save it anew as PDF/A, or run it through a text recognition');
  const title = titleOf(info.Title, pages, mended);
  const opening = title.before === undefined ? '' : `${title.before}\n`;
  const madeOn = dayOf(info.CreationDate?.replace(/^(?:D:)?(\d{4})(\d{2})(\d{2}).*$/s, '$1-$2-$3'));
  return {
    kind: 'read',
    original: opening + mended.original,
    marks: mended.marks.map((edit) => ({
      ...edit,
      originalStart: edit.originalStart + opening.length,
      originalEnd: edit.originalEnd + opening.length,
    })),
    pages: mended.pages.map((start) => start + opening.length),
    titled: title.isFirst,
    author: sensibleAuthor(info.Author),
    publishedOn: madeOn,
    publishedHow: madeOn === undefined ? undefined : 'file',
    language: declaredLanguage(info.Language),
    problems,
  };
}

async function openPdf(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      maxImageSize: 1,
      useSystemFonts: false,
      useWasm: false,
      disableFontFace: true,
    });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return rejected('an encrypted PDF, which asks for a password: save it without one');
    const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 120);
    return rejected(`a damaged PDF (${message}): get it again, or print it to a PDF`);
  }
}

/** The lines of one page; undefined where it is damaged. */
async function readPage(
  pdf: Exclude<Awaited<ReturnType<typeof openPdf>>, { kind: 'rejected' }>,
  number: number,
): Promise<PdfPage | undefined> {
  try {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    page.cleanup();
    const directed = piecesByDirection(items.slice(0, mostPieces), { transform, height }, width);
    const lines: Line[] = [];
    for (const { pieces } of directed) {
      const blocks = (lines.at(-1)?.block ?? -1) + 1;
      for (const line of linesInOrder(pieces)) lines.push({ ...line, text: line.text.trim(), block: line.block + blocks });
    }
    return { height: directed[0]?.height ?? height, lines: lines.filter(({ text }) => text !== '') };
  } catch {
    // pdf.js throws errors of many kinds for what is broken in a page; the page's number is told.
    return undefined;
  }
}

/**
 * The title of the properties counts when the first page shows it: `isFirst` when the text begins with it, else it comes `before` the text. Without one
 * the text's own first paragraph is the title when it is set larger than the rest.
 */
function titleOf(written: string | undefined, pages: PdfPage[], { original, marks, pages: starts }: ReturnType<typeof mendLines>) {
  const text = applyEdits(original, marks);
  const firstParagraph = oneLine(/\S[^\n]*/.exec(text)?.[0]) ?? '';
  const firstPage = wordsIn(original.slice(0, starts[1] ?? original.length));
  const found = sensibleTitle(written);
  const words = found === undefined ? [] : wordsIn(found);
  const isShown = words.length > 0 && words.filter((word) => firstPage.includes(word)).length >= words.length * 0.7;
  if (found !== undefined && isShown) {
    const first = wordsIn(firstParagraph).join(' ');
    const isFirst =
      first !== '' && (words.join(' ').startsWith(first) || first.startsWith(words.join(' '))) && firstParagraph.length <= 300;
    return { isFirst: true, before: isFirst ? undefined : found };
  }
  return { isFirst: firstParagraph.length <= 300 && beginsLarger(pages), before: undefined };
}

/** The first line is set at least a sixth larger than most of the text. */
function beginsLarger(pages: PdfPage[]): boolean {
  const letters = new Map<number, number>();
  for (const { lines } of pages)
    for (const { text, size } of lines) letters.set(Math.round(size), (letters.get(Math.round(size)) ?? 0) + text.length);
  const [usual] = [...letters].sort(([, one], [, other]) => other - one)[0] ?? [0];
  return (pages.find(({ lines }) => lines.length > 0)?.lines[0]?.size ?? 0) > usual * 1.17;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Private-use and replacement characters among all letters. */
function unknownShare(text: string): number {
  const unknown = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  return unknown / Math.max(1, unknown + (text.match(/\p{L}/gu)?.length ?? 0));
}

function pagesIn(numbers: number[]): string {
  const shown = numbers.slice(0, 10).join(', ');
  return `${numbers.length === 1 ? 'page' : 'pages'} ${shown}${numbers.length > 10 ? ` and ${numbers.length - 10} more` : ''}`;
}
