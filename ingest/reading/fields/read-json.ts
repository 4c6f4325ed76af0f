import { decodeText } from '../decode-text.ts';
import { largestFile, largestJson, megabytes } from '../file-limits.ts';
import { type ReadItem, type Rejection, rejected } from '../read-outcome.ts';
import { exportedRow } from './exported-row.ts';
import { fieldArticle, type ReadMarkup } from './field-article.ts';
import { type FieldMapping, usualFor } from './field-names.ts';
import { guessMapping } from './guess-mapping.ts';
import { isObject } from './is-object.ts';
import { type NumberedRow, readRows } from './read-rows.ts';
import { fieldsOf, type Row } from './row-values.ts';

export type FieldsOptions = { mapping: FieldMapping | undefined; readMarkup: ReadMarkup };

/** How deep lists of articles are looked for: `{"response": {"hits": {"hits": […]}}}`. */
const deepestList = 5;
const lineFeed = 0x0a;

/** `only`: all of the file is this one article, which needs no place in it. `problems`: of the whole file. */
export type RowsOfFile = {
  kind: 'rows';
  rows: Iterable<NumberedRow> | AsyncIterable<NumberedRow>;
  only?: Row | undefined;
  problems: string[];
};

/** JSON: one article, a list of them, or an object that holds such a list. */
export async function* readJson(bytes: Uint8Array, options: FieldsOptions): AsyncGenerator<ReadItem> {
  const found = rowsOfJson(bytes);
  if (found.kind === 'rejected') {
    yield { outcome: found };
    return;
  }
  const { rows, only, problems } = found;
  if (only === undefined) {
    yield* readRows(rows, { ...options, problems });
    return;
  }
  const choice = guessMapping([only], options.mapping);
  if (choice.kind === 'rejected') yield { outcome: choice };
  else {
    choice.problems.push(...problems);
    yield { outcome: (exportedRow(only) ?? (await fieldArticle(only, choice, options.readMarkup))).outcome };
  }
}

export function rowsOfJson(bytes: Uint8Array): RowsOfFile | Rejection {
  if (bytes.length > largestJson) {
    const limit = megabytes(largestJson);
    return rejected(`${megabytes(bytes.length)} of JSON; the limit is ${limit}: save it as JSON lines, one article a line`);
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === 'rejected') return decoded;
  const parsed = parseJson(decoded.text);
  // One value a line in a file that calls itself JSON is common.
  if (!parsed.ok) return firstLineIsObject(decoded.text) ? rowsOfJsonLines(bytes) : rejected(parsed.reason);
  const { problems } = decoded;
  const found = findRows(parsed.value);
  if (found === undefined) return rejected('JSON, but no object with fields in it: an article needs at least a field with its text');
  if ('list' in found) return { kind: 'rows', rows: numbered(found.list), problems };
  return { kind: 'rows', rows: numbered([found.one]), only: found.one, problems };
}

/** JSON lines: an article a line. A line that is none is told and passed over. */
export async function* readJsonLines(bytes: Uint8Array, options: FieldsOptions): AsyncGenerator<ReadItem> {
  const found = rowsOfJsonLines(bytes);
  if (found.kind === 'rejected') yield { outcome: found };
  else yield* readRows(found.rows, options);
}

export function rowsOfJsonLines(bytes: Uint8Array): RowsOfFile | Rejection {
  const inUtf8 = utf8LinesOf(bytes);
  return 'kind' in inUtf8 ? inUtf8 : { kind: 'rows', rows: parsedLines(inUtf8), problems: [] };
}

function* parsedLines(bytes: Uint8Array): Generator<NumberedRow> {
  let number = 0;
  for (let at = 0; at < bytes.length; ) {
    const feed = bytes.indexOf(lineFeed, at);
    const end = feed < 0 ? bytes.length : feed;
    const line = bytes.subarray(at, end);
    at = end + 1;
    number += 1;
    const place = `line ${number}`;
    if (line.length > largestFile) {
      yield { place, reason: `${megabytes(line.length)}; the limit is ${megabytes(largestFile)} an article` };
      continue;
    }
    const decoded = decodeText(line);
    if (decoded.kind === 'decoded' && decoded.text.trim() === '') continue;
    if (decoded.kind === 'rejected') yield { place, reason: decoded.reason };
    else {
      const parsed = parseJson(decoded.text);
      if (!parsed.ok) yield { place, reason: parsed.reason };
      else if (isObject(parsed.value)) yield { place, row: parsed.value };
      else yield { place, reason: 'no object with fields, but another value' };
    }
  }
}

/** UTF-16 is turned into UTF-8, so that lines can be told by their bytes. */
function utf8LinesOf(bytes: Uint8Array): Uint8Array | Rejection {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes.subarray(0, 1000).includes(0);
  if (!isUtf16) return bytes;
  const decoded = decodeText(bytes);
  return decoded.kind === 'rejected' ? decoded : Buffer.from(decoded.text);
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    // RangeError: nested deeper than the parser's stack.
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return { ok: false, reason: `not valid JSON (${error.message.replace(/\s+/g, ' ').slice(0, 120)})` };
  }
}

function firstLineIsObject(text: string): boolean {
  const line = /\S[^\n]*/.exec(text)?.[0] ?? '';
  if (!line.startsWith('{') || line.length === text.trim().length) return false;
  const parsed = parseJson(line);
  return parsed.ok && isObject(parsed.value);
}

function findRows(root: unknown): { list: unknown[] } | { one: Row } | undefined {
  if (Array.isArray(root)) return { list: root };
  if (!isObject(root)) return undefined;
  if (usualFor('text', fieldsOf(root).keys()).some((name) => !isListOfObjects(root[name]))) return { one: root };
  const list = longestList(root, 0);
  if (list) return { list };
  const values = Object.values(root);
  // Articles by their ids: {"a1": {…}, "a2": {…}}
  if (values.length > 0 && values.every(isObject))
    return { list: Object.entries(root).map(([id, value]) => (isObject(value) ? { id, ...value } : value)) };
  return { one: root };
}

function isListOfObjects(value: unknown): value is Row[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

/** The list of the most objects that have a text among their fields. */
function longestList(from: Row, depth: number): Row[] | undefined {
  let longest: Row[] | undefined;
  for (const value of Object.values(from)) {
    const found = isListOfObjects(value) ? value : isObject(value) && depth < deepestList ? longestList(value, depth + 1) : undefined;
    if (found && found.length > (longest?.length ?? 0)) longest = found;
  }
  return longest;
}

function* numbered(list: unknown[]): Generator<NumberedRow> {
  for (const [index, row] of list.entries()) {
    const place = String(index + 1);
    if (isObject(row)) yield { place, row };
    else yield { place, reason: `entry ${place} is no object with fields, but another value` };
  }
  if (list.length === 0) yield { place: 'list', reason: 'an empty list: no articles in it' };
}
