import { decodeText } from './decode-text.ts';
import type { FieldMapping } from './fields/field-names.ts';
import { type FieldsOptions, readJson, readJsonLines } from './fields/read-json.ts';
import { readTable } from './fields/read-table.ts';
import { largestDocument, largestFile, longestText, megabytes, mostUnpacked, tooLong } from './file-limits.ts';
import { createIsolatedParser, type IsolatedParser } from './isolated/isolated-parser.ts';
import type { IsolatedFormat } from './isolated/parse-job.ts';
import { createItemNames } from './item-names.ts';
import { looksLikeFeed } from './looks-like-feed.ts';
import { readFeed } from './read-feed.ts';
import { readMarkdown } from './read-markdown.ts';
import { messagesOf } from './read-mbox.ts';
import { type ReadItem, type ReadOutcome, rejected } from './read-outcome.ts';
import { readText } from './read-text.ts';
import { sizeLimit } from './size-limit.ts';
import { type Format, sniffFormat } from './sniff-format.ts';
import { officeKind } from './zip/office-kind.ts';
import { openZip } from './zip/open-zip.ts';
import { readZip } from './zip/read-zip.ts';

/** `path`: a name; only its ending counts, and only where content does not tell. `contentType`: as a server said it. `mapping`: for tables and JSON. */
export type ReadHints = { path: string; mapping?: FieldMapping | undefined; contentType?: string | undefined };

/** `depth`: of archives and mails in each other. `unpacked`: bytes that archives may still give. */
export type ReadState = { parser: IsolatedParser; depth: number; unpacked: { left: number } };

/** Archives in archives, mails in mails: deeper ones are refused. */
const deepest = 3;
let sharedParser: IsolatedParser | undefined;

/**
 * Bytes → the articles in them, one after the other: the one door of reading. Content decides the format, then the name. Never rejects: a refusal is an
 * outcome, of an item or of the file as a whole (without `item`); a file may give articles and then a refusal for its rest. Formats whose parsers can be
 * made to hang or to fill the memory are parsed in processes of their own; plain text, Markdown, JSON and tables start none.
 */
export async function* readArticles(bytes: Uint8Array, hints: ReadHints, state: Partial<ReadState> = {}): AsyncGenerator<ReadItem> {
  sharedParser ??= createIsolatedParser();
  const whole: ReadState = { parser: sharedParser, depth: 0, unpacked: { left: mostUnpacked }, ...state };
  try {
    for await (const { item, outcome } of itemsOf(bytes, hints, whole)) yield { item, outcome: judged(outcome) };
  } catch (error) {
    // A fault in a reader is this file's own: the batch goes on.
    const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200);
    yield { outcome: rejected(`could not be read: ${message}`) };
  }
}

async function* itemsOf(given: Uint8Array, { path, mapping, contentType }: ReadHints, state: ReadState): AsyncGenerator<ReadItem> {
  // Before anything else: to the other readers a feed is XML or JSON.
  if (given.length <= largestFile && looksLikeFeed(given)) return yield* readFeed(given, { contentType });
  const name = namedBy(path, contentType);
  const limit = sizeLimit(given, name);
  if (given.length > limit) {
    yield { outcome: rejected(`${megabytes(given.length)}; the limit is ${megabytes(limit)}`) };
    return;
  }
  const format = sniffFormat(given, name);
  if (typeof format === 'object') {
    yield { outcome: format };
    return;
  }
  const bytes = isText(format) ? inUtf8(given, contentType) : given;
  const fields: FieldsOptions = {
    mapping,
    readMarkup: async (html) => (await state.parser.parse({ format: 'html', bytes: Buffer.from(html), path: name })).outcome,
  };
  switch (format) {
    case 'text':
      yield { outcome: readText(bytes) };
      break;
    case 'markdown':
      yield { outcome: readMarkdown(bytes) };
      break;
    case 'json':
      // Text that only begins like JSON is told by its name.
      yield* /\.json$/i.test(name) ? readJson(bytes, fields) : orText(readJson(bytes, fields), bytes);
      break;
    case 'json-lines':
      yield* readJsonLines(bytes, fields);
      break;
    case 'table':
      yield* readTable(bytes, fields);
      break;
    case 'zip':
      yield* readArchive(bytes, { path, mapping }, state);
      break;
    case 'mbox':
      yield* readMailbox(bytes, state);
      break;
    default:
      yield* parsedApart(format, bytes, path, state);
  }
}

