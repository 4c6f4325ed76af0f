import { Worker } from 'node:worker_threads';
import type { Feed, FeedEntry } from './feed.ts';
import { longestText } from './file-limits.ts';
import { oneLine } from './page-facts.ts';
import { type ReadItem, type ReadOutcome, type Rejection, rejected } from './read-outcome.ts';

/** The largest feeds seen take a second; the parsers underneath are not linear on every input. */
const usualTimeLimit = 30_000;
/** Parsing takes some twenty times a feed's size. */
const memoryLimit = 1_024;

/** `base`: the address it came from; `timeLimit` in milliseconds. */
export type FeedHints = { base?: string | undefined; contentType?: string | undefined; timeLimit?: number };

/** The articles of a feed, one an entry; an entry that is only a teaser says so in its problems. Never rejects. */
export async function* readFeed(bytes: Uint8Array, hints: FeedHints = {}): AsyncGenerator<ReadItem, void> {
  yield* feedItems(await loadFeed(bytes, hints));
}

/** The same of a feed that is parsed already. */
export function feedItems(feed: Feed | Rejection): ReadItem[] {
  if (feed.kind === 'rejected') return [{ outcome: feed }];
  if (feed.entries.length === 0) return [{ outcome: rejected('the feed has no entries') }];
  return entriesOf(feed).map((entry) => ({ item: entry.item, outcome: articleOf(entry) }));
}

/** A feed's entries; what is wrong with the feed as a whole is told once, with the first. */
export function entriesOf({ entries, problems }: Feed): FeedEntry[] {
  return entries.map((entry, index) => (index === 0 ? { ...entry, problems: [...problems, ...entry.problems] } : entry));
}

/** A feed's entries, parsed in a thread of its own that is ended when it takes too long or too much memory. Never rejects. */
export async function loadFeed(
  bytes: Uint8Array,
  { base, contentType, timeLimit = usualTimeLimit }: FeedHints = {},
): Promise<Feed | Rejection> {
  const charset = /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(contentType ?? '')?.[1];
  const { promise, resolve } = Promise.withResolvers<Feed | Rejection>();
  const thread = takeThread();
  const timer = setTimeout(() => resolve(rejected(`the feed could not be read within ${timeLimit / 1_000} seconds`)), timeLimit);
  const onError = (error: Error) => resolve(rejected(`the feed could not be read: ${oneLine(error.message)?.slice(0, 200) ?? error.name}`));
  const onExit = () => resolve(rejected('the feed could not be read: its parser ended without a result'));
  thread.on('message', resolve).on('error', onError).on('exit', onExit);
  thread.postMessage({ bytes: new Uint8Array(bytes), base, charset });
  const feed = await promise;
  clearTimeout(timer);
  thread.off('message', resolve).off('error', onError).off('exit', onExit);
  if (feed.kind === 'feed') keepThread(thread);
  else await thread.terminate();
  return feed;
}

/** A thread takes longer to start than a feed to parse: the one that is done waits for the next. It keeps no program running. */
let waitingThread: Worker | undefined;

function takeThread(): Worker {
  const thread = waitingThread ?? startThread();
  waitingThread = undefined;
  thread.ref();
  return thread;
}

function startThread(): Worker {
  const thread = new Worker(new URL('./feed-thread.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: memoryLimit } });
  thread.once('exit', () => {
    if (waitingThread === thread) waitingThread = undefined;
  });
  return thread;
}

function keepThread(thread: Worker): void {
  thread.unref();
  if (waitingThread) void thread.terminate();
  else waitingThread = thread;
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
    publishedHow: publishedOn === undefined ? undefined : 'feed',
    language,
    problems,
  };
}
