import { readFile } from 'node:fs/promises';
import { availableParallelism, constants, setPriority } from 'node:os';
import { z } from 'zod';
import { type ItemOrder, type Order, orderSchema, type Report } from './child-messages.ts';
import { createIngest, type GivenText, type Ingest } from './create-ingest.ts';
import type { IngestEvent } from './ingest-events.ts';

/**
 * The ingest as a process of its own beside the server, so that questions are answered quickly meanwhile. Takes orders and sends reports over IPC
 * (child-messages.ts). When the server is gone it finishes the batch at hand and ends.
 */

const textSchema = z.object({
  text: z.string(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  publishedOn: z.string().optional(),
});

let ingest: Promise<Ingest> | undefined;
let stop: AbortController | undefined;
let idle: AbortController | undefined;
let hasLeft = false;
let last: Promise<void> = Promise.resolve();
/** Runs that are ordered and not begun. */
let waiting = 0;

function obey(order: Order): void {
  switch (order.type) {
    case 'open':
      ingest = createIngest(order.settings, { threads: availableParallelism() });
      // Told by the run that waits for it.
      ingest.catch(() => {});
      break;
    case 'run':
      waiting += 1;
      // What nobody waits for gives way.
      idle?.abort();
      last = last.then(() => run(order)).then(annotate);
      break;
    case 'stop':
      stop?.abort();
      break;
  }
}

/** Between runs: what the rules of language/ say of the new articles, which are found already. Left where it stands when the next run comes. */
async function annotate(): Promise<void> {
  if (waiting > 0 || hasLeft) return;
  idle = new AbortController();
  try {
    await (await ingest)?.annotate({ signal: idle.signal });
  } catch (error) {
    // The articles are in all the same; the next time says it again.
    console.error(`Annotating failed: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    idle = undefined;
  }
}

async function run({ items, given }: Extract<Order, { type: 'run' }>): Promise<void> {
  waiting -= 1;
  stop = new AbortController();
  const { signal } = stop;
  try {
    if (!ingest) throw new Error('A run was ordered before the ingest was opened.');
    const numbers = new Map(items.map((item) => [shownOf(item), item.number]));
    let how: 'finished' | 'stopped' = 'finished';
    for await (const event of await eventsOf(await ingest, items, { ...given, signal })) {
      if (event.type === 'ingest-end') how = event.how;
      if (event.type !== 'article-finished') continue;
      // An article of a file with several is named "<shown>#<item>".
      const [shown = '', ...parts] = event.shown.split('#');
      const whole = numbers.get(event.shown);
      const number = whole ?? numbers.get(shown);
      const entry = whole === undefined ? parts.join('#') : undefined;
      if (number === undefined) throw new Error('The ingest told of something that was not ordered.');
      const { outcome, id: articleId, reason, sameContentAs, articles, problems } = event;
      await report({ type: 'article', number, entry, outcome, articleId, reason, sameContentAs, articles, problems });
    }
    await report({ type: 'run-end', how });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    await report({ type: 'run-end', how: 'failed', error: { name, message } });
  } finally {
    stop = undefined;
  }
}

function shownOf(item: ItemOrder): string {
  return item.kind === 'text' ? item.key : String(item.number);
}

/** A run holds items of one kind: what the analyst did in one go. */
async function eventsOf(
  opened: Ingest,
  items: ItemOrder[],
  options: Extract<Order, { type: 'run' }>['given'] & { signal: AbortSignal },
): Promise<AsyncGenerator<IngestEvent, void>> {
  const files = items.flatMap((item) =>
    item.kind === 'file' ? [{ key: item.key, file: item.file, name: item.name, shown: shownOf(item) }] : [],
  );
  if (files.length > 0) return opened.ingestFiles(files, options);
  const addresses = items.flatMap((item) => (item.kind === 'address' ? [{ address: item.key, shown: shownOf(item) }] : []));
  if (addresses.length > 0) return opened.ingestAddresses(addresses, options);
  const texts: GivenText[] = [];
  for (const item of items) {
    if (item.kind !== 'text') continue;
    texts.push({ ...textSchema.parse(JSON.parse(await readFile(item.file, 'utf8'))), key: item.key });
  }
  return opened.ingestTexts(texts, options);
}

function report(told: Report): Promise<void> {
  return new Promise((resolve) => {
    // A server that is gone hears nothing; `disconnect` ends this process.
    if (!process.connected || !process.send) resolve();
    else process.send(told, undefined, undefined, () => resolve());
  });
}

async function leave(): Promise<void> {
  hasLeft = true;
  stop?.abort();
  idle?.abort();
  await last;
  await ingest?.then(
    (opened) => opened.close(),
    () => {},
  );
  process.exit(0);
}

// Questions come first: they wait for a core only while nothing else could use it.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.on('message', (message) => obey(orderSchema.parse(message)));
process.once('disconnect', () => void leave());
// Ctrl-C in a terminal reaches this process, too; the server decides when it ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
