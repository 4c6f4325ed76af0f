import { type LinkedData, readLinkedData } from './html-linked-data.ts';
import { dayOf, declaredLanguage, oneLine } from './page-facts.ts';
import type { ReadArticle } from './read-outcome.ts';

/** What a page says of its report. `title`: the page's one heading of the first order, else what the page gives out as its title. */
export type PageFacts = Pick<ReadArticle, 'subtitle' | 'author' | 'url' | 'publisher' | 'publishedOn' | 'language'> & {
  title: string | undefined;
};

const longestFact = 500;

/** Reads the page as it came, before anything is taken out of it. */
export function readPageFacts(document: Document): PageFacts {
  const content = (selector: string) => shortLine(document.querySelector(selector)?.getAttribute('content'));
  const shown = (selector: string) => shortLine(document.querySelector(selector)?.textContent);
  const linkedData = readLinkedData(document);
  const headings = document.querySelectorAll('h1');
  const heading = headings.length === 1 ? oneLine(headings[0]?.textContent) : undefined;
  const title =
    heading ??
    content('meta[property="og:title"]') ??
    oneLine(headings[0]?.textContent) ??
    oneLine(document.querySelector('title')?.textContent);
  return {
    title,
    subtitle: subtitleOf(document, linkedData, title),
    author: authorOf(document, linkedData),
    url: urlOf(document, linkedData),
    publisher: content('meta[property="og:site_name"]') ?? linkedData.publisher ?? content('meta[name="publisher"]'),
    publishedOn:
      dayOf(content('meta[property="article:published_time"]')) ??
      dayOf(linkedData.datePublished) ??
      dayOf(content('meta[name="date"], meta[itemprop="datePublished"], meta[name="dc.date"], meta[name="DC.date.issued"]')) ??
      dayOf(document.querySelector('article time[datetime], time[pubdate], main time[datetime], time[datetime]')?.getAttribute('datetime')),
    language: declaredLanguage(document.documentElement?.getAttribute('lang') ?? content('meta[property="og:locale"]')),
  };

  function authorOf(page: Document, { authors }: LinkedData): string | undefined {
    if (authors.length > 0) return shortLine(authors.join(', '));
    const named = [content('meta[name="author"]'), content('meta[property="article:author"]'), content('meta[name="dc.creator"]')];
    const written =
      named.find((name) => name !== undefined && !/^https?:/.test(name)) ??
      shown('[itemprop="author"] [itemprop="name"], [rel="author"], [itemprop="author"]');
    const name = written?.replace(/^(?:von|by)\s+/i, '');
    return name !== undefined && name !== '' && name.length <= 120 && page.title !== name ? name : undefined;
  }
}

const subtitles =
  '[itemprop="alternativeHeadline"], [class~="article-subtitle"], [class~="article__subtitle"], [class~="subtitle"], [class~="subheadline"]';
const subtitleName = /sub-?(?:title|line|head(?:line)?)|unterzeile|untertitel/i;

/** The line under the title: what is named so, or a heading of the second order right below it. */
function subtitleOf(document: Document, { alternativeHeadline }: LinkedData, title: string | undefined): string | undefined {
  // Not by `h1 + h2`: selectors for siblings take quadratic time here.
  const below = document.querySelector('h1')?.nextElementSibling;
  const isBelow = below && (/^H2$/i.test(below.nodeName) || subtitleName.test(below.getAttribute('class') ?? ''));
  const written =
    shortLine(document.querySelector(subtitles)?.textContent) ??
    (isBelow ? shortLine(below.textContent) : undefined) ??
    shortLine(alternativeHeadline);
  return written === undefined || written === title || written.length > 300 ? undefined : written;
}

function urlOf(document: Document, { url }: LinkedData): string | undefined {
  const stated = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    url,
  ];
  for (const written of stated) {
    if (!written || written.length > 2000) continue;
    const address = URL.parse(written.trim());
    if (address && /^https?:$/.test(address.protocol) && address.username === '') return address.href;
  }
  return undefined;
}

function shortLine(written: string | null | undefined): string | undefined {
  const line = oneLine(written);
  return line === undefined || line.length > longestFact ? undefined : line;
}
