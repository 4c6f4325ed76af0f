import { parseHTML } from 'linkedom';
import { decodeText } from './decode-text.ts';
import { htmlDepth } from './html-depth.ts';
import { readPageFacts } from './html-facts.ts';
import { reportLines } from './html-report.ts';
import { type ReadOutcome, rejected } from './read-outcome.ts';

/** Parsing takes about thirty times the page's size in memory, some 0.3 ms a tag, and DOM walks recurse: no page of a report comes near these. */
const longestHtml = 5_000_000;
const mostTags = 50_000;
const deepestHtml = 400;

/** The report on a page: title, then its paragraphs as lines. Nothing on the page is run or fetched. */
export function readHtml(bytes: Uint8Array): ReadOutcome {
  if (bytes.length > longestHtml) return rejected(`the page is larger than ${longestHtml / 1_000_000} MB`);
  const decoded = decodeText(bytes, { declared: declaredEncoding(bytes) });
  if (decoded.kind === 'rejected') return decoded;
  if (htmlDepth(decoded.text) > deepestHtml) return rejected(`the page's elements are nested more than ${deepestHtml} deep`);
  if (decoded.text.split('<', mostTags + 2).length > mostTags + 1) return rejected(`the page has more than ${mostTags} tags`);
  const html = /<(?:html|body)\b/i.test(decoded.text) ? decoded.text : `<html><body>${decoded.text}</body></html>`;
  const { document } = parseHTML(html);
  const { title, publishedOn, ...facts } = readPageFacts(document);
  const lines = reportLines(document, title).filter((line, index) => !(index < 3 && line === title));
  if (lines.length === 0) return rejected('no text found on the page');
  return {
    kind: 'read',
    original: [title, ...lines].filter((line) => line !== undefined).join('\n'),
    marks: [],
    titled: title !== undefined,
    ...facts,
    publishedOn,
    publishedHow: publishedOn ? 'page' : undefined,
    problems: decoded.problems,
  };
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  return /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(head)?.[1];
}
