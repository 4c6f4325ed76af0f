import { createHash } from 'node:crypto';
import { type AtomFeed, type JsonFeed, parseFeed as parseWithFeedsmith, type RdfFeed, type RssFeed } from 'feedsmith';
import { decodeText } from './decode-text.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { fragmentText } from './html-fragment.ts';
import { dayOfMailDate } from './mail-date.ts';
import { dayOf, declaredLanguage, oneLine } from './page-facts.ts';
import { type Rejection, rejected } from './read-outcome.ts';

const mostEntries = 10_000;
/** A feed's summary has two or three sentences; what is longer and does not break off is a report. */
const longestSummary = 1_200;
/** Publishers also put their summary where the whole text belongs; a report shorter than this is fetched once too often. */
const shortestWhole = 500;
/** "…", "[…]", "Weiterlesen", "Den ganzen Artikel lesen" at the end: it goes on elsewhere. */
const breaksOff =
  /(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\]|(?:weiter ?lesen|mehr lesen|zum (?:ganzen )?artikel|(?:den )?(?:ganzen|vollständigen) artikel lesen|read more|continue reading|read the full (?:story|article))[^\n]{0,80})[\s›»>→.)\]]*$/i;
const longestItem = 500;

type Html = { form: 'html' | 'text'; written: string };
/** An entry of any format, with its parts at the same places. `whole`: where the format keeps the full text. */
type RawEntry = {
  id?: string | undefined;
  link?: string | undefined;
  title?: string | undefined;
  authors: (string | undefined)[];
  publisher?: string | undefined;
  date?: string | undefined;
  language?: string | undefined;
  whole?: Html | undefined;
  summary?: Html | undefined;
};

/**
 * Reads RSS 0.9 to 2.0, Atom and JSON Feed. Entities that the file declares are not resolved and nothing is loaded.
 * The parsers underneath are not linear on every input: call it through `readFeedInThread`. Never throws.
 * `base`: the address the feed came from, for links without one.
 */
export function parseFeed(
  bytes: Uint8Array,
  { base, charset }: { base?: string | undefined; charset?: string | undefined } = {},
): Feed | Rejection {
  const decoded = decodeText(bytes, { declared: charset ?? declaredEncoding(bytes) });
  if (decoded.kind === 'rejected') return decoded;
  const read = attempt(decoded.text);
  if (!read) return rejected('looks like a feed, but is damaged and cannot be read as one');
  const { title, language, entries } = read;
  const feedTitle = oneLine(title);
  const home = URL.parse(read.home ?? '', base)?.href ?? base;
  const seen = new Set<string>();
  const problems = [...decoded.problems];
  if (entries.length > mostEntries) problems.push(`only the first ${mostEntries} of ${entries.length} entries were read`);
  return {
    kind: 'feed',
    title: feedTitle,
    problems,
    entries: entries.slice(0, mostEntries).map((entry) => {
      const built = toEntry(entry, { publisher: feedTitle, language, base: home });
      const item = seen.has(built.item) ? `${built.item} ${hashOf([built.link, built.title, built.text])}` : built.item;
      seen.add(item);
      return { ...built, item };
    }),
  };
}

type RawFeed = { title?: string | undefined; language?: string | undefined; home?: string | undefined; entries: RawEntry[] };

