import { CsvError, parse } from 'csv-parse';
import { decodeText } from '../decode-text.ts';
import { largestFile } from '../file-limits.ts';
import { type ReadItem, type Rejection, rejected } from '../read-outcome.ts';
import { looksLikeTableHead } from './field-names.ts';
import type { FieldsOptions, RowsOfFile } from './read-json.ts';
import { type NumberedRow, readRows } from './read-rows.ts';

const chunk = 1_000_000;
const mostColumns = 1000;

/** CSV and its kin: an article a row, under a row of names. The parting sign is found, encodings of old spreadsheets are decoded. */
export async function* readTable(bytes: Uint8Array, options: FieldsOptions): AsyncGenerator<ReadItem> {
  const found = rowsOfTable(bytes);
  if (found.kind === 'rejected') yield { outcome: found };
  else yield* readRows(found.rows, { ...options, problems: found.problems });
}

export function rowsOfTable(bytes: Uint8Array): RowsOfFile | Rejection {
  const decoded = decodeText(bytes.subarray(0, endOfSample(bytes)));
  if (decoded.kind === 'rejected') return decoded;
  const firstLine = decoded.text.split(/\r?\n|\r/, 1)[0] ?? '';
  const delimiter = partingSign(firstLine);
  if (delimiter === undefined)
    return rejected('a table needs a first row with the names of its columns, parted by comma, semicolon or tab');
  return { kind: 'rows', rows: parsedRows(bytes, { encoding: decoded.encoding, delimiter }), problems: decoded.problems };
}

async function* parsedRows(
  bytes: Uint8Array,
  { encoding, delimiter }: { encoding: string; delimiter: string },
): AsyncGenerator<NumberedRow> {
  // Records are taken as they are found: an error would throw away what waits in the stream to be read.
  const found: string[][] = [];
  const parser = parse({
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: largestFile,
    on_record: (cells: unknown) => {
      if (Array.isArray(cells)) found.push(cells.map(String));
      return null;
    },
  });
  let failure: Error | undefined;
  parser.on('error', (error) => {
    failure = error;
  });
  let names: string[] | undefined;
  let number = 0;
  for (const text of thenEnd(decodedChunks(bytes, encoding))) {
    await new Promise<void>((resolve) => {
      const done = () => resolve();
      if (text === undefined) parser.end(done);
      else parser.write(text, done);
    });
    for (const cells of found.splice(0)) {
      if (names === undefined) names = columnNames(cells);
      else {
        number += 1;
        yield { place: `row ${number}`, row: Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])) };
      }
    }
    if (failure) break;
  }
  if (failure && !(failure instanceof CsvError)) throw failure;
  if (failure) {
    const place = `row ${number + 1}`;
    yield { place, reason: `the table cannot be read from ${place} on: ${failure.message.replace(/\s+/g, ' ').slice(0, 150)}` };
    return;
  }
  if (names !== undefined && number === 0) yield { place: 'row 1', reason: 'a table without rows below the names of its columns' };
}

/** The chunks, and undefined behind the last. */
function* thenEnd(chunks: Iterable<string>): Generator<string | undefined> {
  yield* chunks;
  yield undefined;
}

/** Columns without a name are called by their number. */
function columnNames(cells: string[]): string[] {
  return cells.slice(0, mostColumns).map((cell, index) => cell.trim() || `column ${index + 1}`);
}

function* decodedChunks(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += chunk) {
    const text = decoder.decode(bytes.subarray(at, at + chunk), { stream: at + chunk < bytes.length });
    yield text.replaceAll('\0', '\ufffd').toWellFormed();
  }
}

/** The encoding is told by all of a usual file, by the first whole lines of a large one. */
function endOfSample(bytes: Uint8Array): number {
  if (bytes.length <= largestFile) return bytes.length;
  const end = bytes.lastIndexOf(0x0a, largestFile);
  return end < 0 ? largestFile : end + 1;
}

/** Of the signs that part the first line the one that does so most often outside quotes. */
function partingSign(line: string): string | undefined {
  const names = line.replace(/"(?:[^"]|"")*"/g, 'x');
  const count = (sign: string) => names.split(sign).length - 1;
  const likely = [';', '\t', ',', '|'].sort((one, other) => count(other) - count(one))[0] ?? ',';
  if (count(likely) > 0) return likely;
  return looksLikeTableHead(`${line},title`) ? ',' : undefined;
}
