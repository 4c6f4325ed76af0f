import { Worker } from 'node:worker_threads';
import type { Feed, FeedEntry } from './feed.ts';
import { longestText } from './file-limits.ts';
import { oneLine } from './page-facts.ts';
import { type ReadItem, type ReadOutcome, type Rejection, rejected } from './read-outcome.ts';

/** The largest feeds seen take a second; the parsers underneath are not linear on every input. */
const timeLimit = 30_000;
/** Parsing takes some twenty times a feed's size. */
const memoryLimit = 1_024;

export type FeedHints = { base?: string | undefined; contentType?: string | undefined };

/** The articles of a feed, one an entry; an entry that is only a teaser says so in its problems. Never rejects. */
export async function* readFeed(bytes: Uint8Array, hints: FeedHints = {}): AsyncGenerator<ReadItem, void> {
  const feed = await loadFeed(bytes, hints);
  if (feed.kind === 'rejected') {
    yield { outcome: feed };
    return;
  }
  if (feed.entries.length === 0) yield { outcome: rejected('the feed has no entries') };
  // What is wrong with the feed as a whole is told once.
  const [first, ...others] = feed.entries;
  if (first) yield { item: first.item, outcome: articleOf({ ...first, problems: [...feed.problems, ...first.problems] }) };
  for (const entry of others) yield { item: entry.item, outcome: articleOf(entry) };
}

/** A feed's entries, parsed in a thread of its own that is ended when it takes too long or too much memory. Never rejects. */
export async function loadFeed(bytes: Uint8Array, { base, contentType }: FeedHints = {}): Promise<Feed | Rejection> {
  const charset = /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(contentType ?? '')?.[1];
  const { promise, resolve } = Promise.withResolvers<Feed | Rejection>();
  const worker = new Worker(new URL('./feed-thread.ts', import.meta.url), {
    workerData: { bytes: new Uint8Array(bytes), base, charset },
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
  });
  const timer = setTimeout(() => resolve(rejected(`the feed could not be read within ${timeLimit / 1_000} seconds`)), timeLimit);
  worker.once('message', (feed: Feed | Rejection) => resolve(feed));
  worker.once('error', (error) => resolve(rejected(`the feed could not be read: ${oneLine(error.message)?.slice(0, 200) ?? error.name}`)));
  worker.once('exit', () => resolve(rejected('the feed could not be read: its parser ended without a result')));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** An entry as an article: its title, then its text as the feed has it. */
export function articleOf(entry: FeedEntry): ReadOutcome {
  const { title, link, author, publisher, publishedOn, language, text, isTeaser } = entry;
  const problems = [...entry.problems];
  if (!/[\p{L}\p{N}]/u.test(text))
    return rejected(link ? `the feed holds no text of it; it is at ${link}` : 'empty: no letters or digits in it');
  if (text.length > longestText) return rejected(`longer than ${longestText / 1_000_000} million characters, the limit`);
  if (isTeaser) problems.push(`only ${text.length} characters, perhaps not the whole report${link ? `; it is at ${link}` : ''}`);
  const hasTitle = title === undefined || oneLine(/^[^\n]*/.exec(text)?.[0]) === title;
  return {
    kind: 'read',
    original: hasTitle ? text : `${title}\n${text}`,
    marks: [],
    titled: title !== undefined,
    author,
    url: link,
    publisher,
    publishedOn,
    publishedHow: publishedOn === undefined ? undefined : 'page',
    language,
    problems,
  };
}