/** A file that goes to a parser of its own process, and what is attached to it. */
async function* parsedApart(format: IsolatedFormat, bytes: Uint8Array, path: string, state: ReadState): AsyncGenerator<ReadItem> {
  const { outcome, attachments } = await state.parser.parse({ format, bytes, path });
  if (attachments.length === 0) {
    yield { outcome };
    return;
  }
  const itemOf = createItemNames();
  yield { item: itemOf('message'), outcome };
  for (const { name, bytes: inner } of attachments) yield* readInner(inner, { path: name, item: itemOf(name) }, state);
}

async function* readArchive(bytes: Uint8Array, hints: ReadHints, state: ReadState): AsyncGenerator<ReadItem> {
  const zip = await openZip(bytes);
  if (zip.kind === 'rejected') {
    yield { outcome: zip };
    return;
  }
  const kind = await officeKind(zip.entries);
  if (typeof kind === 'object') yield { outcome: kind };
  else if (kind === undefined) yield* readZip(zip.entries, (inner, name) => readInner(inner, { ...hints, ...name }, state), state.unpacked);
  else if (bytes.length > largestDocument)
    yield { outcome: rejected(`${megabytes(bytes.length)}; the limit is ${megabytes(largestDocument)}`) };
  else yield* parsedApart(kind, bytes, hints.path, state);
}

async function* readMailbox(bytes: Uint8Array, state: ReadState): AsyncGenerator<ReadItem> {
  let number = 0;
  for (const message of messagesOf(bytes)) {
    number += 1;
    const item = `message ${number}`;
    if (message.length > largestFile)
      yield { item, outcome: rejected(`${megabytes(message.length)}; the limit is ${megabytes(largestFile)}`) };
    else yield* readInner(message, { path: `${item}.eml`, item }, state);
  }
}

/** A file inside another one: its items are named after it. */
async function* readInner(bytes: Uint8Array, { item, ...hints }: ReadHints & { item: string }, state: ReadState): AsyncGenerator<ReadItem> {
  if (state.depth >= deepest) {
    yield { item, outcome: rejected('archives or mails nested too deeply: unpack it first') };
    return;
  }
  for await (const inner of readArticles(bytes, hints, { ...state, depth: state.depth + 1 }))
    yield { item: inner.item === undefined ? item : `${item}#${inner.item}`, outcome: inner.outcome };
}

/** JSON that is none is a text after all. */
async function* orText(items: AsyncGenerator<ReadItem>, bytes: Uint8Array): AsyncGenerator<ReadItem> {
  let count = 0;
  for await (const item of items) {
    const isNone =
      count === 0 && item.item === undefined && item.outcome.kind === 'rejected' && item.outcome.reason.startsWith('not valid JSON');
    yield isNone ? { outcome: readText(bytes) } : item;
    count += 1;
  }
}

function judged(outcome: ReadOutcome): ReadOutcome {
  if (outcome.kind === 'rejected') return outcome;
  if (outcome.original.length > longestText) return rejected(tooLong(outcome.original.length));
  if (!/[\p{L}\p{N}]/u.test(outcome.original)) return rejected('empty: no letters or digits in it');
  return outcome;
}

function isText(format: Format): boolean {
  return format !== 'pdf' && format !== 'zip' && format !== 'email' && format !== 'mbox';
}

/** Text in the encoding that the server declared, where it is neither UTF-8 nor marked, as UTF-8. */
function inUtf8(bytes: Uint8Array, contentType: string | undefined): Uint8Array {
  const declared = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1];
  if (declared === undefined || bytes.length > largestFile) return bytes;
  const decoded = decodeText(bytes, { declared });
  return decoded.kind === 'rejected' || decoded.encoding === 'utf-8' ? bytes : Buffer.from(decoded.text);
}

const endings = new Map([
  ['text/html', '.html'],
  ['application/xhtml+xml', '.html'],
  ['text/markdown', '.md'],
  ['text/csv', '.csv'],
  ['text/tab-separated-values', '.tsv'],
  ['application/json', '.json'],
  ['application/x-ndjson', '.jsonl'],
  ['application/jsonl', '.jsonl'],
  ['message/rfc822', '.eml'],
  ['text/plain', '.txt'],
]);

/** Addresses end in anything: the declared type counts for more than they do. */
function namedBy(path: string, contentType: string | undefined): string {
  const ending = endings.get(contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '');
  return ending === undefined ? path : `${path}${ending}`;
}
