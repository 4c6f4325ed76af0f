import { createHash } from 'node:crypto';
import type { FeedEntry } from '../reading/feed.ts';
import { looksLikeFeed } from '../reading/looks-like-feed.ts';
import { articleOf, entriesOf, loadFeed } from '../reading/read-feed.ts';
import type { ReadItem, Rejection } from '../reading/read-outcome.ts';
import type { FetchMemory } from './fetch-memory.ts';
import type { FetchedContent, Fetcher } from './fetcher.ts';
import { isSameSite, parseAddress, type WebAddress, withoutUserinfo } from './web-address.ts';

/**
 * One address to ingest: a page, or an entry of a feed. `key`: its normal form (`keyOf` in web-address.ts), whoever named it. `load` never rejects; its
 * hash equals the one before when the server or the feed says that nothing has changed: then nothing is fetched unless `articles` is called.
 */
export type AddressSource = {
  shown: string;
  key: string;
  load: () => Promise<{ kind: 'loaded'; bytesHash: string; articles: () => AsyncIterable<ReadItem> } | Rejection>;
};

/** Reads what was fetched as a file would be read. `path`: the one in the address. Never rejects. */
export type ReadFetched = (bytes: Uint8Array, hints: { path: string; contentType?: string | undefined }) => AsyncIterable<ReadItem>;

export type AddressParts = { fetcher: Fetcher; memory: FetchMemory; read: ReadFetched; signal?: AbortSignal | undefined };

/**
 * What stands at addresses, in the order they are named: a page is one source, a feed one an entry. Of an entry that is only a teaser the page is fetched,
 * when the source is loaded. The same page is given once. What cannot be fetched is a source that says why. Never rejects, but for a memory that fails.
 */
export async function* findAddresses(written: Iterable<string>, parts: AddressParts): AsyncGenerator<AddressSource, void> {
  const seen = new Set<string>();
  for (const one of written) {
    const address = parseAddress(one);
    const sources = address.kind === 'rejected' ? [refused(withoutUserinfo(one), address)] : await sourcesAt(address, parts);
    for (const source of sources) {
      if (seen.has(source.key)) continue;
      seen.add(source.key);
      yield source;
    }
  }
}

/** Asks for a named address: only its content tells a page from a feed. */
async function sourcesAt(address: WebAddress, parts: AddressParts): Promise<AddressSource[]> {
  const { memory } = parts;
  const { key, shown } = address;
  const recalled = memory.recall(key);
  const outcome = await parts.fetcher.fetch(address, { validators: recalled, signal: parts.signal });
  if (outcome.kind === 'rejected') return [refused(shown, outcome, key)];
  if (outcome.kind === 'not-modified') {
    if (recalled?.feed) return feedSources(address, recalled.feed, recalled, parts);
    const load = async () => unchangedPage(address, recalled?.bytesHash ?? '', parts);
    return [{ shown, key, load }];
  }
  const isFeed = looksLikeFeed(outcome.bytes);
  const bytesHash = remember(address, outcome, parts, isFeed ? { feed: outcome.bytes } : {});
  if (isFeed) return feedSources(address, outcome.bytes, outcome, parts);
  const load = async () => ({ kind: 'loaded' as const, bytesHash, articles: () => readPage(outcome, parts) });
  return [{ shown, key, load }];
}

async function feedSources(
  address: WebAddress,
  bytes: Uint8Array,
  { url, contentType }: { url: string; contentType?: string | undefined },
  parts: AddressParts,
): Promise<AddressSource[]> {
  const feed = await loadFeed(bytes, { base: url, contentType });
  if (feed.kind === 'rejected') return [refused(address.shown, feed, address.key)];
  if (feed.entries.length === 0) return [refused(address.shown, { kind: 'rejected', reason: 'the feed has no entries' }, address.key)];
  return entriesOf(feed).map((entry) => entrySource(address, entry, parts));
}

