import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeText } from './decode-text.ts';
import { htmlDepth } from './html-depth.ts';
import { linesOf } from './html-lines.ts';
import { dropPageParts } from './html-page-parts.ts';
import { dayOf, declaredLanguage, oneLine } from './page-facts.ts';
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
  const content = (selector: string) => oneLine(document.querySelector(selector)?.getAttribute('content'));
  const linkedData = readLinkedData(document);
  const headings = document.querySelectorAll('h1');
  const heading = headings.length === 1 ? oneLine(headings[0]?.textContent) : undefined;
  const title =
    heading ??
    content('meta[property="og:title"]') ??
    oneLine(headings[0]?.textContent) ??
    oneLine(document.querySelector('title')?.textContent);
  const publisher = content('meta[property="og:site_name"]') ?? linkedData.publisher ?? content('meta[name="publisher"]');
  const publishedOn =
    dayOf(content('meta[property="article:published_time"]')) ??
    dayOf(linkedData.datePublished) ??
    dayOf(content('meta[name="date"], meta[itemprop="datePublished"]')) ??
    dayOf(document.querySelector('article time[datetime], time[pubdate], main time[datetime], time[datetime]')?.getAttribute('datetime'));
  const language = declaredLanguage(document.documentElement?.getAttribute('lang') ?? content('meta[property="og:locale"]'));

  const lines = mainLines(document).filter((line, index) => !(index < 3 && line === title));
  if (lines.length === 0) return rejected('no text found on the page');
  return {
    kind: 'read',
    original: [title, ...lines].filter((line) => line !== undefined).join('\n'),
    marks: [],
    titled: title !== undefined,
    publisher,
    publishedOn,
    publishedHow: publishedOn ? 'page' : undefined,
    language,
    problems: decoded.problems,
  };
}

/** What Readability takes for the report; the page's own `<article>` or body where it finds less than half of that. */
function mainLines(document: Document): string[] {
  dropPageParts(document);
  const articles = document.querySelectorAll('article');
  const whole = linesOf((articles.length === 1 ? articles[0] : null) ?? document.body);
  const main = new Readability(document, { serializer: (node) => node, charThreshold: 200 }).parse()?.content;
  const found = main ? linesOf(main) : [];
  const length = (lines: string[]) => lines.join('').length;
  return length(found) * 2 >= length(whole) ? found : whole;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  return /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(head)?.[1];
}

/** `publisher` and `datePublished` of the page's JSON-LD, wherever in it they stand. */
function readLinkedData(document: Document): { publisher?: string; datePublished?: string } {
  const facts: { publisher?: string; datePublished?: string } = {};
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      JSON.parse(script.textContent ?? '', (key, value: unknown) => {
        if (key === 'datePublished' && typeof value === 'string') facts.datePublished ??= value;
        if (key === 'publisher' && typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string') {
          facts.publisher ??= value.name;
        }
        return value;
      });
    } catch (error) {
      // Broken JSON on a page is common, and the page's other marks say the same.
      if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    }
  }
  return facts;
}