/** Undefined for what is no feed at all: feedsmith says so by throwing, each fault in its own class. */
function attempt(text: string): RawFeed | undefined {
  try {
    const { format, feed } = parseWithFeedsmith(text);
    switch (format) {
      case 'rss':
        return { title: feed.title, language: feed.language, home: feed.link, entries: (feed.items ?? []).map(fromRss) };
      case 'rdf':
        return { title: feed.title, language: feed.dc?.languages?.[0], home: feed.link, entries: (feed.items ?? []).map(fromRdf) };
      case 'atom':
        return { title: feed.title?.value, language: feed.xml?.lang, home: feed.xml?.base, entries: (feed.entries ?? []).map(fromAtom) };
      case 'json':
        return { title: feed.title, language: feed.language, home: feed.home_page_url, entries: (feed.items ?? []).map(fromJson) };
    }
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function fromRss(item: RssFeed.Item<string>): RawEntry {
  const isPermalink = item.guid?.isPermaLink !== false && /^https?:\/\//i.test(item.guid?.value ?? '');
  return {
    id: item.guid?.value,
    link: item.link ?? (isPermalink ? item.guid?.value : undefined),
    title: item.title ?? item.dc?.titles?.[0],
    authors: [...(item.dc?.creators ?? []), ...(item.authors ?? []).map(({ name }) => name)],
    publisher: item.source?.title ?? item.dc?.publishers?.[0],
    date: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published,
    language: item.dc?.languages?.[0],
    whole: html(item.content?.encoded),
    summary: html(item.description),
  };
}

function fromRdf(item: RdfFeed.Item<string>): RawEntry {
  return {
    id: item.rdf?.about,
    link: item.link,
    title: item.title,
    authors: item.dc?.creators ?? [],
    publisher: item.dc?.publishers?.[0],
    date: item.dc?.dates?.[0],
    language: item.dc?.languages?.[0],
    whole: html(item.content?.encoded),
    summary: html(item.description ?? item.dc?.descriptions?.[0]),
  };
}

function fromAtom(entry: AtomFeed.Entry<string>): RawEntry {
  const links = entry.links ?? [];
  return {
    id: entry.id,
    link: (
      links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links.find(({ rel }) => rel !== 'enclosure' && rel !== 'self')
    )?.href,
    title: entry.title?.value,
    authors: (entry.authors ?? []).map(({ name }) => name),
    publisher: entry.source?.title?.value,
    date: entry.published ?? entry.updated ?? entry.dc?.dates?.[0],
    language: entry.xml?.lang,
    whole: atomText(entry.content),
    summary: atomText(entry.summary),
  };
}

function fromJson(item: JsonFeed.Item<string>): RawEntry {
  const text = item.content_text;
  return {
    id: item.id,
    link: item.url ?? item.external_url,
    title: item.title,
    authors: (item.authors ?? []).map(({ name }) => name),
    date: item.date_published ?? item.date_modified,
    language: item.language,
    whole: html(item.content_html) ?? (text === undefined ? undefined : { form: 'text', written: text }),
    summary: item.summary === undefined ? undefined : { form: 'text', written: item.summary },
  };
}

function html(written: string | undefined): Html | undefined {
  return written === undefined ? undefined : { form: 'html', written };
}

function atomText(text: { value?: string; type?: string } | undefined): Html | undefined {
  if (text?.value === undefined) return undefined;
  return { form: text.type?.includes('html') ? 'html' : 'text', written: text.value };
}

function toEntry(
  raw: RawEntry,
  feed: { publisher: string | undefined; language: string | undefined; base: string | undefined },
): FeedEntry {
  const title = wellFormed(oneLine(raw.title));
  const link = webLink(raw.link, feed.base);
  const problems: string[] = [];
  const [whole, summary] = [raw.whole, raw.summary].map((given) => textOf(given, problems));
  const text = whole || summary || '';
  const day = dayOf(raw.date) ?? dayOfMailDate(raw.date);
  if (raw.date !== undefined && day === undefined) problems.push(`the date "${(oneLine(raw.date) ?? '').slice(0, 40)}" was not understood`);
  return {
    item: boundedItem(wellFormed(raw.id?.trim()) || link || hashOf([title, text])),
    link,
    title,
    author: wellFormed(
      oneLine([...new Set(raw.authors.map((author) => oneLine(author)).filter((author) => author !== undefined))].join(', ')),
    ),
    publisher: wellFormed(oneLine(raw.publisher) ?? feed.publisher),
    publishedOn: day,
    language: declaredLanguage(raw.language ?? feed.language),
    text,
    isTeaser: text === '' || breaksOff.test(text.slice(-200)) || text.length < (whole ? shortestWhole : longestSummary),
    problems,
  };
}

/** A link that can be shown and followed: others (`javascript:`, `urn:`) are none. */
function webLink(written: string | undefined, base: string | undefined): string | undefined {
  const url = written === undefined ? null : URL.parse(written.trim(), base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** The words of a part, one line a paragraph. */
function textOf(given: Html | undefined, problems: string[]): string {
  if (given === undefined) return '';
  const written = given.written.replaceAll('\0', '\ufffd').toWellFormed();
  if (given.form === 'text' || !/<[a-z!/]/i.test(written)) return written.trim();
  const fragment = fragmentText(written);
  if (typeof fragment === 'string') return fragment;
  problems.push(fragment.reason);
  return '';
}

function wellFormed(written: string | undefined): string | undefined {
  return written?.replaceAll('\0', '\ufffd').toWellFormed();
}

function boundedItem(item: string): string {
  return item.length <= longestItem ? item : hashOf([item]);
}

function hashOf(parts: (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString('latin1');
  return /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{1,40})/i.exec(head)?.[1];
}