function entrySource(feed: WebAddress, entry: FeedEntry, parts: AddressParts): AddressSource {
  const page = entry.link === undefined ? undefined : parseAddress(entry.link);
  if (page?.kind === 'address' && (entry.isTeaser || parts.memory.recall(page.key))) {
    return { shown: page.shown, key: page.key, load: () => loadEntryPage(page, entry, parts) };
  }
  // A feed says what it likes: text under the address of somebody else's site never takes the place of their page.
  const isOwn = page?.kind === 'address' && isSameSite(page.url, feed.url);
  return {
    shown: page?.kind === 'address' ? page.shown : `${feed.shown}#${entry.item}`,
    // A blank, since `#` would make it an article of whatever stands at the feed's address.
    key: isOwn ? page.key : `${feed.key} ${entry.item}`,
    load: async () => asLoaded(entry),
  };
}

/** The page of an entry. Where it is not to be had, the entry's own text, unless the page was to be had before: then that stays. */
async function loadEntryPage(page: WebAddress, entry: FeedEntry, parts: AddressParts): ReturnType<AddressSource['load']> {
  const recalled = parts.memory.recall(page.key);
  const entryHash = hashOf(JSON.stringify(entry));
  if (recalled?.entryHash === entryHash) return unchangedPage(page, recalled.bytesHash, parts, entry);
  const outcome = await parts.fetcher.fetch(page, { validators: recalled, signal: parts.signal });
  if (outcome.kind === 'rejected')
    return recalled || parts.signal?.aborted || entry.text === '' ? outcome : asLoaded(asTeaser(entry, outcome));
  if (outcome.kind === 'not-modified') {
    if (recalled) parts.memory.remember(page.key, { ...recalled, entryHash });
    return unchangedPage(page, recalled?.bytesHash ?? '', parts, entry);
  }
  const bytesHash = remember(page, outcome, parts, { entryHash });
  return { kind: 'loaded', bytesHash, articles: () => readPage(outcome, parts, entry) };
}

/** A page that is what it was when it had this hash. It is fetched again only for a corpus that does not hold it, or holds it by other rules. */
function unchangedPage(address: WebAddress, bytesHash: string, parts: AddressParts, entry?: FeedEntry) {
  return {
    kind: 'loaded' as const,
    bytesHash,
    async *articles(): AsyncGenerator<ReadItem, void> {
      const outcome = await parts.fetcher.fetch(address, { signal: parts.signal });
      if (outcome.kind === 'fetched') yield* readPage(outcome, parts, entry);
      else if (outcome.kind === 'rejected') yield { outcome };
    },
  };
}

/** The articles on a page; what it does not say of itself, the feed's entry may. */
async function* readPage(fetched: FetchedContent, { read }: AddressParts, entry?: FeedEntry): AsyncGenerator<ReadItem, void> {
  const path = new URL(fetched.url).pathname;
  for await (const { item, outcome } of read(fetched.bytes, { path, contentType: fetched.contentType })) {
    if (outcome.kind === 'rejected') {
      const isAll = item === undefined && entry !== undefined && entry.text !== '';
      yield isAll ? { outcome: articleOf(asTeaser(entry, outcome)) } : { item, outcome };
      continue;
    }
    const { author, publisher, publishedOn, publishedHow, language } = outcome;
    const day = publishedOn ?? entry?.publishedOn;
    yield {
      item,
      outcome: {
        ...outcome,
        url: fetched.url,
        author: author ?? entry?.author,
        publisher: publisher ?? entry?.publisher,
        publishedOn: day,
        publishedHow: publishedHow ?? (day === undefined ? undefined : 'feed'),
        language: language ?? entry?.language,
      },
    };
  }
}

function remember(
  address: WebAddress,
  fetched: FetchedContent,
  { memory }: AddressParts,
  more: { feed?: Uint8Array; entryHash?: string },
): string {
  const { url, contentType, etag, lastModified } = fetched;
  const bytesHash = hashOf(fetched.bytes);
  memory.remember(address.key, { url, contentType, etag, lastModified, bytesHash, ...more });
  return bytesHash;
}

function asLoaded(entry: FeedEntry) {
  return {
    kind: 'loaded' as const,
    bytesHash: hashOf(JSON.stringify(entry)),
    async *articles(): AsyncGenerator<ReadItem, void> {
      yield { outcome: articleOf(entry) };
    },
  };
}

function asTeaser(entry: FeedEntry, { reason }: Rejection): FeedEntry {
  return { ...entry, isTeaser: true, problems: [...entry.problems, `its page could not be had: ${reason}`] };
}

function refused(shown: string, rejection: Rejection, key = shown): AddressSource {
  return { shown, key, load: async () => rejection };
}

function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
